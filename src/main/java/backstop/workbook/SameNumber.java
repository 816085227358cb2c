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
    BigDecimal near = Math.abs(value) < Double.MIN_NORMAL ? shortest(value) : written(value);
    return plain(near.round(KEPT));
  }

  /**
   * The number itself, or one that rounds alike: what is written and {@link #shortest} read back to
   * the same bits, so that they are at most 0.23 of a unit of the last digit kept apart, which
   * matters only near the middle between two units.
   */
  private static BigDecimal written(double value) {
    BigDecimal written = new BigDecimal(NumberText.shortest(value));
    BigDecimal off = written.subtract(written.round(KEPT)).abs();
    BigDecimal quarter = BigDecimal.valueOf(25, written.scale() - written.precision() + DIGITS + 2);
    return off.compareTo(quarter) < 0 ? written : shortest(value);
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
