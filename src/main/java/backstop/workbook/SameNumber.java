package backstop.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as far as a spreadsheet keeps them: 15 digits. */
final class SameNumber {

  private static final int DIGITS = 15;

  /** Of which every double is made. */
  private static final int MOST_DIGITS = 17;

  /** Halves go away from 0, as spreadsheets round. */
  private static final MathContext KEPT = new MathContext(DIGITS, RoundingMode.HALF_UP);

  /** Below it a whole number has no more digits than are kept. */
  private static final double WHOLE = 1e15;

  /** The bits of a double below the leading one, which it does not hold. */
  private static final long FRACTION = (1L << 52) - 1;

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Of a number that is written out. */
  private static final int MOST_ZEROS = 20;

  private SameNumber() {}

  /** Whether two numbers are the same, or the same when one is rounded to what is kept. */
  static boolean same(double a, double b) {
    if (a == b) {
      return true;
    }
    BigDecimal first = shortest(a);
    BigDecimal second = shortest(b);
    BigDecimal larger = first.abs().max(second.abs());
    int digits = larger.precision() - larger.scale();
    BigDecimal unit = BigDecimal.ONE.movePointRight(digits - DIGITS);
    return first.subtract(second).abs().compareTo(unit.multiply(HALF)) <= 0;
  }

  /** Rounded to what is kept; plain, without zeros that say nothing. */
  static String rounded(double value) {
    if (value == Math.rint(value) && Math.abs(value) < WHOLE) {
      return Long.toString((long) value);
    }
    BigDecimal near = even(value) ? new BigDecimal(NumberText.shortest(value)) : shortest(value);
    return plain(near.round(KEPT));
  }

  /**
   * Whether the numbers that read back to the same bits reach equally far on both sides, so that of
   * all texts of the fewest digits the nearest is among them: what is written is then {@link
   * #shortest}.
   */
  private static boolean even(double value) {
    boolean power = (Double.doubleToRawLongBits(value) & FRACTION) == 0;
    return !power && Math.abs(value) >= Double.MIN_NORMAL;
  }

  /** The shortest text that is this number. */
  static String shown(double value) {
    return plain(shortest(value));
  }

  /** Not what is written, which for some powers of 2 is as short and farther off. */
  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = DIGITS; digits < MOST_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        return rounded;
      }
    }
    return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    boolean readable = Math.abs(stripped.scale()) <= MOST_ZEROS;
    return readable ? stripped.toPlainString() : stripped.toString();
  }
}
