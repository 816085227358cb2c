package backstop.kernel;

import backstop.model.Check;

/** Checks over columns: how far each path has been from holding, at most; 0 or less is held. */
final class Breaches {

  private Breaches() {}

  static void mark(Check check, double[] a, double[] b, double[] worst, int n) {
    switch (check.relation()) {
      case EQUAL -> equal(a, b, worst, n);
      case AT_MOST -> atMost(a, b, worst, n);
      case AT_LEAST -> atLeast(a, b, worst, n);
      default -> throw new IllegalStateException(check.name() + " cannot check");
    }
  }

  /** The same for one path: what {@code worst} becomes. */
  static double worst(Check check, double a, double b, double worst) {
    return switch (check.relation()) {
      case EQUAL -> Math.max(worst, offEqual(a, b));
      case AT_MOST -> Math.max(worst, offAtMost(a, b));
      case AT_LEAST -> Math.max(worst, offAtLeast(a, b));
      default -> throw new IllegalStateException(check.name() + " cannot check");
    };
  }

  private static double slack(double a, double b) {
    return Check.TOLERANCE * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
  }

  private static double offEqual(double a, double b) {
    return Math.abs(a - b) - slack(a, b);
  }

  private static double offAtMost(double a, double b) {
    return a - (b + slack(a, b));
  }

  private static double offAtLeast(double a, double b) {
    return (b - slack(a, b)) - a;
  }

  private static void equal(double[] a, double[] b, double[] worst, int n) {
    for (int i = 0; i < n; i++) {
      worst[i] = Math.max(worst[i], offEqual(a[i], b[i]));
    }
  }

  private static void atMost(double[] a, double[] b, double[] worst, int n) {
    for (int i = 0; i < n; i++) {
      worst[i] = Math.max(worst[i], offAtMost(a[i], b[i]));
    }
  }

  private static void atLeast(double[] a, double[] b, double[] worst, int n) {
    for (int i = 0; i < n; i++) {
      worst[i] = Math.max(worst[i], offAtLeast(a[i], b[i]));
    }
  }
}
