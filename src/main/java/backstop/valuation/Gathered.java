package backstop.valuation;

/**
 * Count, sums and central moments of a sample, to which others can be added (Pébay 2008, Sandia
 * report SAND2008-6212, equations 2.1 and 3.1 to 3.3); exact but for rounding.
 *
 * @param count of defined values; of a weighted sample their weight
 * @param sum of them, {@code lost} what rounding left out of it (Neumaier 1974)
 * @param m2 sum of squared distances from the mean; {@code m3} and {@code m4} of higher powers
 * @param negative those below 0
 */
record Gathered(
    double count,
    double undefined,
    double sum,
    double lost,
    double m2,
    double m3,
    double m4,
    double min,
    double max,
    double negative) {

  static final Gathered NONE =
      new Gathered(0, 0, 0, 0, 0, 0, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0);

  /** Of ascending values, and of paths where there is none. */
  static Gathered of(double[] sorted, int undefined) {
    int n = sorted.length;
    if (n == 0) {
      return new Gathered(0, undefined, 0, 0, 0, 0, 0, NONE.min, NONE.max, 0);
    }
    double sum = Moments.sum(sorted, 0, n);
    CentralSums powers = CentralSums.of(sorted, sum / n);
    int negative = Summary.below(sorted, 0);
    return new Gathered(
        n,
        undefined,
        sum,
        0,
        powers.m2(),
        powers.m3(),
        powers.m4(),
        sorted[0],
        sorted[n - 1],
        negative);
  }

  double mean() {
    return count == 0 ? Double.NaN : (sum + lost) / count;
  }

  Gathered and(Gathered other) {
    double total = sum + other.sum;
    double rounded =
        Math.abs(sum) >= Math.abs(other.sum) ? sum - total + other.sum : other.sum - total + sum;
    Gathered central = count == 0 ? other : other.count == 0 ? this : central(other);
    return new Gathered(
        count + other.count,
        undefined + other.undefined,
        total,
        lost + other.lost + rounded,
        central.m2,
        central.m3,
        central.m4,
        Math.min(min, other.min),
        Math.max(max, other.max),
        negative + other.negative);
  }

  /** Only the central moments of the outcome are set. */
  private Gathered central(Gathered b) {
    double n = count + b.count;
    double d = b.mean() - mean();
    double product = count * b.count;
    double second = m2 + b.m2 + d * d * product / n;
    double third =
        m3
            + b.m3
            + d * d * d * product * (count - b.count) / (n * n)
            + 3 * d * (count * b.m2 - b.count * m2) / n;
    double fourth =
        m4
            + b.m4
            + d * d * d * d * product * (count * count - product + b.count * b.count) / (n * n * n)
            + 6 * d * d * (count * count * b.m2 + b.count * b.count * m2) / (n * n)
            + 4 * d * (count * b.m3 - b.count * m3) / n;
    return new Gathered(0, 0, 0, 0, second, third, fourth, 0, 0, 0);
  }

  /** The same sample with each value counted so often. */
  Gathered times(double weight) {
    return new Gathered(
        count * weight,
        undefined * weight,
        sum * weight,
        lost * weight,
        m2 * weight,
        m3 * weight,
        m4 * weight,
        min,
        max,
        negative * weight);
  }

  double sd() {
    return count < 2 ? Double.NaN : Math.sqrt(m2 / (count - 1));
  }

  double skewness() {
    double variance = m2 / count;
    return variance > 0 ? m3 / count / (variance * Math.sqrt(variance)) : Double.NaN;
  }

  double kurtosis() {
    double variance = m2 / count;
    return variance > 0 ? m4 / count / (variance * variance) - 3 : Double.NaN;
  }
}
