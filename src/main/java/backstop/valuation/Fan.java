package backstop.valuation;

import java.util.List;

/**
 * Percentiles of a line period by period, over the first paths.
 *
 * @param row position in {@code library.rows()}
 * @param paths how many paths it is made of
 * @param bands for each of {@link #LEVELS} the percentile by period
 */
public record Fan(int posture, int row, int paths, List<List<Double>> bands) {

  /** Percent levels of the bands. */
  public static final List<Integer> LEVELS = List.of(5, 25, 50, 75, 95);

  /** Paths that fans are made of, at the most. */
  public static final int PATHS = 2048;

  public Fan {
    bands = bands.stream().map(List::copyOf).toList();
  }
}
