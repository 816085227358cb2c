package backstop.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;

/**
 * Periods that end on calendar quarter ends, from the valuation date to a fixed end; the first is
 * shorter when the valuation date is inside a quarter.
 *
 * @param anchor the library's default valuation date: draws of a quarter are placed from it,
 *     whatever the valuation date
 */
public record Timeline(
    LocalDate valuationDate, LocalDate end, LocalDate anchor, List<Period> periods) {

  /** Periods a year of a whole period. */
  public static final int PERIODS_A_YEAR = 4;

  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  /**
   * One period.
   *
   * @param length in years: 0.25, or the share of the quarter's days that lie after the valuation
   *     date times 0.25
   * @param years from the valuation date to the period's end
   */
  public record Period(int number, LocalDate end, double length, double years) {

    /** Whole quarters since year 0, the same for every valuation date. */
    public int calendarQuarter() {
      return Timeline.calendarQuarter(end);
    }

    public double value(CalendarValue value) {
      return switch (value) {
        case PERIOD -> number;
        case YEARS -> years;
        case DT -> length;
        case DATE -> serial(end);
        case YEAR -> end.getYear();
        case QUARTER -> end.get(IsoFields.QUARTER_OF_YEAR);
      };
    }
  }

  public Timeline {
    periods = List.copyOf(periods);
    if (periods.isEmpty()) {
      throw new IllegalArgumentException("no period between " + valuationDate + " and " + end);
    }
  }

  /** The timeline from {@code valuationDate} (exclusive) to {@code end}, a quarter end. */
  public static Timeline quarters(LocalDate valuationDate, LocalDate end, LocalDate anchor) {
    if (!end.equals(quarterEnd(end))) {
      throw new IllegalArgumentException("the end " + end + " is not a calendar quarter end");
    }
    List<Period> periods = new ArrayList<>();
    LocalDate start = valuationDate;
    double first = 0;
    while (start.isBefore(end)) {
      LocalDate close = quarterEnd(start.plusDays(1));
      LocalDate open = close.plusDays(1).minusMonths(3).minusDays(1);
      double share =
          (double) ChronoUnit.DAYS.between(start, close) / ChronoUnit.DAYS.between(open, close);
      double length = share / PERIODS_A_YEAR;
      first = periods.isEmpty() ? length : first;
      double years = first + periods.size() / (double) PERIODS_A_YEAR;
      periods.add(new Period(periods.size() + 1, close, length, years));
      start = close;
    }
    return new Timeline(valuationDate, end, anchor, periods);
  }

  /** Number of periods. */
  public int size() {
    return periods.size();
  }

  /** A date as a spreadsheet counts it. */
  public static double serial(LocalDate date) {
    return ChronoUnit.DAYS.between(SERIAL_ZERO, date);
  }

  /** The date that a whole number counts likewise. */
  public static LocalDate ofSerial(double days) {
    return SERIAL_ZERO.plusDays((long) days);
  }

  /** Whole quarters since year 0 of the quarter that holds the date. */
  public static int calendarQuarter(LocalDate date) {
    return date.getYear() * PERIODS_A_YEAR + date.get(IsoFields.QUARTER_OF_YEAR) - 1;
  }

  private static LocalDate quarterEnd(LocalDate date) {
    int month = date.get(IsoFields.QUARTER_OF_YEAR) * 3;
    return LocalDate.of(date.getYear(), month, 1).plusMonths(1).minusDays(1);
  }
}
