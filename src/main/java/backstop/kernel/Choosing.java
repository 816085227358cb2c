package backstop.kernel;

import backstop.model.Timeline;

/** Columns put together path by path from others. */
final class Choosing {

  private Choosing() {}

  static void lookup(double[] cells, double[] state, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = lookup(cells, state[i]);
    }
  }

  static double lookup(double[] cells, double state) {
    int at = (int) state;
    boolean there = at == state && at >= 1 && at <= cells.length;
    return there ? cells[at - 1] : Double.NaN;
  }

  static void interpolate(Curve curve, double[] x, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = curve.finite(x[i]);
    }
  }

  /** {@code a}, which is not infinite, where the period has come that {@code at} names. */
  static void at(double[] a, double[] at, int period, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = at[i] == period ? a[i] - (a[i] - a[i]) : out[i];
    }
  }

  static void firstYear(double[] a, double years, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      if (out[i] == Graph.NO_VALUE && a[i] != 0) {
        out[i] = Double.isFinite(a[i]) ? years : Double.NaN;
      }
    }
  }

  /** Adds up in {@code sum}; {@code out} is the last period with a sum below 0. */
  static void payback(double[] a, int period, double[] sum, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      double total = sum[i] + a[i];
      sum[i] = total;
      out[i] = total < 0 ? period : out[i];
    }
  }

  /** Number of the period from 0 that {@code a} names. */
  static void atPeriod(Timeline timeline, double[] a, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Double.isFinite(a[i]) ? TimeFolds.periodAt(timeline, a[i]) : Double.NaN;
    }
  }

  /** {@code out} becomes the years after the last period with a sum below 0. */
  static void paybackEnd(Timeline timeline, double[] sum, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      int lastBelow = (int) out[i];
      boolean recovers = lastBelow >= 0 && lastBelow < timeline.size() - 1;
      double payback = recovers ? timeline.periods().get(lastBelow + 1).years() : Graph.NO_VALUE;
      out[i] = Double.isFinite(sum[i]) ? payback : Double.NaN;
    }
  }
}
