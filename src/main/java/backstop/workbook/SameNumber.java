package backstop.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as far as a spreadsheet keeps them: 15 digits. */
final class SameNumber {

  private static final int DIGITS = 15;

  private SameNumber() {}

  static boolean same(double a, double b, double units) {
    if (a == b) {
      return true;
    }
    double largest = Math.max(Math.abs(a), Math.abs(b));
    return Math.abs(a - b) <= units * unit(largest) && Double.isFinite(largest);
  }

  /** One unit of the 15th digit of a number above 0. */
  private static double unit(double number) {
    return Math.pow(10, Math.floor(Math.log10(number)) - (DIGITS - 1));
  }

  /** Plain, without zeros that say nothing. */
  static String rounded(double value, int digits) {
    return plain(new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN)));
  }

  /** The shortest text that is this number. */
  static String shown(double value) {
    return plain(new BigDecimal(Double.toString(value)));
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    boolean long_ = Math.abs(stripped.scale()) > 20;
    return long_ ? stripped.toString() : stripped.toPlainString();
  }
}
