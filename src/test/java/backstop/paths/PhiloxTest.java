package backstop.paths;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.paths.Philox.Purpose;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhiloxTest {

  /** Known answers of Random123 1.14, kat_vectors, philox4x32 10. */
  @ParameterizedTest
  @CsvSource({
    "00000000 00000000 00000000 00000000, 00000000 00000000, 6627e8d5 e169c58d bc57ac4c 9b00dbd8",
    "ffffffff ffffffff ffffffff ffffffff, ffffffff ffffffff, 408f276d 41c83b0e a20bc7c6 6d5451fd",
    "243f6a88 85a308d3 13198a2e 03707344, a4093822 299f31d0, d16cfe09 94fdcceb 5001e420 24126ea1"
  })
  void givesThePublishedWords(String counter, String key, String expected) {
    int[] k = hex(key);
    assertThat(Philox.words(k[1] * (1L << 32) + (k[0] & 0xffff_ffffL), hex(counter)))
        .isEqualTo(hex(expected));
  }

  @Test
  void followsTheGeneratorOfCommonsRngWhichStartsAfterItsCounter() {
    int[] seed = {0x1234567, 0x89abcdef, 7, 0, 5, 9};
    UniformRandomProvider theirs = RandomSource.PHILOX_4X32.create(seed);
    long key = (0x89abcdefL << 32) | 0x1234567;
    for (int i = 0; i < 1000; i++) {
      for (int word : Philox.words(key, new int[] {8 + i, 0, 5, 9})) {
        assertThat(theirs.nextInt()).isEqualTo(word);
      }
    }
  }

  @Test
  void columnsAreTheWordsOfEachPath() {
    double[] all = new double[3000];
    Philox.uniforms(99, Purpose.PATHS, 8100, 0, all.length, all);
    for (int path = 0; path < all.length; path++) {
      int[] words = Philox.words(99, Purpose.PATHS, 8100, path / 256 * 128 + path % 128);
      int half = path % 256 < 128 ? 0 : 2;
      long bits = (words[half] & 0xffff_ffffL) << 20 | words[half + 1] >>> 12;
      assertThat(all[path]).isEqualTo((bits + 0.5) * 0x1p-52);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "255, 2", "127, 700", "1000, 1", "2047, 953"})
  void anyStretchOfPathsHasTheSameBits(int first, int n) {
    double[] all = new double[3000];
    Philox.uniforms(99, Purpose.PATHS, 3, 0, all.length, all);
    double[] some = new double[n];
    Philox.uniforms(99, Purpose.PATHS, 3, first, n, some);
    for (int i = 0; i < n; i++) {
      assertThat(some[i]).isEqualTo(all[first + i]);
    }
  }

  @Test
  void uniformsStayInsideTheUnitInterval() {
    assertThat(Philox.uniform(0)).isEqualTo(0x1p-53);
    assertThat(Philox.uniform((1L << 52) - 1)).isEqualTo(1 - 0x1p-53);
  }

  private static int[] hex(String words) {
    String[] parts = words.trim().split(" ");
    int[] out = new int[parts.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = Integer.parseUnsignedInt(parts[i], 16);
    }
    return out;
  }
}
