package backstop.kernel;

import backstop.model.Draws;
import backstop.model.Library;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Traces one path under one posture after another. Rows that came to their values without the
 * posture are computed under the first, and taken from it under the others.
 */
public final class Tracing {

  private final Library library;
  private final Draws draws;
  private final int path;

  /** Rows that read the choice, directly or through rows. */
  private final BitSet chosen = new BitSet();

  private Optional<Trace> first = Optional.empty();

  /**
   * @param path from 0 in {@code draws}
   */
  public Tracing(Library library, Draws draws, int path) {
    this.library = library;
    this.draws = draws;
    this.path = path;
  }

  /**
   * Everything under a posture, with its scales; traces share the arrays of rows that are the same.
   *
   * @param posture position in {@code library.postures()}
   */
  public Trace under(int posture) {
    Interpreter interpreter = new Interpreter(library, draws, path, posture);
    double[][] scales = new double[library.rows().size()][];
    List<Integer> order =
        first.isEmpty() ? library.order() : library.order().stream().filter(chosen::get).toList();
    first.ifPresent(earlier -> take(earlier, interpreter, scales));
    Trace trace = trace(interpreter, scales, order);
    first = first.or(() -> Optional.of(trace));
    return trace;
  }

  private void take(Trace earlier, Interpreter interpreter, double[][] scales) {
    for (int row = 0; row < scales.length; row++) {
      if (!chosen.get(row)) {
        interpreter.take(row, earlier.openings()[row], earlier.values()[row]);
        scales[row] = earlier.scales()[row];
      }
    }
  }

  private Trace trace(Interpreter interpreter, double[][] scales, List<Integer> order) {
    Scales cells = new Scales(interpreter, scales, chosen);
    for (int row : order) {
      scales[row] = new double[library.timeline().size()];
      double opening = cells.of(row, library.rows().get(row).opening());
      interpreter.take(row, opening, new double[library.timeline().size()]);
    }
    for (int period = 0; period < library.timeline().size(); period++) {
      cells.at(period);
      for (int row : order) {
        double earlier = period == 0 ? 0 : scales[row][period - 1];
        interpreter.values(row)[period] = cells.of(row, library.rows().get(row).formula());
        scales[row][period] = cells.scale() > earlier ? cells.scale() : earlier;
      }
    }
    return whole(interpreter, scales, cells);
  }

  private Trace whole(Interpreter interpreter, double[][] scales, Scales cells) {
    cells.at(-1);
    return new Trace(
        interpreter.openings(),
        interpreter.values(),
        scales,
        IntStream.range(0, library.measures().size()).mapToObj(interpreter::measure).toList(),
        library.measures().stream().mapToDouble(m -> cells.scale(m.formula())).toArray());
  }
}
