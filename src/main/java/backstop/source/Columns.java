package backstop.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of a CSV file whose columns have known names, in any order. */
final class Columns {

  private final CsvFile file;
  private final List<String> names;

  private Columns(CsvFile file) {
    this.file = file;
    this.names = file.header().stream().map(Text::value).toList();
  }

  /**
   * Reports columns that are missing or unknown.
   *
   * @param required names that the header must have
   * @param optional names that it may have
   */
  static Columns of(CsvFile file, List<String> required, List<String> optional, Issues issues) {
    List<String> known = new ArrayList<>(required);
    known.addAll(optional);
    Columns columns = new Columns(file);
    Set<String> meant = new HashSet<>();
    for (Text name : file.header()) {
      if (!name.isEmpty() && !known.contains(name.value())) {
        String message = "no column is called " + Shown.of(name) + "; columns: ";
        Nearest.to(name.value(), known).ifPresent(meant::add);
        Optional<String> advice = Nearest.advice(name.value(), known);
        issues.error(name, message + String.join(", ", known), advice);
      }
    }
    required.stream()
        .filter(name -> !file.header().isEmpty() && !columns.names.contains(name))
        .filter(name -> !meant.contains(name))
        .forEach(name -> issues.error(file.header().get(0), "the column " + name + " is missing"));
    return columns;
  }

  /** The rows, or none where a required column is missing. */
  List<Row> rows(List<String> required) {
    return names.containsAll(required) ? file.rows().stream().map(Row::new).toList() : List.of();
  }

  /** Whether all rows of the file could be read. */
  boolean whole(List<String> required) {
    return file.whole() && names.containsAll(required);
  }

  /** One row. */
  final class Row {
    private final List<Text> cells;

    private Row(List<Text> cells) {
      this.cells = cells;
    }

    /** A cell; empty text where the file has no such column. */
    Text get(String column) {
      int at = names.indexOf(column);
      return at < 0 ? Text.of("", cells.get(0).place()) : cells.get(at);
    }

    String word(String column) {
      return get(column).value();
    }
  }
}
