package backstop.source;

import backstop.model.Source;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of {@code sources.csv}, and the rule that every number cites one or is a judgement. */
final class Citations {

  private static final List<String> COLUMNS = List.of("id", "title", "publisher", "date", "url");
  private static final Pattern JUDGEMENT =
      Pattern.compile("judgement(?:\\s*:\\s*(.*))?", Pattern.DOTALL);
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,31}");

  private final Issues issues;
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final boolean whole;

  private Citations(Issues issues, boolean whole) {
    this.issues = issues;
    this.whole = whole;
  }

  static Citations read(Optional<CsvFile> file, Issues issues) {
    if (file.isEmpty()) {
      return new Citations(issues, false);
    }
    Columns columns = Columns.of(file.get(), COLUMNS, List.of(), issues);
    Citations citations = new Citations(issues, columns.whole(COLUMNS));
    columns.rows(COLUMNS).forEach(citations::add);
    return citations;
  }

  List<Source> sources() {
    return List.copyOf(sources.values());
  }

  private void add(Columns.Row row) {
    Text id = row.get("id");
    if (!ID.matcher(id.value()).matches() || id.value().equals("judgement")) {
      issues.error(id, "a source needs an id such as S016, not " + Shown.of(id));
      return;
    }
    if (row.get("title").isEmpty()) {
      issues.error(id, "the source " + id + " needs a title");
    }
    Source source =
        new Source(
            id.value(),
            row.word("title"),
            row.word("publisher"),
            row.word("date"),
            row.word("url"),
            id.place());
    Source first = sources.putIfAbsent(id.value(), source);
    if (first != null) {
      issues.error(id, "the source " + id + " stands twice, first in line " + first.place().line());
    }
  }

  /**
   * Reports a cell that is neither {@code judgement: why} nor ids of sources separated by
   * semicolons.
   *
   * @param known when the row counts as known; a source of a later date draws a warning
   */
  void check(Text cell, Optional<LocalDate> known) {
    Matcher judgement = JUDGEMENT.matcher(cell.value());
    if (cell.isEmpty()) {
      issues.error(cell, "a row needs a source: an id of sources.csv, or judgement: why");
    } else if (judgement.matches()) {
      if (judgement.group(1) == null || judgement.group(1).isBlank()) {
        issues.error(cell, "a judgement needs its reason", Optional.of("Write judgement: why."));
      }
    } else {
      DistributionText.split(cell, ";").forEach(id -> checkId(id, known));
    }
  }

  private void checkId(Text id, Optional<LocalDate> known) {
    Source source = sources.get(id.value());
    if (source == null) {
      if (whole) {
        String message = "sources.csv has no " + Shown.of(id);
        issues.error(id, message, advice(id.value()));
      }
      return;
    }
    Optional<LocalDate> published = Dates.firstDay(source.date());
    if (published.isPresent() && known.filter(date -> date.isBefore(published.get())).isPresent()) {
      String message = "the source " + id + " is of " + source.date() + ", after the row's as_of";
      issues.warn(id, message, Optional.empty());
    }
  }

  private Optional<String> advice(String id) {
    return Nearest.advice(id, sources.keySet())
        .or(() -> Optional.of("Name a source of sources.csv, or write judgement: why."));
  }
}
