package backstop.valuation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** From all outcomes. */
record KeptPaths(Outcomes outcomes, Optional<Mixture> mixture, Replicates replicates)
    implements Pathwise {

  @Override
  public double[][] better(int measure) {
    return outcomes.better(measure);
  }

  @Override
  public double better(int posture, int other, int measure) {
    return posture == Estimate.MIXTURE
        ? mixing().better(other, measure)
        : outcomes.better(posture, other, measure);
  }

  @Override
  public Statistic betterThan(int posture, int other, int measure) {
    return outcomes.better(posture, other, measure, replicates);
  }

  @Override
  public Difference difference(int posture, int other, int measure) {
    return posture == Estimate.MIXTURE
        ? mixing().difference(other, measure)
        : Difference.of(
            outcomes.column(posture, measure), outcomes.column(other, measure), replicates);
  }

  @Override
  public Statistic ofMeans(
      int posture, int other, List<Integer> measures, ToDoubleFunction<double[]> formula) {
    return replicates.statistic(
        measures.stream().map(measure -> more(posture, other, measure)).toList(),
        columns -> formula.applyAsDouble(columns.stream().mapToDouble(KeptPaths::mean).toArray()));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
  }

  private double[] more(int posture, int other, int measure) {
    double[] values =
        posture == Estimate.MIXTURE
            ? mixing().expected(measure)
            : outcomes.column(posture, measure).values();
    double[] less = outcomes.column(other, measure).values();
    return IntStream.range(0, values.length).mapToDouble(i -> values[i] - less[i]).toArray();
  }

  @Override
  public double[] shortfalls(int posture, int measure) {
    return posture == Estimate.MIXTURE
        ? mixing().shortfalls(measure)
        : replicates.shortfalls(outcomes.column(posture, measure).values());
  }

  @Override
  public double[] spread(int posture, int measure) {
    return outcomes.column(posture, measure).values();
  }

  @Override
  public Optional<Sketching> sketching() {
    return Optional.empty();
  }

  private Mixing mixing() {
    return new Mixing(outcomes, mixture.orElseThrow(), replicates);
  }
}
