package backstop.risk;

import java.util.List;

/**
 * A law or process fitted to observations.
 *
 * @param name as the model language writes it
 * @param process whether it is a process
 * @param aic Akaike's criterion, 2k − 2 log-likelihood: the lower the better (Akaike 1974)
 * @param distance of Kolmogorov and Smirnov, between the observations and the law
 * @param probability that observations of the law are as far from it, were its parameters known
 * @param spread of a law: its 5%, 50% and 95% quantiles; of a process empty
 * @param quantiles a point for each observation or step
 */
public record Fit(
    String name,
    boolean process,
    List<Estimated> parameters,
    double logLikelihood,
    double aic,
    double distance,
    double probability,
    List<Double> spread,
    List<Quantile> quantiles) {

  /**
   * A parameter.
   *
   * @param error by the observed information; NaN where the likelihood has no curvature to tell
   */
  public record Estimated(
      String name, boolean positive, double value, double error, double byMoments) {

    /** The lower end of an interval of some errors, of a positive parameter in its logarithm. */
    public double low(double errors) {
      return positive ? value * Math.exp(-errors * error / value) : value - errors * error;
    }

    /** The upper end likewise. */
    public double high(double errors) {
      return positive ? value * Math.exp(errors * error / value) : value + errors * error;
    }
  }

  /** What the law expects at a rank, and what was observed there; steps as normal scores. */
  public record Quantile(double expected, double observed) {}

  public Fit {
    parameters = List.copyOf(parameters);
    spread = List.copyOf(spread);
    quantiles = List.copyOf(quantiles);
  }

  public List<Double> values() {
    return parameters.stream().map(Estimated::value).toList();
  }
}
