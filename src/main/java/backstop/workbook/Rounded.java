package backstop.workbook;

import java.math.BigDecimal;
import java.util.Locale;

/** Numbers in the labels of charts and tables. */
final class Rounded {

  /** A hyphen would be a place to break a label. */
  private static final String MINUS = "\u2212";

  private Rounded() {}

  /** As short as it can be written, without an exponent. */
  static String plain(double value) {
    String text = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    return text.replace("-", MINUS);
  }

  /** With enough decimals to tell numbers a {@code step} apart. */
  static String text(double value, double step) {
    int decimals = (int) Math.max(0, Math.min(9, 1 - Math.floor(Math.log10(step))));
    String text = String.format(Locale.ROOT, "%,." + (step >= 5 ? 0 : decimals) + "f", value);
    return text.matches("-[0.,]*") ? text.substring(1) : text.replace("-", MINUS);
  }
}
