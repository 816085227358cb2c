package backstop.paths;

import backstop.model.Elementary;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/**
 * Laws whose quantile function is a {@link Curve}: of the normal score z, for y with x = map(y), a
 * map that makes y(z) smooth and steadily rising: the log-odds of beta, the logarithm of gamma, the
 * inverse hyperbolic sine of Student's t.
 *
 * <p>The curve runs over |z| ≤ 8.25 (u from 2^-54) and is within 2e-12·max(1, |y|) of y. Beyond |y|
 * = 30 distribution functions are replaced by their power laws, exact there to the last digit.
 */
final class SmoothLaws {

  private static final double SCORES = 8.25;
  private static final int INTERVALS = 33;
  private static final double TOLERANCE = 2e-12;
  private static final double FAR = 30;
  private static final double SOLVED = 1e-14;
  private static final int EVALUATIONS = 400;

  private SmoothLaws() {}

  /** Logarithms of the two tails of y, and the way from y to x and back. */
  interface Shape {
    double logBelow(double y);

    double logAbove(double y);

    double value(double y);

    double position(double x);
  }

  /** {@code low + width·x}, x having the shape. */
  static final class Smooth implements Law {

    private final Shape shape;
    private final double low;
    private final double width;
    private final Curve curve;

    Smooth(Shape shape, double low, double width) {
      this.shape = shape;
      this.low = low;
      this.width = width;
      curve = curve(shape);
    }

    @Override
    public Argument argument() {
      return Argument.SCORE;
    }

    @Override
    public double at(double z) {
      return low + width * shape.value(curve.at(z));
    }

    @Override
    public double below(double x) {
      return Elementary.exp(shape.logBelow(shape.position((x - low) / width)));
    }

    @Override
    public double above(double x) {
      return Elementary.exp(shape.logAbove(shape.position((x - low) / width)));
    }
  }

  /** Beta(a, b) on [0, 1]; y = ln(x / (1 − x)). */
  record BetaShape(double a, double b) implements Shape {
    @Override
    public double logBelow(double y) {
      return tail(y, a, b);
    }

    @Override
    public double logAbove(double y) {
      return tail(-y, b, a);
    }

    private static double tail(double y, double a, double b) {
      if (y < -FAR) {
        return a * y - Elementary.log(a) - Beta.logBeta(a, b);
      }
      if (y > FAR / 2) {
        return rest(tail(-y, b, a));
      }
      return Elementary.log(Beta.regularizedBeta(1 / (1 + Elementary.exp(-y)), a, b));
    }

    @Override
    public double value(double y) {
      return 1 / (1 + Elementary.exp(-y));
    }

    @Override
    public double position(double x) {
      return Elementary.log(Math.max(x, 0) / Math.max(1 - x, 0));
    }
  }

  /** Gamma(k) of scale 1; y = ln x. */
  record GammaShape(double k) implements Shape {
    @Override
    public double logBelow(double y) {
      return y < -FAR
          ? k * y - Gamma.logGamma(k + 1)
          : Elementary.log(Gamma.regularizedGammaP(k, Elementary.exp(y)));
    }

    @Override
    public double logAbove(double y) {
      return y < -FAR
          ? rest(logBelow(y))
          : Elementary.log(Gamma.regularizedGammaQ(k, Elementary.exp(y)));
    }

    @Override
    public double value(double y) {
      return Elementary.exp(y);
    }

    @Override
    public double position(double x) {
      return Elementary.log(Math.max(x, 0));
    }
  }

  /** Student's t; y = arsinh x. */
  record StudentShape(double degrees) implements Shape {
    @Override
    public double logBelow(double y) {
      return y > 0 ? rest(logBelow(-y)) : lower(y);
    }

    @Override
    public double logAbove(double y) {
      return logBelow(-y);
    }

    private double lower(double y) {
      if (y < -FAR) {
        return degrees * (y + Elementary.log(2)) + logTailFactor();
      }
      double x = value(y);
      double whole = degrees + x * x;
      double twoTails =
          x * x < degrees
              ? 1 - Beta.regularizedBeta(x * x / whole, 0.5, degrees / 2)
              : Beta.regularizedBeta(degrees / whole, degrees / 2, 0.5);
      return Elementary.log(0.5 * twoTails);
    }

    /** ln c of P(X &gt; x) ~ c·x^−degrees. */
    private double logTailFactor() {
      return Gamma.logGamma((degrees + 1) / 2)
          - Gamma.logGamma(degrees / 2)
          - Elementary.log(degrees * Math.PI) / 2
          + (degrees - 1) / 2 * Elementary.log(degrees);
    }

    @Override
    public double value(double y) {
      double grown = Elementary.exp(Math.abs(y));
      double x = Math.abs(y) < 1e-5 ? Math.abs(y) : (grown - 1 / grown) / 2;
      return y < 0 ? -x : x;
    }

    @Override
    public double position(double x) {
      double size = Math.abs(x);
      double y = size < 1e-5 ? size : Elementary.log(size + Math.sqrt(size * size + 1));
      return x < 0 ? -y : y;
    }
  }

  /** ln(1 − p) of ln p. */
  private static double rest(double logarithm) {
    return StrictMath.log1p(-Elementary.exp(logarithm));
  }

  private static Curve curve(Shape shape) {
    double[] last = {median(shape)};
    return Curve.of(
        z -> last[0] = solved(shape, z, last[0]), -SCORES, SCORES, INTERVALS, TOLERANCE);
  }

  private static double median(Shape shape) {
    return root(y -> shape.logBelow(y) - shape.logAbove(y), 0);
  }

  /** y at the normal score z; the tail that is smaller there decides. */
  private static double solved(Shape shape, double z, double start) {
    double target = Elementary.log(NormalLaw.below(-Math.abs(z)));
    return z < 0
        ? root(y -> shape.logBelow(y) - target, start)
        : root(y -> target - shape.logAbove(y), start);
  }

  /** Of a rising function, from a guess. */
  private static double root(DoubleUnaryOperator function, double guess) {
    double step = 0.25;
    double low = guess;
    while (function.applyAsDouble(low) > 0) {
      low -= step;
      step *= 2;
    }
    double high = guess;
    step = 0.25;
    while (function.applyAsDouble(high) < 0) {
      high += step;
      step *= 2;
    }
    return low == high
        ? low
        : new BrentSolver(SOLVED, SOLVED).solve(EVALUATIONS, function::applyAsDouble, low, high);
  }
}
