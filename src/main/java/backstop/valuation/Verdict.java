package backstop.valuation;

/**
 * How a check came out over all paths, periods and postures.
 *
 * @param check position in {@code library.checks()}
 * @param failures how often it did not hold
 * @param first where it failed first; null when it held everywhere
 */
public record Verdict(int check, long failures, Spot first) {

  /**
   * A place in the simulation.
   *
   * @param period from 1
   */
  public record Spot(int posture, int path, int period) {}

  public boolean held() {
    return failures == 0;
  }
}
