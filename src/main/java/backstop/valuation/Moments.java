package backstop.valuation;

/** Mean and central moments of a sample, in two passes. */
record Moments(double mean, double sd, double skewness, double kurtosis) {

  static Moments of(double[] values) {
    int n = values.length;
    double mean = sum(values, 0, n) / n;
    CentralSums powers = CentralSums.of(values, mean);
    double m2 = powers.m2();
    double variance = m2 / n;
    boolean spread = variance > 0;
    return new Moments(
        n == 0 ? Double.NaN : mean,
        n < 2 ? Double.NaN : Math.sqrt(m2 / (n - 1)),
        spread ? powers.m3() / n / (variance * Math.sqrt(variance)) : Double.NaN,
        spread ? powers.m4() / n / (variance * variance) - 3 : Double.NaN);
  }

  /** Pairwise sum, so that rounding grows with log n (Higham 1993). */
  static double sum(double[] values, int from, int to) {
    if (to - from <= 64) {
      double sum = 0;
      for (int i = from; i < to; i++) {
        sum += values[i];
      }
      return sum;
    }
    int middle = (from + to) >>> 1;
    return sum(values, from, middle) + sum(values, middle, to);
  }
}
