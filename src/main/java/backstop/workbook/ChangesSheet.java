package backstop.workbook;

import backstop.model.Assumption;
import backstop.model.Library;
import backstop.model.Scenario;
import backstop.model.Table;
import backstop.valuation.Overlay;
import backstop.valuation.StoredCases;
import java.util.List;

/**
 * The log of changes: what the run laid over the inputs, what has been changed since, live, and
 * lines for a reviewer's own log.
 */
final class ChangesSheet {

  static final String SHEET = "Changes";

  static final String LOG_HEADING = "Reviewer's log";

  private static final int COUNT_ROW = 2;
  private static final int LISTED = 30;
  private static final int LOGGED = 25;
  private static final int[] WIDTHS = {46, 24, 24, 24, 50};
  static final List<String> LOG = List.of("What was changed", "Date", "Who", "Answer", "Why");

  private final Layout layout;
  private final Library library;
  private final Overlay overlay;
  private final Page page;
  private int next = COUNT_ROW + 2;

  ChangesSheet(Layout layout, StoredCases stored, Page page) {
    this.layout = layout;
    this.library = stored.library();
    this.overlay = stored.request().overlay();
    this.page = page;
  }

  /** The cell with the number of input cells that are not as delivered. */
  static Address count() {
    return new Address(SHEET, COUNT_ROW, 1);
  }

  void write() {
    page.title("Changes");
    page.text(1, 0, "What differs from the files in inputs/, and since delivery.", Look.NOTE);
    page.text(COUNT_ROW, 0, "Input cells changed since delivery", Look.TEXT);
    int tables = tables();
    page.formula(COUNT_ROW, 1, largest() + tables(tables), 0, "0");
    changed();
    laid();
    log();
    page.widths(WIDTHS);
    Printing.oneAcross(page.sheet());
  }

  /** The running number of the last changed assumption is how many there are. */
  private String largest() {
    return "MAX(" + inputs(Layout.INPUTS_CHANGE) + ")";
  }

  private String inputs(int column) {
    return new Address(Layout.INPUTS, Layout.INPUTS_FIRST_ROW, column)
        .block(SHEET, layout.inputRowCount(), 1);
  }

  private String tables(int first) {
    int count = library.tables().size();
    return count == 0 ? "" : "+SUM(" + new Address(SHEET, first, 1).block(SHEET, count, 1) + ")";
  }

  /** The tables and how many of their cells were changed; the first row. */
  private int tables() {
    page.numberHeader(next++, "Table", "Changed cells");
    int first = next;
    for (int t = 0; t < library.tables().size(); t++) {
      Table table = library.tables().get(t);
      String sheet = layout.tableSheet(t);
      page.link(next, 0, sheet, new Address(sheet, 0, 0));
      Address changes = new Address(sheet, Layout.TABLE_FIRST_ROW, TableSheet.changes(table));
      String cells = changes.block(SHEET, Math.max(1, table.keys().size()), 1);
      page.formula(next++, 1, "SUM(" + cells + ")", 0, "0");
    }
    next++;
    return first;
  }

  private void changed() {
    page.text(next++, 0, "Assumptions changed since delivery", Look.HEADING);
    page.text(next, 0, "Assumption", Look.HEADER);
    page.text(next, 1, "Unit", Look.HEADER);
    page.text(next, 2, "As delivered", Look.NUMBER_HEADER);
    page.text(next++, 3, "Now", Look.NUMBER_HEADER);
    for (int number = 1; number <= LISTED; number++) {
      String found = "MATCH(" + number + "," + inputs(Layout.INPUTS_CHANGE) + ",0)";
      int[] columns = {0, 1, Layout.INPUTS_DELIVERED, Layout.INPUTS_VALUE};
      for (int column = 0; column < columns.length; column++) {
        String value = "INDEX(" + inputs(columns[column]) + "," + found + ")";
        String text = "IF(" + number + ">" + largest() + ",\"\"," + value + ")";
        Look look = column < 2 ? Look.TEXT : Look.NUMBER;
        page.textFormula(next, column, text, "", look);
      }
      next++;
    }
    page.text(next, 0, "Beyond these " + LISTED, Look.NOTE);
    page.formula(next, 1, "MAX(0," + largest() + "-" + LISTED + ")", 0, "0");
    next += 2;
  }

  private void laid() {
    page.text(next++, 0, "Laid over the inputs by this run", Look.HEADING);
    page.header(next, "What", "Unit", "As in inputs/");
    page.text(next, 3, "As delivered", Look.NUMBER_HEADER);
    page.text(next++, 4, "By", Look.HEADER);
    int first = next;
    overlay.scenario().ifPresent(this::scenario);
    for (int a = 0; a < library.assumptions().size(); a++) {
      if (isLaid(library.assumptions().get(a).record().source())) {
        laid(library.assumptions().get(a), layout.input(a));
      }
    }
    overlay.strength().ifPresent(strength -> pinned("strength of the guarantee", strength));
    if (overlay.repairCorrelations()) {
      page.text(next++, 0, "correlations, to the nearest that have a joint law", Look.TEXT);
    }
    if (next == first) {
      page.text(next++, 0, "nothing", Look.NOTE);
    }
    next++;
  }

  private void scenario(String name) {
    page.text(next, 0, "scenario " + name, Look.TEXT);
    String title =
        library.scenarios().stream()
            .filter(scenario -> scenario.name().equals(name))
            .map(Scenario::title)
            .findFirst()
            .orElse("");
    page.text(next, 4, title, Look.WRAPPED);
    page.lines(next++, TextWidth.lines(title, Look.WRAPPED, WIDTHS[4]));
  }

  /** Whether a source is a scenario's or the command line's word for a change of its own. */
  private boolean isLaid(String source) {
    return source.equals("--set")
        || overlay.scenario().filter(name -> source.startsWith("scenario " + name)).isPresent();
  }

  private void laid(Assumption assumption, Address input) {
    String by = assumption.record().source();
    page.link(next, 0, assumption.name(), input);
    page.text(next, 1, assumption.unit().text(), Look.NOTE);
    page.text(next, 2, assumption.record().written(), Look.NOTE);
    page.number(next, 3, assumption.value(), Look.STORED, NumberFormats.of(assumption.unit()));
    page.text(next, 4, by, Look.WRAPPED);
    page.lines(next++, TextWidth.lines(by, Look.WRAPPED, WIDTHS[4]));
  }

  private void pinned(String what, double value) {
    page.text(next, 0, what, Look.TEXT);
    page.text(next, 1, "share", Look.NOTE);
    page.text(next, 2, "by its formula", Look.NOTE);
    page.number(next, 3, value, Look.STORED, NumberFormats.PERCENT);
    page.text(next++, 4, "pinned in every period", Look.WRAPPED);
  }

  private void log() {
    page.text(next++, 0, LOG_HEADING, Look.HEADING);
    page.header(next++, LOG.toArray(String[]::new));
    int first = next;
    for (int row = 0; row < LOGGED; row++) {
      for (int column = 0; column < LOG.size(); column++) {
        page.blank(next, column, Look.INPUT_TEXT, column == 1 ? NumberFormats.DATE : "");
      }
      next++;
    }
    new Validation(page.sheet()).date(first, next - 1, 1);
  }
}
