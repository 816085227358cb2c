package backstop.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RanksTest {

  private static final int[] WANTED = {0, 1, 17, 18, 50, 198, 199};
  private static final int SIZE = 200;

  static Stream<double[]> columns() {
    Random random = new Random(7);
    return Stream.of(
        random.doubles(SIZE, -3, 9).toArray(),
        random.doubles(SIZE).map(x -> x < 0.2 ? -0.0 : x < 0.9 ? 0.0 : x).toArray(),
        random.doubles(SIZE).map(x -> x < 0.5 ? -0.0 : 0.0).toArray(),
        random.doubles(SIZE).map(x -> x < 0.02 ? Double.NaN : x).toArray(),
        random.doubles(SIZE).map(x -> Math.exp(900 * (x - 0.5))).toArray(),
        random.doubles(SIZE).map(x -> (x < 0.5 ? -1.7e308 : 1.7e308) * x).toArray(),
        random.doubles(SIZE).map(x -> x < 0.5 ? Double.MIN_VALUE : 0).toArray(),
        random.doubles(SIZE).map(x -> x < 0.1 ? Double.NEGATIVE_INFINITY : x).toArray(),
        random.doubles(SIZE).map(x -> 5).toArray());
  }

  @ParameterizedTest
  @MethodSource("columns")
  void wantedRanksAreAsSorted(double[] column) {
    double[] sorted = column.clone();
    Arrays.sort(sorted);
    new Ranks(WANTED, SIZE).place(column);
    for (int rank : WANTED) {
      assertThat(Double.doubleToLongBits(column[rank]))
          .isEqualTo(Double.doubleToLongBits(sorted[rank]));
    }
  }
}
