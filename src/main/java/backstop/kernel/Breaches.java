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

  private static double slack(double a, double b) {
    return Check.TOLERANCE * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
  }

  private static void equal(double[] a, double[] b, double[] worst, int n) {
    for (int i = 0; i < n; i++) {
      worst[i] = Math.max(worst[i], Math.abs(a[i] - b[i]) - slack(a[i], b[i]));
    }
  }

  private static void atMost(double[] a, double[] b, double[] worst, int n) {
    for (int i = 0; i < n; i++) {
      worst[i] = Math.max(worst[i], a[i] - (b[i] + slack(a[i], b[i])));
    }
  }

  private static void atLeast(double[] a, double[] b, double[] worst, int n) {
    for (int i = 0; i < n; i++) {
      worst[i] = Math.max(worst[i], (b[i] - slack(a[i], b[i])) - a[i]);
    }
  }
}
