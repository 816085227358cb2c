package backstop.kernel;

import java.util.Arrays;

/**
 * A number for each path of a batch, kept once where all paths have the same one, to the last bit.
 */
final class Column {

  private static final long MIN_NORMAL = 0x0010_0000_0000_0000L;

  private final double[] values;
  private boolean uniform = true;
  private boolean signKnown;
  private boolean oneSign;

  /**
   * @param width most paths in a batch
   */
  Column(int width) {
    values = new double[width];
  }

  /** To read and to write; the first number only when uniform. After writing comes a word on it. */
  double[] values() {
    return values;
  }

  /** Whether all paths have the first number. */
  boolean uniform() {
    return uniform;
  }

  double at(int path) {
    return values[uniform ? 0 : path];
  }

  /** Every path has this number. */
  void fill(double value) {
    values[0] = value;
    wrote(1);
  }

  /** {@code n} numbers have been written, one for each path, or one for all. */
  void wrote(int n) {
    uniform = n == 1;
    signKnown = false;
  }

  void copy(Column from, int paths) {
    int n = from.uniform ? 1 : paths;
    System.arraycopy(from.values, 0, values, 0, n);
    wrote(n);
  }

  /** The values, now one for each path. */
  double[] each(int paths) {
    if (uniform) {
      Arrays.fill(values, 0, paths, values[0]);
      wrote(paths);
    }
    return values;
  }

  /** Becomes uniform when all of {@code n} numbers have the same bits. */
  void settle(int n) {
    long first = Double.doubleToRawLongBits(values[0]);
    int same = 1;
    while (same < n && Double.doubleToRawLongBits(values[same]) == first) {
      same++;
    }
    wrote(same == n ? 1 : n);
  }

  /** Whether all numbers are finite and have one sign bit, so that 0 times any is the same 0. */
  boolean oneSign(int paths) {
    if (!signKnown) {
      signKnown = true;
      oneSign = sameSign(values, uniform ? 1 : paths);
    }
    return oneSign;
  }

  /** A sign that differs, and the exponent of no number, leave a bit below 0. */
  private static boolean sameSign(double[] values, int n) {
    long first = Double.doubleToRawLongBits(values[0]);
    long differ = 0;
    for (int i = 0; i < n && differ >= 0; i++) {
      long bits = Double.doubleToRawLongBits(values[i]);
      differ |= (first ^ bits) | ((bits & Long.MAX_VALUE) + MIN_NORMAL);
    }
    return differ >= 0;
  }
}
