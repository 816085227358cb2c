package backstop.risk;

import backstop.valuation.Statistic;
import java.util.Arrays;
import java.util.function.IntPredicate;

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
    Ends ends = Ends.of(sorted);
    return new Swing(
        coordinate,
        quantile(sorted, FIFTH / 2),
        quantile(sorted, 1 - FIFTH / 2),
        sample.statistic(paths -> mean(sample, paths, i -> x[i] <= ends.least())),
        sample.statistic(paths -> mean(sample, paths, i -> x[i] >= ends.most())),
        sample.interval(
            paths ->
                mean(sample, paths, i -> x[i] >= ends.most())
                    - mean(sample, paths, i -> x[i] <= ends.least())));
  }

  /** The largest low value and the smallest high one; paths with one value stay together. */
  private record Ends(double least, double most) {

    static Ends of(double[] sorted) {
      double least = quantile(sorted, FIFTH);
      double most = quantile(sorted, 1 - FIFTH);
      if (least < most) {
        return new Ends(least, most);
      }
      double above = Arrays.stream(sorted).filter(v -> v > least).findFirst().orElse(Double.NaN);
      double below = Arrays.stream(sorted).filter(v -> v < least).max().orElse(Double.NaN);
      return Double.isNaN(above) ? new Ends(below, least) : new Ends(least, above);
    }
  }

  /** The number with so much of the sample at or below it. */
  static double quantile(double[] sorted, double share) {
    int rank = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.max(0, Math.min(sorted.length - 1, rank))];
  }

  private static double mean(Sample sample, int[] paths, IntPredicate taken) {
    return Arrays.stream(paths)
        .filter(taken)
        .mapToDouble(i -> sample.outcome()[i])
        .average()
        .orElse(Double.NaN);
  }
}
