package backstop.risk;

import backstop.valuation.Statistic;
import java.util.stream.IntStream;

/**
 * Sobol indices by the pick-freeze design: a measure on futures A, on futures B that are
 * independent of them, and on A with one driver's draws of B.
 *
 * <p>With m and V the mean and variance over A and B, the first index is the mean of (f(B) −
 * m)·(f(A with B) − f(A)) by V (Saltelli and others 2010, table 2 b) and the total index half the
 * mean of (f(A) − f(A with B))² by V (Jansen 1999). Errors are those of a ratio of means over
 * independent replicates. Paths with an undefined value are left out.
 */
record Indices(double[] a, double[] b, int replicates) {

  Index of(double[] mixed) {
    boolean[] used = new boolean[a.length];
    for (int i = 0; i < used.length; i++) {
      used[i] = !Double.isNaN(a[i] + b[i] + mixed[i]);
    }
    double middle = middle(used);
    double[] variance = new double[a.length];
    double[] first = new double[a.length];
    double[] total = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      double own = a[i] - middle;
      double other = b[i] - middle;
      double move = mixed[i] - a[i];
      variance[i] = (own * own + other * other) / 2;
      first[i] = other * move;
      total[i] = move * move / 2;
    }
    return new Index(ratio(first, variance, used), ratio(total, variance, used));
  }

  private double middle(boolean[] used) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < used.length; i++) {
      sum += used[i] ? a[i] + b[i] : 0;
      count += used[i] ? 2 : 0;
    }
    return sum / count;
  }

  /**
   * The ratio of two means; its error is that of the mean of what is left of the numerator (Cochran
   * 1977, eq. 6.13).
   */
  private Interval ratio(double[] above, double[] below, boolean[] used) {
    double[][] means = new double[replicates][];
    int size = used.length / replicates;
    for (int r = 0; r < replicates; r++) {
      means[r] = sums(above, below, used, r * size, size);
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

  private static double[] sums(
      double[] above, double[] below, boolean[] used, int from, int count) {
    double[] sums = new double[2];
    for (int i = from; i < from + count; i++) {
      sums[0] += used[i] ? above[i] : 0;
      sums[1] += used[i] ? below[i] : 0;
    }
    return sums;
  }
}
