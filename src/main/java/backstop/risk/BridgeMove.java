package backstop.risk;

import backstop.valuation.Difference;
import backstop.valuation.Difference.Standing;
import backstop.valuation.Statistic;
import java.util.List;

/**
 * The move of a measure under a guarantee, and its parts, which add up to it.
 *
 * @param move the later statistic less the earlier, with the error of that difference
 * @param amounts by part
 */
public record BridgeMove(
    String guarantee,
    String measure,
    Statistic before,
    Statistic after,
    Statistic move,
    List<Amount> amounts) {

  /**
   * The share of a part.
   *
   * @param drawn standard error that comes from the number of paths
   * @param ordered standard error that comes from sampled orders; 0 where all count
   */
  public record Amount(double value, double drawn, double ordered) {

    /** The standard error of both kinds together. */
    public double error() {
      return Math.sqrt(drawn * drawn + ordered * ordered);
    }

    /** How the amount stands to zero. */
    public Standing standing() {
      return BridgeMove.standing(value, error());
    }
  }

  public BridgeMove {
    amounts = List.copyOf(amounts);
  }

  /** How the whole move stands to zero. */
  public Standing standing() {
    return standing(move.value(), move.error());
  }

  private static Standing standing(double value, double error) {
    if (value == 0 && error == 0) {
      return Standing.SAME;
    }
    if (Double.isNaN(value) || Double.isNaN(error)) {
      return Standing.UNKNOWN;
    }
    return Math.abs(value) <= Difference.ERRORS * error ? Standing.UNCLEAR : Standing.DIFFERENT;
  }
}
