package backstop.cli;

import backstop.model.Library;
import backstop.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table of inputs, a column, a row or a cell of it.
 *
 * @param column position, or empty for all
 * @param row position, or empty for all
 */
record TableSubject(Table table, Optional<Integer> column, Optional<Integer> row) {

  private static final Pattern NAME =
      Pattern.compile("([^.\\[\\]]+)(?:\\.([^.\\[\\]]+))?(?:\\[([^\\[\\]]+)\\])?");

  /** What a name means: {@code deposit}, {@code deposit.reserve}, {@code deposit[dobra]}, both. */
  static Optional<TableSubject> of(Library library, String name) {
    Matcher parts = NAME.matcher(name);
    return parts.matches()
        ? library.tables().stream()
            .filter(table -> table.name().equals(parts.group(1)))
            .findFirst()
            .flatMap(table -> of(table, parts.group(2), parts.group(3)))
        : Optional.empty();
  }

  private static Optional<TableSubject> of(Table table, String column, String key) {
    Optional<Integer> at = Optional.ofNullable(column).map(table::column);
    Optional<Integer> row = Optional.ofNullable(key).map(table.keys()::indexOf);
    boolean known = at.orElse(0) >= 0 && row.orElse(0) >= 0;
    return known ? Optional.of(new TableSubject(table, at, row)) : Optional.empty();
  }

  /** All that can be asked for, for advice on names that mean nothing. */
  static Stream<String> names(Library library) {
    return library.tables().stream().flatMap(TableSubject::names);
  }

  private static Stream<String> names(Table table) {
    List<String> columns =
        table.columns().stream().map(column -> table.name() + "." + column.name()).toList();
    Stream<String> rows = keyed(table.name(), table);
    Stream<String> cells = columns.stream().flatMap(column -> keyed(column, table));
    return Stream.of(Stream.of(table.name()), columns.stream(), rows, cells).flatMap(s -> s);
  }

  /** All cells that hold a value. */
  static Stream<String> cells(Library library) {
    return library.tables().stream()
        .flatMap(
            table ->
                TableRow.values(table).stream()
                    .flatMap(column -> keyed(table.name() + "." + column.name(), table)));
  }

  private static Stream<String> keyed(String name, Table table) {
    return table.keys().stream().map(key -> name + "[" + key + "]");
  }

  /** Where a cell or a column stands, in a few words. */
  String meaning() {
    String unit = column.map(at -> table.columns().get(at).unit().text()).orElse("");
    String part = row.isPresent() ? "cell of " : "column of ";
    return part + "inputs/" + table.file() + (unit.isEmpty() ? "" : ", " + unit);
  }

  String name() {
    String named = table.name() + column.map(at -> "." + table.columns().get(at).name()).orElse("");
    return named + row.map(at -> "[" + table.keys().get(at) + "]").orElse("");
  }
}
