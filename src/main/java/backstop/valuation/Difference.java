package backstop.valuation;

import backstop.valuation.Outcomes.Column;

/**
 * A measure under one guarantee less the same under another, path by path on common draws.
 *
 * @param mean of the differences on paths where both are defined
 * @param error standard error of that mean
 * @param better share of those paths on which {@code posture} is strictly above {@code other}
 */
public record Difference(
    int posture, int other, int measure, double mean, double error, double better) {

  static Difference of(Column a, Column b, Replicates replicates) {
    double[] difference = new double[a.values().length];
    int defined = 0;
    int above = 0;
    for (int i = 0; i < difference.length; i++) {
      difference[i] = a.values()[i] - b.values()[i];
      defined += Double.isNaN(difference[i]) ? 0 : 1;
      above += difference[i] > 0 ? 1 : 0;
    }
    double mean = Summary.of(difference).mean();
    return new Difference(
        a.posture(),
        b.posture(),
        a.measure(),
        mean,
        replicates.meanError(difference),
        (double) above / defined);
  }
}
