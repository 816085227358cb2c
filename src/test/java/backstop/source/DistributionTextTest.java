package backstop.source;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Distribution;
import backstop.model.Distribution.Range;
import backstop.model.Place;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionTextTest {

  private static final DistributionText.Row ROW =
      new DistributionText.Row(
          OptionalDouble.of(1), 2, OptionalDouble.of(5), Optional.of(Range.P05_P95));

  private final Issues issues = new Issues();

  private Optional<Distribution> read(String text) {
    Numbers numbers = Numbers.of(issues, Optional.empty());
    DistributionText laws =
        new DistributionText(
            issues,
            cell -> numbers.number(cell, Optional.empty()),
            file -> Optional.of(List.of(3.0, 1.0, 2.0)));
    return laws.read(Text.of(text, new Place("f", 1, 1)), Optional.of(ROW));
  }

  static Stream<Arguments> laws() {
    return Stream.of(
        Arguments.of("uniform(1, 2)", new Distribution.Uniform(1, 2, Range.BOUNDS)),
        Arguments.of("triangular(1,2,4)", new Distribution.Triangular(1, 2, 4, Range.BOUNDS)),
        Arguments.of("pert( 10% , 0.2, 4e-1 )", new Distribution.Pert(0.1, 0.2, 0.4, Range.BOUNDS)),
        Arguments.of("uniform", new Distribution.Uniform(1, 5, Range.P05_P95)),
        Arguments.of("triangular", new Distribution.Triangular(1, 2, 5, Range.P05_P95)),
        Arguments.of(" pert ", new Distribution.Pert(1, 2, 5, Range.P05_P95)),
        Arguments.of("normal(-1, 2)", new Distribution.Normal(-1, 2)),
        Arguments.of("lognormal(3, 2)", new Distribution.Lognormal(3, 2)),
        Arguments.of("beta(2, 8)", new Distribution.Beta(2, 8, 0, 1)),
        Arguments.of("beta(2, 8, -1, 3)", new Distribution.Beta(2, 8, -1, 3)),
        Arguments.of("gamma(2, 8)", new Distribution.Gamma(2, 8)),
        Arguments.of("weibull(2, 8)", new Distribution.Weibull(2, 8)),
        Arguments.of("student_t(4, 1, 2)", new Distribution.StudentT(4, 1, 2)),
        Arguments.of(
            "discrete(0: 0.25; 1: 75%)",
            new Distribution.Discrete(List.of(0.0, 1.0), List.of(0.25, 0.75))),
        Arguments.of("empirical(waits.csv)", new Distribution.Empirical(List.of(1.0, 2.0, 3.0))),
        Arguments.of("quantiles(1; 2; 4)", new Distribution.Quantiles(1, 2, 4)),
        Arguments.of(
            "normal(0,1) truncated(-2,2)",
            new Distribution.Truncated(new Distribution.Normal(0, 1), -2, 2)),
        Arguments.of(
            "pert truncated(1, 4)",
            new Distribution.Truncated(new Distribution.Pert(1, 2, 5, Range.P05_P95), 1, 4)));
  }

  @ParameterizedTest
  @MethodSource("laws")
  void eachFormIsItsLaw(String text, Distribution law) {
    assertThat(read(text)).contains(law);
    assertThat(issues.sorted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "()",
        "normal",
        "normal()",
        "normal(1)",
        "normal(1, 0)",
        "normal(1, 2, 3)",
        "normal(1; 2)",
        "normal(1, 2",
        "normal(1, x)",
        "normal(1, NaN)",
        "Normal(1, 2)",
        "gauss(1, 2)",
        "discrete()",
        "discrete(1)",
        "discrete(1: 0.5; 2: 0.4)",
        "quantiles(1, 2, 4)",
        "quantiles(4; 2; 1)",
        "beta(1, 2, 3)",
        "uniform(2, 1)",
        "normal(0,1) truncated(2,-2)",
        "normal(0,1) truncated",
        "normal(0,1) truncated(1)",
        "normal(0,1) and more",
        "7",
        "normal(0,1) truncated(0,1) truncated(0,1)",
        "student_t(0, 1, 2)",
        "discrete(1: -1; 2: 2)"
      })
  void whatIsNoLawIsReportedOnce(String text) {
    assertThat(read(text)).isEmpty();
    assertThat(issues.sorted()).hasSize(1);
  }

  @Test
  void theNearestNameIsOffered() {
    read("trianglar(1, 2, 3)");
    assertThat(issues.sorted().get(0).advice()).contains("Did you mean triangular?");
  }
}
