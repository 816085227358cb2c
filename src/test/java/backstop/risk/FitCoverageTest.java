package backstop.risk;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.AbstractRealDistribution;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.distribution.WeibullDistribution;
import org.junit.jupiter.api.Test;

/** Of histories that are simulated, intervals of two errors hold the parameters, and AIC tells. */
class FitCoverageTest {

  private static final int HISTORIES = 200;
  private static final double ERRORS = 1.96;
  private static final double WEEK = 7 / 365.25;

  private static List<Double> drawn(AbstractRealDistribution law, Random random, int count) {
    return DoubleStream.generate(() -> law.inverseCumulativeProbability(random.nextDouble()))
        .limit(count)
        .boxed()
        .toList();
  }

  private static Family law(List<Double> values, String name) {
    return LawFamilies.of(values).stream()
        .filter(family -> family.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static int[] covered(List<Family> families, double... truth) {
    int[] covered = new int[truth.length];
    for (Family family : families) {
      Fit fit = Fitting.fit(family, true);
      for (int i = 0; i < truth.length; i++) {
        Fit.Estimated one = fit.parameters().get(i);
        covered[i] += one.low(ERRORS) <= truth[i] && truth[i] <= one.high(ERRORS) ? 1 : 0;
      }
    }
    return covered;
  }

  private static void assertCovers(int[] covered) {
    assertThat(IntStream.of(covered).boxed().toList()).allMatch(one -> one >= 182 && one <= 198);
  }

  private static void assertLawCovers(
      String name, AbstractRealDistribution law, double... parameters) {
    Random random = new Random(name.hashCode());
    List<Family> families =
        IntStream.range(0, HISTORIES).mapToObj(i -> law(drawn(law, random, 150), name)).toList();
    assertCovers(covered(families, parameters));
  }

  @Test
  void lawsAreCovered() {
    assertLawCovers("normal", new NormalDistribution(null, 3, 2), 3, 2);
    assertLawCovers("gamma", new GammaDistribution(null, 3, 0.5), 3, 0.5);
    assertLawCovers("weibull", new WeibullDistribution(null, 1.5, 2), 1.5, 2);
    assertLawCovers("beta", new BetaDistribution(null, 2, 5), 2, 5);
  }

  /** Of ln X ~ N(0, 0.4²): mean e^0.08 and sd mean · √(e^0.16 − 1). */
  @Test
  void aLognormalIsCovered() {
    double mean = Math.exp(0.08);
    assertLawCovers(
        "lognormal",
        new LogNormalDistribution(null, 0, 0.4),
        mean,
        mean * Math.sqrt(Math.expm1(0.16)));
  }

  /** Steps of one, two or five weeks, by the exact law of a step. */
  private static Series history(
      Random random, int count, double start, Step step, ToDoubleFunction<Double> shown) {
    List<LocalDate> days = new ArrayList<>(List.of(LocalDate.of(2010, 1, 4)));
    List<Double> values = new ArrayList<>(List.of(shown.applyAsDouble(start)));
    double x = start;
    for (int i = 0; i < count; i++) {
      int weeks = List.of(1, 2, 5).get(random.nextInt(3));
      x = step.from(x, weeks * WEEK, random);
      days.add(days.get(i).plusWeeks(weeks));
      values.add(shown.applyAsDouble(x));
    }
    return new Series("simulated", days, values);
  }

  private interface Step {
    double from(double x, double years, Random random);
  }

  private static Step brownian(double drift, double volatility) {
    return (x, years, random) ->
        x
            + (drift - volatility * volatility / 2) * years
            + volatility * Math.sqrt(years) * random.nextGaussian();
  }

  private static Step reverting(double level, double halfLife, double volatility) {
    double kappa = Math.log(2) / halfLife;
    return (x, years, random) ->
        level
            + (x - level) * Math.exp(-kappa * years)
            + volatility
                * Math.sqrt((1 - Math.exp(-2 * kappa * years)) / (2 * kappa))
                * random.nextGaussian();
  }

  private static Family process(Series series, String name) {
    return Fitting.processes(series).stream()
        .filter(family -> family.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Family> simulated(
      String name, int seed, double start, Step step, ToDoubleFunction<Double> shown) {
    Random random = new Random(seed);
    return IntStream.range(0, HISTORIES)
        .mapToObj(i -> process(history(random, 600, start, step, shown), name))
        .toList();
  }

  @Test
  void aGeometricBrownianMotionIsCovered() {
    assertCovers(
        covered(simulated("geometric_brownian", 1, 4, brownian(0.05, 0.3), Math::exp), 0.05, 0.3));
  }

  @Test
  void reversionIsCovered() {
    assertCovers(
        covered(
            simulated("ornstein_uhlenbeck", 2, 1, reverting(1, 0.1, 0.5), x -> x), 1, 0.1, 0.5));
  }

  /** With κ = ln 2 / 0.1 the level of logarithms is ln(mean) − 0.5² / 4κ. */
  @Test
  void reversionOfLogarithmsIsCovered() {
    double level = Math.log(10) - 0.25 / (4 * Math.log(2) / 0.1);
    assertCovers(
        covered(
            simulated("mean_reverting", 3, level, reverting(level, 0.1, 0.5), Math::exp),
            10,
            0.1,
            0.5));
  }

  /** Two jumps a year of −10% ± 5% in the logarithm. */
  @Test
  void akaikeTellsProcessesApart() {
    Random random = new Random(4);
    double compensated = 2 * Math.expm1(-0.1 + 0.05 * 0.05 / 2);
    Step jumps =
        (x, years, r) -> {
          double moved = brownian(0.05 - compensated, 0.1).from(x, years, r);
          boolean jumped = r.nextDouble() < 1 - Math.exp(-2 * years);
          return jumped ? moved - 0.1 + 0.05 * r.nextGaussian() : moved;
        };

    assertThat(best(history(random, 400, 4, jumps, Math::exp))).isEqualTo("jump_diffusion");
    assertThat(best(history(random, 400, 0, reverting(0, 0.1, 1), x -> x)))
        .isEqualTo("ornstein_uhlenbeck");
    assertThat(best(history(random, 400, 0, reverting(0, 0.1, 1), Math::exp)))
        .isEqualTo("mean_reverting");
  }

  private static String best(Series series) {
    return Fitting.of(series).processes().get(0).name();
  }

  @Test
  void akaikeTellsLawsApart() {
    assertThat(bestLaw(new NormalDistribution(null, 0, 1), 5)).isEqualTo("normal");
    assertThat(bestLaw(new LogNormalDistribution(null, 0, 1), 6)).isEqualTo("lognormal");
    assertThat(bestLaw(new UniformRealDistribution(null, -1, 1), 7)).isEqualTo("uniform");
  }

  private static String bestLaw(AbstractRealDistribution law, int seed) {
    List<Double> values = drawn(law, new Random(seed), 1000);
    return Fitting.of(new Series("drawn", List.of(), values)).laws().get(0).name();
  }
}
