package backstop.cli;

import backstop.cli.DatedRows.Dated;
import backstop.cli.DatedRows.Standing;
import backstop.model.Library;
import backstop.model.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of one key of a table by date.
 *
 * @param position of the key
 */
record RowHistory(Library library, Table table, int position) {

  /** The values of one column, the oldest first, and the sources of their rows. */
  void print(String column, Labelled said) {
    List<List<Object>> rows = new ArrayList<>();
    for (Dated row : dated()) {
      rows.add(List.of(value(row, column), row.date().toString(), row.standing().toString()));
    }
    new Listing(List.of("value", "as of", "row"), rows).show(said.out());
    said.out().println();
    dated().forEach(row -> new Cited(library).item(said, row));
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
    String written = row.row().cell(column);
    boolean text = table.columns().get(table.column(column)).text();
    return row.standing() == Standing.IN_USE
        ? new TableRow(table, position).value(column).orElseThrow()
        : text ? written : Figures.number(written).<Object>map(n -> n).orElse(written);
  }
}
