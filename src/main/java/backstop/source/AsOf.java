package backstop.source;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The as-of rule: of the rows of one name, the newest dated on or before a date counts.
 *
 * @param date what is known on this day
 * @param first date of a row that has none: the library's first valuation date
 */
record AsOf(LocalDate date, LocalDate first, Dates dates) {

  /** The date of a row; an empty cell means the first valuation date. */
  Optional<LocalDate> dated(Text cell) {
    return cell.isEmpty() ? Optional.of(first) : dates.date(cell);
  }

  <R> Newest<R> newest(Issues issues) {
    return new Newest<>(this, issues);
  }

  /** Rows of one name, of which the newest known counts. */
  static final class Newest<R> {
    private final AsOf rule;
    private final Issues issues;
    private final Map<LocalDate, Text> seen = new HashMap<>();
    private LocalDate best;
    private R row;
    private LocalDate later;

    private Newest(AsOf rule, Issues issues) {
      this.rule = rule;
      this.issues = issues;
    }

    /** Reports a second row of one date. */
    void add(Text name, LocalDate dated, R candidate, boolean hasDates) {
      Text twin = seen.putIfAbsent(dated, name);
      if (twin != null) {
        String when = hasDates ? " of " + dated : "";
        int line = twin.place().line();
        issues.error(name, name + when + " stands twice, first in line " + line);
      } else if (dated.isAfter(rule.date)) {
        later = later == null || dated.isBefore(later) ? dated : later;
      } else if (best == null || dated.isAfter(best)) {
        best = dated;
        row = candidate;
      }
    }

    Optional<R> row() {
      return Optional.ofNullable(row);
    }

    /** Date of the row that counts. */
    Optional<LocalDate> known() {
      return Optional.ofNullable(best);
    }

    /** The earliest date that is not yet known. */
    Optional<LocalDate> later() {
      return Optional.ofNullable(later);
    }
  }
}
