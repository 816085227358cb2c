package backstop.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CorrelationMatrixTest {

  private static final double[][] IMPOSSIBLE = {{1, 1, 0}, {1, 1, 1}, {0, 1, 1}};

  /** Higham 2002, section 4: the nearest to (1 1 0; 1 1 1; 0 1 1), to four decimals. */
  @Test
  void nearestIsTheOneOfHighamsExample() {
    double[][] nearest = CorrelationMatrix.nearest(IMPOSSIBLE);
    assertThat(nearest[0][1]).isCloseTo(0.7607, within(5e-5));
    assertThat(nearest[1][2]).isCloseTo(0.7607, within(5e-5));
    assertThat(nearest[0][2]).isCloseTo(0.1573, within(5e-5));
    assertThat(nearest[1][1]).isEqualTo(1);
    assertThat(CorrelationMatrix.valid(nearest)).isTrue();
  }

  /** Eigenvalues of the example: 1 and 1 ± √2. */
  @Test
  void smallestEigenvalueIsKnown() {
    assertThat(CorrelationMatrix.smallestEigenvalue(IMPOSSIBLE))
        .isCloseTo(1 - Math.sqrt(2), within(1e-12));
    assertThat(CorrelationMatrix.valid(IMPOSSIBLE)).isFalse();
  }

  @Test
  void factorTimesItsTransposeIsTheMatrix() {
    double[][] matrix = {
      {1, 0.5, 1, 0.2}, {0.5, 1, 0.5, -0.3}, {1, 0.5, 1, 0.2}, {0.2, -0.3, 0.2, 1}
    };
    double[][] l = CorrelationMatrix.factor(matrix);
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        double product = 0;
        for (int k = 0; k < 4; k++) {
          product += l[i][k] * l[j][k];
        }
        assertThat(product).isCloseTo(matrix[i][j], within(1e-14));
        assertThat(j > i ? l[i][j] : 0).isZero();
      }
    }
  }
}
