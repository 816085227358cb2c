package backstop.kernel;

import backstop.model.Elementary;
import backstop.model.Timeline;

/**
 * Arithmetic over columns. {@code x - x} is 0 for a finite x and NaN otherwise, and subtracting 0
 * changes no bit: so a result is not finite where an operand is not, though it would vanish.
 *
 * <p>Each loop stands alone and is short enough for the compiler to use vector instructions. {@code
 * out} may be an operand.
 */
final class Arithmetic {

  private Arithmetic() {}

  static void add(double[] a, double[] b, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] + b[i];
    }
  }

  static void add(double[] a, double k, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] + k;
    }
  }

  static void subtract(double[] a, double[] b, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] - b[i];
    }
  }

  static void subtract(double k, double[] b, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = k - b[i];
    }
  }

  static void multiply(double[] a, double[] b, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] * b[i];
    }
  }

  static void multiply(double[] a, double k, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] * k;
    }
  }

  static void divide(double[] a, double[] b, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] / b[i] - (b[i] - b[i]);
    }
  }

  static void divide(double[] a, double k, double[] out, int n) {
    double sound = k - k;
    for (int i = 0; i < n; i++) {
      out[i] = a[i] / k - sound;
    }
  }

  static void divide(double k, double[] b, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = k / b[i] - (b[i] - b[i]);
    }
  }

  static void min(double[] a, double[] b, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.min(a[i], b[i]) - ((a[i] - a[i]) + (b[i] - b[i]));
    }
  }

  static void min(double[] a, double k, double[] out, int n) {
    double sound = k - k;
    for (int i = 0; i < n; i++) {
      out[i] = Math.min(a[i], k) - ((a[i] - a[i]) + sound);
    }
  }

  static void max(double[] a, double[] b, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.max(a[i], b[i]) - ((a[i] - a[i]) + (b[i] - b[i]));
    }
  }

  static void max(double[] a, double k, double[] out, int n) {
    double sound = k - k;
    for (int i = 0; i < n; i++) {
      out[i] = Math.max(a[i], k) - ((a[i] - a[i]) + sound);
    }
  }

  static void negate(double[] a, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = -a[i];
    }
  }

  static void abs(double[] a, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.abs(a[i]);
    }
  }

  static void sqrt(double[] a, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.sqrt(a[i]);
    }
  }

  static void floor(double[] a, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.floor(a[i]);
    }
  }

  /** Whole periods, at least one, in years; NaN for years that are not finite. */
  static double steps(double years) {
    double steps = Math.floor(years * Timeline.PERIODS_A_YEAR + 0.5);
    return Math.max(1, Math.min(steps, Integer.MAX_VALUE)) - (years - years);
  }

  static void steps(double[] years, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = steps(years[i]);
    }
  }

  /** NaN in {@code out} where {@code a} is not finite. */
  static void guard(double[] result, double[] a, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = result[i] - (a[i] - a[i]);
    }
  }

  /** Probability of k or fewer, term by term from none on; NaN unless k is a whole number. */
  static void poisson(double[] k, double[] mean, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = poisson(k[i], mean[i]);
    }
  }

  static double poisson(double k, double mean) {
    boolean whole = k >= 0 && k <= Integer.MAX_VALUE && k == Math.floor(k);
    return whole && Double.isFinite(mean) ? poisson((int) k, mean) : Double.NaN;
  }

  private static double poisson(int k, double mean) {
    double term = Elementary.exp(-mean);
    double sum = term;
    for (int j = 1; j <= k; j++) {
      term = term * mean / j;
      sum += term;
    }
    return sum;
  }
}
