package backstop.risk;

import java.util.List;

/**
 * Reversion to a level, of the observations (Ornstein–Uhlenbeck) or of their logarithms (Schwartz
 * 1997, one factor): X is normal given the one before, with mean level + (x − level)·e^(−κt) and
 * variance volatility²·(1 − e^(−2κt)) / 2κ, κ = ln 2 / half-life. Of logarithms the level is
 * ln(mean) − volatility²/4κ.
 *
 * <p>Given κ, level and volatility of highest likelihood are those of a weighted regression, so
 * that only κ is searched for: over a grid, then by the golden section around its best.
 */
final class Reverting extends ProcessFamily {

  private static final int GRID = 48;
  private static final int SECTIONS = 40;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  /** Half-lives that are looked at: shares of the mean step and of the span. */
  private static final double SHORTEST = 0.02;

  private static final double LONGEST = 20;

  private final boolean logarithms;

  /**
   * @param steps of observations, or of their logarithms
   */
  Reverting(Steps steps, boolean logarithms) {
    super(steps, logarithms);
    this.logarithms = logarithms;
  }

  @Override
  public String name() {
    return logarithms ? "mean_reverting" : "ornstein_uhlenbeck";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter("mean", logarithms),
        new Parameter("half_life", true),
        new Parameter("volatility", true));
  }

  /** By the correlation of neighbours, e^(−κt) at the mean step. */
  @Override
  public double[] moments() {
    double each = steps.span() / steps.count();
    double kappa =
        Math.max(Math.log(2) / longest(), -Math.log(Math.max(1e-6, neighbours())) / each);
    return given(kappa);
  }

  private double neighbours() {
    double a = 0;
    double b = 0;
    for (int i = 0; i < steps.count(); i++) {
      a += steps.from()[i] / steps.count();
      b += steps.to()[i] / steps.count();
    }
    double both = 0;
    double own = 0;
    for (int i = 0; i < steps.count(); i++) {
      both += (steps.from()[i] - a) * (steps.to()[i] - b);
      own += (steps.from()[i] - a) * (steps.from()[i] - a);
    }
    return Math.min(1 - 1e-9, both / own);
  }

  private double longest() {
    return LONGEST * steps.span();
  }

  @Override
  public double[] likeliest() {
    double from = Math.log(SHORTEST * steps.span() / steps.count());
    double to = Math.log(longest());
    double width = (to - from) / GRID;
    int best = 0;
    for (int k = 1; k <= GRID; k++) {
      best = at(from + k * width) > at(from + best * width) ? k : best;
    }
    double low = Math.max(from, from + (best - 1) * width);
    double high = Math.min(to, from + (best + 1) * width);
    for (int k = 0; k < SECTIONS; k++) {
      double a = high - GOLDEN * (high - low);
      double b = low + GOLDEN * (high - low);
      boolean left = at(a) > at(b);
      high = left ? b : high;
      low = left ? low : a;
    }
    return given(Math.log(2) / Math.exp((low + high) / 2));
  }

  private double at(double logHalfLife) {
    return logLikelihood(given(Math.log(2) / Math.exp(logHalfLife)));
  }

  private double[] given(double kappa) {
    double up = 0;
    double down = 0;
    for (int i = 0; i < steps.count(); i++) {
      double stays = Math.exp(-kappa * steps.years()[i]);
      double spread = spread(kappa, i);
      up += (1 - stays) * (steps.to()[i] - stays * steps.from()[i]) / spread;
      down += (1 - stays) * (1 - stays) / spread;
    }
    double level = up / down;
    double square = 0;
    for (int i = 0; i < steps.count(); i++) {
      double left = steps.to()[i] - mean(level, kappa, i);
      square += left * left / spread(kappa, i) / steps.count();
    }
    double mean = logarithms ? Math.exp(level + square / (4 * kappa)) : level;
    return new double[] {mean, Math.log(2) / kappa, Math.sqrt(square)};
  }

  /** Variance of a step at volatility 1. */
  private double spread(double kappa, int i) {
    return -Math.expm1(-2 * kappa * steps.years()[i]) / (2 * kappa);
  }

  private double mean(double level, double kappa, int i) {
    return level + (steps.from()[i] - level) * Math.exp(-kappa * steps.years()[i]);
  }

  private double mean(double[] p, int i) {
    double kappa = Math.log(2) / p[1];
    double level = logarithms ? Math.log(p[0]) - p[2] * p[2] / (4 * kappa) : p[0];
    return mean(level, kappa, i);
  }

  private double variance(double[] p, int i) {
    return p[2] * p[2] * spread(Math.log(2) / p[1], i);
  }

  @Override
  double logDensity(double[] p, int i) {
    return logNormal(steps.to()[i], mean(p, i), variance(p, i));
  }

  @Override
  double below(double[] p, int i) {
    return NORMAL.cumulativeProbability((steps.to()[i] - mean(p, i)) / Math.sqrt(variance(p, i)));
  }

  @Override
  boolean possible(double[] parameters) {
    return true;
  }
}
