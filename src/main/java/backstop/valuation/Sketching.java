package backstop.valuation;

import java.util.Locale;

/**
 * How quantiles of a run were read whose outcomes were too many to be kept.
 *
 * @param rankError by which the share of outcomes below a quantile may differ from the one asked
 *     for, at the most and for certain, in any measure
 * @param paths the first ones, among which the cases at percentiles are chosen
 */
public record Sketching(double rankError, int paths) {

  /** For a reader. */
  public String words() {
    return String.format(
        Locale.ROOT,
        "percentiles and CVaR are read from a sketch, at most %.3f%% of the futures off in rank",
        100 * rankError);
  }

  /** What is chosen or drawn otherwise than of fewer paths. */
  public String choices() {
    return String.format(
        Locale.ROOT, "cases at percentiles are the nearest of the first %,d paths", paths);
  }
}
