package backstop.kernel;

import static backstop.model.Relation.SAME;

/**
 * Comparisons over columns, 1 or 0, without a branch per path; what is not finite gives NaN.
 *
 * <p>a and b are the same number when |a − b| &lt; t, t = 2⁻⁴⁸·min(|a|, |b|), or when they are
 * equal; with t raised to the least number above 0 the first covers the second. {@link #above} is 1
 * for every x &gt; 0, however small, and 0 for all others: x · 10⁶⁰⁰ is above 1 for the least of
 * them.
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

  static void notLess(double[] a, double[] b, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      double x = a[i];
      double y = b[i];
      out[i] = above(tolerance(x, y) - (y - x)) - ((x - x) + (y - y));
    }
  }

  static void notLess(double[] a, double k, double[] out, int n) {
    double sound = k - k;
    for (int i = 0; i < n; i++) {
      double x = a[i];
      out[i] = above(tolerance(x, k) - (k - x)) - ((x - x) + sound);
    }
  }

  static void notLess(double k, double[] b, double[] out, int n) {
    double sound = k - k;
    for (int i = 0; i < n; i++) {
      double y = b[i];
      out[i] = above(tolerance(k, y) - (y - k)) - ((y - y) + sound);
    }
  }

  static void equal(double[] a, double[] b, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      double x = a[i];
      double y = b[i];
      out[i] = above(tolerance(x, y) - Math.abs(x - y)) - ((x - x) + (y - y));
    }
  }

  static void equal(double[] a, double k, double[] out, int n) {
    double sound = k - k;
    for (int i = 0; i < n; i++) {
      double x = a[i];
      out[i] = above(tolerance(x, k) - Math.abs(x - k)) - ((x - x) + sound);
    }
  }

  /** 1 − a, a being 1 or 0. */
  static void not(double[] a, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = 1 - a[i];
    }
  }

  static void truth(double[] a, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      double x = a[i];
      out[i] = above(Math.abs(x)) - (x - x);
    }
  }

  static void sign(double[] a, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      double x = a[i];
      out[i] = above(x) - above(-x) - (x - x);
    }
  }

  static void undefined(double[] a, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] == Graph.NO_VALUE ? 1 : 0;
    }
  }
}
