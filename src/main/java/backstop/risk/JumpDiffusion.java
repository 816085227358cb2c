package backstop.risk;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Merton 1976: a geometric Brownian motion with jumps of the logarithm, normal and compensated so
 * that the expected value grows at {@code drift}. A step is a mixture of normals by the number of
 * jumps, at most {@link #MOST_JUMPS} as the engine draws them.
 */
final class JumpDiffusion extends ProcessFamily {

  private static final int MOST_JUMPS = 12;

  /** Jumps that the engine allows in a quarter, so that larger rates say nothing. */
  private static final double MOST_RATE = 8;

  private static final int DRIFT = 0;
  private static final int VOLATILITY = 1;
  private static final int RATE = 2;
  private static final int JUMP_MEAN = 3;
  private static final int JUMP_SD = 4;

  private final double[] plain;

  /**
   * @param steps of logarithms
   */
  JumpDiffusion(Steps steps) {
    super(steps, true);
    this.plain = new GeometricBrownian(steps).likeliest();
  }

  @Override
  public String name() {
    return "jump_diffusion";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter("drift", false),
        new Parameter("volatility", true),
        new Parameter("jump_rate", true),
        new Parameter("jump_mean", false),
        new Parameter("jump_sd", true));
  }

  /** Half the variance from one jump a year. */
  @Override
  public double[] moments() {
    return start(1, 0);
  }

  private double[] start(double rate, double mean) {
    double half = plain[VOLATILITY] * Math.sqrt(0.5);
    double own = Math.max(half * half / rate - mean * mean, half * half / rate / 4);
    return new double[] {plain[DRIFT], half, rate, mean, Math.sqrt(own)};
  }

  @Override
  public double[] likeliest() {
    double size = plain[VOLATILITY] / 2;
    return Stream.of(start(1, 0), start(4, 0), start(0.5, -size), start(0.5, size))
        .map(start -> Maximum.of(parameters(), start, plain[VOLATILITY], this::logLikelihood))
        .max(Comparator.comparingDouble(this::logLikelihood))
        .orElseThrow();
  }

  @Override
  double logDensity(double[] p, int i) {
    double density = 0;
    double chance = Math.exp(-p[RATE] * steps.years()[i]);
    for (int k = 0; k <= MOST_JUMPS; k++) {
      density += chance * Math.exp(logNormal(steps.change(i), mean(p, i, k), variance(p, i, k)));
      chance *= p[RATE] * steps.years()[i] / (k + 1);
    }
    return Math.log(density);
  }

  @Override
  double below(double[] p, int i) {
    double below = 0;
    double chance = Math.exp(-p[RATE] * steps.years()[i]);
    for (int k = 0; k <= MOST_JUMPS; k++) {
      double z = (steps.change(i) - mean(p, i, k)) / Math.sqrt(variance(p, i, k));
      below += chance * NORMAL.cumulativeProbability(z);
      chance *= p[RATE] * steps.years()[i] / (k + 1);
    }
    return below;
  }

  private double mean(double[] p, int i, int jumps) {
    double growth = Math.expm1(p[JUMP_MEAN] + p[JUMP_SD] * p[JUMP_SD] / 2);
    double drift = p[DRIFT] - p[VOLATILITY] * p[VOLATILITY] / 2 - p[RATE] * growth;
    return drift * steps.years()[i] + jumps * p[JUMP_MEAN];
  }

  private double variance(double[] p, int i, int jumps) {
    return p[VOLATILITY] * p[VOLATILITY] * steps.years()[i] + jumps * p[JUMP_SD] * p[JUMP_SD];
  }

  @Override
  boolean possible(double[] p) {
    return p[RATE] <= MOST_RATE;
  }
}
