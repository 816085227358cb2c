package backstop.valuation;

/** The standard error that as many independent paths would have: large-sample formulas. */
final class RandomError {

  private RandomError() {}

  /**
   * Of a characteristic of ascending values; NaN for percentiles, whose error needs a density, and
   * for none.
   */
  static double of(Characteristic characteristic, double[] sorted, Summary summary) {
    int n = sorted.length;
    if (characteristic == Characteristic.MEAN) {
      return summary.sd() / Math.sqrt(n);
    }
    if (characteristic == Characteristic.PROB_NEGATIVE) {
      double p = summary.probNegative();
      return Math.sqrt(p * (1 - p) / n);
    }
    if (characteristic == Characteristic.SD) {
      return summary.sd() * Math.sqrt((summary.kurtosis() + 2) / (4 * n));
    }
    return characteristic == Characteristic.CVAR95 ? shortfall(sorted, summary) : Double.NaN;
  }

  /**
   * √((v + (1 − a)(q − c)²) / (a·n)) with a the share of values not above the quantile q, and c and
   * v their mean and variance (Manistre and Hancock 2005, North American Actuarial Journal 9(2)).
   */
  private static double shortfall(double[] sorted, Summary summary) {
    int k = Summary.notAbove(sorted, summary.var95());
    double squares = 0;
    for (int i = 0; i < k; i++) {
      squares += (sorted[i] - summary.cvar95()) * (sorted[i] - summary.cvar95());
    }
    double share = (double) k / sorted.length;
    double apart = summary.var95() - summary.cvar95();
    return Math.sqrt((squares / k + (1 - share) * apart * apart) / k);
  }
}
