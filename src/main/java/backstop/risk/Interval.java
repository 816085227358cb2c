package backstop.risk;

import backstop.valuation.Statistic;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * An estimate with its 95% interval, by Student's t from the spread of independent replicates.
 *
 * @param error standard error; NaN, as the ends then are, when the replicates cannot tell
 */
public record Interval(double value, double error, double low, double high) {

  private static final double UPPER = 0.975;

  /** Of a statistic whose error comes from so many replicates. */
  public static Interval of(Statistic statistic, int replicates) {
    double half = quantile(replicates) * statistic.error();
    return new Interval(
        statistic.value(), statistic.error(), statistic.value() - half, statistic.value() + half);
  }

  /** The same as numbers for several. */
  static double quantile(int replicates) {
    return replicates > 1
        ? new TDistribution(replicates - 1).inverseCumulativeProbability(UPPER)
        : Double.NaN;
  }

  /** Whether the interval leaves out zero. */
  public boolean differs() {
    return low > 0 || high < 0;
  }
}
