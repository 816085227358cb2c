package backstop.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  /** Chances: all strata of all replicates may agree on the same multiple of one in 1,024. */
  private static final List<String> SHARES =
      List.of("down_1", "down_5", "fair_5", "bad_5", "survival_5");

  private static final double GRAIN = 1.0 / 1024;

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
                          ERRORS * estimate.error().mean()
                              + ROUNDING * Math.abs(expected)
                              + (SHARES.contains(name) ? GRAIN : 0);
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

  /**
   * 300 seeds; 2.1314 is the 97.5% point of Student's t with 15 degrees of freedom.
   *
   * <p>Under a net the error of the forward is that of its top stratum, which is skewed at any
   * number of points: stratified lognormals in NumPy, {@code u = (arange(128) + random((16, 128)))
   * / 128}, {@code exp(s*norm.ppf(u) - s*s/2)} with s = 0.3·√5, are covered in 90.6% of 3,000
   * seeds; 300 seeds are within 4 standard errors (6.7 points) of that.
   */
  @ParameterizedTest
  @EnumSource(Sampler.class)
  void intervalsCoverTheMean(Sampler sampler) {
    Map<String, Integer> covered = new TreeMap<>();
    for (int seed = 0; seed < 300; seed++) {
      Sampling sampling = new Sampling(1 << 11, 16, seed, sampler);
      Result result =
          Libraries.value(
              LIBRARY, List.of("cover"), sampling, new Execution(1, 512, (done, of) -> {}));
      for (String name : List.of("forward", "down_5", "pair")) {
        Estimate estimate = Libraries.estimate(result, "cover." + name);
        double miss = Math.abs(estimate.value().mean() - ClosedForms.expected().get(name));
        covered.merge(name, miss <= 2.1314 * estimate.error().mean() ? 1 : 0, Integer::sum);
      }
    }
    SoftAssertions.assertSoftly(
        soft ->
            covered.forEach(
                (name, count) -> {
                  boolean tail = sampler == Sampler.SOBOL && name.equals("forward");
                  soft.assertThat(count / 300.0)
                      .as(name)
                      .isBetween(tail ? 0.906 - 0.067 : 0.92, tail ? 0.906 + 0.067 : 0.98);
                }));
  }
}
