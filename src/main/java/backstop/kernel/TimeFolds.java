package backstop.kernel;

import backstop.model.Formula.Over;
import backstop.model.Relation;
import backstop.model.TimeFold;
import backstop.model.Timeline;
import java.util.Arrays;
import java.util.List;

/**
 * Whole rows of one path made into one number, as the model language defines each fold. A fold that
 * meets a value which is not finite is an error (NaN).
 */
final class TimeFolds {

  /**
   * Numbers from here on are dates, as spreadsheets count days (18 May 1927), and below it years.
   */
  static final double FIRST_DATE = 10_000;

  private final Timeline timeline;

  TimeFolds(Timeline timeline) {
    this.timeline = timeline;
  }

  /**
   * @param rows values of each row of {@code over}, by period
   * @param at value of {@code over.at()}
   */
  Reading of(Over over, List<double[]> rows, double at) {
    double[] first = rows.get(0);
    return switch (over.kind()) {
      case SUM -> defined(sum(rows));
      case AVERAGE -> defined(sum(rows) / (rows.size() * timeline.size()));
      case MIN, MAX -> defined(extreme(over.kind(), rows));
      case FIRST -> defined(first[0]);
      case LAST -> defined(first[first.length - 1]);
      case AT -> at(first, at);
      case IRR -> finite(first) ? orUndefined(InternalRate.of(first)) : ERROR;
      case PAYBACK -> finite(first) ? payback(first) : ERROR;
      case FIRST_YEAR -> firstYear(first);
    };
  }

  private static final Reading ERROR = new Reading(Double.NaN, false);

  private static Reading defined(double value) {
    return new Reading(value, false);
  }

  private static Reading orUndefined(double value) {
    return Double.isNaN(value) ? Reading.UNDEFINED : defined(value);
  }

  private static boolean finite(double[] row) {
    return Arrays.stream(row).allMatch(Double::isFinite);
  }

  /** Each row over time, then the rows. */
  private static double sum(List<double[]> rows) {
    double total = 0;
    for (double[] row : rows) {
      double sum = 0;
      for (double value : row) {
        sum += value;
      }
      total += sum;
    }
    return total;
  }

  private static double extreme(TimeFold kind, List<double[]> rows) {
    double extreme = rows.get(0)[0];
    for (double[] row : rows) {
      for (double value : row) {
        extreme = kind == TimeFold.MIN ? Math.min(extreme, value) : Math.max(extreme, value);
      }
    }
    return extreme;
  }

  /** Before the start undefined; after the end an error. */
  private Reading at(double[] row, double at) {
    int period = periodAt(timeline, at);
    if (period < 0) {
      return Reading.UNDEFINED;
    }
    return Double.isNaN(at) || period >= row.length ? ERROR : defined(row[period]);
  }

  /**
   * The period from 0 that contains a date, or the first whose years are at least a number; −1
   * before the start, the number of periods after the end.
   */
  static int periodAt(Timeline timeline, double at) {
    boolean date = at >= FIRST_DATE;
    if (date ? at <= Timeline.serial(timeline.valuationDate()) : at < 0) {
      return -1;
    }
    int period = 0;
    while (period < timeline.size() && !reached(timeline.periods().get(period), at, date)) {
      period++;
    }
    return period;
  }

  private static boolean reached(Timeline.Period period, double at, boolean date) {
    double end = date ? Timeline.serial(period.end()) : period.years();
    return Relation.AT_LEAST.holds(end, at);
  }

  /** Years from which the cumulative sum stays at 0 or above, after it was below. */
  private Reading payback(double[] row) {
    double sum = 0;
    int lastBelow = -1;
    for (int t = 0; t < row.length; t++) {
      sum += row[t];
      lastBelow = sum < 0 ? t : lastBelow;
    }
    boolean recovers = lastBelow >= 0 && lastBelow < row.length - 1;
    return recovers ? defined(years(lastBelow + 1)) : Reading.UNDEFINED;
  }

  private Reading firstYear(double[] row) {
    for (int t = 0; t < row.length; t++) {
      if (Double.isNaN(row[t])) {
        return ERROR;
      }
      if (row[t] != 0) {
        return defined(years(t));
      }
    }
    return Reading.UNDEFINED;
  }

  private double years(int period) {
    return timeline.periods().get(period).years();
  }
}
