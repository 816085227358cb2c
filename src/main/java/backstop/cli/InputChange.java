package backstop.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * An input in use that differs between two sides.
 *
 * @param from before
 * @param to after
 * @param size share of the larger number by which it changed, from 0 to 2; 1 where texts differ, 0
 *     where only the range does, −1 where only the row does
 */
record InputChange(Kind kind, String name, String unit, Used from, Used to, double size) {

  /** What the input is of. */
  enum Kind {
    STATE,
    TABLE_CELL,
    ASSUMPTION,
    DATED_STATE,
    CORRELATION;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * What one side uses.
   *
   * @param value a number, or a text where there is none
   * @param range law and range of an assumption, or empty
   * @param asOf date of the row, as written, or empty
   * @param source of the row, as written, or empty
   */
  record Used(Object value, String range, String asOf, String source) {

    /** What a side does not have. */
    static final Used NONE = of("none");

    static Used of(Object value) {
      return new Used(value, "", "", "");
    }
  }

  static final Comparator<InputChange> LARGEST_FIRST =
      Comparator.comparingDouble(InputChange::size).reversed();

  /** Headings of {@link #cells()}. */
  static final List<String> HEADINGS =
      List.of(
          "kind",
          "input",
          "before",
          "after",
          "unit",
          "range before",
          "range after",
          "row before",
          "row after",
          "source after");

  static InputChange of(Kind kind, String name, String unit, Used from, Used to) {
    return new InputChange(kind, name, unit, from, to, changed(from, to));
  }

  boolean rangeDiffers() {
    return !from.range.equals(to.range) && from != Used.NONE && to != Used.NONE;
  }

  List<Object> cells() {
    return List.of(
        kind.toString(),
        name,
        from.value,
        to.value,
        unit,
        from.range,
        to.range,
        from.asOf,
        to.asOf,
        to.source);
  }

  private static double changed(Used from, Used to) {
    if (from.value.equals(to.value)) {
      return from.range.equals(to.range) ? -1 : 0;
    }
    if (from.value instanceof Double before && to.value instanceof Double after) {
      return Math.abs(after - before) / Math.max(Math.abs(before), Math.abs(after));
    }
    return 1;
  }
}
