package backstop.cli;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers and dates as a reader wants them; the same in every locale. */
final class Figures {

  /** What stands for a number that does not exist. */
  static final String NONE = "—";

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.US);
  private static final Pattern PLAIN = Pattern.compile("[-+]?[0-9]*\\.?[0-9]+(e[-+]?[0-9]+)?");
  private static final double EXACT_INTEGERS = 0x1p53;
  private static final int SIGNIFICANT = 6;
  private static final int MOST_DECIMALS = 4;

  private Figures() {}

  /** With so many decimals and thousands separated; no negative zero. */
  static String fixed(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return NONE;
    }
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
    return text.matches("-[0.]+") ? text.substring(1) : text;
  }

  /** As {@link #fixed}, with a sign also when positive. */
  static String signed(double value, int decimals) {
    String text = fixed(value, decimals);
    return value > 0 && Double.isFinite(value) ? "+" + text : text;
  }

  /** Decimals that leave about three digits of a number of this size. */
  static int decimals(double size) {
    double magnitude = Math.abs(size);
    if (!(magnitude < 100)) {
      return 0;
    }
    return magnitude >= 10 ? 1 : magnitude >= 1 ? 2 : 3;
  }

  /** As {@link #decimals(double)}, and enough to show a digit of the error; at most four. */
  static int decimals(double size, double error) {
    int needed = error > 0 ? (int) Math.ceil(-Math.log10(error)) : 0;
    return Math.min(MOST_DECIMALS, Math.max(decimals(size), needed));
  }

  static String percent(double share) {
    return Double.isFinite(share) ? fixed(100 * share, 0) + "%" : NONE;
  }

  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** To six significant digits, without trailing zeros. */
  static String plain(double value) {
    if (!Double.isFinite(value)) {
      return NONE;
    }
    if (value == Math.rint(value) && Math.abs(value) < EXACT_INTEGERS) {
      return count((long) value);
    }
    int whole = (int) Math.floor(Math.log10(Math.abs(value))) + 1;
    if (whole < -SIGNIFICANT) {
      return String.format(Locale.ROOT, "%.5e", value);
    }
    return fixed(value, Math.max(0, SIGNIFICANT - whole))
        .replaceFirst("(\\.\\d*?)0+$", "$1")
        .replaceFirst("\\.$", "");
  }

  /** To three significant digits. */
  static String significant(double value) {
    if (!Double.isFinite(value) || value == 0) {
      return fixed(value, 0);
    }
    int whole = (int) Math.floor(Math.log10(Math.abs(value))) + 1;
    return whole < -SIGNIFICANT
        ? String.format(Locale.ROOT, "%.2e", value)
        : fixed(value, Math.max(0, 3 - whole));
  }

  /** A number of an input as {@link #plain} shows it; any other text as it is. */
  static String written(String text) {
    return number(text).map(Figures::plain).orElse(text);
  }

  /** The number that a text is, if it is a plain one. */
  static Optional<Double> number(String text) {
    return PLAIN.matcher(text).matches() ? Optional.of(Double.parseDouble(text)) : Optional.empty();
  }

  /** The shortest text that reads back to the same bits; empty for what does not exist. */
  static String exact(double value) {
    if (!Double.isFinite(value)) {
      return "";
    }
    boolean whole = value == Math.rint(value) && Math.abs(value) < EXACT_INTEGERS;
    return whole ? Long.toString((long) value) : NumberOutput.toString(value, true);
  }

  static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** One decimal below ten seconds, whole seconds below two minutes, then minutes. */
  static String duration(Duration time) {
    double seconds = time.toNanos() / 1e9;
    if (seconds < 10) {
      return fixed(seconds, 1) + " s";
    }
    return seconds < 120 ? fixed(seconds, 0) + " s" : fixed(seconds / 60, 0) + " min";
  }
}
