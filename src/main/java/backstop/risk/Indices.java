package backstop.risk;

import java.util.Arrays;

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

  /**
   * Of whether the measure is at or below a threshold: 1 or 0, and undefined where it is (target
   * sensitivity; Raguet and Marrel 2018, HAL cea-02339856).
   */
  static Indices below(double threshold, double[] a, double[] b, int replicates) {
    return new Indices(below(threshold, a), below(threshold, b), replicates);
  }

  static double[] below(double threshold, double[] values) {
    return Arrays.stream(values).map(x -> Double.isNaN(x) ? x : x <= threshold ? 1 : 0).toArray();
  }

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
    Ratio ratio = new Ratio(variance, used, replicates);
    return new Index(ratio.of(first), ratio.of(total));
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
}
