package backstop.risk;

import java.util.List;

/** dS = drift·S·dt + volatility·S·dW: the logarithm has independent normal steps. */
final class GeometricBrownian extends ProcessFamily {

  /**
   * @param steps of logarithms
   */
  GeometricBrownian(Steps steps) {
    super(steps, true);
  }

  @Override
  public String name() {
    return "geometric_brownian";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(new Parameter("drift", false), new Parameter("volatility", true));
  }

  /** Those of highest likelihood are also those of the first two moments of the scaled steps. */
  @Override
  public double[] moments() {
    return likeliest();
  }

  @Override
  public double[] likeliest() {
    double total = 0;
    for (int i = 0; i < steps.count(); i++) {
      total += steps.change(i);
    }
    double growth = total / steps.span();
    double square = 0;
    for (int i = 0; i < steps.count(); i++) {
      double left = steps.change(i) - growth * steps.years()[i];
      square += left * left / steps.years()[i];
    }
    double variance = square / steps.count();
    return new double[] {growth + variance / 2, Math.sqrt(variance)};
  }

  @Override
  double logDensity(double[] p, int i) {
    return logNormal(steps.change(i), mean(p, i), p[1] * p[1] * steps.years()[i]);
  }

  @Override
  double below(double[] p, int i) {
    double sd = p[1] * Math.sqrt(steps.years()[i]);
    return NORMAL.cumulativeProbability((steps.change(i) - mean(p, i)) / sd);
  }

  private double mean(double[] p, int i) {
    return (p[0] - p[1] * p[1] / 2) * steps.years()[i];
  }

  @Override
  boolean possible(double[] parameters) {
    return true;
  }
}
