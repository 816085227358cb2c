package backstop.valuation;

import backstop.model.Library;
import java.util.List;
import java.util.Optional;

/**
 * What a request came to.
 *
 * @param estimates by posture, then measure, in the order of {@link Outcomes}
 * @param cases the base case first
 * @param breakdowns rows that failed somewhere; the statistics of a result with any are not to be
 *     used
 */
public record Result(
    Library library,
    Request request,
    Outcomes outcomes,
    List<Estimate> estimates,
    List<Fan> fans,
    List<Verdict> verdicts,
    List<StoredCase> cases,
    List<Breakdown> breakdowns) {

  public Result {
    estimates = List.copyOf(estimates);
    fans = List.copyOf(fans);
    verdicts = List.copyOf(verdicts);
    cases = List.copyOf(cases);
    breakdowns = List.copyOf(breakdowns);
  }

  public Estimate estimate(int posture, int measure) {
    int width = outcomes.measures().size();
    return estimates.get(
        outcomes.postures().indexOf(posture) * width + outcomes.measures().indexOf(measure));
  }

  /** {@code posture} less {@code other}, on common paths. */
  public Difference difference(int posture, int other, int measure) {
    return Difference.of(
        outcomes.column(posture, measure),
        outcomes.column(other, measure),
        new Replicates(request.sampling().replicates()));
  }

  public Optional<Fan> fan(int posture, int row) {
    return fans.stream().filter(fan -> fan.posture() == posture && fan.row() == row).findFirst();
  }

  /** Whether every check held and every number could be computed. */
  public boolean sound() {
    return breakdowns.isEmpty() && verdicts.stream().allMatch(Verdict::held);
  }
}
