package backstop.kernel;

import java.util.Arrays;

/**
 * A number for each path of a batch, kept once where all paths have the same one, to the last bit.
 */
final class Column {

  private final int width;
  private double[] values;
  private double number;
  private boolean uniform = true;

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
  }

  /** Numbers have been written, one for each path. */
  void wrote() {
    uniform = false;
  }

  /** Takes numbers that have been written elsewhere; the room that held its own is free. */
  double[] exchange(double[] written) {
    double[] free = values();
    values = written;
    wrote();
    return free;
  }

  /** Stands for what {@code other} stands for, in the same place. */
  void become(Column other) {
    values = other.values;
    number = other.number;
    uniform = other.uniform;
  }

  /** Each stands for what the other stood for. */
  void swap(Column other) {
    double[] otherValues = other.values;
    double otherNumber = other.number;
    boolean otherUniform = other.uniform;
    other.become(this);
    values = otherValues;
    number = otherNumber;
    uniform = otherUniform;
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

  /** {@code n} numbers have been written; uniform when each has the bits of the next, or none. */
  void settle(int n) {
    if (Arrays.mismatch(values, 0, n - 1, values, 1, n) < 0) {
      fill(values[0]);
    } else {
      wrote();
    }
  }

  /** Whether {@code n} paths have one number, looked at where that is not known. */
  boolean settled(int n) {
    if (!uniform) {
      settle(n);
    }
    return uniform;
  }
}
