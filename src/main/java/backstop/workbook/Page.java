package backstop.workbook;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet being filled: cells by row and column from 0, with their look and cached value. */
final class Page {

  private static final float LINE_POINTS = 13;

  private final XSSFSheet sheet;
  private final Looks looks;

  Page(XSSFSheet sheet, Looks looks) {
    this.sheet = sheet;
    this.looks = looks;
  }

  XSSFSheet sheet() {
    return sheet;
  }

  String name() {
    return sheet.getSheetName();
  }

  private Cell cell(int row, int column) {
    Row line = sheet.getRow(row);
    return (line == null ? sheet.createRow(row) : line).createCell(column);
  }

  /** A text, never a formula, whatever it begins with. */
  void text(int row, int column, String text, Look look) {
    Cell cell = cell(row, column);
    cell.setCellValue(text);
    boolean quoted = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    cell.setCellStyle(looks.of(look, "", quoted));
  }

  /** A number; NaN becomes the text {@code undefined}. */
  void number(int row, int column, double value, Look look, String format) {
    if (Double.isNaN(value)) {
      text(row, column, Measures.UNDEFINED, Look.NOTE);
      return;
    }
    Cell cell = cell(row, column);
    cell.setCellValue(value);
    cell.setCellStyle(looks.of(look, format, false));
  }

  /** A formula without its = and the number it shows until it is recalculated. */
  void formula(int row, int column, String formula, double cached, String format) {
    Cell cell = cell(row, column);
    SharedFormula.check(formula, name() + ", row " + (row + 1));
    cell.setCellFormula(formula);
    if (Double.isNaN(cached)) {
      cell.setCellValue(Measures.UNDEFINED);
    } else {
      cell.setCellValue(cached);
    }
    cell.setCellStyle(looks.of(Look.NUMBER, format, false));
  }

  /** A formula that shows a text. */
  void textFormula(int row, int column, String formula, String cached, Look look) {
    Cell cell = cell(row, column);
    SharedFormula.check(formula, name() + ", row " + (row + 1));
    cell.setCellFormula(formula);
    cell.setCellValue(cached);
    cell.setCellStyle(looks.of(look, "", false));
  }

  void header(int row, String... titles) {
    for (int column = 0; column < titles.length; column++) {
      text(row, column, titles[column], Look.HEADER);
    }
  }

  /** A label and right-aligned titles of columns of numbers. */
  void numberHeader(int row, String... titles) {
    header(row, titles[0]);
    for (int column = 1; column < titles.length; column++) {
      text(row, column, titles[column], Look.NUMBER_HEADER);
    }
  }

  /** Makes a row high enough for a number of lines of text. */
  void lines(int row, int lines) {
    sheet.getRow(row).setHeightInPoints(LINE_POINTS * lines + 2);
  }

  /** Joins the cells of a row from one column to another, both inside. */
  void merge(int row, int from, int to) {
    sheet.addMergedRegion(new CellRangeAddress(row, row, from, to));
  }

  /** Column widths in characters. */
  void widths(int... characters) {
    for (int column = 0; column < characters.length; column++) {
      sheet.setColumnWidth(column, characters[column] * 256 + 128);
    }
  }
}
