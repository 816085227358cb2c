package backstop.workbook;

import backstop.model.Check;
import backstop.model.Library;
import backstop.valuation.Replay;
import backstop.valuation.StoredCases;

/** The model's checks, and the engine's values against the sheet's, in the shown case. */
record ChecksSheet(Layout layout, StoredCases result, Replay replay, Page page) {

  private static final int FIRST_ROW = 5;
  private static final int HOLDS = 5;
  private static final int WIDTH = 72;
  static final String HOLD = "all checks hold";
  private static final String NOT_OK = "A CHECK FAILS";

  /** The cell that says whether everything holds. */
  static Address master() {
    return new Address(Layout.CHECKS, 1, 1);
  }

  /** The cell with the words that every sheet shows. */
  static Address state() {
    return master();
  }

  void write() {
    Library library = result.library();
    page.title("Checks");
    page.text(1, 0, "Master check", Look.TEXT);
    int last = lastRow(library);
    String flags =
        new Address(Layout.CHECKS, FIRST_ROW, HOLDS).block(Layout.CHECKS, last - FIRST_ROW + 1, 1);
    page.textFormula(
        1, 1, "IF(MIN(" + flags + ")=1,\"" + HOLD + "\",\"" + NOT_OK + "\")", HOLD, Look.VERDICT);
    page.text(2, 0, "For the guarantee and case chosen on Control. 1 holds, 0 fails.", Look.NOTE);
    page.numberHeader(
        FIRST_ROW - 1, "Check", "Engine", "Sheet", "Difference", "Sum of absolute terms", "Holds");
    int row = FIRST_ROW;
    for (int c = 0; c < library.checks().size(); c++) {
      write(row++, library.checks().get(c));
    }
    int shown = result.request().postures().indexOf(result.request().reference());
    for (int m = 0; m < library.measures().size(); m++) {
      Engine engine =
          new Engine(
              EngineSheet.measure(m), replay.measures()[shown][m], replay.measureScales()[m]);
      compare(row++, library.measures().get(m).name(), engine, layout.measure(m));
    }
    for (int r = 0; r < library.rows().size(); r++) {
      Engine engine =
          new Engine(
              EngineSheet.total(r, library), replay.totals()[shown][r], replay.totalScales()[r]);
      Address total = new Address(layout.row(r, 0).sheet(), layout.row(r, 0).row(), Grid.TOTAL);
      compare(row++, "total of " + library.rows().get(r).name(), engine, total);
    }
    page.widths(WIDTH, 20, 20, 16, 22, 8);
    page.sheet().createFreezePane(1, FIRST_ROW);
    Printing.list(page.sheet(), HOLDS + 1, FIRST_ROW);
  }

  private static int lastRow(Library library) {
    int items = library.checks().size() + library.measures().size() + library.rows().size();
    return FIRST_ROW + items - 1;
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
    String misses =
        "SUMPRODUCT(("
            + miss
            + ">"
            + tolerance
            + ")*("
            + miss
            + ">"
            + tolerance
            + "*ABS("
            + left
            + "))*("
            + miss
            + ">"
            + tolerance
            + "*ABS("
            + right
            + ")))";
    String text = check.name() + ": " + check.text();
    page.text(row, 0, text, Look.WRAPPED);
    page.lines(row, 1 + text.length() / (WIDTH - 8));
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
    page.formula(row, 1, engine.cell().relative(Layout.CHECKS), engine.value(), "General");
    page.formula(row, 2, sheet.relative(Layout.CHECKS), engine.value(), "General");
    page.formula(
        row,
        3,
        "IF(AND(ISNUMBER("
            + e
            + "),ISNUMBER("
            + s
            + ")),"
            + s
            + "-"
            + e
            + ",IF("
            + e
            + "="
            + s
            + ",0,\"differs\"))",
        0,
        "0.0E+00");
    page.formula(
        row,
        4,
        EngineSheet.scale(engine.cell()).relative(Layout.CHECKS),
        engine.scale(),
        "0.0E+00");
    page.formula(
        row,
        HOLDS,
        "IF(ISNUMBER(" + d + "),IF(ABS(" + d + ")<=0.000000001*" + scale + ",1,0),0)",
        1,
        "0");
  }
}
