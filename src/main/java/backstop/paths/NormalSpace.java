package backstop.paths;

import backstop.model.Draw.Kind;
import backstop.model.Draws;
import backstop.model.Elementary;
import backstop.model.Timeline;
import java.util.ArrayList;
import java.util.List;

/**
 * The futures of a library in standard normal space, where all directions are alike and a point is
 * the less likely the farther it is from the origin (Hasofer and Lind 1974).
 *
 * <p>At the origin every driver is at its median: assumptions and severities at their median
 * values, the normals of processes 0, clocks at the median ln 2, chains where the middle of their
 * rates leads. Of all futures that are alike in some axes the one with 0 elsewhere is the
 * likeliest.
 */
public final class NormalSpace {

  /** Years of the first of two stretches of a process. */
  private static final int NEAR_YEARS = 10;

  private final Paths paths;
  private final int periods;
  private final int near;

  private NormalSpace(Paths paths) {
    this.paths = paths;
    periods = paths.library().timeline().size();
    int years = NEAR_YEARS * Timeline.PERIODS_A_YEAR;
    near = periods > 2 * years ? years : periods;
  }

  public static NormalSpace of(Paths paths) {
    return new NormalSpace(paths);
  }

  /**
   * The axes of some draws, in their order.
   *
   * @param draws positions in the library's draws
   * @param stays so many of each clock and of where its chain goes; of severities the first
   */
  public List<Axis> axes(List<Integer> draws, int stays) {
    List<Axis> axes = new ArrayList<>();
    for (int draw : draws) {
      Kind kind = paths.draw(draw).kind();
      int places =
          switch (kind) {
            case VALUE, SEVERITY -> 1;
            case NORMAL -> near < periods ? 2 : 1;
            case CLOCK, TARGET -> stays;
            case UNIFORM -> 0;
          };
      int first = kind == Kind.VALUE || kind == Kind.NORMAL ? 0 : 1;
      for (int place = first; place < first + places; place++) {
        axes.add(new Axis(draw, kind, place));
      }
    }
    return axes;
  }

  /** The last period, by position, of the stretch of a process's axis. */
  public int lastPeriod(Axis axis) {
    return axis.place() == 0 ? near - 1 : periods - 1;
  }

  /** Whether the future moves with an axis bit by bit, and not by leaps, as where a stay ends. */
  public boolean gradual(Axis axis) {
    return switch (axis.kind()) {
      case NORMAL -> true;
      case VALUE, SEVERITY -> !(paths.stream(axis.draw()).law() instanceof StepLaws.Discrete);
      default -> false;
    };
  }

  int firstPeriod(Axis axis) {
    return axis.place() == 0 ? 0 : near;
  }

  /** Where the paths of a block stand on an axis. */
  public double[] read(Axis axis, SampledDraws block) {
    int n = block.paths();
    return switch (axis.kind()) {
      case VALUE -> block.independent(axis.draw()).clone();
      case NORMAL -> end(axis, block);
      case CLOCK -> {
        double[] scores = block.stay(axis.draw(), axis.place()).clone();
        for (int i = 0; i < n; i++) {
          scores[i] = -NormalLaw.inverse(Uniforms.inside(Elementary.exp(-scores[i])));
        }
        yield scores;
      }
      case TARGET -> {
        double[] scores = block.stay(axis.draw(), axis.place()).clone();
        NormalLaw.inverse(scores, scores, n);
        yield scores;
      }
      default -> block.severityScores(axis.draw(), axis.place());
    };
  }

  private double[] end(Axis axis, SampledDraws block) {
    double[] end = new double[block.paths()];
    for (int period = firstPeriod(axis); period <= lastPeriod(axis); period++) {
      double[] normals = block.independent(axis.draw(), period);
      for (int i = 0; i < end.length; i++) {
        end[i] += normals[i];
      }
    }
    double root = Math.sqrt(lastPeriod(axis) - firstPeriod(axis) + 1);
    for (int i = 0; i < end.length; i++) {
      end[i] /= root;
    }
    return end;
  }

  /**
   * The futures at some points, 0 on all other axes.
   *
   * @param points each with a number for each axis
   */
  public Draws at(List<Axis> axes, List<double[]> points) {
    return new PointDraws(paths, this, axes, points);
  }

  /**
   * The chance that the driver of an axis comes out lower than at a point, by its own law: with
   * what it is correlated with where that moves it.
   */
  public double percentile(Axis axis, List<Axis> axes, double[] point) {
    return NormalLaw.below(new PointDraws(paths, this, axes, List.of(point)).score(axis)[0]);
  }

  /** Φ(x), the chance that a standard normal is below x. */
  public static double below(double x) {
    return NormalLaw.below(x);
  }
}
