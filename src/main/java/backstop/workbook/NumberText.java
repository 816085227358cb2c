package backstop.workbook;

import com.fasterxml.jackson.core.io.NumberOutput;

/**
 * Numbers in the fewest digits that read back to the same bits, the same under every Java: Double's
 * own text has a digit too many for some before Java 19 (JDK-4511638). Most cells of a live sheet
 * hold a whole number or that of their neighbour, which need not be worked out digit by digit.
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

  /** Laid out as {@link Double#toString(double)} does. */
  static String shortest(double value) {
    return NumberOutput.toString(value, true);
  }

  private static String text(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < PLAIN && value != 0;
    return whole ? (int) value + ".0" : shortest(value);
  }
}
