package backstop.risk;

import backstop.model.Draw;
import backstop.model.Draw.Kind;
import backstop.model.Draws;
import java.util.Optional;

/**
 * One number a path that stands for a draw: an assumption's value; a process's end-point, the sum
 * of its normals over the periods by the root of their count; the first stay of a clock, in units
 * of its mean; the severity of the first occurrence.
 *
 * @param draw position in the library's draws
 */
public record Coordinate(String name, int draw, Kind kind) {

  /** Nothing for draws without an order: where a chain goes, and the count of a jump. */
  static Optional<Coordinate> of(int draw, Draw drawn) {
    return switch (drawn.kind()) {
      case VALUE, NORMAL, CLOCK, SEVERITY ->
          Optional.of(new Coordinate(drawn.name(), draw, drawn.kind()));
      case TARGET, UNIFORM -> Optional.empty();
    };
  }

  /** The name, with what the number is where it is not the value itself. */
  public String label() {
    return kind == Kind.VALUE ? name : name + ", " + word();
  }

  /** What the number is, in a word or two. */
  public String word() {
    return switch (kind) {
      case VALUE -> "value";
      case NORMAL -> "end-point";
      case CLOCK -> "first stay";
      default -> "first severity";
    };
  }

  /** By path of a block. */
  double[] of(Draws draws, int periods) {
    return switch (kind) {
      case VALUE -> draws.value(draw).clone();
      case NORMAL -> end(draws, periods);
      default -> draws.stay(draw, 1).clone();
    };
  }

  private double[] end(Draws draws, int periods) {
    double[] end = new double[draws.paths()];
    for (int period = 0; period < periods; period++) {
      double[] normals = draws.period(draw, period);
      for (int i = 0; i < end.length; i++) {
        end[i] += normals[i];
      }
    }
    for (int i = 0; i < end.length; i++) {
      end[i] /= Math.sqrt(periods);
    }
    return end;
  }
}
