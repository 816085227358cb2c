package backstop.paths;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * The first {@link #DIMENSIONS} coordinates of the Sobol sequence in 32 bits, with the direction
 * numbers of Joe and Kuo 2008 (new-joe-kuo-6) as shipped in Commons Math. Points are in binary, not
 * Gray code, order: the first 2ᵐ are the same set.
 */
final class Sobol {

  static final int DIMENSIONS = 16;

  private static final int BITS = 32;
  private static final int BYTES = 4;
  private static final String RESOURCE =
      "/assets/org/apache/commons/math3/random/new-joe-kuo-6.1000";

  /**
   * By dimension, byte of the index and value of the byte; bits reversed, least significant first.
   */
  private final int[][][] tables = new int[DIMENSIONS][BYTES][];

  Sobol() {
    int[][] directions = directions();
    for (int d = 0; d < DIMENSIONS; d++) {
      for (int b = 0; b < BYTES; b++) {
        tables[d][b] = table(Arrays.copyOfRange(directions[d], 8 * b, 8 * b + 8));
      }
    }
  }

  /**
   * Coordinate {@code dimension} of point {@code index}, bits reversed: bit 0 is worth one half.
   */
  int reversed(int dimension, int index) {
    int[][] t = tables[dimension];
    int low = t[0][index & 0xff] ^ t[1][(index >>> 8) & 0xff];
    return index < 1 << 16 ? low : low ^ t[2][(index >>> 16) & 0xff] ^ t[3][index >>> 24];
  }

  private static int[] table(int[] directions) {
    int[] table = new int[256];
    for (int value = 1; value < table.length; value++) {
      int lowest = Integer.numberOfTrailingZeros(value);
      table[value] = table[value & (value - 1)] ^ Integer.reverse(directions[lowest]);
    }
    return table;
  }

  private static int[][] directions() {
    int[][] directions = new int[DIMENSIONS][];
    directions[0] = new int[BITS];
    for (int k = 0; k < BITS; k++) {
      directions[0][k] = 1 << (BITS - 1 - k);
    }
    try (InputStream stream = SobolSequenceGenerator.class.getResourceAsStream(RESOURCE);
        BufferedReader in =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
      in.readLine();
      for (int d = 1; d < DIMENSIONS; d++) {
        directions[d] = recurrence(in.readLine().trim().split("\\s+"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
    return directions;
  }

  /** vₖ from a row {@code d s a m₁ … m_s} (Joe and Kuo 2003, eqs. 2–4). */
  private static int[] recurrence(String[] row) {
    int s = Integer.parseInt(row[1]);
    int a = Integer.parseInt(row[2]);
    int[] v = new int[BITS];
    for (int k = 0; k < BITS; k++) {
      if (k < s) {
        v[k] = Integer.parseInt(row[3 + k]) << (BITS - 1 - k);
      } else {
        v[k] = v[k - s] ^ (v[k - s] >>> s);
        for (int j = 1; j < s; j++) {
          v[k] ^= ((a >>> (s - 1 - j)) & 1) * v[k - j];
        }
      }
    }
    return v;
  }
}
