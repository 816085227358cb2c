package backstop.workbook;

import java.time.LocalDate;

/** A number as an input file writes it: the shortest text that is it, or a date. */
final class InputText {

  private static final String DATE = "date";

  /** The day that spreadsheets count from. */
  private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);

  private static final double LAST_DAY = 2_958_465;

  private InputText() {}

  static String of(double value, String unit) {
    boolean day = unit.equals(DATE) && value == Math.rint(value) && value >= 0 && value <= LAST_DAY;
    return day ? FIRST.plusDays((long) value).toString() : SameNumber.shown(value);
  }
}
