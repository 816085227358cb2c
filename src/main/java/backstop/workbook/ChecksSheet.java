package backstop.workbook;

import backstop.model.Check;
import backstop.model.Library;
import backstop.model.Line;
import backstop.model.Measure;
import backstop.model.Model;
import backstop.valuation.Replay;
import backstop.valuation.StoredCases;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The models' checks, then the engine's values against the sheet's in the shown case: measures, and
 * the lines of each model, folded under one verdict.
 */
final class ChecksSheet {

  static final String HOLD = "all checks hold";
  static final String FAIL = "A CHECK FAILS";

  private static final String TOTAL = "total of ";
  private static final int MASTER_ROW = 1;
  private static final int STATE_ROW = 2;
  private static final int HEADER_ROW = 4;
  private static final int FIRST_ROW = 5;
  private static final int HOLDS = 5;
  private static final int[] WIDTHS = {72, 40, 22, 16, 22, 9};

  private final Layout layout;
  private final Library library;
  private final Supplier<Replay> replaying;
  private final int shown;
  private final Page page;
  private Replay replay;
  private int next = FIRST_ROW;

  ChecksSheet(Layout layout, StoredCases stored, Supplier<Replay> replaying, Page page) {
    this.layout = layout;
    this.library = stored.library();
    this.replaying = replaying;
    this.shown = stored.request().postures().indexOf(stored.request().reference());
    this.page = page;
  }

  /** The cell that says whether everything holds. */
  static Address master() {
    return new Address(Layout.CHECKS, MASTER_ROW, 1);
  }

  /** The words that every sheet shows: of the master check, or how far the inputs have moved. */
  static Address state() {
    return new Address(Layout.CHECKS, STATE_ROW, 1);
  }

  void write() {
    page.title("Checks");
    page.outline();
    page.widths(WIDTHS);
    Stream<String> totals = library.rows().stream().map(row -> TOTAL + row.name());
    page.width(0, TextWidth.widest(WIDTHS[0], Look.TEXT, totals));
    String flags = flags(FIRST_ROW, lastRow() - FIRST_ROW + 1);
    String first = new Address(Layout.CHECKS, FIRST_ROW, HOLDS).relative(Layout.CHECKS);
    Marks.failed(
        page.sheet(),
        flags,
        "IF(ISERROR(" + first + "),TRUE,AND(ISNUMBER(" + first + ")," + first + "=0))");
    String master = master().absolute(Layout.CHECKS);
    Marks.failed(
        page.sheet(), master, "IF(ISERROR(" + master + "),TRUE," + master + "<>\"" + HOLD + "\")");
    page.sheet().createFreezePane(1, FIRST_ROW);
    Printing.list(page, WIDTHS.length, FIRST_ROW);
    page.later(this::rows);
  }

  private void rows() {
    replay = replaying.get();
    verdicts();
    page.text(3, 0, "For the guarantee and case chosen on Control. 1 holds, 0 fails.", Look.NOTE);
    page.numberHeader(
        HEADER_ROW, "Check", "Engine", "Sheet", "Difference", "Sum of absolute terms", "Holds");
    page.lines(HEADER_ROW, 2);
    checks();
    measures();
    library.models().forEach(this::lines);
  }

  private void verdicts() {
    int rows = lastRow() - FIRST_ROW + 1;
    page.text(MASTER_ROW, 0, "Master check", Look.TEXT);
    page.textFormula(
        MASTER_ROW,
        1,
        "IF(MIN(" + flags(FIRST_ROW, rows) + ")=1,\"" + HOLD + "\",\"" + FAIL + "\")",
        HOLD,
        Look.VERDICT);
    page.text(STATE_ROW, 0, "What every sheet says of it", Look.TEXT);
    String changed = ChangesSheet.count().absolute(Layout.CHECKS);
    String models =
        library.checks().isEmpty()
            ? "1"
            : "MIN(" + flags(FIRST_ROW + 1, library.checks().size()) + ")";
    page.textFormula(
        STATE_ROW,
        1,
        "IF("
            + (changed + "=0,")
            + (master().absolute(Layout.CHECKS) + ",")
            + ("IF(" + changed + "=1,\"1 input\"," + changed + "&\" inputs\")&")
            + ("IF(" + models + "=1,")
            + "\" changed: engine figures are for the delivered inputs\","
            + "\" changed and A MODEL CHECK FAILS\"))",
        HOLD,
        Look.WRAPPED);
    page.lines(STATE_ROW, 2);
  }

  private static String flags(int first, int rows) {
    return new Address(Layout.CHECKS, first, HOLDS).block(Layout.CHECKS, rows, 1);
  }

  /** Every item has a row, and every group of them a heading. */
  private int lastRow() {
    long groups = library.models().stream().filter(model -> rows(model) > 0).count();
    groups += library.checks().isEmpty() ? 0 : 1;
    groups += library.measures().isEmpty() ? 0 : 1;
    int items = library.checks().size() + library.measures().size() + library.rows().size();
    return FIRST_ROW + items + (int) groups - 1;
  }

  private int rows(Model model) {
    return model.lines().stream().mapToInt(line -> library.lines().get(line).rows()).sum();
  }

  /** The heading of a group with its verdict over the rows below. */
  private void heading(String title, int rows) {
    page.text(next, 0, title, Look.HEADING);
    page.formula(next, HOLDS, "MIN(" + flags(next + 1, rows) + ")", 1, "0");
    next++;
  }

  private void checks() {
    if (!library.checks().isEmpty()) {
      heading("Checks of the models", library.checks().size());
      page.group(next, library.checks().size());
      library.checks().forEach(check -> write(next++, check));
    }
  }

  private void measures() {
    List<Measure> measures = library.measures();
    if (measures.isEmpty()) {
      return;
    }
    heading("Measures: engine against sheet", measures.size());
    page.group(next, measures.size());
    for (int m = 0; m < measures.size(); m++) {
      double value = replay.measures()[shown][m];
      Engine engine = new Engine(EngineSheet.measure(m), value, replay.measureScales()[m]);
      compare(next++, measures.get(m).name(), engine, layout.measure(m));
    }
  }

  private void lines(Model model) {
    if (rows(model) == 0) {
      return;
    }
    heading("Lines of " + model.name() + ": engine against sheet", rows(model));
    page.fold(next, rows(model));
    for (int position : model.lines()) {
      Line line = library.lines().get(position);
      for (int r = line.firstRow(); r < line.firstRow() + line.rows(); r++) {
        double value = replay.totals()[shown][r];
        Engine engine = new Engine(EngineSheet.total(r, library), value, replay.totalScales()[r]);
        Address first = layout.row(r, 0);
        Address total = new Address(first.sheet(), first.row(), Grid.TOTAL);
        compare(next++, TOTAL + library.rows().get(r).name(), engine, total);
      }
    }
  }

  /**
   * Counts the periods in which a check misses by more than 1e-9 of either side and of one unit.
   */
  private void write(int row, Check check) {
    String left = layout.row(check.left(), 0).block(Layout.CHECKS, 1, layout.periods());
    String right = layout.row(check.right(), 0).block(Layout.CHECKS, 1, layout.periods());
    String miss =
        switch (check.relation()) {
          case EQUAL -> "ABS(" + left + "-" + right + ")";
          case AT_MOST -> "(" + left + "-" + right + ")";
          default -> "(" + right + "-" + left + ")";
        };
    String tolerance = ExcelText.number(Check.TOLERANCE);
    String above = "(" + miss + ">" + tolerance;
    String misses =
        "SUMPRODUCT("
            + (above + ")*")
            + (above + "*ABS(" + left + "))*")
            + (above + "*ABS(" + right + ")))");
    String text = check.name() + ": " + check.text();
    page.text(row, 0, text, Look.WRAPPED);
    page.lines(row, TextWidth.lines(text, Look.WRAPPED, WIDTHS[0]));
    page.text(row, 2, "periods that miss", Look.NOTE);
    page.formula(row, 3, misses, 0, "0");
    page.formula(
        row,
        HOLDS,
        "IF(" + new Address(Layout.CHECKS, row, 3).relative(Layout.CHECKS) + "=0,1,0)",
        1,
        "0");
  }

  /** What the Engine sheet holds of a value in the shown case, and where. */
  private record Engine(Address cell, double value, double scale) {}

  private void compare(int row, String name, Engine engine, Address sheet) {
    page.text(row, 0, name, Look.TEXT);
    String e = new Address(Layout.CHECKS, row, 1).relative(Layout.CHECKS);
    String s = new Address(Layout.CHECKS, row, 2).relative(Layout.CHECKS);
    String d = new Address(Layout.CHECKS, row, 3).relative(Layout.CHECKS);
    String scale = new Address(Layout.CHECKS, row, 4).relative(Layout.CHECKS);
    take(row, 1, engine.cell(), engine.value(), "General");
    take(row, 2, sheet, engine.value(), "General");
    page.formula(
        row,
        3,
        ("IF(AND(ISNUMBER(" + e + "),ISNUMBER(" + s + ")),")
            + (s + "-" + e)
            + (",IF(" + e + "=" + s + ",0,\"differs\"))"),
        0,
        "0.0E+00");
    take(row, 4, EngineSheet.scale(engine.cell()), engine.scale(), "0.0E+00");
    page.formula(
        row,
        HOLDS,
        "IF(ISNUMBER(" + d + "),IF(ABS(" + d + ")<=0.000000001*" + scale + ",1,0),0)",
        1,
        "0");
  }

  private void take(int row, int column, Address from, double cached, String format) {
    page.formula(row, column, from.relative(Layout.CHECKS), cached, Look.TAKEN, format);
  }
}
