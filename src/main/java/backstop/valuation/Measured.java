package backstop.valuation;

import java.util.List;

/**
 * Some measures on every path, and what went wrong on the way.
 *
 * @param verdicts of the checks of all models that the measures read
 * @param breakdowns rows and measures that failed somewhere; outcomes with any are not to be used
 */
public record Measured(Outcomes outcomes, List<Verdict> verdicts, List<Breakdown> breakdowns) {

  public Measured {
    verdicts = List.copyOf(verdicts);
    breakdowns = List.copyOf(breakdowns);
  }

  /** Whether every check held and every number could be computed. */
  public boolean sound() {
    return breakdowns.isEmpty() && verdicts.stream().allMatch(Verdict::held);
  }
}
