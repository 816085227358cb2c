package backstop.kernel;

import java.util.Arrays;

/**
 * A number for each path of a batch, kept once where all paths have the same one, to the last bit.
 */
final class Column {

  private static final long MIN_NORMAL = 0x0010_0000_0000_0000L;

  private final int width;
  private double[] values;
  private double number;
  private boolean uniform = true;
  private boolean signKnown;
  private boolean oneSign;

  /**
   * @param width most paths in a batch
   */
  Column(int width) {
    this.width = width;
  }

  /** To write, one number for each path; after writing comes {@link #wrote} or {@link #settle}. */
  double[] values() {
    if (values == null) {
      values = new double[width];
    }
    return values;
  }

  /** Whether all paths have the first number. */
  boolean uniform() {
    return uniform;
  }

  double at(int path) {
    return uniform ? number : values[path];
  }

  double first() {
    return uniform ? number : values[0];
  }

  /** Every path has this number. */
  void fill(double value) {
    number = value;
    uniform = true;
    signKnown = false;
  }

  /** Numbers have been written, one for each path. */
  void wrote() {
    uniform = false;
    signKnown = false;
  }

  /** Stands for what {@code other} stands for, in the same place. */
  void become(Column other) {
    values = other.values;
    number = other.number;
    uniform = other.uniform;
    signKnown = other.signKnown;
    oneSign = other.oneSign;
  }

  /** Each stands for what the other stood for. */
  void swap(Column other) {
    double[] otherValues = other.values;
    double otherNumber = other.number;
    boolean otherUniform = other.uniform;
    boolean otherSignKnown = other.signKnown;
    boolean otherOneSign = other.oneSign;
    other.become(this);
    values = otherValues;
    number = otherNumber;
    uniform = otherUniform;
    signKnown = otherSignKnown;
    oneSign = otherOneSign;
  }

  void copy(Column from, int paths) {
    if (from.uniform) {
      fill(from.number);
    } else {
      System.arraycopy(from.values, 0, values(), 0, paths);
      wrote();
    }
  }

  /** The values, now one for each path. */
  double[] each(int paths) {
    if (uniform) {
      Arrays.fill(values(), 0, paths, number);
      wrote();
    }
    return values;
  }

  /** Writes the numbers of {@code paths} paths. */
  void read(double[] into, int paths) {
    if (uniform) {
      Arrays.fill(into, 0, paths, number);
    } else {
      System.arraycopy(values, 0, into, 0, paths);
    }
  }

  /** {@code n} numbers have been written; uniform when all have the same bits. */
  void settle(int n) {
    long first = Double.doubleToRawLongBits(values[0]);
    int same = 1;
    while (same < n && Double.doubleToRawLongBits(values[same]) == first) {
      same++;
    }
    if (same == n) {
      fill(values[0]);
    } else {
      wrote();
    }
  }

  /** Whether all numbers are finite and have one sign bit, so that 0 times any is the same 0. */
  boolean oneSign(int paths) {
    if (uniform) {
      return Double.isFinite(number);
    }
    if (!signKnown) {
      signKnown = true;
      oneSign = sameSign(values, paths);
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
