package backstop.workbook;

import backstop.model.Choice;
import backstop.model.Library;
import backstop.valuation.StoredCase;
import backstop.valuation.StoredCases;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddressList;

/** The two lists that drive the workbook: guarantee and case. */
record ControlSheet(Layout layout, StoredCases result, Page page) {

  private static final int LIST_FIRST_ROW = 11;
  private static final int CASES_COLUMN = 0;
  private static final int GUARANTEES_COLUMN = 4;

  void write() {
    Library library = result.library();
    List<Integer> postures = result.request().postures();
    int reference = result.request().reference();
    page.title("Control");
    page.text(1, 0, "Pick a guarantee and a case: every live sheet recalculates.", Look.NOTE);
    page.text(Layout.GUARANTEE_ROW, 0, "Guarantee", Look.TEXT);
    page.text(Layout.GUARANTEE_ROW, 1, posture(library, reference), Look.INPUT_TEXT);
    page.text(Layout.GUARANTEE_NUMBER_ROW, 0, "its row in the table", Look.NOTE);
    page.text(Layout.CASE_ROW, 0, "Case", Look.TEXT);
    page.text(Layout.CASE_ROW, 1, result.cases().get(0).name(), Look.INPUT_TEXT);
    page.text(Layout.CASE_NUMBER_ROW, 0, "its number", Look.NOTE);
    page.text(Layout.COMBINATION_ROW, 0, "column of the Engine sheet", Look.NOTE);
    formulas(library, reference, postures.indexOf(reference));
    lists(library, postures);
    validate(Layout.GUARANTEE_ROW, GUARANTEES_COLUMN, postures.size());
    validate(Layout.CASE_ROW, CASES_COLUMN, result.cases().size());
    page.widths(36, 44, 12, 4, 36);
    page.sheet().createFreezePane(0, 1);
    Printing.oneAcross(page.sheet());
  }

  private static String posture(Library library, int posture) {
    String name = library.postures().get(posture);
    return name.isEmpty() ? "none" : name;
  }

  private void formulas(Library library, int reference, int position) {
    String guarantee = Layout.control(Layout.GUARANTEE_ROW).absolute(Layout.CONTROL);
    String chosen = Layout.control(Layout.CASE_ROW).absolute(Layout.CONTROL);
    Optional<Integer> table = library.choice().map(Choice::table);
    String row =
        table
            .map(t -> layout.key(t, 0).block(Layout.CONTROL, layout.tableRows(t), 1))
            .map(keys -> "MATCH(" + guarantee + "," + keys + ",0)")
            .orElse("1");
    page.formula(Layout.GUARANTEE_NUMBER_ROW, 1, row, reference + 1, "0");
    String cases = list(CASES_COLUMN, result.cases().size());
    page.formula(Layout.CASE_NUMBER_ROW, 1, "MATCH(" + chosen + "," + cases + ",0)", 1, "0");
    int width = result.request().postures().size();
    String number = Layout.control(Layout.CASE_NUMBER_ROW).absolute(Layout.CONTROL);
    page.formula(
        Layout.COMBINATION_ROW,
        1,
        "("
            + number
            + "-1)*"
            + width
            + "+MATCH("
            + guarantee
            + ","
            + list(GUARANTEES_COLUMN, width)
            + ",0)",
        position + 1,
        "0");
  }

  private void lists(Library library, List<Integer> postures) {
    page.text(LIST_FIRST_ROW - 1, CASES_COLUMN, "Case", Look.HEADER);
    page.text(LIST_FIRST_ROW - 1, CASES_COLUMN + 1, "What it is", Look.HEADER);
    page.text(LIST_FIRST_ROW - 1, CASES_COLUMN + 2, "Path", Look.NUMBER_HEADER);
    page.text(LIST_FIRST_ROW - 1, GUARANTEES_COLUMN, "Guarantee", Look.HEADER);
    String under = " under " + posture(library, result.request().reference());
    for (int c = 0; c < result.cases().size(); c++) {
      StoredCase stored = result.cases().get(c);
      int row = LIST_FIRST_ROW + c;
      page.text(row, CASES_COLUMN, stored.name(), Look.TEXT);
      page.text(
          row,
          CASES_COLUMN + 1,
          stored.base() ? "the analyst's central story" : "a simulated path, chosen" + under,
          Look.NOTE);
      if (!stored.base()) {
        page.number(row, CASES_COLUMN + 2, stored.path(), Look.STORED, "0");
      }
    }
    for (int g = 0; g < postures.size(); g++) {
      page.text(
          LIST_FIRST_ROW + g, GUARANTEES_COLUMN, posture(library, postures.get(g)), Look.TEXT);
    }
  }

  private static String list(int column, int rows) {
    return new Address(Layout.CONTROL, LIST_FIRST_ROW, column).block(Layout.CONTROL, rows, 1);
  }

  private void validate(int row, int listColumn, int rows) {
    new Validation(page.sheet())
        .list(
            list(listColumn, rows),
            new CellRangeAddressList(row, row, 1, 1),
            "Pick from the list",
            "one of the names listed on this sheet.");
  }
}
