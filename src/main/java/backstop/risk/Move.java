package backstop.risk;

import backstop.paths.Axis;

/**
 * A driver at a design point.
 *
 * @param driver name of the draw
 * @param of what of the driver it is: its value, where it stands on a day, which stay
 * @param score on the axis, in standard normals
 * @param share of β², the square of the direction cosine; the shares of all axes add up to 1
 * @param percentile the chance that the driver comes out lower by its own law, from 0 to 1
 * @param here at the point
 * @param median when every driver is at its median
 */
public record Move(
    String driver,
    String of,
    Axis axis,
    double score,
    double share,
    double percentile,
    Standing here,
    Standing median) {

  /**
   * Where a driver stands: a number with its unit, or words.
   *
   * @param number NaN where there are words
   */
  public record Standing(double number, String unit, String words) {

    static Standing number(double number, String unit) {
      return new Standing(number, unit, "");
    }

    static Standing words(String words) {
      return new Standing(Double.NaN, "", words);
    }

    public boolean told() {
      return !words.isEmpty();
    }
  }
}
