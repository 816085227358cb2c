package backstop.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ISO dates; a partial date ({@code 2025}, {@code 2025-08}) means its last day. */
final class Dates {

  private static final Pattern DATE = Pattern.compile("([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?");
  private static final Pattern SHORT = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");
  private static final Pattern POINTS =
      Pattern.compile("([0-9]{1,2})\\.\\s?([0-9]{1,2})\\.\\s?([0-9]{4})");
  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2200;
  private static final int MONTHS = 12;

  private final Issues issues;

  Dates(Issues issues) {
    this.issues = issues;
  }

  /** The date of a cell, or empty after reporting why it has none. */
  Optional<LocalDate> date(Text cell) {
    String value = cell.value().strip();
    Matcher parts = DATE.matcher(value);
    if (!parts.matches()) {
      String found = value.isEmpty() ? "a date belongs here" : "not a date: " + Shown.of(cell);
      issues.error(cell, found + "; expected one such as 2025-09-30", advice(value));
      return Optional.empty();
    }
    int year = Integer.parseInt(parts.group(1));
    if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
      String range = EARLIEST_YEAR + " to " + LATEST_YEAR;
      issues.error(cell, "the year " + year + " lies outside " + range);
      return Optional.empty();
    }
    return day(cell, year, parts);
  }

  void noFactor(Text name) {
    issues.error(name, "a factor is for numbers, and " + name + " is a date");
  }

  private Optional<LocalDate> day(Text cell, int year, Matcher parts) {
    try {
      return Optional.of(lastDay(year, parts.group(2), parts.group(3)));
    } catch (DateTimeException none) {
      issues.error(cell, "the calendar has no " + Shown.of(cell));
      return Optional.empty();
    }
  }

  /** The date that a text starts with, if any; nothing is reported. */
  static Optional<LocalDate> firstDay(String text) {
    Matcher parts = DATE.matcher(text.strip());
    if (!parts.lookingAt()) {
      return Optional.empty();
    }
    try {
      int month = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
      int day = parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3));
      return Optional.of(LocalDate.of(Integer.parseInt(parts.group(1)), month, day));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static LocalDate lastDay(int year, String month, String day) {
    if (month == null) {
      return Year.of(year).atMonth(MONTHS).atEndOfMonth();
    }
    YearMonth whole = YearMonth.of(year, Integer.parseInt(month));
    return day == null ? whole.atEndOfMonth() : whole.atDay(Integer.parseInt(day));
  }

  private static Optional<String> advice(String value) {
    Matcher dashes = SHORT.matcher(value);
    Matcher points = POINTS.matcher(value);
    if (dashes.matches()) {
      return written(dashes.group(1), dashes.group(2), dashes.group(3));
    }
    return points.matches()
        ? written(points.group(3), points.group(2), points.group(1))
        : Optional.empty();
  }

  private static Optional<String> written(String year, String month, String day) {
    int m = Integer.parseInt(month);
    int d = Integer.parseInt(day);
    return Optional.of(String.format(Locale.ROOT, "Write %s-%02d-%02d.", year, m, d))
        .filter(text -> m >= 1 && m <= MONTHS);
  }
}
