package backstop.workbook;

import backstop.model.Unit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Spreadsheet number formats by unit; negative numbers carry a minus sign. */
final class NumberFormats {

  /** A count or a running number; nothing for 0. */
  static final String CHANGES = "0;;;";

  static final String DATE = "yyyy-mm-dd";
  static final String WHOLE = "#,##0";
  static final String PERCENT = "0.0%";
  static final String FINE_PERCENT = "0.00%";

  /** Without decimals where they say nothing, so that large numbers fit a column of periods. */
  static final String PLAIN = "[>=100000]#,##0;[<=-100000]-#,##0;#,##0.00";

  /** A rate that says "at once" is too long for a cell in percent. */
  private static final String RATE = "[>=1000]0.0E+00;0.00%";

  private static final String MILLIONS = "#,##0.0";

  /** Formats of the rows that are filled last; the empty one is that of texts. */
  static final List<String> OF_ROWS =
      List.of(
          "",
          "General",
          "0",
          "0.00",
          "0.000",
          "0.0000",
          "0.00%",
          "0.0E+00",
          "0.00E+00",
          CHANGES,
          DATE,
          WHOLE,
          PERCENT,
          PLAIN,
          RATE,
          MILLIONS);

  private static final Pattern MONEY = Pattern.compile("[A-Z]{3}m(/year)?");
  private static final Map<String, String> BY_UNIT =
      Map.of(
          "share", PERCENT, "1/year", RATE, "flag", "0", "date", DATE, "bp", WHOLE, "units", WHOLE,
          "index", "0.000", "ratio", "0.000", "persons", WHOLE);

  private static final int SIGN_AND_DECIMALS = 7;

  private NumberFormats() {}

  static String of(Unit unit) {
    return BY_UNIT.getOrDefault(unit.text(), money(unit) ? MILLIONS : PLAIN);
  }

  /** Characters of the widest of some numbers in a unit, some to spare. */
  static int longest(Unit unit, List<Double> numbers) {
    double most = numbers.stream().mapToDouble(Math::abs).max().orElse(0);
    double shown = of(unit).endsWith("%") ? 100 * most : most;
    int digits = 1 + (int) Math.max(0, Math.log10(Math.max(1, shown)));
    return digits + digits / 3 + SIGN_AND_DECIMALS;
  }

  private static boolean money(Unit unit) {
    return MONEY.matcher(unit.text()).matches();
  }
}
