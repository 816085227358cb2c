package backstop.paths;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.paths.Philox.Purpose;
import java.util.List;
import org.junit.jupiter.api.Test;

class NormalLawTest {

  private static final List<String[]> REFERENCE = Figures.of("normal.csv", ",");

  @Test
  void inverseAgreesWithFiftyDigits() {
    for (String[] row : REFERENCE) {
      if (row[0].equals("quantile")) {
        double u = Double.parseDouble(row[1]);
        double exact = Double.parseDouble(row[2]);
        assertThat(Math.abs(NormalLaw.inverse(u) - exact))
            .as("inverse of %s", u)
            .isLessThanOrEqualTo(1e-15 * Math.abs(exact) + 1e-17);
      }
    }
  }

  @Test
  void distributionAgreesWithFiftyDigitsInBothTails() {
    for (String[] row : REFERENCE) {
      if (row[0].equals("cdf")) {
        double x = Double.parseDouble(row[1]);
        double exact = Double.parseDouble(row[2]);
        assertThat(Math.abs(NormalLaw.below(x) - exact) / exact)
            .as("below %s", x)
            .isLessThanOrEqualTo(1e-15 + x * x * 1.2e-16);
      }
    }
  }

  @Test
  void columnHasTheBitsOfScalars() {
    double[] u = new double[5003];
    Philox.uniforms(5, Purpose.PATHS, 1, 0, u.length, u);
    u[7] = 0x1p-53;
    u[8] = 1 - 0x1p-53;
    u[9] = 0.075;
    u[10] = 0.925;
    u[11] = 0.5;
    double[] out = new double[u.length];
    NormalLaw.inverse(u, out, u.length);
    for (int i = 0; i < u.length; i++) {
      assertThat(out[i]).isEqualTo(NormalLaw.inverse(u[i]));
    }
    NormalLaw.inverse(u, u, u.length);
    assertThat(u).isEqualTo(out);
  }

  @Test
  void infinitelyFarIsCertain() {
    assertThat(NormalLaw.below(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(NormalLaw.below(Double.POSITIVE_INFINITY)).isEqualTo(1);
  }
}
