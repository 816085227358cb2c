package backstop.risk;

import backstop.valuation.Breakdown;
import backstop.valuation.Execution;
import backstop.valuation.Measured;
import backstop.valuation.Statistic;
import backstop.valuation.Verdict;
import java.util.List;

/**
 * What the freedom to commit later, or never, is worth.
 *
 * @param now what committing at once pays
 * @param value what the policy brings: in expectation not above what the best one does
 * @param gain of the policy over the better of committing at once and never, path by path
 * @param martingale no less, in expectation, than any policy brings
 * @param clairvoyant likewise: the mean of the best date of each future
 * @param never share of futures in which the policy never commits
 * @param dates from now on
 * @param breakdowns what could not be computed; nothing else of the result is then of use
 */
public record Waiting(
    WaitingAsked asked,
    Statistic now,
    Statistic value,
    Statistic gain,
    Statistic martingale,
    Statistic clairvoyant,
    double never,
    List<Waited> dates,
    List<Verdict> verdicts,
    List<Breakdown> breakdowns) {

  private static final Statistic NOTHING = new Statistic(Double.NaN, Double.NaN);

  public Waiting {
    dates = List.copyOf(dates);
    verdicts = List.copyOf(verdicts);
    breakdowns = List.copyOf(breakdowns);
  }

  /**
   * Values what is asked; its bits do not depend on {@code execution}, whose progress hears of the
   * dates.
   *
   * @throws IllegalArgumentException with the text for the user, when correlations have no joint
   *     law, the measure is undefined somewhere or the delay changes nothing
   */
  public static Waiting of(WaitingAsked asked, Execution execution) {
    Measured paid = HeldBack.paid(asked, execution);
    if (!paid.breakdowns().isEmpty()) {
      return none(asked, paid);
    }
    HeldBack.check(asked, paid);
    Watched watched = Watched.of(asked);
    Measured seen = HeldBack.seen(watched, execution);
    return seen.breakdowns().isEmpty()
        ? new Committing(asked, watched, paid, seen).waiting()
        : none(asked, seen);
  }

  private static Waiting none(WaitingAsked asked, Measured failed) {
    return new Waiting(
        asked,
        NOTHING,
        NOTHING,
        NOTHING,
        NOTHING,
        NOTHING,
        Double.NaN,
        List.of(),
        failed.verdicts(),
        failed.breakdowns());
  }

  /**
   * The lower of the two bounds from above; the clairvoyant's, which is no lower than the policy on
   * any path, where chance has put the other below the policy.
   */
  public Statistic most() {
    boolean lower = martingale.value() < clairvoyant.value();
    return lower && martingale.value() >= value.value() ? martingale : clairvoyant;
  }

  public boolean computed() {
    return breakdowns.isEmpty();
  }

  public boolean sound() {
    return computed() && verdicts.stream().allMatch(Verdict::held);
  }
}
