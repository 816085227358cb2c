package backstop.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Figures of NumPy 2.4 and SciPy 1.17 for {@code x = [(i*7919 % 1009)/1009*37 - 11 + (i%5)**3 for i
 * in range(64)]}: {@code x.std(ddof=1)}, {@code scipy.stats.skew(x)}, {@code
 * scipy.stats.kurtosis(x)}, {@code numpy.percentile(x, p)}, {@code x[x <= numpy.percentile(x,
 * 5)].mean()}, and the same over the rows of {@code x.reshape(8, 8)}.
 */
class SummaryTest {

  private static final Offset<Double> ROUNDING = within(1e-12);
  private static final double[] X =
      IntStream.range(0, 64)
          .mapToDouble(i -> (i * 7919 % 1009) / 1009.0 * 37 - 11 + Math.pow(i % 5, 3))
          .toArray();

  @Test
  void agreesWithNumPyAndSciPy() {
    Summary summary = Summary.of(X);
    assertThat(summary.mean()).isCloseTo(26.98782829534192, ROUNDING);
    assertThat(summary.sd()).isCloseTo(25.843403742625277, ROUNDING);
    assertThat(summary.skewness()).isCloseTo(0.7245397162315117, ROUNDING);
    assertThat(summary.kurtosis()).isCloseTo(-0.401976463434901, ROUNDING);
    assertThat(summary.percentile(1)).isCloseTo(-9.792447968285432, ROUNDING);
    assertThat(summary.percentile(5)).isCloseTo(-6.334489593657085, ROUNDING);
    assertThat(summary.percentile(50)).isCloseTo(21.47918731417245, ROUNDING);
    assertThat(summary.percentile(95)).isCloseTo(76.32393458870168, ROUNDING);
    assertThat(summary.percentile(99)).isCloseTo(84.6905550049554, ROUNDING);
    assertThat(summary.probNegative()).isEqualTo(0.125);
    assertThat(summary.var95()).isEqualTo(summary.percentile(5));
    assertThat(summary.cvar95()).isCloseTo(-8.654856293359762, ROUNDING);
  }

  @Test
  void errorsComeFromReplicates() {
    Summary error = new Replicates(8).errors(X);
    assertThat(error.mean()).isCloseTo(1.7817189177764419, ROUNDING);
    assertThat(error.sd()).isCloseTo(2.7658537977589273, ROUNDING);
    assertThat(error.percentile(95)).isCloseTo(5.01332416904018, ROUNDING);
    assertThat(error.cvar95()).isCloseTo(2.9253805518682277, ROUNDING);
    assertThat(error.probNegative()).isCloseTo(0.05282214092053228, ROUNDING);
  }

  @Test
  void undefinedValuesAreCountedAndLeftOut() {
    double[] holes = Arrays.copyOf(X, 66);
    holes[64] = Double.NaN;
    holes[65] = Double.NaN;
    Summary summary = Summary.of(holes);
    assertThat(summary.undefined()).isEqualTo(2);
    assertThat(summary.count()).isEqualTo(64);
    assertThat(summary.mean()).isEqualTo(Summary.of(X).mean());
  }

  @Test
  void nothingDefinedHasNoStatistics() {
    Summary summary = Summary.of(new double[] {Double.NaN, Double.NaN});
    assertThat(summary.undefined()).isEqualTo(2);
    assertThat(summary.mean()).isNaN();
    assertThat(summary.percentile(50)).isNaN();
    assertThat(summary.cvar95()).isNaN();
  }

  @Test
  void oneReplicateHasNoError() {
    assertThat(new Replicates(1).errors(X).mean()).isNaN();
    assertThat(new Replicates(1).meanError(X)).isNaN();
  }

  @Test
  void aConstantHasNoShape() {
    Summary summary = Summary.of(new double[] {3, 3, 3, 3});
    assertThat(summary.sd()).isZero();
    assertThat(summary.skewness()).isNaN();
    assertThat(summary.cvar95()).isEqualTo(3);
  }
}
