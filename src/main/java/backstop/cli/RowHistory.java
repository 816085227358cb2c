package backstop.cli;

import backstop.cli.DatedRows.Dated;
import backstop.cli.DatedRows.Standing;
import backstop.model.Library;
import backstop.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of one key of a table by date.
 *
 * @param position of the key
 */
record RowHistory(Library library, Table table, int position) {

  /** The values of one column, the oldest first, and the sources of their rows. */
  void print(String column, Labelled said) {
    List<List<Object>> rows = new ArrayList<>();
    TableRow used = new TableRow(table, position);
    Optional<String> change = used.change(column);
    for (Dated row : dated()) {
      boolean inUse = row.standing() == Standing.IN_USE;
      if (inUse && change.isPresent()) {
        rows.add(told(used.value(column).orElseThrow(), row, Standing.IN_USE));
        rows.add(told(written(row, column), row, Standing.REPLACED));
      } else {
        rows.add(told(value(row, column), row, row.standing()));
      }
    }
    new Listing(List.of("value", "as of", "row"), rows).show(said.out());
    said.out().println();
    change.ifPresent(origin -> said.item("in use", new Cited(library).of(origin)));
    dated().forEach(row -> new Cited(library).item(said, row));
  }

  private static List<Object> told(Object value, Dated row, Standing standing) {
    return List.of(value, row.date().toString(), standing.toString());
  }

  /** The other rows and in which columns they differ from the one in use; nothing without any. */
  void print(Labelled said) {
    List<Dated> others = dated().stream().filter(row -> row.standing() != Standing.IN_USE).toList();
    if (others.isEmpty()) {
      return;
    }
    said.out().println();
    differences(others).show(said.out());
    said.out().println();
    others.forEach(row -> new Cited(library).item(said, row));
  }

  private Listing differences(List<Dated> others) {
    List<String> headings = new ArrayList<>(List.of("other rows"));
    others.forEach(row -> headings.add(row.date() + " " + row.standing()));
    headings.add("in use");
    List<List<Object>> rows = new ArrayList<>();
    TableRow used = new TableRow(table, position);
    for (Table.Column column : table.columns()) {
      String name = column.name();
      boolean differs =
          others.stream().anyMatch(row -> !row.row().cell(name).equals(used.text(name)));
      if (differs && !TableRow.PROVENANCE.contains(name)) {
        List<Object> cells = new ArrayList<>(List.of(name));
        others.forEach(row -> cells.add(value(row, name)));
        cells.add(used.value(name).orElseThrow());
        rows.add(cells);
      }
    }
    return new Listing(headings, rows);
  }

  private List<Dated> dated() {
    return new DatedRows(library).of(table, table.keys().get(position));
  }

  private Object value(Dated row, String column) {
    return row.standing() == Standing.IN_USE
        ? new TableRow(table, position).value(column).orElseThrow()
        : written(row, column);
  }

  private Object written(Dated row, String column) {
    String written = row.row().cell(column);
    boolean text = table.columns().get(table.column(column)).text();
    return text ? written : Figures.number(written).<Object>map(n -> n).orElse(written);
  }
}
