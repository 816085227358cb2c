package backstop.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How errors fall, of normals whose errors have a closed form. */
class ConvergenceTest {

  private static final int OUTCOME = 0;
  private static final NormalDistribution NORMAL = new NormalDistribution();
  private static final double TAIL = 0.05;
  private static Library library;

  @BeforeAll
  static void read() {
    library = Libraries.read(Path.of("src/test/resources/backstop/valuation/mixed"));
  }

  /** The mean of the ratio of 128 × 16 replicates is 1: its error is √(2/2047), or 3%. */
  @Test
  void independentPathsAreWorthThemselves() {
    Sampling sampling = new Sampling(1 << 16, 1 << 11, 4, Sampler.RANDOM);
    Convergence mean = convergence(sampling, Characteristic.MEAN);
    assertThat(mean.ratio()).isCloseTo(1, within(4.5 * Math.sqrt(2.0 / 2047)));
    assertThat(mean.effective()).isEqualTo(sampling.paths() * mean.ratio());
    assertThat(convergence(sampling, Characteristic.PROB_NEGATIVE).ratio())
        .isCloseTo(1, within(4.5 * Math.sqrt(2.0 / 2047)));
    assertThat(mean.rate()).isEqualTo(0.5);
  }

  /** Large-sample errors of a standard normal's characteristics, in closed form. */
  @Test
  void errorsOfIndependentPathsAreThoseOfTheory() {
    double[] values = normals(1 << 20);
    Arrays.sort(values);
    Summary summary = Summary.ofSorted(values, values.length);
    double root = Math.sqrt(values.length);
    double q = NORMAL.inverseCumulativeProbability(TAIL);
    double c = -NORMAL.density(q) / TAIL;
    double variance = 1 + q * c - c * c;
    double shortfall = Math.sqrt((variance + (1 - TAIL) * (q - c) * (q - c)) / TAIL);
    assertThat(RandomError.of(Characteristic.MEAN, values, summary, 16) * root)
        .isCloseTo(1, within(0.01));
    assertThat(RandomError.of(Characteristic.SD, values, summary, 16) * root)
        .isCloseTo(Math.sqrt(0.5), within(0.01));
    assertThat(RandomError.of(Characteristic.PROB_NEGATIVE, values, summary, 16) * root)
        .isCloseTo(0.5, within(0.01));
    assertThat(RandomError.of(Characteristic.CVAR95, values, summary, 16) * root)
        .isCloseTo(shortfall, within(0.02));
    assertThat(RandomError.of(Characteristic.VAR95, values, summary, 16)).isNaN();
  }

  /** One in fifty is exactly where the quantile is: a replicate's lies on it or beside it. */
  @Test
  void shortfallBesideTiesHasNoFormula() {
    double[] values = normals(1 << 14);
    double q = NORMAL.inverseCumulativeProbability(TAIL);
    for (int i = 0; i < values.length; i += 50) {
      values[i] = q;
    }
    Arrays.sort(values);
    Summary summary = Summary.ofSorted(values, values.length);
    assertThat(RandomError.of(Characteristic.CVAR95, values, summary, 16)).isNaN();
    assertThat(RandomError.of(Characteristic.MEAN, values, summary, 16)).isPositive();
  }

  /** Over 2,048 replicates of 512 independent paths the spread is what the formula says. */
  @Test
  void shortfallsOfReplicatesSpreadAsTheFormulaSays() {
    Sampling sampling = new Sampling(1 << 20, 1 << 11, 4, Sampler.RANDOM);
    assertThat(convergence(sampling, Characteristic.CVAR95).ratio()).isCloseTo(1, within(0.2));
  }

  /** What is linear in a normal is integrated far better by a net, and its error falls faster. */
  @Test
  void netIsWorthManyIndependentPathsWhereTheOutcomeIsSmooth() {
    Convergence mean =
        convergence(new Sampling(1 << 14, 16, 4, Sampler.SOBOL), Characteristic.MEAN);
    assertThat(mean.ratio()).isGreaterThan(100);
    assertThat(mean.rate()).isGreaterThan(0.8);
    double half = mean.whole().error() / 2;
    assertThat(mean.paths(half)).isLessThan(2.5 * mean.whole().paths());
  }

  /** The first points of a net's replicates are the run on fewer paths, to the last bit. */
  @Test
  void partsAreTheRunsOnFewerPaths() {
    Sampling whole = new Sampling(1 << 14, 16, 4, Sampler.SOBOL);
    for (Characteristic characteristic : Convergence.TOLD) {
      Convergence told = convergence(whole, characteristic);
      assertThat(told.parts()).hasSize(5);
      for (Convergence.Part part : told.parts()) {
        Sampling few = new Sampling(part.paths(), 16, 4, Sampler.SOBOL);
        Estimate estimate = Libraries.value(library, few).estimate(0, OUTCOME);
        assertThat(part.value()).isEqualTo(characteristic.of(estimate.value()));
        assertThat(part.error()).isEqualTo(characteristic.of(estimate.error()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Sampler.class)
  void replicatesAreThoseOfTheError(Sampler sampler) {
    Convergence mean = convergence(new Sampling(1 << 12, 16, 4, sampler), Characteristic.MEAN);
    assertThat(mean.replicates()).hasSize(16);
    assertThat(mean.replicates().stream().mapToDouble(x -> x).average().orElseThrow())
        .isCloseTo(mean.whole().value(), within(1e-12));
    double spread = Moments.of(mean.replicates().stream().mapToDouble(x -> x).toArray()).sd();
    assertThat(mean.spread()).isCloseTo(spread, within(1e-15));
    assertThat(mean.whole().error()).isCloseTo(spread / 4, within(1e-15));
  }

  @Test
  void oneReplicateTellsNoError() {
    Convergence mean = convergence(new Sampling(1 << 12, 1, 4, Sampler.SOBOL), Characteristic.MEAN);
    assertThat(mean.whole().error()).isNaN();
    assertThat(mean.ratio()).isNaN();
    assertThat(mean.paths(0.01)).isNaN();
    assertThat(mean.rate()).isEqualTo(0.5);
  }

  @Test
  void wishedErrorsFollowTheRate() {
    Convergence told =
        new Convergence(
            0,
            0,
            Characteristic.MEAN,
            List.of(new Convergence.Part(1000, 7, 0.4)),
            0.8,
            0.5,
            List.of(1.0, 2.0));
    assertThat(told.paths(0.2)).isCloseTo(4000, within(1e-9));
    assertThat(told.doubled(0.2)).isEqualTo(4000);
    assertThat(told.doubled(0.19)).isEqualTo(8000);
    assertThat(told.doubled(0.5)).isEqualTo(1000);
    assertThat(told.ratio()).isCloseTo(4, within(1e-12));
    assertThat(told.effective()).isCloseTo(4000, within(1e-9));
    assertThat(told.paths(0)).isNaN();
  }

  private static Convergence convergence(Sampling sampling, Characteristic characteristic) {
    return Libraries.value(library, sampling).convergence(0, OUTCOME, characteristic).orElseThrow();
  }

  private static double[] normals(int count) {
    Random random = new Random(11);
    double[] values = new double[count];
    Arrays.setAll(values, i -> random.nextGaussian());
    return values;
  }
}
