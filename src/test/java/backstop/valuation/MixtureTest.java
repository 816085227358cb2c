package backstop.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Mixtures of normals, against their closed forms. */
class MixtureTest {

  private static final NormalDistribution NORMAL = new NormalDistribution();
  private static final List<Double> WEIGHTS = List.of(0.5, 0.3, 0.2);
  private static final double[] MIDDLES = {0, 3, -1};
  private static final double[] SPREADS = {1, 2, 0.5};
  private static final int OUTCOME = 0;
  private static final int GAIN = 1;

  /** Standard errors by which an estimate may miss: 1 in 2,300 misses by chance. */
  private static final double ERRORS = 4.5;

  private static Library library;

  @BeforeAll
  static void read() {
    library = Libraries.read(Path.of("src/test/resources/backstop/valuation/mixed"));
  }

  @ParameterizedTest
  @EnumSource(Sampler.class)
  void agreesWithClosedForms(Sampler sampler) {
    Result result = value(List.of(0, 1, 2), WEIGHTS, new Sampling(1 << 14, 16, 8, sampler));
    Estimate mixed = result.mixed(OUTCOME).orElseThrow();
    double mean = sum(g -> MIDDLES[g]);
    double square = sum(g -> MIDDLES[g] * MIDDLES[g] + SPREADS[g] * SPREADS[g]);
    double quantile = quantile(0.05);

    assertNear(mixed, Summary::mean, mean);
    assertNear(mixed, Summary::sd, Math.sqrt(square - mean * mean));
    assertNear(mixed, Summary::probNegative, below(0));
    assertNear(mixed, Summary::var95, quantile);
    assertNear(mixed, Summary::cvar95, partial(quantile) / 0.05);
    for (int level : List.of(25, 50, 75, 95, 99)) {
      assertNear(mixed, s -> s.percentile(level), quantile(level / 100.0));
    }
    assertThat(mixed.base()).isCloseTo(mean, within(1e-15));
    assertThat(mixed.posture()).isEqualTo(Estimate.MIXTURE);
  }

  /** Where a promise leaves a measure undefined more often, it counts for less. */
  @Test
  void undefinedValuesAreLeftOut() {
    Sampling sampling = new Sampling(1 << 14, 16, 2, Sampler.SOBOL);
    Estimate gain = value(List.of(0, 1, 2), WEIGHTS, sampling).mixed(GAIN).orElseThrow();

    assertNear(gain, Summary::mean, (sum(g -> MIDDLES[g]) - partial(0)) / (1 - below(0)));
    assertThat((double) gain.value().undefined() / (1 << 14)).isCloseTo(below(0), within(1e-3));
    assertThat(gain.value().count() + gain.value().undefined()).isEqualTo(1 << 14);
  }

  @Test
  void ofOneIsThatOneToTheLastBit() {
    Result result = value(List.of(1), List.of(1.0), new Sampling(1000, 10, 3, Sampler.RANDOM));

    for (int measure : List.of(OUTCOME, GAIN)) {
      Estimate mixed = result.mixed(measure).orElseThrow();
      assertThat(mixed.value()).isEqualTo(result.estimate(1, measure).value());
      assertThat(mixed.error()).isEqualTo(result.estimate(1, measure).error());
    }
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.5", "0.1, 0.9", "0.3, 0.7"})
  void ofTwoThatAreTheSameIsThatOne(double first, double second) {
    Sampling sampling = new Sampling(2000, 10, 4, Sampler.RANDOM);
    Result result = value(List.of(0, 3), List.of(first, second), sampling);
    Summary mixed = result.mixed(OUTCOME).orElseThrow().value();
    Summary plain = result.estimate(0, OUTCOME).value();

    for (int i = 0; i < Summary.LEVELS.size(); i++) {
      assertThat(mixed.percentiles().get(i)).isCloseTo(plain.percentiles().get(i), within(0.02));
    }
    assertThat(mixed.probNegative()).isCloseTo(plain.probNegative(), within(1e-15));
    assertThat(mixed.cvar95()).isCloseTo(plain.cvar95(), within(0.02));
    assertThat(mixed.kurtosis()).isCloseTo(plain.kurtosis(), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"2, 64", "3, 300", "1, 2048"})
  void threadsAndBlocksDoNotMatter(int threads, int blockPaths) {
    Sampling sampling = new Sampling(2048, 16, 5, Sampler.SOBOL);
    Request request = request(List.of(0, 1, 2), WEIGHTS, sampling);
    Execution other = new Execution(threads, blockPaths, (done, of) -> {});

    assertThat(Valuation.value(library, request, other).mixture())
        .isEqualTo(value(List.of(0, 1, 2), WEIGHTS, sampling).mixture());
  }

  /** A path's worth is the mean over the promises; nothing of the choice among them is random. */
  @Test
  void differenceIsTakenPathByPath() {
    Sampling sampling = new Sampling(4096, 16, 6, Sampler.RANDOM);
    Result result = value(List.of(0, 1, 2), WEIGHTS, sampling);
    Difference difference = result.difference(Estimate.MIXTURE, 0, OUTCOME);
    double slope = 0.5 * 1 + 0.3 * 2 + 0.2 * 0.5 - 1;
    double luck = result.estimate(0, OUTCOME).value().mean();

    assertThat(difference.mean()).isCloseTo(0.7 + slope * luck, within(1e-12));
    assertThat(difference.error())
        .isCloseTo(slope * result.estimate(0, OUTCOME).error().mean(), within(1e-12));
    double better = 0.3 * above(1, 0) + 0.2 * above(2, 0);
    assertThat(result.better(Estimate.MIXTURE, 0, OUTCOME)).isCloseTo(better, within(0.02));
  }

  /** Drawing which promise holds, by a uniform of its own, gives the mean no smaller an error. */
  @Test
  void weighingIsNoWorseThanDrawing() {
    Sampling sampling = new Sampling(1 << 12, 16, 7, Sampler.SOBOL);
    Result result = value(List.of(0, 1, 2), WEIGHTS, sampling);
    java.util.Random uniform = new java.util.Random(7);
    double[] drawn = new double[1 << 12];
    for (int i = 0; i < drawn.length; i++) {
      double u = uniform.nextDouble();
      int promise = u < 0.5 ? 0 : u < 0.8 ? 1 : 2;
      drawn[i] = result.outcomes().column(promise, OUTCOME).values()[i];
    }
    assertThat(result.mixed(OUTCOME).orElseThrow().error().mean())
        .isLessThan(new Replicates(16).meanError(drawn));
  }

  @Test
  void weightsThatMakeNoMixtureAreRefused() {
    assertThatThrownBy(() -> new Mixture(List.of(0.5, 0.4))).hasMessageContaining("sum to 1");
    assertThatThrownBy(() -> new Mixture(List.of(1.5, -0.5))).hasMessageContaining("above 0");
    assertThatThrownBy(() -> new Mixture(List.of(Double.NaN))).hasMessageContaining("above 0");
    Sampling sampling = new Sampling(64, 4, 1, Sampler.RANDOM);
    assertThatThrownBy(() -> request(List.of(0, 1), List.of(1.0), sampling))
        .hasMessageContaining("a weight for each");
  }

  private static Request request(List<Integer> postures, List<Double> weights, Sampling sampling) {
    return new Request(
        List.of(),
        postures,
        postures.get(0),
        sampling,
        List.of(),
        Overlay.NONE,
        Optional.of(new Mixture(weights)));
  }

  private static Result value(List<Integer> postures, List<Double> weights, Sampling sampling) {
    Execution execution = new Execution(1, 512, (done, of) -> {});
    return Valuation.value(library, request(postures, weights, sampling), execution);
  }

  private static void assertNear(
      Estimate estimate, ToDoubleFunction<Summary> statistic, double expected) {
    double error = statistic.applyAsDouble(estimate.error());
    assertThat(statistic.applyAsDouble(estimate.value()))
        .isCloseTo(expected, within(ERRORS * error + 1e-3 * Math.abs(expected)));
  }

  private static double sum(ToDoubleFunction<Integer> part) {
    return IntStream.range(0, 3).mapToDouble(g -> WEIGHTS.get(g) * part.applyAsDouble(g)).sum();
  }

  private static double below(double limit) {
    return sum(g -> NORMAL.cumulativeProbability((limit - MIDDLES[g]) / SPREADS[g]));
  }

  /** E[X; X < limit]: of a normal m Φ(a) − s φ(a) with a = (limit − m) / s. */
  private static double partial(double limit) {
    return sum(
        g -> {
          double a = (limit - MIDDLES[g]) / SPREADS[g];
          return MIDDLES[g] * NORMAL.cumulativeProbability(a) - SPREADS[g] * NORMAL.density(a);
        });
  }

  private static double quantile(double probability) {
    return new BrentSolver(1e-12).solve(200, x -> below(x) - probability, -20, 30);
  }

  /** P(m + s Z > n + r Z) of the same Z. */
  private static double above(int g, int other) {
    double slope = SPREADS[g] - SPREADS[other];
    double at = (MIDDLES[other] - MIDDLES[g]) / slope;
    return slope > 0 ? 1 - NORMAL.cumulativeProbability(at) : NORMAL.cumulativeProbability(at);
  }
}
