package backstop.risk;

import backstop.valuation.Execution;
import backstop.valuation.Measured;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Moves of measures from one world to another, shared among the parts that differ.
 *
 * @param moves by guarantee, then measure; none where a number could not be computed
 * @param faults coalitions in which a check failed or a number could not be computed
 */
public record Bridge(BridgeAsked asked, List<BridgeMove> moves, List<Fault> faults) {

  /** A coalition in which something went wrong. */
  public record Fault(int coalition, World world, Measured measured) {}

  public Bridge {
    moves = List.copyOf(moves);
    faults = List.copyOf(faults);
  }

  /**
   * Values every coalition that {@link Shapley} looks at; its bits do not depend on {@code
   * execution}, whose progress hears the paths of all of them together.
   *
   * @param worlds the world in which the parts of a coalition are the later ones; asked for by
   *     another thread
   * @throws IllegalArgumentException with the text for the user, when correlations have no joint
   *     law
   */
  public static Bridge of(BridgeAsked asked, IntFunction<World> worlds, Execution execution) {
    return new Bridging(asked, execution).bridge(worlds);
  }

  /** Whether every number could be computed; without that there is nothing to show. */
  public boolean computed() {
    return faults.stream().allMatch(fault -> fault.measured().breakdowns().isEmpty());
  }
}
