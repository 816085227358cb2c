package backstop.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Distribution;
import backstop.model.Draws;
import backstop.paths.Futures;
import backstop.paths.Paths;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How often mean ± 2.131 errors covers what is known, over 300 seeds: 2.131 is the 97.5% quantile
 * of Student's t with 15 degrees of freedom ({@code scipy.stats.t.ppf(0.975, 15)} = 2.13145).
 */
class CoverageTest {

  private static final int SEEDS = 300;
  private static final int PATHS = 2048;
  private static final double T95 = 2.13145;

  @ParameterizedTest
  @EnumSource(Sampler.class)
  void intervalsOfTheMeanCoverIt(Sampler sampler) {
    int price = 0;
    int gain = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      Draws draws = paths(sampler, seed).block(0, PATHS);
      double[] prices = new double[PATHS];
      double[] gains = new double[PATHS];
      double[] sums = new double[PATHS];
      for (int quarter = 0; quarter < 20; quarter++) {
        double[] normals = draws.period(1, quarter);
        Arrays.setAll(sums, p -> sums[p] + normals[p]);
      }
      for (int p = 0; p < PATHS; p++) {
        prices[p] = draws.value(0)[p] * Math.exp(0.1 * sums[p] - 0.1);
        gains[p] = draws.stay(2, 1)[p] > 0.5 ? draws.value(0)[p] : -1;
      }
      price += covers(prices, 1) ? 1 : 0;
      gain += covers(gains, 2 * Math.exp(-0.5) - 1) ? 1 : 0;
    }
    assertThat(price / (double) SEEDS).as("product of lognormals").isBetween(0.92, 0.98);
    assertThat(gain / (double) SEEDS).as("gain until a clock runs out").isBetween(0.92, 0.98);
  }

  private static boolean covers(double[] values, double exact) {
    double error = new Replicates(16).meanError(values);
    return Math.abs(Summary.of(values).mean() - exact) <= T95 * error;
  }

  private static Paths paths(Sampler sampler, int seed) {
    return new Futures()
        .value("size", new Distribution.Lognormal(1, 0.3))
        .process("price")
        .chain("war")
        .paths(new Sampling(PATHS, 16, seed, sampler));
  }
}
