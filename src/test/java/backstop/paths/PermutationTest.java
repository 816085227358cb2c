package backstop.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermutationTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 16, 1000, 1024, 4097})
  void takesEachPlaceOnce(int size) {
    for (int key = 0; key < 20; key++) {
      Permutation permutation = new Permutation(key, 3, 1, size);
      assertThat(IntStream.range(0, size).map(permutation::of).sorted().toArray())
          .isEqualTo(IntStream.range(0, size).toArray());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 64, 1024})
  void sendsPairsAnywhere(int size) {
    int[] counts = new int[16];
    int keys = 20_000;
    for (int key = 0; key < keys; key++) {
      Permutation permutation = new Permutation(key, 0, 0, size);
      int a = permutation.of(2) * 4 / size;
      int b = permutation.of(3) * 4 / size;
      counts[4 * a + b]++;
    }
    double quarter = size / 4.0;
    double statistic = 0;
    for (int cell = 0; cell < 16; cell++) {
      double same = cell / 4 == cell % 4 ? quarter - 1 : quarter;
      double expected = keys * 0.25 * same / (size - 1);
      statistic += Math.pow(counts[cell] - expected, 2) / expected;
    }
    assertThat(new ChiSquaredDistribution(15).cumulativeProbability(statistic))
        .isBetween(1e-5, 1 - 1e-5);
  }
}
