package backstop.valuation;

import backstop.model.Draw;
import backstop.model.Draws;
import backstop.model.Library;
import java.util.stream.IntStream;

/** All draws of one simulated path, read once, for any number of threads. */
final class ReadDraws implements Draws {

  /** By draw, then period or stay; one value where a draw has neither. */
  private final double[][][] columns;

  /**
   * @param draws one path wide, not the base case
   */
  ReadDraws(Library library, Draws draws) {
    if (draws.base() || draws.paths() != 1) {
      throw new IllegalArgumentException("only a single simulated path is read");
    }
    int periods = library.timeline().size();
    columns =
        IntStream.range(0, library.draws().size())
            .mapToObj(draw -> columns(draws, draw, library.draws().get(draw).kind(), periods))
            .toArray(double[][][]::new);
  }

  /** A stay begins in the last period at the latest, and one more is waited for. */
  private static double[][] columns(Draws draws, int draw, Draw.Kind kind, int periods) {
    return switch (kind) {
      case VALUE -> new double[][] {draws.value(draw).clone()};
      case NORMAL, UNIFORM ->
          IntStream.range(0, periods)
              .mapToObj(period -> draws.period(draw, period).clone())
              .toArray(double[][]::new);
      case CLOCK, TARGET, SEVERITY ->
          IntStream.rangeClosed(1, periods + 1)
              .mapToObj(stay -> draws.stay(draw, stay).clone())
              .toArray(double[][]::new);
    };
  }

  @Override
  public int paths() {
    return 1;
  }

  @Override
  public boolean base() {
    return false;
  }

  @Override
  public double[] value(int draw) {
    return columns[draw][0];
  }

  @Override
  public double[] period(int draw, int period) {
    return columns[draw][period];
  }

  @Override
  public double[] stay(int draw, int stay) {
    return columns[draw][stay - 1];
  }
}
