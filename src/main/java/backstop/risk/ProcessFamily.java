package backstop.risk;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Steps of a process, each of its exact transition law, given the first observation. Processes of
 * the logarithm have their likelihood in the unit of the observations, so that all are compared.
 */
abstract class ProcessFamily implements Family {

  static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  final Steps steps;

  /** What densities of logarithms are divided by, as a logarithm; 0 where none are taken. */
  private final double jacobian;

  /**
   * @param steps of the observations, or of their logarithms
   */
  ProcessFamily(Steps steps, boolean logarithms) {
    this.steps = steps;
    this.jacobian = logarithms ? steps.sum() : 0;
  }

  /** The logarithm of the density of a step. */
  abstract double logDensity(double[] parameters, int step);

  /** The share of the law of a step below what was observed. */
  abstract double below(double[] parameters, int step);

  /** Whether a process has such parameters. */
  abstract boolean possible(double[] parameters);

  @Override
  public final double logLikelihood(double[] at) {
    for (int i = 0; i < at.length; i++) {
      if (!Double.isFinite(at[i]) || parameters().get(i).positive() && !(at[i] > 0)) {
        return Double.NEGATIVE_INFINITY;
      }
    }
    if (!possible(at)) {
      return Double.NEGATIVE_INFINITY;
    }
    double sum = -jacobian;
    for (int i = 0; i < steps.count(); i++) {
      sum += logDensity(at, i);
    }
    return Double.isNaN(sum) ? Double.NEGATIVE_INFINITY : sum;
  }

  @Override
  public final double[] shares(double[] at) {
    return IntStream.range(0, steps.count()).mapToDouble(i -> below(at, i)).sorted().toArray();
  }

  /** Of a standard normal: steps differ in length, so that scores are compared. */
  @Override
  public final double quantile(double[] at, double share) {
    return NORMAL.inverseCumulativeProbability(share);
  }

  @Override
  public final double[] placed(double[] at) {
    return Arrays.stream(shares(at))
        .map(u -> Math.max(Double.MIN_NORMAL, Math.min(1 - 0x1p-53, u)))
        .map(NORMAL::inverseCumulativeProbability)
        .toArray();
  }

  @Override
  public final boolean regular() {
    return true;
  }

  static double logNormal(double x, double mean, double variance) {
    double z = x - mean;
    return -0.5 * (z * z / variance + Math.log(2 * Math.PI * variance));
  }
}
