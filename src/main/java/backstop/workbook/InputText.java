package backstop.workbook;

import backstop.model.Timeline;

/** A number as an input file writes it: the shortest text that is it, or a date. */
final class InputText {

  private static final String DATE = "date";

  private static final double LAST_DAY = 2_958_465;

  private InputText() {}

  static String of(double value, String unit) {
    boolean day = unit.equals(DATE) && value == Math.rint(value) && value >= 0 && value <= LAST_DAY;
    return day ? Timeline.ofSerial(value).toString() : SameNumber.shown(value);
  }
}
