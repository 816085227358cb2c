package backstop.cli;

import backstop.batch.AlertRule;
import backstop.batch.Plan;
import backstop.batch.Planned;
import backstop.batch.Stat;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.AlertRow;
import backstop.source.BatchFile;
import backstop.source.BatchRow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The plan that a file comes to on an as-of date.
 *
 * @param name of the plan
 */
record Planning(String name, BatchFile file) {

  private static final int MONTHS_A_QUARTER = 3;

  /** Runs of one date and scenario follow each other, so that their inputs are read once. */
  Plan on(LocalDate asOf) {
    List<Planned> runs = new ArrayList<>();
    file.rows().forEach(row -> runs.addAll(runs(row, asOf)));
    List<AlertRule> rules = file.alerts().stream().map(Planning::rule).toList();
    return new Plan(name, asOf, runs, rules, file.retries(), file.keep());
  }

  private static List<Planned> runs(BatchRow row, LocalDate asOf) {
    List<Planned> runs = new ArrayList<>();
    for (String dated : row.dates()) {
      for (String scenario : row.scenarios()) {
        for (String models : row.models()) {
          for (String guarantees : row.guarantees()) {
            Planned.Series series =
                new Planned.Series(row.name(), models, guarantees, scenario, dated);
            runs.add(run(row, series, asOf));
          }
        }
      }
    }
    return runs;
  }

  private static Planned run(BatchRow row, Planned.Series series, LocalDate asOf) {
    BatchRow.Draws draws = row.draws();
    Sampling sampling =
        new Sampling(
            draws.paths(),
            draws.replicates(),
            draws.seed(),
            Sampler.valueOf(draws.sampler().toUpperCase(Locale.ROOT)));
    LocalDate date = date(series.dated(), asOf);
    return new Planned(series, date, asOf, row.sets(), row.strength(), row.reference(), sampling);
  }

  /** A valuation date as a plan names it. */
  static LocalDate date(String dated, LocalDate asOf) {
    return switch (dated) {
      case "as_of" -> asOf;
      case "month_end" -> lastEnd(YearMonth.from(asOf), 1, asOf);
      case "quarter_end" -> lastEnd(quarter(asOf), MONTHS_A_QUARTER, asOf);
      default -> LocalDate.parse(dated);
    };
  }

  /** The last month of the quarter that holds a day. */
  private static YearMonth quarter(LocalDate day) {
    return YearMonth.of(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR) * MONTHS_A_QUARTER);
  }

  private static LocalDate lastEnd(YearMonth month, int months, LocalDate asOf) {
    LocalDate end = month.atEndOfMonth();
    return end.isAfter(asOf) ? month.minusMonths(months).atEndOfMonth() : end;
  }

  private static AlertRule rule(AlertRow row) {
    return new AlertRule(
        row.name(),
        row.measure(),
        Stat.of(row.statistic()),
        row.guarantees(),
        row.runs(),
        row.below(),
        row.above(),
        row.moves().map(Planning::moves));
  }

  private static AlertRule.Moves moves(AlertRow.Move move) {
    AlertRule.Measured measured = AlertRule.Measured.valueOf(move.measured().name());
    return new AlertRule.Moves(move.size(), measured);
  }

  /** The as-of dates of a plan's calendar from one day to another, both among them. */
  static List<LocalDate> calendar(String calendar, LocalDate from, LocalDate to) {
    return from.datesUntil(to.plusDays(1)).filter(day -> on(calendar, day)).toList();
  }

  private static boolean on(String calendar, LocalDate day) {
    boolean monthEnd = day.plusDays(1).getDayOfMonth() == 1;
    return switch (calendar) {
      case "days" -> true;
      case "month_ends" -> monthEnd;
      case "quarter_ends" -> monthEnd && day.getMonthValue() % MONTHS_A_QUARTER == 0;
      default -> day.getDayOfWeek().getValue() <= java.time.DayOfWeek.FRIDAY.getValue();
    };
  }
}
