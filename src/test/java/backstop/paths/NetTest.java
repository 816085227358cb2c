package backstop.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.paths.Net.Span;
import java.util.HashSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetTest {

  private static final Sobol SOBOL = new Sobol();

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 10, 14})
  void everyCoordinateHasOnePointInEachStratum(int bits) {
    int n = 1 << bits;
    double[][] points = points(77, 3, n);
    for (double[] coordinate : points) {
      Set<Integer> strata = new HashSet<>();
      for (double u : coordinate) {
        strata.add((int) (u * n));
        assertThat(u).isStrictlyBetween(0.0, 1.0);
      }
      assertThat(strata).hasSize(n);
    }
  }

  /** Sobol's first two coordinates are a (0, m, 2)-net; scrambling keeps it one (Owen 1995). */
  @Test
  void firstTwoCoordinatesFillEveryElementaryBoxOnce() {
    int bits = 10;
    double[][] points = points(123, 0, 1 << bits);
    for (int a = 0; a <= bits; a++) {
      Set<Integer> boxes = new HashSet<>();
      for (int i = 0; i < 1 << bits; i++) {
        int x = (int) (points[0][i] * (1 << a));
        int y = (int) (points[1][i] * (1 << (bits - a)));
        boxes.add(x << (bits - a) | y);
      }
      assertThat(boxes).as("boxes 2^-%d by 2^-%d", a, bits - a).hasSize(1 << bits);
    }
  }

  @Test
  void replicatesAndDriversDiffer() {
    assertThat(points(1, 0, 64)[0]).isNotEqualTo(points(1, 1, 64)[0]);
    assertThat(points(1, 0, 64)[0]).isNotEqualTo(points(2, 0, 64)[0]);
  }

  /** The mean over 4,000 randomisations of 16 points each is that of the integrand. */
  @Test
  void estimatesAreUnbiased() {
    for (int d = 0; d < Sobol.DIMENSIONS; d++) {
      int dimension = d;
      assertUnbiased(p -> Math.exp(p[dimension]), Math.E - 1);
      assertUnbiased(p -> p[dimension] < 0.3 ? 1 : 0, 0.3);
      assertUnbiased(p -> p[dimension] * p[(dimension + 1) % 16], 0.25);
    }
  }

  /** Nets of two drivers together: the product's variance is that of independent points. */
  @Test
  void differentDriversAreIndependentOfEachOther() {
    int n = 256;
    int keys = 3000;
    double sum = 0;
    double squares = 0;
    for (int key = 0; key < keys; key++) {
      double[] a = points(2L * key, 0, n)[0];
      double[] b = points(2L * key + 1, 0, n)[0];
      double product = 0;
      for (int i = 0; i < n; i++) {
        product += (a[i] - 0.5) * (b[i] - 0.5);
      }
      sum += product / n;
      squares += product / n * (product / n);
    }
    double expected = 1.0 / 144 / n;
    assertThat(squares / keys).isCloseTo(expected, within(expected * 0.12));
    assertThat(sum / keys).isCloseTo(0, within(4.5 * Math.sqrt(expected / keys)));
  }

  /** For a smooth integrand of one variable the variance falls as n^-3 (Owen 1997). */
  @Test
  void varianceFallsFasterThanWithIndependentPoints() {
    double coarse = variance(64);
    double fine = variance(1024);
    assertThat(coarse / fine).isGreaterThan(Math.pow(16, 2.5));
  }

  private static double variance(int n) {
    double squares = 0;
    for (int key = 0; key < 400; key++) {
      double mean = 0;
      for (double u : points(key, 0, n)[5]) {
        mean += Math.exp(u) / n;
      }
      squares += (mean - Math.E + 1) * (mean - Math.E + 1);
    }
    return squares / 400;
  }

  private static void assertUnbiased(ToDoubleFunction<double[]> integrand, double exact) {
    int keys = 4000;
    double sum = 0;
    double squares = 0;
    for (int key = 0; key < keys; key++) {
      double[][] points = points(key, key % 5, 16);
      double mean = 0;
      for (int i = 0; i < 16; i++) {
        double[] point = new double[Sobol.DIMENSIONS];
        for (int d = 0; d < point.length; d++) {
          point[d] = points[d][i];
        }
        mean += integrand.applyAsDouble(point) / 16;
      }
      sum += mean;
      squares += mean * mean;
    }
    double mean = sum / keys;
    double error = Math.sqrt((squares / keys - mean * mean) / keys);
    assertThat(mean).isCloseTo(exact, within(4.5 * error));
  }

  private static double[][] points(long key, int replicate, int n) {
    Net net = new Net(SOBOL, key * 0x9E3779B97F4A7C15L);
    Span span = new Span(replicate, 0, n, 0);
    int[] order = new int[n];
    net.order(span, order);
    double[][] out = new double[Sobol.DIMENSIONS][n];
    for (int d = 0; d < out.length; d++) {
      net.uniforms(d, span, order, out[d]);
    }
    return out;
  }
}
