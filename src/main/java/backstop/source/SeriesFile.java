package backstop.source;

import backstop.model.Series;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A history as read: {@code date,value}, oldest first, or {@code value} alone.
 *
 * @param series nothing where an issue is an error
 * @param issues errors, and a warning for each row that has no value
 */
public record SeriesFile(Optional<Series> series, List<Issue> issues) {

  private static final String DATE = "date";
  private static final String VALUE = "value";

  public SeriesFile {
    issues = List.copyOf(issues);
  }

  public static SeriesFile read(Path file) {
    Issues issues = new Issues();
    Path whole = file.toAbsolutePath();
    Path shown = file.getParent() == null ? Path.of("") : file.getParent();
    Folder shelf = new Folder(new Shelf.Disk(whole.getParent()), shown, "series", issues);
    String name = whole.getFileName().toString();
    Optional<Series> series =
        shelf
            .lines(name)
            .map(lines -> CsvFile.read(lines, issues))
            .map(csv -> new Taking(issues).series(name, csv));
    return new SeriesFile(series.filter(any -> !issues.broken()), issues.sorted());
  }

  /** Takes rows over, as long as nothing is wrong. */
  private static final class Taking {

    private final Issues issues;
    private final Dates dates;
    private final Numbers numbers;
    private final List<LocalDate> days = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();

    private Taking(Issues issues) {
      this.issues = issues;
      this.dates = new Dates(issues);
      this.numbers = Numbers.of(issues, Optional.empty());
    }

    Series series(String name, CsvFile file) {
      Columns columns = Columns.of(file, List.of(VALUE), List.of(DATE), issues);
      boolean dated = file.header().stream().anyMatch(column -> column.value().equals(DATE));
      columns.rows(List.of(VALUE)).forEach(row -> take(row, dated));
      return issues.broken()
          ? new Series(name, List.of(), List.of())
          : new Series(name, days, values);
    }

    private void take(Columns.Row row, boolean dated) {
      Text value = row.get(VALUE);
      if (issues.full(value.place().file())) {
        return;
      }
      Optional<LocalDate> day = dated ? dates.date(row.get(DATE)) : Optional.empty();
      if (value.isEmpty()) {
        issues.warn(value, "no value: the row is left out", Optional.empty());
        return;
      }
      OptionalDouble number = numbers.number(value, Optional.empty());
      boolean later = day.isEmpty() || isLater(row.get(DATE), day.get());
      if (number.isPresent() && later && day.isPresent() == dated) {
        values.add(number.getAsDouble());
        day.ifPresent(days::add);
      }
    }

    private boolean isLater(Text cell, LocalDate day) {
      LocalDate last = days.isEmpty() ? LocalDate.MIN : days.get(days.size() - 1);
      if (!day.isAfter(last)) {
        issues.error(
            cell,
            "the date " + day + " is not after " + last + " of the row before",
            Optional.of("Sort the rows by date, one row for each date."));
      }
      return day.isAfter(last);
    }
  }
}
