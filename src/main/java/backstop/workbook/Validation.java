package backstop.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What cells accept, and what a spreadsheet says when it refuses. */
record Validation(XSSFSheet sheet) {

  /** Of the values that a spreadsheet's number can take, all that a model can compute with. */
  private static final String LARGEST = "1E+300";

  /** Dates from here on have one number in all spreadsheets. */
  private static final String FIRST_DATE = "61";

  private static final String LAST_DATE = "2958465";

  private static final int LONGEST_TITLE = 32;
  private static final int LONGEST_TEXT = 255;

  private DataValidationHelper helper() {
    return sheet.getDataValidationHelper();
  }

  /** One of some words, from one row of a column to another, both inside. */
  void list(List<String> words, int from, int to, int column) {
    String expected = "one of: " + String.join(", ", words) + ".";
    list(words, new CellRangeAddressList(from, to, column, column), "Pick from the list", expected);
  }

  void list(List<String> words, CellRangeAddressList range, String title, String expected) {
    add(
        helper().createExplicitListConstraint(words.toArray(String[]::new)),
        range,
        title,
        expected);
  }

  /** One of the texts of some cells. */
  void list(String cells, CellRangeAddressList range, String title, String expected) {
    add(helper().createFormulaListConstraint(cells), range, title, expected);
  }

  void date(int from, int to, int column) {
    date(
        new CellRangeAddressList(from, to, column, column),
        "Date",
        "a date, such as 2026-03-31, not a text.");
  }

  void date(CellRangeAddressList range, String title, String expected) {
    DataValidationConstraint dates =
        helper().createDateConstraint(OperatorType.BETWEEN, FIRST_DATE, LAST_DATE, null);
    add(dates, range, title, expected);
  }

  void number(CellRangeAddressList range, String title, String expected) {
    DataValidationConstraint numbers =
        helper().createDecimalConstraint(OperatorType.BETWEEN, "-" + LARGEST, LARGEST);
    add(numbers, range, title, expected);
  }

  void text(CellRangeAddressList range, String title, String expected) {
    DataValidationConstraint texts =
        helper().createTextLengthConstraint(OperatorType.BETWEEN, "0", "32767");
    add(texts, range, title, expected);
  }

  private void add(
      DataValidationConstraint what, CellRangeAddressList range, String title, String expected) {
    DataValidation validation = helper().createValidation(what, range);
    validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
    validation.setShowErrorBox(true);
    validation.setShowPromptBox(true);
    validation.setEmptyCellAllowed(true);
    String head = cut(title, LONGEST_TITLE);
    validation.createPromptBox(head, cut("Takes " + expected, LONGEST_TEXT));
    validation.createErrorBox(head, cut("This cell takes " + expected, LONGEST_TEXT - 16));
    sheet.addValidationData(validation);
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
