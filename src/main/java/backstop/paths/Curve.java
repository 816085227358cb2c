package backstop.paths;

import java.util.function.DoubleUnaryOperator;

/**
 * A smooth function as polynomials of degree 9 on equal intervals, through its values at 10
 * Chebyshev–Lobatto points of each, so that neighbours meet. Flat beyond its ends.
 */
final class Curve {

  private static final int DEGREE = 9;
  private static final int MOST_INTERVALS = 4096;

  private final double low;
  private final double high;
  private final double perUnit;
  private final int intervals;
  private final double[] coefficients;

  private Curve(DoubleUnaryOperator function, double low, double high, int intervals) {
    this.low = low;
    this.high = high;
    this.intervals = intervals;
    perUnit = intervals / (high - low);
    coefficients = new double[intervals * (DEGREE + 1)];
    double[] values = new double[DEGREE + 1];
    for (int i = 0; i < intervals; i++) {
      for (int j = i == 0 ? 0 : 1; j <= DEGREE; j++) {
        values[j] = function.applyAsDouble(place(i, point(j)));
      }
      System.arraycopy(powers(values), 0, coefficients, i * (DEGREE + 1), DEGREE + 1);
      values[0] = values[DEGREE];
    }
  }

  /**
   * A curve within {@code tolerance}·max(1, |f|) of {@code function} between its points, with as
   * few intervals as that takes, {@code intervals} or a doubling of it.
   *
   * @param function rising, called at rising arguments
   */
  static Curve of(
      DoubleUnaryOperator function, double low, double high, int intervals, double tolerance) {
    for (int n = intervals; n <= MOST_INTERVALS; n *= 2) {
      Curve curve = new Curve(function, low, high, n);
      if (curve.within(function, tolerance)) {
        return curve;
      }
    }
    throw new IllegalArgumentException("the quantile function is too steep for a table");
  }

  double at(double x) {
    double clamped = Math.min(Math.max(x, low), high);
    double position = (clamped - low) * perUnit;
    int interval = Math.min((int) position, intervals - 1);
    double t = 2 * (position - interval) - 1;
    int c = interval * (DEGREE + 1) + DEGREE;
    double sum = coefficients[c];
    for (int k = 1; k <= DEGREE; k++) {
      sum = sum * t + coefficients[c - k];
    }
    return sum;
  }

  private boolean within(DoubleUnaryOperator function, double tolerance) {
    for (int i = 0; i < intervals; i++) {
      double x = place(i, 0.1);
      double exact = function.applyAsDouble(x);
      if (!(Math.abs(at(x) - exact) <= tolerance * Math.max(1, Math.abs(exact)))) {
        return false;
      }
    }
    return true;
  }

  private double place(int interval, double t) {
    return Math.min(low + (interval + (t + 1) / 2) / perUnit, high);
  }

  private static double point(int j) {
    return -StrictMath.cos(Math.PI * j / DEGREE);
  }

  /** Coefficients of 1, t, t², … of the polynomial through {@code values} at the points. */
  private static double[] powers(double[] values) {
    double[] newton = values.clone();
    for (int order = 1; order <= DEGREE; order++) {
      for (int j = DEGREE; j >= order; j--) {
        newton[j] = (newton[j] - newton[j - 1]) / (point(j) - point(j - order));
      }
    }
    double[] powers = new double[DEGREE + 1];
    for (int j = DEGREE; j >= 0; j--) {
      for (int k = DEGREE; k > 0; k--) {
        powers[k] = powers[k - 1] - point(j) * powers[k];
      }
      powers[0] = newton[j] - point(j) * powers[0];
    }
    return powers;
  }
}
