package backstop.valuation;

/** The standard error that as many independent paths would have: large-sample formulas. */
final class RandomError {

  private static final double TAIL = 0.05;

  /** Of a replicate's quantile, within which it falls nearly always. */
  private static final double ERRORS = 2;

  private RandomError() {}

  /**
   * Of a characteristic of ascending values; NaN where no formula tells: for percentiles, which
   * need a density, and for the shortfall where outcomes near the quantile are tied.
   *
   * @param replicates into which the values were drawn
   */
  static double of(
      Characteristic characteristic, double[] sorted, Summary summary, int replicates) {
    if (characteristic != Characteristic.CVAR95) {
      return of(characteristic, sorted.length, summary);
    }
    return tied(sorted, replicates) ? Double.NaN : shortfall(sorted, summary);
  }

  /** The same of values that stand for others. */
  static double of(Characteristic characteristic, Ranked ranked, Summary summary, int replicates) {
    if (characteristic != Characteristic.CVAR95) {
      return of(characteristic, summary.count(), summary);
    }
    return tied(ranked, replicates) ? Double.NaN : shortfall(ranked, summary);
  }

  private static double of(Characteristic characteristic, int n, Summary summary) {
    if (characteristic == Characteristic.MEAN) {
      return summary.sd() / Math.sqrt(n);
    }
    if (characteristic == Characteristic.PROB_NEGATIVE) {
      double p = summary.probNegative();
      return Math.sqrt(p * (1 - p) / n);
    }
    return characteristic == Characteristic.SD
        ? summary.sd() * Math.sqrt((summary.kurtosis() + 2) / (4 * n))
        : Double.NaN;
  }

  /** Whether there are equal values where the quantile of a replicate may fall. */
  private static boolean tied(double[] sorted, int replicates) {
    double n = sorted.length;
    double around = ERRORS * Math.sqrt(TAIL * (1 - TAIL) * replicates / n);
    int from = (int) Math.max(1, Math.floor((TAIL - around) * n));
    int to = (int) Math.min(n, Math.ceil((TAIL + around) * n));
    for (int i = from; i < to; i++) {
      if (sorted[i] == sorted[i - 1]) {
        return true;
      }
    }
    return false;
  }

  private static boolean tied(Ranked ranked, int replicates) {
    double n = ranked.count();
    double around = ERRORS * Math.sqrt(TAIL * (1 - TAIL) * replicates / n);
    double[] ranks = ranked.ranks();
    for (int i = 1; i < ranks.length; i++) {
      boolean near = ranks[i] >= (TAIL - around) * n && ranks[i] <= (TAIL + around) * n;
      if (near && ranked.values()[i] == ranked.values()[i - 1]) {
        return true;
      }
    }
    return false;
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

  private static double shortfall(Ranked ranked, Summary summary) {
    double[] values = ranked.values();
    double weight = 0;
    double squares = 0;
    for (int i = 0; i < values.length && values[i] <= summary.var95(); i++) {
      double apart = values[i] - summary.cvar95();
      squares += ranked.weights()[i] * apart * apart;
      weight += ranked.weights()[i];
    }
    double share = weight / ranked.count();
    double apart = summary.var95() - summary.cvar95();
    return Math.sqrt((squares / weight + (1 - share) * apart * apart) / weight);
  }
}
