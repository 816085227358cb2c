package backstop.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.valuation.Difference.Standing;
import backstop.valuation.Outcomes.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

  private static final double[] A = {3, 5, 1, 8, 2, 2, Double.NaN, 4};
  private static final double[] B = {1, 6, 1, 4, Double.NaN, 1, 7, 3};

  /**
   * NumPy: {@code d = [2, -1, 0, 4, 1, 1]} where both are defined, {@code d.mean()} =
   * 1.1666666666666667; replicates {@code [2, -1, 0, 4]} and {@code [1, 1]} have means 1.25 and 1,
   * {@code np.std([1.25, 1], ddof=1) / 2 ** 0.5} = 0.125.
   */
  @Test
  void isTakenPathByPathWhereBothAreDefined() {
    Difference difference =
        Difference.of(new Column(4, 9, A), new Column(2, 9, B), new Replicates(2));
    assertThat(difference.mean()).isCloseTo(7 / 6.0, within(1e-15));
    assertThat(difference.error()).isCloseTo(0.125, within(1e-15));
    assertThat(difference.better()).isEqualTo(4 / 6.0);
    assertThat(difference.moved()).isEqualTo(5 / 6.0);
    assertThat(difference.posture()).isEqualTo(4);
    assertThat(difference.other()).isEqualTo(2);
  }

  @Test
  void againstItselfIsNothing() {
    Difference difference =
        Difference.of(new Column(4, 9, A), new Column(4, 9, A), new Replicates(2));
    assertThat(difference.mean()).isZero();
    assertThat(difference.error()).isZero();
    assertThat(difference.better()).isZero();
    assertThat(difference.standing()).isEqualTo(Standing.SAME);
  }

  @Test
  void withoutACommonPathThereIsNone() {
    double[] left = {1, Double.NaN};
    double[] right = {Double.NaN, 1};
    Difference difference =
        Difference.of(new Column(0, 0, left), new Column(1, 0, right), new Replicates(2));
    assertThat(difference.mean()).isNaN();
    assertThat(difference.error()).isNaN();
    assertThat(difference.better()).isNaN();
    assertThat(difference.standing()).isEqualTo(Standing.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0.5, UNCLEAR",
    "-1, 0.5, UNCLEAR",
    "1.01, 0.5, DIFFERENT",
    "-1.01, 0.5, DIFFERENT",
    "0, 0, UNCLEAR",
    "1, 0, DIFFERENT",
    "1, NaN, UNKNOWN"
  })
  void standsToZeroByTwoErrors(double mean, double error, Standing expected) {
    assertThat(new Difference(0, 1, 2, mean, error, 0.5, 1).standing()).isEqualTo(expected);
  }
}
