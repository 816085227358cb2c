package backstop.valuation;

/** Sums of the second, third and fourth powers of distances from a mean. */
record CentralSums(double m2, double m3, double m4) {

  static CentralSums of(double[] values, double mean) {
    double m2 = 0;
    double m3 = 0;
    double m4 = 0;
    for (double value : values) {
      double d = value - mean;
      m2 += d * d;
      m3 += d * d * d;
      m4 += d * d * d * d;
    }
    return new CentralSums(m2, m3, m4);
  }
}
