package backstop.kernel;

import static backstop.model.Relation.SAME;

import backstop.model.Relation;

/**
 * Comparisons over columns, 1 or 0, without a branch per path; what is not finite gives NaN.
 *
 * <p>a and b are the same number when |a − b| &lt; t, t = 2⁻⁴⁸·min(|a|, |b|), or when they are
 * equal; with t raised to the least number above 0 the first covers the second. The numbers that
 * are the same as one number k have no gap: {@link #least} to {@link #most}. {@link #above} is 1
 * for every x &gt; 0, however small, and 0 for all others: x · 10⁶⁰⁰ is above 1 for the least of
 * them.
 *
 * <p>Loops are cut in two where one would be too long for the compiler to use vector instructions;
 * {@code room}, which is no operand, holds what passes between them.
 */
final class Conditions {

  private static final double FAR = 1e300;

  private Conditions() {}

  private static double above(double x) {
    return Math.min(1, Math.max(0, x * FAR * FAR));
  }

  private static double tolerance(double a, double b) {
    return Math.max(SAME * Math.min(Math.abs(a), Math.abs(b)), Double.MIN_VALUE);
  }

  private static double broken(double a, double b) {
    return (a - a) + (b - b);
  }

  private static void above(double[] x, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = above(x[i]);
    }
  }

  /** How far {@code x} is from being less than {@code y}; 0 or below is less. */
  private static double notLessBy(double x, double y) {
    return tolerance(x, y) - (y - x) + broken(x, y);
  }

  /** How far {@code x} is from being another number than {@code y}; 0 or below is another. */
  private static double equalBy(double x, double y) {
    return tolerance(x, y) - Math.abs(x - y) + broken(x, y);
  }

  static double notLess(double a, double b) {
    return above(notLessBy(a, b));
  }

  static double less(double a, double b) {
    return 1 - notLess(a, b);
  }

  static double equal(double a, double b) {
    return above(equalBy(a, b));
  }

  static void notLess(double[] a, double[] b, double[] room, double[] out, int n) {
    tolerances(a, b, room, n);
    for (int i = 0; i < n; i++) {
      out[i] = room[i] - (b[i] - a[i]) + broken(a[i], b[i]);
    }
    above(out, out, n);
  }

  private static void tolerances(double[] a, double[] b, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = tolerance(a[i], b[i]);
    }
  }

  static void less(double[] a, double[] b, double[] room, double[] out, int n) {
    notLess(a, b, room, out, n);
    not(out, out, n);
  }

  static void equal(double[] a, double[] b, double[] room, double[] out, int n) {
    tolerances(a, b, room, n);
    for (int i = 0; i < n; i++) {
      out[i] = room[i] - Math.abs(a[i] - b[i]) + broken(a[i], b[i]);
    }
    above(out, out, n);
  }

  static void less(double[] a, double k, double[] out, int n) {
    double least = least(k);
    for (int i = 0; i < n; i++) {
      double x = a[i];
      out[i] = above(least - x) - (x - x);
    }
  }

  static void notLess(double[] a, double k, double[] out, int n) {
    double least = least(k);
    for (int i = 0; i < n; i++) {
      double x = a[i];
      out[i] = 1 - above(least - x) - (x - x);
    }
  }

  static void less(double k, double[] b, double[] out, int n) {
    double most = most(k);
    for (int i = 0; i < n; i++) {
      double x = b[i];
      out[i] = above(x - most) - (x - x);
    }
  }

  static void notLess(double k, double[] b, double[] out, int n) {
    double most = most(k);
    for (int i = 0; i < n; i++) {
      double x = b[i];
      out[i] = 1 - above(x - most) - (x - x);
    }
  }

  static void equal(double[] a, double k, double[] room, double[] out, int n) {
    notEqual(a, k, room, out, n);
    not(out, out, n);
  }

  static void notEqual(double[] a, double k, double[] room, double[] out, int n) {
    double least = least(k);
    double most = most(k);
    for (int i = 0; i < n; i++) {
      room[i] = a[i] - Math.min(Math.max(a[i], least), most);
    }
    for (int i = 0; i < n; i++) {
      out[i] = Math.min(1, Math.abs(room[i]) * FAR * FAR) - (a[i] - a[i]);
    }
  }

  /** The least number that is the same as k; NaN unless k is finite. */
  static double least(double k) {
    return k < 0 ? -most(-k) : k > 0 ? outermost(k / (1 + SAME), k, Double.NEGATIVE_INFINITY) : k;
  }

  /** The largest number that is the same as k; NaN unless k is finite. */
  static double most(double k) {
    return k < 0 ? -least(-k) : k > 0 ? outermost(k * (1 + SAME), k, Double.POSITIVE_INFINITY) : k;
  }

  /** From near the edge to the last number towards {@code outside} that is the same as k. */
  private static double outermost(double near, double k, double outside) {
    if (Double.isInfinite(k)) {
      return Double.NaN;
    }
    double edge = near;
    while (!Relation.same(edge, k)) {
      edge = Math.nextAfter(edge, k);
    }
    while (Relation.same(Math.nextAfter(edge, outside), k)) {
      edge = Math.nextAfter(edge, outside);
    }
    return edge;
  }

  /** 1 − a, a being 1 or 0. */
  static void not(double[] a, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = 1 - a[i];
    }
  }

  static void truth(double[] a, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = truth(a[i]);
    }
  }

  static double truth(double x) {
    return above(Math.abs(x)) - (x - x);
  }

  static void sign(double[] a, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = sign(a[i]);
    }
  }

  static double sign(double x) {
    return above(x) - above(-x) - (x - x);
  }

  static void undefined(double[] a, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] == Graph.NO_VALUE ? 1 : 0;
    }
  }
}
