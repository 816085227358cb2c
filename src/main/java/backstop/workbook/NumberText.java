package backstop.workbook;

/**
 * Numbers as {@link Double#toString(double)} writes them. Most cells of a live sheet hold a whole
 * number or that of their neighbour, which need not be worked out digit by digit.
 */
final class NumberText {

  /** From it on an exponent is written. */
  private static final double PLAIN = 1e7;

  private double latest;
  private String text = "0.0";

  StringBuilder append(double value, StringBuilder out) {
    if (Double.doubleToRawLongBits(value) != Double.doubleToRawLongBits(latest)) {
      latest = value;
      text = text(value);
    }
    return out.append(text);
  }

  private static String text(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < PLAIN && value != 0;
    return whole ? (int) value + ".0" : Double.toString(value);
  }
}
