package backstop.risk;

import backstop.valuation.Statistic;
import java.util.List;

/**
 * A date at which one may commit.
 *
 * @param years from the valuation date
 * @param all what it pays to commit then, whatever has happened by then
 * @param share of futures in which the policy commits then
 * @param shown mean of the line that is shown where it commits then; NaN where it does not, or on
 *     the first date
 * @param waiting likewise where it still waits
 * @param tells what the policy reads, that which tells most first, each with the sign of what it
 *     does to committing
 */
public record Waited(
    double years, Statistic all, double share, double shown, double waiting, List<Tell> tells) {

  /**
   * What the policy reads.
   *
   * @param name of a row, of a state of a chain, or of a row squared
   * @param coefficient above 0 where more of it is for committing
   */
  public record Tell(String name, double coefficient) {}

  public Waited {
    tells = List.copyOf(tells);
  }
}
