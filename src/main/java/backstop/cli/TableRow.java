package backstop.cli;

import backstop.cli.InputChange.Used;
import backstop.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of a table.
 *
 * @param position of the row, or −1 for none
 */
record TableRow(Table table, int position) {

  /** Columns that say where a row comes from. */
  static final List<String> PROVENANCE = List.of("as_of", "source", "note");

  private static final String DATE = "date";

  /** Columns that hold values, not where these come from. */
  static List<Table.Column> values(Table table) {
    return table.columns().stream().filter(column -> !PROVENANCE.contains(column.name())).toList();
  }

  boolean exists() {
    return position >= 0;
  }

  /** A number, or the cell as written where it is a text or a date; empty without such a cell. */
  Optional<Object> value(String column) {
    int at = table.column(column);
    if (!exists() || at < 0) {
      return Optional.empty();
    }
    Table.Column cells = table.columns().get(at);
    boolean number = !cells.text() && !cells.unit().text().equals(DATE);
    return Optional.of(
        number ? (Object) cells.numbers().get(position) : cells.texts().get(position));
  }

  /** The text of a cell, or empty. */
  String text(String column) {
    int at = table.column(column);
    return exists() && at >= 0 ? table.text(at, position) : "";
  }

  /** The text of a column's unit, or empty. */
  String unit(String column) {
    int at = table.column(column);
    return at < 0 ? "" : table.columns().get(at).unit().text();
  }

  /** Where a cell comes from: what changed it, else its row's source. */
  String origin(String column) {
    return change(column).orElseGet(() -> text("source"));
  }

  /** What changed a cell, or empty. */
  Optional<String> change(String column) {
    int at = table.column(column);
    return exists() && at >= 0
        ? Optional.ofNullable(table.columns().get(at).changes().get(position))
            .map(Table.Change::origin)
        : Optional.empty();
  }

  /** Each changed cell and what changed it: {@code kept[written] by --set}. */
  List<String> changes() {
    return values(table).stream()
        .flatMap(
            column ->
                change(column.name()).stream()
                    .map(by -> column.name() + "[" + table.keys().get(position) + "] by " + by))
        .toList();
  }

  /** The row's source, behind what changed cells of it. */
  String sources() {
    return Stream.concat(changes().stream(), Stream.of(text("source")))
        .collect(Collectors.joining("; "));
  }

  /** The whole row, with its date and source. */
  Used used() {
    return new Used("a row", "", text("as_of"), text("source"));
  }

  /** A cell's value, with the row's date and the cell's source; none without such a cell. */
  Used used(String column) {
    return value(column)
        .map(value -> new Used(value, "", text("as_of"), origin(column)))
        .orElse(Used.NONE);
  }
}
