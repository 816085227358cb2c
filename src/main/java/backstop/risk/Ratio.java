package backstop.risk;

import backstop.valuation.Statistic;
import java.util.stream.IntStream;

/**
 * Ratios of means over paths to the same mean; the error is that of the mean of what is left of the
 * numerator (Cochran 1977, eq. 6.13), over independent replicates.
 *
 * @param below the denominator by path
 * @param used paths that count
 */
record Ratio(double[] below, boolean[] used, int replicates) {

  Interval of(double[] above) {
    double[][] means = new double[replicates][];
    int size = used.length / replicates;
    for (int r = 0; r < replicates; r++) {
      means[r] = sums(above, r * size, size);
    }
    double over = IntStream.range(0, replicates).mapToDouble(r -> means[r][0]).sum();
    double under = IntStream.range(0, replicates).mapToDouble(r -> means[r][1]).sum();
    double ratio = over / under;
    double squares = 0;
    for (double[] mean : means) {
      double left = mean[0] - ratio * mean[1];
      squares += left * left;
    }
    double error =
        replicates > 1 ? Math.sqrt(squares * replicates / (replicates - 1)) / under : Double.NaN;
    return Interval.of(new Statistic(ratio, error), replicates);
  }

  private double[] sums(double[] above, int from, int count) {
    double[] sums = new double[2];
    for (int i = from; i < from + count; i++) {
      sums[0] += used[i] ? above[i] : 0;
      sums[1] += used[i] ? below[i] : 0;
    }
    return sums;
  }
}
