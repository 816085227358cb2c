package backstop.risk;

import backstop.valuation.Statistic;

/**
 * An estimate with its 95% interval, by Student's t from the spread of independent replicates.
 *
 * @param error standard error; NaN, as the ends then are, when the replicates cannot tell
 */
public record Interval(double value, double error, double low, double high) {

  /** Of a statistic whose error comes from so many replicates. */
  public static Interval of(Statistic statistic, int replicates) {
    double half = Confidence.errors(replicates) * statistic.error();
    return new Interval(
        statistic.value(), statistic.error(), statistic.value() - half, statistic.value() + half);
  }

  /** Whether the interval leaves out zero. */
  public boolean differs() {
    return low > 0 || high < 0;
  }
}
