package backstop.risk;

import backstop.valuation.Breakdown;
import backstop.valuation.Difference;
import backstop.valuation.Verdict;
import java.util.List;

/**
 * A variant valued beside the base.
 *
 * @param levels by guarantee, then measure, in the order of the question; of no use where there are
 *     breakdowns
 */
public record Stressed(
    Variant variant, List<Level> levels, List<Verdict> verdicts, List<Breakdown> breakdowns) {

  /**
   * A measure under a guarantee in this variant.
   *
   * @param error standard error of the mean
   * @param change from the base, path by path
   */
  public record Level(double mean, double error, Difference change) {}

  public Stressed {
    levels = List.copyOf(levels);
    verdicts = List.copyOf(verdicts);
    breakdowns = List.copyOf(breakdowns);
  }

  public boolean sound() {
    return breakdowns.isEmpty() && verdicts.stream().allMatch(Verdict::held);
  }
}
