package backstop.valuation;

import backstop.valuation.Outcomes.Column;

/**
 * A measure less the same under another guarantee, or in another world, path by path on common
 * draws.
 *
 * @param mean of the differences on paths where both are defined
 * @param error standard error of that mean
 * @param better share of those paths on which {@code posture} is strictly above {@code other}
 * @param moved share of those paths on which the two differ
 */
public record Difference(
    int posture, int other, int measure, double mean, double error, double better, double moved) {

  /** Errors within which a mean difference is not told from zero. */
  public static final int ERRORS = 2;

  /** How a mean difference stands to zero. */
  public enum Standing {
    /** On no path is there any. */
    SAME,
    /** Within {@link #ERRORS} errors of zero. */
    UNCLEAR,
    DIFFERENT,
    /** There is no error to tell by, or no common path. */
    UNKNOWN
  }

  /** The first column less the second; both by path, on the same draws. */
  public static Difference of(Column a, Column b, Replicates replicates) {
    double[] difference = new double[a.values().length];
    int defined = 0;
    int above = 0;
    int apart = 0;
    for (int i = 0; i < difference.length; i++) {
      difference[i] = a.values()[i] - b.values()[i];
      defined += Double.isNaN(difference[i]) ? 0 : 1;
      above += difference[i] > 0 ? 1 : 0;
      apart += difference[i] > 0 || difference[i] < 0 ? 1 : 0;
    }
    double mean = Summary.of(difference).mean();
    return new Difference(
        a.posture(),
        b.posture(),
        a.measure(),
        mean,
        replicates.meanError(difference),
        (double) above / defined,
        (double) apart / defined);
  }

  public Standing standing() {
    if (moved == 0) {
      return Standing.SAME;
    }
    if (Double.isNaN(mean) || Double.isNaN(error)) {
      return Standing.UNKNOWN;
    }
    return Math.abs(mean) <= ERRORS * error ? Standing.UNCLEAR : Standing.DIFFERENT;
  }
}
