package backstop.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.paths.Sampler;
import backstop.paths.Sampling;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Means, standard deviations and tails of laws, processes and chains written in the language,
 * against {@code closed.csv}, which {@code closed.py} beside it made with NumPy and SciPy.
 */
class LawStatisticsTest {

  /**
   * PERCENTILE and the mean of the values below it are off by the order of one in the number of
   * paths, as the definitions have it; one rank at the 5% quantile is allowed for.
   */
  @Test
  void measuresComeToTheirFigures() throws IOException {
    Result result = Closed.value(new Sampling(16_384, 16, 1, Sampler.SOBOL), 2, 512);
    assertThat(result.sound()).isTrue();
    for (String line : Files.readAllLines(Closed.FOLDER.resolve("closed.csv"))) {
      String[] row = line.split(";");
      Estimate estimate = result.estimate(0, Closed.measure(row[0]));
      double error = statistic(estimate.error(), row[1]);
      double rank = row[1].endsWith("var95") ? rank(result, row[0]) : 0;
      assertThat(statistic(estimate.value(), row[1]))
          .as("%s of %s ± %s", row[1], row[0], error)
          .isCloseTo(Double.parseDouble(row[2]), within(4.5 * error + rank));
    }
  }

  /** How far apart values lie around the 5% quantile, on average over 200 of them. */
  private static double rank(Result result, String name) {
    double[] sorted = result.outcomes().column(0, Closed.measure(name)).values().clone();
    Arrays.sort(sorted);
    return (sorted[919] - sorted[719]) / 200;
  }

  private static double statistic(Summary summary, String name) {
    return switch (name) {
      case "mean" -> summary.mean();
      case "sd" -> summary.sd();
      case "var95" -> summary.var95();
      case "cvar95" -> summary.cvar95();
      default -> throw new IllegalArgumentException(name);
    };
  }
}
