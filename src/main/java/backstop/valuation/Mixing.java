package backstop.valuation;

import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Measures under a mixture of the valued postures. */
record Mixing(Outcomes outcomes, Mixture mixture, Replicates replicates) {

  /**
   * The statistics of a measure.
   *
   * @param base its value in the base case by place of the posture; NaN where undefined
   */
  Estimate estimate(int measure, IntToDoubleFunction base) {
    List<double[]> columns = columns(measure);
    return new Estimate(
        Estimate.MIXTURE,
        measure,
        mixture.mean(base),
        new MixedSample(columns, mixture.weights()).summary(),
        replicates.errors(columns, mixture));
  }

  /** The mixture less a posture: on each path the mean over what may hold there. */
  Difference difference(int other, int measure) {
    Outcomes.Column expected = new Outcomes.Column(Estimate.MIXTURE, measure, expected(measure));
    Difference mean = Difference.of(expected, outcomes.column(other, measure), replicates);
    return new Difference(
        Estimate.MIXTURE,
        other,
        measure,
        mean.mean(),
        mean.error(),
        better(other, measure),
        mean.moved());
  }

  /** Chance that what holds is better than {@code other} on the same path. */
  double better(int other, int measure) {
    return mixture.mean(g -> outcomes.better(outcomes.postures().get(g), other, measure));
  }

  /** The shortfall of a measure in each replicate alone. */
  double[] shortfalls(int measure) {
    return replicates.shortfalls(columns(measure), mixture);
  }

  /** On each path the mean over what may hold there. */
  double[] expected(int measure) {
    List<double[]> columns = columns(measure);
    double[] expected = new double[columns.get(0).length];
    for (int g = 0; g < columns.size(); g++) {
      for (int i = 0; i < expected.length; i++) {
        expected[i] += mixture.weights().get(g) * columns.get(g)[i];
      }
    }
    return expected;
  }

  private List<double[]> columns(int measure) {
    return outcomes.postures().stream()
        .map(posture -> outcomes.column(posture, measure).values())
        .toList();
  }
}
