package backstop.cli;

import backstop.model.Library;
import backstop.model.Table;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a table of inputs, a column, a row or a cell of it holds, since when and from where. */
record TableExplanation(Library library, TableSubject subject, PrintWriter out) {

  void print() {
    if (subject.column().isPresent()) {
      column(subject.table().columns().get(subject.column().get()));
    } else if (subject.row().isPresent()) {
      row(new TableRow(subject.table(), subject.row().get()));
    } else {
      table();
    }
  }

  private void table() {
    Table table = subject.table();
    title("", "");
    said().names("rows", table.keys());
    out.println();
    List<List<Object>> rows = new ArrayList<>();
    for (Table.Column column : values()) {
      String name = table.name() + "." + column.name();
      String readers = String.join(", ", readers(name, table.keys()));
      rows.add(List.of(name, unit(column), readers.isEmpty() ? "nothing" : readers));
    }
    new Listing(List.of("column", "unit", "read by"), rows).show(out);
  }

  private void column(Table.Column column) {
    Table table = subject.table();
    boolean cell = subject.row().isPresent();
    List<String> keys = cell ? List.of(table.keys().get(subject.row().get())) : table.keys();
    title(unit(column), cell ? "cell of " : "column of ");
    said().names("read by", readers(table.name() + "." + column.name(), keys));
    if (!cell) {
      said().names("other dates", others(column.name()));
    }
    out.println();
    if (cell) {
      rowHistory().print(column.name(), said());
    } else {
      inUse(column.name()).show(out);
    }
  }

  /** Each key's value in use. */
  private Listing inUse(String column) {
    Table table = subject.table();
    List<List<Object>> rows =
        IntStream.range(0, table.keys().size())
            .mapToObj(position -> new TableRow(table, position))
            .map(row -> inUse(row, column))
            .toList();
    return new Listing(List.of(table.keyColumn(), "value", "as of", "source"), rows)
        .withoutEmptyColumns();
  }

  private List<Object> inUse(TableRow row, String column) {
    return List.of(
        subject.table().keys().get(row.position()),
        row.value(column).orElseThrow(),
        row.text("as_of"),
        new Cited(library).of(row.origin(column)));
  }

  private void row(TableRow row) {
    title("", "row of ");
    said().item("as of", row.text("as_of"));
    said().item("source", new Cited(library).of(row.text("source")));
    said().item("note", row.text("note"));
    Map<Boolean, List<Table.Column>> kinds =
        values().stream().collect(Collectors.partitioningBy(Table.Column::text));
    values(row, kinds.get(true));
    values(row, kinds.get(false));
    rowHistory().print(said());
  }

  /** Numbers, with their units, or texts. */
  private void values(TableRow row, List<Table.Column> columns) {
    if (columns.isEmpty()) {
      return;
    }
    List<List<Object>> rows =
        columns.stream()
            .map(
                c ->
                    List.of(
                        c.name(),
                        row.value(c.name()).orElseThrow(),
                        c.unit().text(),
                        row.change(c.name()).orElse("")))
            .toList();
    out.println();
    new Listing(List.of("column", "value", "unit", "changed by"), rows)
        .withoutEmptyColumns()
        .show(out);
  }

  /** Cells of the column whose keys have rows that are not in use. */
  private List<String> others(String column) {
    Table table = subject.table();
    DatedRows rows = new DatedRows(library);
    return table.keys().stream()
        .filter(key -> rows.of(table, key).size() > 1)
        .map(key -> table.name() + "." + column + "[" + key + "]")
        .toList();
  }

  private RowHistory rowHistory() {
    return new RowHistory(library, subject.table(), subject.row().orElseThrow());
  }

  private List<Table.Column> values() {
    return TableRow.values(subject.table());
  }

  /** Who reads a column for one of some keys, or for whichever is chosen. */
  private List<String> readers(String column, List<String> keys) {
    List<String> cells = new ArrayList<>(List.of(column, column + "[*]"));
    keys.forEach(key -> cells.add(column + "[" + key + "]"));
    return List.copyOf(
        new Readers(library).of(reads -> cells.stream().anyMatch(reads.cells()::contains)));
  }

  private static String unit(Table.Column column) {
    return column.text() ? "text" : column.unit().text();
  }

  private void title(String unit, String part) {
    said().title(subject.name(), unit, part + "inputs/" + subject.table().file());
  }

  private Labelled said() {
    return new Labelled(out);
  }
}
