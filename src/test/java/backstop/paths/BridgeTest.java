package backstop.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.paths.Bridge.Segment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BridgeTest {

  /** One column for each source normal, one of them 1 and the others 0: the bridge's matrix. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 16, 17, 31, 64, 65, 101, 400})
  void quartersAreIndependentStandardNormals(int quarters) {
    Bridge bridge = new Bridge(quarters);
    double[][] matrix = matrix(bridge);
    for (int a = 0; a < quarters; a++) {
      for (int b = 0; b < quarters; b++) {
        double covariance = 0;
        for (int i = 0; i < matrix[a].length; i++) {
          covariance += matrix[a][i] * matrix[b][i];
        }
        assertThat(covariance).isCloseTo(a == b ? 1 : 0, within(1e-12));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "16, 16", "64, 64", "65, 40", "101, 40"})
  void firstNormalIsThePathAfterTenYearsOrAtItsEnd(int quarters, int mark) {
    double[][] matrix = matrix(new Bridge(quarters));
    for (int i = 0; i < matrix[0].length; i++) {
      double path = 0;
      for (int q = 0; q < mark; q++) {
        path += matrix[q][i];
      }
      assertThat(path).isCloseTo(i == 0 ? Math.sqrt(mark) : 0, within(1e-12));
    }
  }

  private static double[][] matrix(Bridge bridge) {
    int sources = bridge.knots() + bridge.quarters();
    double[][] knots = new double[bridge.knots()][sources];
    for (int k = 0; k < knots.length; k++) {
      knots[k][k] = 1;
    }
    double[][] moves = bridge.moves(knots, sources);
    double[][] out = new double[bridge.quarters()][sources];
    for (int q = 0; q < out.length; q++) {
      out[q][bridge.knots() + q] = 1;
      Segment segment = bridge.segments().get(bridge.segmentOf(q));
      assertThat(q).isBetween(segment.first(), segment.first() + segment.length() - 1);
    }
    for (int s = 0; s < moves.length; s++) {
      Segment segment = bridge.segments().get(s);
      double[][] part = new double[segment.length()][];
      System.arraycopy(out, segment.first(), part, 0, part.length);
      Bridge.shift(part, moves[s], sources);
    }
    return out;
  }
}
