package backstop.paths;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;

class SobolTest {

  @Test
  void pointsAreThoseOfCommonsMathInGrayOrder() {
    Sobol sobol = new Sobol();
    SobolSequenceGenerator theirs = new SobolSequenceGenerator(Sobol.DIMENSIONS);
    for (int n = 0; n < 1 << 18; n++) {
      double[] point = theirs.nextVector();
      for (int d = 0; d < Sobol.DIMENSIONS; d++) {
        int digits = Integer.reverse(sobol.reversed(d, n ^ (n >>> 1)));
        if (Integer.toUnsignedLong(digits) * 0x1p-32 != point[d]) {
          assertThat(Integer.toUnsignedLong(digits) * 0x1p-32)
              .as("point %d, dimension %d", n, d)
              .isEqualTo(point[d]);
        }
      }
    }
  }
}
