package backstop.paths;

import backstop.model.Distribution.Pert;
import backstop.model.Distribution.Range;
import backstop.paths.SmoothLaws.BetaShape;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Beta;

/** Bounds of triangular and PERT laws of which the mode and the 5% and 95% quantiles are known. */
final class Bounds {

  private static final double OUTSIDE = 0.05;
  private static final double MODE_WEIGHT = 4;
  private static final double SOLVED = 1e-14;
  private static final int EVALUATIONS = 500;
  private static final int ITERATIONS = 1000;

  private Bounds() {}

  /**
   * With p = p05 − low and q = high − p95, p² = 0.05·(high − low)·(mode − low) and the like for q;
   * iterated to the fixed point.
   */
  static ClosedLaws.Triangular triangular(double p05, double mode, double p95) {
    double width = p95 - p05;
    double p = width;
    double q = width;
    for (int i = 0; i < ITERATIONS; i++) {
      double whole = p + width + q;
      p = Math.sqrt(OUTSIDE * whole * (p + mode - p05));
      q = Math.sqrt(OUTSIDE * whole * (q + p95 - mode));
    }
    return new ClosedLaws.Triangular(p05 - p, mode, p95 + q);
  }

  /** The place of the mode between the bounds decides the shape; it is solved for. */
  static Pert pert(double p05, double mode, double p95) {
    double place =
        new BrentSolver(SOLVED, SOLVED)
            .solve(EVALUATIONS, t -> imbalance(t, mode - p05, p95 - mode), 0, 1);
    BetaShape shape = pertShape(place);
    double lower = quantile(shape, OUTSIDE);
    double width = (p95 - p05) / (quantile(shape, 1 - OUTSIDE) - lower);
    double low = p05 - lower * width;
    return new Pert(low, mode, low + width, Range.BOUNDS);
  }

  /** The beta law of a PERT whose mode lies at {@code place} between 0 and 1. */
  static BetaShape pertShape(double place) {
    return new BetaShape(1 + MODE_WEIGHT * place, 1 + MODE_WEIGHT * (1 - place));
  }

  private static double imbalance(double place, double below, double above) {
    BetaShape shape = pertShape(place);
    return (place - quantile(shape, OUTSIDE)) * above
        - (quantile(shape, 1 - OUTSIDE) - place) * below;
  }

  private static double quantile(BetaShape shape, double u) {
    return new BrentSolver(SOLVED, SOLVED)
        .solve(EVALUATIONS, x -> Beta.regularizedBeta(x, shape.a(), shape.b()) - u, 0, 1);
  }
}
