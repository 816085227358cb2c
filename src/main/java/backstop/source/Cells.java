package backstop.source;

import backstop.model.Timeline;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/** Numbers and dates of cells: a cell whose unit is {@code date} holds a date. */
record Cells(Numbers numbers, Dates dates) {

  private static final String DATE = "date";

  static boolean isDate(Optional<Text> unit) {
    return unit.filter(text -> text.value().strip().equals(DATE)).isPresent();
  }

  /** A factor on what bears a name; empty after reporting a fault, or that dates have no factor. */
  OptionalDouble factor(Text name, Text factor, Optional<Text> unit) {
    if (isDate(unit)) {
      dates.noFactor(name);
      return OptionalDouble.empty();
    }
    return numbers.number(factor, Optional.empty());
  }

  /** The number of a cell in its unit, dates as serial days; empty after reporting a fault. */
  OptionalDouble value(Text cell, Optional<Text> unit) {
    if (!isDate(unit)) {
      return numbers.number(cell, unit);
    }
    Optional<LocalDate> date = dates.date(cell);
    return date.isPresent()
        ? OptionalDouble.of(Timeline.serial(date.get()))
        : OptionalDouble.empty();
  }
}
