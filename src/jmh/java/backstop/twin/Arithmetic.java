package backstop.twin;

/** Arithmetic of the model language. */
final class Arithmetic {

  private static final double SAME = 0x1p-48;
  private static final double LN2 = Math.log(2);

  private Arithmetic() {}

  static double min(double a, double b) {
    return a < b ? a : b;
  }

  static double max(double a, double b) {
    return a > b ? a : b;
  }

  static double square(double x) {
    return x * x;
  }

  static double flag(boolean holds) {
    return holds ? 1 : 0;
  }

  static double log2(double x) {
    return Math.log(x) / LN2;
  }

  /** Numbers that agree to 15 digits are one. */
  static boolean same(double a, double b) {
    return a == b || Math.abs(a - b) < SAME * min(Math.abs(a), Math.abs(b));
  }

  static boolean differ(double a, double b) {
    return !same(a, b);
  }

  static boolean below(double a, double b) {
    return a < b && !same(a, b);
  }

  static boolean above(double a, double b) {
    return a > b && !same(a, b);
  }

  static boolean at_most(double a, double b) {
    return a <= b || same(a, b);
  }

  static boolean at_least(double a, double b) {
    return a >= b || same(a, b);
  }

  /** How many periods a lag of so many years goes back. */
  static double steps(double years) {
    return max(1, Math.floor(years * 4 + 0.5));
  }

  /** Where a lag stands in a history whose first place is the opening. */
  static int back(int t, double steps) {
    return steps > t ? 0 : t + 1 - (int) steps;
  }

  /** Straight lines through {@code n} points with rising x, flat beyond their ends. */
  static double interpolate(double[] x, double[] y, int n, double at) {
    if (at <= x[0]) {
      return y[0];
    }
    if (at >= x[n - 1]) {
      return y[n - 1];
    }
    int i = 0;
    while (at >= x[i + 1]) {
      i++;
    }
    return y[i] + (y[i + 1] - y[i]) * (at - x[i]) / (x[i + 1] - x[i]);
  }
}
