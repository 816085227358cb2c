package backstop.kernel;

import static java.lang.Double.POSITIVE_INFINITY;

import java.util.Arrays;

/**
 * {@code IF} over columns without a branch for each path, which a processor would guess wrong: what
 * is not taken is pressed to −∞, and the larger number of the two is what is taken, to the last
 * bit. One thread's own.
 *
 * <p>A NaN that is not taken would be in the result all the same. So what is not finite is made
 * again, path by path.
 */
final class Selecting {

  /** Takes every number but 0 beyond 1, squared. */
  private static final double FAR = 1e300;

  private final double[] zeros;
  private final double[] sides;
  private final double[] broken;
  private double[] taken;

  /**
   * @param width most paths at once
   */
  Selecting(int width) {
    zeros = new double[width];
    sides = new double[width];
    broken = new double[width];
    taken = new double[width];
  }

  /** {@code then} where {@code condition} is not 0, else {@code otherwise}. */
  void select(double[] condition, Column then, Column otherwise, Column out, int n) {
    sides(condition, sides, n);
    if (then.uniform() && otherwise.uniform()) {
      take(sides, then.first(), otherwise.first(), taken, n);
    } else if (then.uniform()) {
      turn(sides, n);
      take(sides, otherwise.each(n), then.first(), taken, n);
    } else if (otherwise.uniform()) {
      take(sides, then.each(n), otherwise.first(), taken, n);
    } else {
      take(sides, then.each(n), otherwise.each(n), taken, n);
    }
    if (broken(n)) {
      choose(condition, then, otherwise, n);
    }
    taken = out.exchange(taken);
  }

  private boolean broken(int n) {
    Arithmetic.subtract(taken, taken, broken, n);
    return Arrays.mismatch(broken, 0, n, zeros, 0, n) >= 0;
  }

  /** What is finite is right. */
  private void choose(double[] condition, Column then, Column otherwise, int n) {
    for (int i = 0; i < n; i++) {
      if (broken[i] != 0) {
        double x = condition[i];
        taken[i] = (x != 0 ? then.at(i) : otherwise.at(i)) - (x - x);
      }
    }
  }

  /** ∞ for a condition that holds, −∞ for one that does not, NaN for one that is not finite. */
  private static void sides(double[] condition, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      double x = condition[i];
      out[i] = (Math.abs(x) * FAR * FAR - 0.5) * POSITIVE_INFINITY - (x - x);
    }
  }

  private static void turn(double[] sides, int n) {
    Arithmetic.negate(sides, sides, n);
  }

  private static void take(double[] sides, double[] a, double[] b, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.max(Math.min(a[i], sides[i]), Math.min(b[i], -sides[i]));
    }
  }

  private static void take(double[] sides, double[] a, double k, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.max(Math.min(a[i], sides[i]), Math.min(k, -sides[i]));
    }
  }

  private static void take(double[] sides, double k, double other, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.max(Math.min(k, sides[i]), Math.min(other, -sides[i]));
    }
  }
}
