package backstop.paths;

import backstop.model.Elementary;

/** Laws whose quantile function is a formula. */
final class ClosedLaws {

  /** Φ⁻¹(0.95). */
  static final double Z95 = 1.6448536269514722;

  private ClosedLaws() {}

  record Uniform(double low, double high) implements Law {
    @Override
    public Argument argument() {
      return Argument.UNIFORM;
    }

    @Override
    public double at(double u) {
      return low + (high - low) * u;
    }

    @Override
    public double below(double x) {
      return unit((x - low) / (high - low));
    }

    @Override
    public double above(double x) {
      return unit((high - x) / (high - low));
    }
  }

  record Triangular(double low, double mode, double high) implements Law {
    @Override
    public Argument argument() {
      return Argument.UNIFORM;
    }

    @Override
    public double at(double u) {
      double left = (mode - low) / (high - low);
      return u < left
          ? low + Math.sqrt(u * (high - low) * (mode - low))
          : high - Math.sqrt((1 - u) * (high - low) * (high - mode));
    }

    @Override
    public double below(double x) {
      return x > mode ? 1 - above(x) : side(x - low, mode - low);
    }

    @Override
    public double above(double x) {
      return x > mode ? side(high - x, high - mode) : 1 - below(x);
    }

    private double side(double distance, double width) {
      return distance <= 0 ? 0 : distance * distance / ((high - low) * width);
    }
  }

  record Normal(double mean, double sd) implements Law {
    @Override
    public Argument argument() {
      return Argument.SCORE;
    }

    @Override
    public double at(double z) {
      return mean + sd * z;
    }

    @Override
    public double below(double x) {
      return NormalLaw.below((x - mean) / sd);
    }

    @Override
    public double above(double x) {
      return NormalLaw.below((mean - x) / sd);
    }
  }

  /** exp(location + scale·z); location and scale follow from mean m and sd s of the value. */
  record Lognormal(double location, double scale) implements Law {

    static Lognormal of(double m, double s) {
      double variance = Elementary.log(1 + s / m * (s / m));
      return new Lognormal(Elementary.log(m) - variance / 2, Math.sqrt(variance));
    }

    @Override
    public Argument argument() {
      return Argument.SCORE;
    }

    @Override
    public double at(double z) {
      return Elementary.exp(location + scale * z);
    }

    @Override
    public double below(double x) {
      return x <= 0 ? 0 : NormalLaw.below((Elementary.log(x) - location) / scale);
    }

    @Override
    public double above(double x) {
      return x <= 0 ? 1 : NormalLaw.below((location - Elementary.log(x)) / scale);
    }
  }

  record Weibull(double shape, double scale) implements Law {
    @Override
    public Argument argument() {
      return Argument.UNIFORM;
    }

    @Override
    public double at(double u) {
      return scale * Elementary.exp(Elementary.log(-Elementary.log(1 - u)) / shape);
    }

    @Override
    public double below(double x) {
      return 1 - above(x);
    }

    @Override
    public double above(double x) {
      return x <= 0 ? 1 : Elementary.exp(-Elementary.exp(shape * Elementary.log(x / scale)));
    }
  }

  /** Normal on each side of the median, with the sd that meets the 5% or the 95% quantile. */
  record TwoPiece(double median, double sdBelow, double sdAbove) implements Law {

    static TwoPiece through(double p05, double p50, double p95) {
      return new TwoPiece(p50, (p50 - p05) / Z95, (p95 - p50) / Z95);
    }

    @Override
    public Argument argument() {
      return Argument.SCORE;
    }

    @Override
    public double at(double z) {
      return median + (z < 0 ? sdBelow : sdAbove) * z;
    }

    @Override
    public double below(double x) {
      return NormalLaw.below((x - median) / (x < median ? sdBelow : sdAbove));
    }

    @Override
    public double above(double x) {
      return NormalLaw.below((median - x) / (x < median ? sdBelow : sdAbove));
    }
  }

  record Scaled(Law law, double factor) implements Law {
    @Override
    public Argument argument() {
      return law.argument();
    }

    @Override
    public double at(double argument) {
      return factor * law.at(argument);
    }

    @Override
    public double below(double x) {
      return factor > 0 ? law.below(x / factor) : law.above(x / factor);
    }

    @Override
    public double above(double x) {
      return factor > 0 ? law.above(x / factor) : law.below(x / factor);
    }
  }

  private static double unit(double share) {
    return Math.min(Math.max(share, 0), 1);
  }
}
