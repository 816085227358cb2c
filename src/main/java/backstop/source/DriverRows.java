package backstop.source;

import backstop.source.Inputs.CorrelationRow;
import backstop.source.Inputs.ForcedRow;
import backstop.source.Inputs.StateRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what inputs say of drivers: {@code state.csv}, {@code base_case.csv}, {@code
 * correlations.csv}.
 */
final class DriverRows {

  private static final List<String> STATE = List.of("driver", "as_of", "state", "since", "source");
  private static final List<String> BASE = List.of("driver", "date", "state", "source");
  private static final List<String> CORRELATION = List.of("a", "b", "correlation");
  private static final Pattern KIND = Pattern.compile("student_t\\(([^()]*)\\)");

  private final Issues issues;
  private final Cells cells;
  private final Citations citations;
  private final AsOf asOf;

  DriverRows(Issues issues, Cells cells, Citations citations, AsOf asOf) {
    this.issues = issues;
    this.cells = cells;
    this.citations = citations;
    this.asOf = asOf;
  }

  /** The newest row known of each driver. */
  List<StateRow> states(CsvFile file) {
    Columns columns = Columns.of(file, STATE, List.of("note"), issues);
    Map<String, AsOf.Newest<StateRow>> newest = new LinkedHashMap<>();
    for (Columns.Row row : columns.rows(STATE)) {
      state(row)
          .ifPresent(
              state ->
                  newest
                      .computeIfAbsent(state.driver().value(), none -> asOf.newest(issues))
                      .add(state.driver(), state.asOf(), state, true));
    }
    return newest.values().stream().flatMap(rows -> rows.row().stream()).toList();
  }

  private Optional<StateRow> state(Columns.Row row) {
    Optional<LocalDate> dated = asOf.dated(row.get("as_of"));
    Text sinceCell = row.get("since");
    Optional<LocalDate> since =
        sinceCell.isEmpty() ? Optional.empty() : asOf.dates().date(sinceCell);
    citations.check(row.get("source"), dated);
    boolean late = dated.isPresent() && since.filter(date -> date.isAfter(dated.get())).isPresent();
    if (late) {
      issues.error(sinceCell, "since " + since.get() + " is after as_of " + dated.get());
    }
    return dated.isPresent() && isNamed(row) && !late
        ? Optional.of(
            new StateRow(
                row.get("driver"), dated.get(), row.get("state"), since, row.get("source")))
        : Optional.empty();
  }

  /** Rows of the base case. */
  List<ForcedRow> forced(CsvFile file) {
    Columns columns = Columns.of(file, BASE, List.of("note"), issues);
    List<ForcedRow> rows = new ArrayList<>();
    for (Columns.Row row : columns.rows(BASE)) {
      Optional<LocalDate> date = asOf.dates().date(row.get("date"));
      citations.check(row.get("source"), Optional.empty());
      if (date.isPresent() && isNamed(row)) {
        rows.add(new ForcedRow(row.get("driver"), date.get(), row.get("state")));
      }
    }
    return rows;
  }

  private boolean isNamed(Columns.Row row) {
    if (row.get("driver").isEmpty()) {
      issues.error(row.get("driver"), "a chain or event belongs here");
    }
    if (row.get("state").isEmpty()) {
      issues.error(row.get("state"), "a state belongs here");
    }
    return !row.get("driver").isEmpty() && !row.get("state").isEmpty();
  }

  List<CorrelationRow> correlations(CsvFile file) {
    Columns columns = Columns.of(file, CORRELATION, List.of("kind", "source", "note"), issues);
    List<CorrelationRow> rows = new ArrayList<>();
    for (Columns.Row row : columns.rows(CORRELATION)) {
      Text cell = row.get("correlation");
      OptionalDouble value = cells.numbers().number(cell, Optional.empty());
      OptionalDouble degrees = degrees(row.get("kind"));
      if (value.isPresent() && Math.abs(value.getAsDouble()) > 1) {
        issues.error(cell, "a correlation lies between -1 and 1, not at " + Shown.of(cell));
      } else if (value.isPresent() && degrees.isPresent()) {
        boolean rank = row.word("kind").equals("rank");
        rows.add(
            new CorrelationRow(
                row.get("a"),
                row.get("b"),
                cell,
                value.getAsDouble(),
                rank,
                degrees.getAsDouble()));
      }
    }
    return rows;
  }

  /** Degrees of freedom of a kind: 0 for blank, normal and rank. */
  private OptionalDouble degrees(Text kind) {
    if (List.of("", "normal", "rank").contains(kind.value())) {
      return OptionalDouble.of(0);
    }
    Matcher student = KIND.matcher(kind.value());
    if (!student.matches()) {
      String message = "kind is normal, rank or student_t(df), not " + Shown.of(kind);
      issues.error(kind, message, Nearest.advice(kind.value(), List.of("normal", "rank")));
      return OptionalDouble.empty();
    }
    Text inside = kind.part(student.start(1), student.end(1));
    OptionalDouble degrees = cells.numbers().number(inside, Optional.empty());
    if (degrees.isPresent() && degrees.getAsDouble() <= 0) {
      issues.error(inside, "student_t needs df above 0, not " + Shown.of(inside));
      return OptionalDouble.empty();
    }
    return degrees;
  }
}
