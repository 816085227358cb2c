package backstop.cli;

import backstop.cli.DatedRows.Dated;
import backstop.cli.DatedRows.Standing;
import backstop.model.Assumption;
import backstop.model.InputRow;
import backstop.model.Library;
import backstop.source.WrittenRow;
import java.util.ArrayList;
import java.util.List;

/** Assumptions with their values, laws and sources. */
record AssumptionListing(Library library, List<Assumption> assumptions) {

  private static final List<String> HEADINGS =
      List.of("assumption", "value", "unit", "low", "high", "law", "as of", "source");

  /** Position of the standing among the headings. */
  private static final int STANDING = 7;

  /** The row in use of each. */
  Listing inUse() {
    return new Listing(HEADINGS, assumptions.stream().map(this::used).toList());
  }

  /**
   * The rows of each by date: earlier ones, the one in use and those known later; as {@link
   * #inUse()} where there are no others.
   */
  Listing allRows() {
    List<List<Object>> rows = new ArrayList<>();
    assumptions.forEach(assumption -> rows.addAll(all(assumption)));
    if (rows.size() == assumptions.size()) {
      return inUse();
    }
    List<String> headings = new ArrayList<>(HEADINGS);
    headings.add(STANDING, "row");
    return new Listing(headings, rows);
  }

  /** Each row of the only assumption, with its source and note whole below. */
  void printOnly(Labelled said) {
    List<List<Object>> rows =
        all(assumptions.get(0)).stream().map(row -> row.subList(1, row.size() - 1)).toList();
    List<String> headings = List.of("value", "unit", "low", "high", "law", "as of", "row");
    new Listing(headings, rows).withoutEmptyColumns().show(said.out());
    said.out().println();
    InputRow used = assumptions.get(0).record();
    List<Dated> dated = new DatedRows(library).of(assumptions.get(0));
    if (dated.stream().noneMatch(row -> row.standing() == Standing.IN_USE)) {
      said.item("in use", new Cited(library).of(used.source()));
    }
    dated.forEach(row -> new Cited(library).item(said, row));
  }

  private List<List<Object>> all(Assumption assumption) {
    List<Dated> dated = new DatedRows(library).of(assumption);
    List<List<Object>> rows = new ArrayList<>();
    if (dated.stream().noneMatch(row -> row.standing() == Standing.IN_USE)) {
      rows.add(standing(used(assumption), Standing.IN_USE));
    }
    for (Dated row : dated) {
      boolean inUse = row.standing() == Standing.IN_USE;
      rows.add(standing(inUse ? used(assumption) : other(assumption, row.row()), row.standing()));
    }
    return rows;
  }

  private static List<Object> standing(List<Object> row, Standing standing) {
    List<Object> cells = new ArrayList<>(row);
    cells.add(STANDING, standing.toString());
    return cells;
  }

  private List<Object> used(Assumption assumption) {
    InputRow row = assumption.record();
    return List.of(
        assumption.name(),
        assumption.value(),
        assumption.unit().text(),
        row.low(),
        row.high(),
        row.distribution(),
        row.asOf(),
        new Cited(library).of(row.source()));
  }

  private List<Object> other(Assumption assumption, WrittenRow row) {
    String value = row.cell("value");
    return List.of(
        assumption.name(),
        Figures.number(value).<Object>map(number -> number).orElse(value),
        assumption.unit().text(),
        row.cell("low"),
        row.cell("high"),
        row.cell("distribution"),
        row.cell("as_of"),
        new Cited(library).of(row.cell("source")));
  }
}
