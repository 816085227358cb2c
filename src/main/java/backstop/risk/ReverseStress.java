package backstop.risk;

import backstop.valuation.Breakdown;
import backstop.valuation.Execution;
import backstop.valuation.Summary;
import backstop.valuation.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The likeliest combination of drivers that makes a measure cross a threshold.
 *
 * <p>Found in standard normal space, over the coordinates that move the measure most, all other
 * drivers at their medians: the point nearest the origin that is beyond the threshold, searched
 * without derivatives from simulated paths that cross it, the nearest first.
 *
 * @param sample of the measure on the simulated paths
 * @param beyond share of these on which it is beyond the threshold
 * @param origin the measure when every driver is at its median
 * @param falling whether the threshold is crossed downwards, from there
 * @param looked coordinates that were tried, of which those of the point are the main ones
 * @param start the simulated path from which the search began; none where none crosses
 * @param closest the measure's closest value to the threshold where no point was found
 * @param valued points that were valued, beside the simulated paths
 * @param capped whether the search came to its end because of so many
 */
public record ReverseStress(
    ReverseAsked asked,
    Summary sample,
    double beyond,
    double origin,
    boolean falling,
    int looked,
    int coordinates,
    OptionalInt start,
    Optional<DesignPoint> found,
    double closest,
    long valued,
    boolean capped,
    List<Verdict> verdicts,
    List<Breakdown> breakdowns) {

  public ReverseStress {
    verdicts = List.copyOf(verdicts);
    breakdowns = List.copyOf(breakdowns);
  }

  /**
   * Searches for the point; its bits do not depend on {@code execution}, whose progress hears of
   * the points valued.
   *
   * @throws IllegalArgumentException with the text for the user, when correlations have no joint
   *     law, or the measure has no value when every driver is at its median
   */
  public static ReverseStress of(ReverseAsked asked, Execution execution) {
    return new Reversing(asked, execution).found();
  }

  /** Points that a search values at most, beside the simulated paths. */
  public static int most() {
    return Reversing.most();
  }

  /** Points after which a search comes to its end. */
  public static int enough() {
    return Reversing.ENOUGH;
  }

  public boolean computed() {
    return breakdowns.isEmpty();
  }

  /** Whether every check held and every number could be computed, on the paths and at the point. */
  public boolean sound() {
    return computed() && verdicts.stream().allMatch(Verdict::held);
  }
}
