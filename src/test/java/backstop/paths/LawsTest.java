package backstop.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import backstop.model.Distribution;
import backstop.model.Distribution.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LawsTest {

  private static final List<String[]> REFERENCE = Figures.of("laws.csv", ";");

  static List<String> names() {
    return REFERENCE.stream().map(row -> row[0]).distinct().toList();
  }

  @ParameterizedTest
  @MethodSource("names")
  void quantilesAreSciPys(String name) {
    Law law = Laws.of(distribution(name));
    double spread = law.atUniform(0.95) - law.atUniform(0.05);
    for (String[] row : rows(name)) {
      double u = Double.parseDouble(row[2]);
      double expected = Double.parseDouble(row[3]);
      double scale = Math.max(spread, Math.abs(expected));
      if (row[1].equals("quantile")) {
        assertThat(law.atUniform(u))
            .as("%s at %s", name, u)
            .isCloseTo(expected, within(1e-10 * scale));
      } else if (row[1].equals("upper") && u >= 1e-6) {
        assertThat(law.atUniform(1 - u))
            .as("%s at 1 - %s", name, u)
            .isCloseTo(expected, within(1e-9 * scale));
      } else if (row[1].equals("upper")) {
        assertThat(law.atScore(-NormalLaw.inverse(u)))
            .as("%s above %s", name, u)
            .isCloseTo(
                expected, within((law.argument() == Law.Argument.SCORE ? 1e-9 : 2e-3) * scale));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void momentsAreSciPys(String name) {
    Law law = Laws.of(distribution(name));
    TreeMap<String, Double> expected = new TreeMap<>();
    rows(name).forEach(row -> expected.putIfAbsent(row[1], Double.parseDouble(row[3])));
    if (!expected.containsKey("sd")) {
      return;
    }
    double mean = integral(law::atScore);
    double sd = Math.sqrt(integral(z -> Math.pow(law.atScore(z) - mean, 2)));
    assertThat(mean).isCloseTo(expected.get("mean"), within(1e-6 * sd));
    assertThat(sd).isCloseTo(expected.get("sd"), within(2e-6 * sd));
    if (expected.containsKey("kurtosis")) {
      double skewness = integral(z -> Math.pow((law.atScore(z) - mean) / sd, 3));
      double kurtosis = integral(z -> Math.pow((law.atScore(z) - mean) / sd, 4)) - 3;
      assertThat(skewness).isCloseTo(expected.get("skewness"), within(1e-5 * (1 + skewness)));
      assertThat(kurtosis).isCloseTo(expected.get("kurtosis"), within(1e-5 * (3 + kurtosis)));
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void quantilesRiseAndInvertTheDistribution(String name) {
    Law law = Laws.of(distribution(name));
    double before = law.atScore(-8.2);
    for (double z = -8.2; z < 8.2; z += 0.0137) {
      double x = law.atScore(z);
      assertThat(x)
          .as("%s at score %s", name, z)
          .isGreaterThanOrEqualTo(before - 4 * Math.ulp(before));
      before = x;
      if (Math.abs(z) < 4) {
        assertThat(law.below(x)).isCloseTo(NormalLaw.below(z), within(1e-9));
        assertThat(law.above(x)).isCloseTo(NormalLaw.below(-z), within(1e-9));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 2, 5", "1, 1, 5", "1, 5, 5", "-3, -2.9, 0", "0, 0.5, 1"})
  void boundsMeetTheirQuantiles(double p05, double mode, double p95) {
    Law triangular = Laws.of(new Distribution.Triangular(p05, mode, p95, Range.P05_P95));
    assertThat(triangular.below(p05)).isCloseTo(0.05, within(1e-12));
    assertThat(triangular.above(p95)).isCloseTo(0.05, within(1e-12));
    Distribution.Pert pert = Bounds.pert(p05, mode, p95);
    double width = pert.high() - pert.low();
    BetaDistribution beta =
        BetaDistribution.of(
            1 + 4 * (mode - pert.low()) / width, 1 + 4 * (pert.high() - mode) / width);
    assertThat(beta.cumulativeProbability((p05 - pert.low()) / width))
        .isCloseTo(0.05, within(1e-10));
    assertThat(beta.survivalProbability((p95 - pert.low()) / width)).isCloseTo(0.05, within(1e-10));
    Law uniform = Laws.of(new Distribution.Uniform(p05, p95, Range.P05_P95));
    assertThat(uniform.atUniform(0.05)).isCloseTo(p05, within(1e-12));
    assertThat(uniform.atUniform(0.95)).isCloseTo(p95, within(1e-12));
  }

  @Test
  void quantilesGoThroughTheirPoints() {
    Law law = Laws.of(new Distribution.Quantiles(1, 2, 6));
    assertThat(law.atUniform(0.05)).isCloseTo(1, within(1e-12));
    assertThat(law.atUniform(0.5)).isEqualTo(2);
    assertThat(law.atUniform(0.95)).isCloseTo(6, within(1e-12));
    assertThat(law.below(6)).isCloseTo(0.95, within(1e-12));
  }

  @Test
  void discreteTakesItsValuesInTheirShares() {
    Law law = Laws.of(new Distribution.Discrete(List.of(5.0, 1.0, 3.0), List.of(0.2, 0.5, 0.3)));
    assertThat(law.atUniform(0.4999)).isEqualTo(1);
    assertThat(law.atUniform(0.5001)).isEqualTo(3);
    assertThat(law.atUniform(0.7999)).isEqualTo(3);
    assertThat(law.atUniform(0.8001)).isEqualTo(5);
    Law part =
        Laws.of(
            new Distribution.Truncated(
                new Distribution.Discrete(List.of(5.0, 1.0, 3.0), List.of(0.2, 0.5, 0.3)), 2, 9));
    assertThat(part.atUniform(0.5999)).isEqualTo(3);
    assertThat(part.atUniform(0.6001)).isEqualTo(5);
  }

  /** numpy.percentile([1, 2, 4, 8, 16], [10, 25, 60, 90]) = 1.4, 2, 5.6, 12.8. */
  @ParameterizedTest
  @CsvSource({"0.10, 1.4", "0.25, 2", "0.6, 5.6", "0.9, 12.8"})
  void empiricalInterpolatesAsPercentile(double u, double expected) {
    Law law = Laws.of(new Distribution.Empirical(List.of(8.0, 1.0, 4.0, 16.0, 2.0)));
    assertThat(law.atUniform(u)).isCloseTo(expected, within(1e-12));
    assertThat(law.below(expected)).isCloseTo(u, within(1e-12));
  }

  @Test
  void scaledMultiplies() {
    Law law = Laws.of(new Distribution.Scaled(new Distribution.Normal(3, 2), -2));
    assertThat(law.atUniform(0.5)).isEqualTo(-6);
    assertThat(law.below(-6)).isCloseTo(0.5, within(1e-15));
    assertThat(law.below(-10)).isCloseTo(NormalLaw.below(-1), within(1e-15));
  }

  @Test
  void truncationThatLeavesNothingIsRefused() {
    assertThatThrownBy(
            () ->
                Laws.of(
                    new Distribution.Truncated(new Distribution.Uniform(0, 1, Range.BOUNDS), 2, 3)))
        .hasMessageContaining("leaves nothing");
    assertThatThrownBy(
            () ->
                Laws.of(
                    new Distribution.Truncated(
                        new Distribution.Discrete(List.of(1.0), List.of(1.0)), 2, 3)))
        .hasMessageContaining("leaves no value");
  }

  private static List<String[]> rows(String name) {
    return REFERENCE.stream().filter(row -> row[0].equals(name)).toList();
  }

  /** Over the standard normal, by Simpson's rule. */
  private static double integral(DoubleUnaryOperator f) {
    int n = 40_000;
    double h = 16.4 / n;
    double sum = 0;
    for (int i = 0; i <= n; i++) {
      double z = -8.2 + i * h;
      double weight = i == 0 || i == n ? 1 : i % 2 == 0 ? 2 : 4;
      sum += weight * f.applyAsDouble(z) * Math.exp(-z * z / 2);
    }
    return sum * h / 3 / Math.sqrt(2 * Math.PI);
  }

  private static Distribution distribution(String text) {
    List<Double> numbers = new ArrayList<>();
    Pattern.compile("(?<![a-z_])-?[0-9.]+")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(Double::valueOf)
        .forEach(numbers::add);
    double a = numbers.get(0);
    double b = numbers.get(1);
    double c = numbers.size() > 2 ? numbers.get(2) : Double.NaN;
    double d = numbers.size() > 3 ? numbers.get(3) : Double.NaN;
    if (text.contains("truncated")) {
      return new Distribution.Truncated(new Distribution.Normal(a, b), c, d);
    }
    return switch (text.substring(0, text.indexOf('('))) {
      case "uniform" -> new Distribution.Uniform(a, b, Range.BOUNDS);
      case "triangular" -> new Distribution.Triangular(a, b, c, Range.BOUNDS);
      case "pert" -> new Distribution.Pert(a, b, c, Range.BOUNDS);
      case "normal" -> new Distribution.Normal(a, b);
      case "lognormal" -> new Distribution.Lognormal(a, b);
      case "beta" ->
          new Distribution.Beta(a, b, numbers.size() > 2 ? c : 0, numbers.size() > 2 ? d : 1);
      case "gamma" -> new Distribution.Gamma(a, b);
      case "weibull" -> new Distribution.Weibull(a, b);
      case "student_t" -> new Distribution.StudentT(a, b, c);
      default -> throw new IllegalArgumentException(text);
    };
  }
}
