package backstop.valuation;

import java.util.Arrays;
import java.util.List;

/**
 * Statistics of a sample, in the unit of its values; NaN where the sample is too small to have one.
 *
 * @param count defined values
 * @param undefined values left out because the measure is undefined there
 * @param sd divides by count − 1
 * @param skewness m₃ / m₂^1.5 with central moments mₖ that divide by count
 * @param kurtosis m₄ / m₂² − 3: in excess of the normal's
 * @param percentiles at {@link #LEVELS}, as a spreadsheet's PERCENTILE: linear between order
 *     statistics at (count − 1)·p
 * @param probNegative share of values below 0
 * @param var95 the 5% quantile, in the measure's own sign
 * @param cvar95 mean of the values not above {@code var95}
 */
public record Summary(
    int count,
    int undefined,
    double mean,
    double sd,
    double skewness,
    double kurtosis,
    double min,
    double max,
    List<Double> percentiles,
    double probNegative,
    double var95,
    double cvar95) {

  /** Percent levels at which percentiles are kept. */
  public static final List<Integer> LEVELS =
      List.of(1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 99);

  private static final double TAIL = 0.05;

  public Summary {
    percentiles = List.copyOf(percentiles);
  }

  /** The percentile at one of {@link #LEVELS}. */
  public double percentile(int level) {
    return percentiles.get(LEVELS.indexOf(level));
  }

  /** Of values in any order; NaN stands for undefined. */
  public static Summary of(double[] values) {
    return ofSorted(
        Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray(), values.length);
  }

  static Summary ofSorted(double[] sorted, int paths) {
    int n = sorted.length;
    Moments moments = Moments.of(sorted);
    double var95 = quantile(sorted, TAIL);
    return new Summary(
        n,
        paths - n,
        moments.mean(),
        moments.sd(),
        moments.skewness(),
        moments.kurtosis(),
        n == 0 ? Double.NaN : sorted[0],
        n == 0 ? Double.NaN : sorted[n - 1],
        LEVELS.stream().map(level -> quantile(sorted, level / 100.0)).toList(),
        n == 0 ? Double.NaN : below(sorted, 0) / (double) n,
        var95,
        tailMean(sorted, var95));
  }

  /**
   * The quantile of ascending values as PERCENTILE defines it (Hyndman and Fan 1996, type 7); NaN
   * of none.
   */
  public static double quantile(double[] sorted, double probability) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double position = (sorted.length - 1) * probability;
    int lower = (int) Math.floor(position);
    double weight = position - lower;
    return weight == 0
        ? sorted[lower]
        : sorted[lower] + weight * (sorted[lower + 1] - sorted[lower]);
  }

  static int below(double[] sorted, double limit) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** {@link #cvar95} of ascending values. */
  static double shortfall(double[] sorted) {
    return tailMean(sorted, quantile(sorted, TAIL));
  }

  private static double tailMean(double[] sorted, double limit) {
    int k = notAbove(sorted, limit);
    return k == 0 ? Double.NaN : sumOf(sorted, k) / k;
  }

  /** How many ascending values are not above a limit; none when it is NaN. */
  static int notAbove(double[] sorted, double limit) {
    int k = 0;
    while (k < sorted.length && sorted[k] <= limit) {
      k++;
    }
    return k;
  }

  /** The sum of the first values. */
  static double sumOf(double[] values, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += values[i];
    }
    return sum;
  }
}
