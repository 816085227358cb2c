package backstop.valuation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The distribution of a measure when which guarantee holds is not known: every path under every
 * guarantee counts, with the weight of the guarantee.
 *
 * <p>Statistics are those of {@link Summary} with weights for counts: a sample whose values stand
 * as often as their weights say, n = Σ weights of the defined values. The rank of a value is the
 * weight of all below it and half of its own, less ½; the quantile at p is linear between the
 * values whose ranks enclose (n − 1)p. With one guarantee of weight 1 ranks are 0, 1, 2 … and every
 * statistic is that guarantee's, to the last bit.
 */
final class MixedSample {

  private static final double TAIL = 0.05;
  private static final double HALF = 0.5;

  private final int paths;
  private final double[] weights;
  private final double[][] sorted;
  private final double count;
  private final double[] values;
  private final double[] ranks;

  /** Columns by guarantee, each by path; NaN stands for undefined and is left out. */
  MixedSample(List<double[]> columns, List<Double> weights) {
    this.paths = columns.get(0).length;
    this.weights = weights.stream().mapToDouble(Double::doubleValue).toArray();
    this.sorted =
        columns.stream()
            .map(column -> Arrays.stream(column).filter(v -> !Double.isNaN(v)).sorted().toArray())
            .toArray(double[][]::new);
    this.count = weighted(g -> sorted[g].length);
    int all = Arrays.stream(sorted).mapToInt(column -> column.length).sum();
    this.values = new double[all];
    this.ranks = new double[all];
    merge();
  }

  private interface OfGuarantee {
    double value(int guarantee);
  }

  private double weighted(OfGuarantee part) {
    double sum = 0;
    for (int g = 0; g < weights.length; g++) {
      sum += weights[g] * part.value(g);
    }
    return sum;
  }

  /** All values ascending, and the rank of each. */
  private void merge() {
    int[] next = new int[weights.length];
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      int least = least(next);
      values[i] = sorted[least][next[least]++];
      ranks[i] = sum + weights[least] / 2 - HALF;
      sum += weights[least];
    }
  }

  private int least(int[] next) {
    int least = -1;
    for (int g = 0; g < next.length; g++) {
      boolean left = next[g] < sorted[g].length;
      if (left && (least < 0 || sorted[g][next[g]] < sorted[least][next[least]])) {
        least = g;
      }
    }
    return least;
  }

  /** NaN for what the sample is too small to have. */
  Summary summary() {
    int undefined = (int) Math.rint(paths * weighted(g -> 1) - count);
    boolean none = values.length == 0;
    double mean = weighted(g -> Moments.sum(sorted[g], 0, sorted[g].length)) / count;
    double m2 = central(mean, 2);
    double variance = m2 / count;
    boolean spread = variance > 0;
    double var95 = quantile(TAIL);
    return new Summary(
        paths - undefined,
        undefined,
        none ? Double.NaN : mean,
        count < 2 ? Double.NaN : Math.sqrt(m2 / (count - 1)),
        spread ? central(mean, 3) / count / (variance * Math.sqrt(variance)) : Double.NaN,
        spread ? central(mean, 4) / count / (variance * variance) - 3 : Double.NaN,
        none ? Double.NaN : values[0],
        none ? Double.NaN : values[values.length - 1],
        Summary.LEVELS.stream().map(level -> quantile(level / 100.0)).toList(),
        none ? Double.NaN : weighted(g -> Summary.below(sorted[g], 0)) / count,
        var95,
        tailMean(var95));
  }

  private double central(double mean, int power) {
    return weighted(
        g -> {
          double sum = 0;
          for (double value : sorted[g]) {
            double d = value - mean;
            sum += power == 2 ? d * d : power == 3 ? d * d * d : d * d * d * d;
          }
          return sum;
        });
  }

  private double quantile(double probability) {
    return new RankedQuantiles(values, ranks).at(Math.max(0, count - 1) * probability);
  }

  private double tailMean(double limit) {
    int[] below =
        IntStream.range(0, weights.length).map(g -> Summary.notAbove(sorted[g], limit)).toArray();
    return weighted(g -> Summary.sumOf(sorted[g], below[g])) / weighted(g -> below[g]);
  }
}
