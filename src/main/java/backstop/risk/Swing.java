package backstop.risk;

import backstop.valuation.Statistic;
import java.util.Arrays;

/**
 * What a measure is on average where a coordinate is low and where it is high, all others at
 * random: on the fifth of the paths on which it is lowest, and on that on which it is highest.
 *
 * @param low the coordinate's 10th percentile, the middle of the lowest fifth
 * @param high its 90th percentile
 * @param atLow mean of the measure over the lowest fifth
 * @param atHigh mean of the measure over the highest fifth
 * @param swing the second less the first
 */
public record Swing(
    Coordinate coordinate,
    double low,
    double high,
    Statistic atLow,
    Statistic atHigh,
    Interval swing) {

  private static final double FIFTH = 0.2;

  static Swing of(Coordinate coordinate, double[] x, Sample sample) {
    double[] sorted = x.clone();
    Arrays.sort(sorted);
    double least = quantile(sorted, FIFTH);
    double most = quantile(sorted, 1 - FIFTH);
    return new Swing(
        coordinate,
        quantile(sorted, FIFTH / 2),
        quantile(sorted, 1 - FIFTH / 2),
        sample.statistic(paths -> below(sample, x, least, paths)),
        sample.statistic(paths -> above(sample, x, most, paths)),
        sample.interval(paths -> above(sample, x, most, paths) - below(sample, x, least, paths)));
  }

  /** The number with so much of the sample at or below it. */
  static double quantile(double[] sorted, double share) {
    int rank = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.max(0, Math.min(sorted.length - 1, rank))];
  }

  private static double below(Sample sample, double[] x, double limit, int[] paths) {
    return mean(sample, Arrays.stream(paths).filter(i -> x[i] <= limit).toArray());
  }

  private static double above(Sample sample, double[] x, double limit, int[] paths) {
    return mean(sample, Arrays.stream(paths).filter(i -> x[i] > limit).toArray());
  }

  private static double mean(Sample sample, int[] paths) {
    return Arrays.stream(paths).mapToDouble(i -> sample.outcome()[i]).average().orElse(Double.NaN);
  }
}
