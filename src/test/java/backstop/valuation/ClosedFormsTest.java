package backstop.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClosedFormsTest {

  /**
   * Standard errors by which an estimate may miss; with 15 degrees of freedom 1 in 2,300 misses by
   * chance.
   */
  private static final double ERRORS = 4.5;

  /** What rounding and quantile tables may add to an estimate, relative to its size. */
  private static final double ROUNDING = 1e-9;

  private static final Library LIBRARY = Libraries.closedForms();

  @ParameterizedTest
  @EnumSource(Sampler.class)
  void meansAgreeWithClosedForms(Sampler sampler) {
    Result result = Libraries.value(LIBRARY, new Sampling(1 << 14, 16, 1, sampler));
    SoftAssertions.assertSoftly(
        soft ->
            ClosedForms.expected()
                .forEach(
                    (name, expected) -> {
                      Estimate estimate = Libraries.estimate(result, "closed." + name);
                      double slack =
                          ERRORS * estimate.error().mean() + ROUNDING * Math.abs(expected);
                      soft.assertThat(Math.abs(estimate.value().mean() - expected))
                          .as("%s: %s against %s", name, estimate.value().mean(), expected)
                          .isLessThanOrEqualTo(slack);
                    }));
  }

  @ParameterizedTest
  @EnumSource(Sampler.class)
  void lognormalQuantileAndShortfall(Sampler sampler) {
    Result result = Libraries.value(LIBRARY, new Sampling(1 << 14, 16, 2, sampler));
    Estimate estimate = Libraries.estimate(result, "closed.lognormal_mean");
    double variance = Math.log1p(4 * 4 / (10.0 * 10.0));
    double sd = Math.sqrt(variance);
    double z = ClosedForms.NORMAL.inverseCumulativeProbability(0.05);
    double quantile = Math.exp(Math.log(10) - variance / 2 + sd * z);
    double shortfall = 10 * ClosedForms.NORMAL.cumulativeProbability(z - sd) / 0.05;
    assertThat(Math.abs(estimate.value().var95() - quantile))
        .isLessThan(ERRORS * estimate.error().var95());
    assertThat(Math.abs(estimate.value().cvar95() - shortfall))
        .isLessThan(ERRORS * estimate.error().cvar95());
  }

  @Test
  void sobolNeedsATwentiethOfTheVariance() {
    Result random = Libraries.value(LIBRARY, new Sampling(1 << 14, 16, 3, Sampler.RANDOM));
    Result sobol = Libraries.value(LIBRARY, new Sampling(1 << 14, 16, 3, Sampler.SOBOL));
    for (String name : new String[] {"closed.forward", "closed.call"}) {
      double sd = Libraries.estimate(random, name).value().sd();
      double error = Libraries.estimate(sobol, name).error().mean();
      assertThat(sd * sd / (1 << 14) / (error * error)).as(name).isGreaterThan(20);
    }
  }

  /** 300 seeds; 2.1314 is the 97.5% point of Student's t with 15 degrees of freedom. */
  @ParameterizedTest
  @EnumSource(Sampler.class)
  void intervalsCoverTheMean(Sampler sampler) {
    Map<String, Double> expected = ClosedForms.expected();
    for (String name : new String[] {"forward", "down_5", "pair"}) {
      long covered =
          IntStream.range(0, 300)
              .filter(seed -> covers(sampler, seed, name, expected.get(name)))
              .count();
      assertThat(covered / 300.0).as(name).isBetween(0.92, 0.98);
    }
  }

  private static boolean covers(Sampler sampler, int seed, String name, double expected) {
    Estimate estimate =
        Libraries.estimate(
            Libraries.value(LIBRARY, new Sampling(1 << 9, 16, seed, sampler)), "closed." + name);
    return Math.abs(estimate.value().mean() - expected) <= 2.1314 * estimate.error().mean();
  }
}
