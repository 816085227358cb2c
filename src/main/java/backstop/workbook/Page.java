package backstop.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A sheet being filled: cells by row and column from 0, with their look and cached value, from left
 * to right in every row.
 */
final class Page {

  private static final double LINE_POINTS = 13;

  /** Fills the first row of a page. */
  @FunctionalInterface
  private interface Heading {
    void write(Page page, String title);
  }

  private final XSSFSheet sheet;
  private final Looks looks;
  private final Cells cells;
  private final Heading heading;
  private final Columns columns = new Columns();
  private final Map<String, String> parts = new HashMap<>();
  private final Map<Integer, Double> heights = new HashMap<>();
  private Runnable rest = () -> {};

  /** The style that was asked for last, since most cells look like their neighbour. */
  private Style latest;

  private record Style(Look look, String format, boolean quoted, int index) {}

  Page(XSSFSheet sheet, Looks looks) {
    this(sheet, looks, new Cells(), Banner::write);
  }

  private Page(XSSFSheet sheet, Looks looks, Cells cells, Heading heading) {
    this.sheet = sheet;
    this.looks = looks;
    this.cells = cells;
    this.heading = heading;
    this.latest = new Style(Look.TEXT, "", false, looks.of(Look.TEXT, "", false).getIndex());
  }

  /** A sheet whose digest is asked for. */
  static Page digested(XSSFSheet sheet, Looks looks) {
    return new Page(sheet, looks, new Cells(true), Banner::write);
  }

  /** Likewise, of a workbook without checks. */
  static Page plain(XSSFSheet sheet, Looks looks) {
    return new Page(sheet, looks, new Cells(true), Banner::plain);
  }

  /** Of a workbook without contents. */
  static Page bare(XSSFSheet sheet, Looks looks) {
    return new Page(sheet, looks, new Cells(), Banner::bare);
  }

  XSSFSheet sheet() {
    return sheet;
  }

  String name() {
    return sheet.getSheetName();
  }

  /** The name of its part in the file. */
  String part() {
    return name(sheet.getPackagePart());
  }

  private static String name(PackagePart part) {
    return part.getPartName().getName().substring(1);
  }

  /** Has the file hold a text of our own in place of what POI writes of one of its parts. */
  void part(PackagePart part, String text) {
    parts.put(name(part), text);
  }

  /** Such texts by the name of their part. */
  Map<String, String> parts() {
    return parts;
  }

  Cells cells() {
    return cells;
  }

  /**
   * Leaves rows to be filled when the sheet is written, maybe by another thread: they touch nothing
   * but cells.
   */
  void later(Runnable rows) {
    rest = rows;
  }

  /** Fills what was left for later. */
  void finish() {
    rest.run();
    rest = () -> {};
  }

  private int style(Look look, String format, boolean quoted) {
    boolean again = look == latest.look && quoted == latest.quoted && format.equals(latest.format);
    if (!again) {
      latest = new Style(look, format, quoted, looks.of(look, format, quoted).getIndex());
    }
    return latest.index;
  }

  /** A text, never a formula, whatever it begins with. */
  void text(int row, int column, String text, Look look) {
    boolean quoted = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    cells.text(row, column, text, style(look, "", quoted));
  }

  /** A number; NaN becomes the text {@code undefined}. */
  void number(int row, int column, double value, Look look, String format) {
    if (Double.isNaN(value)) {
      text(row, column, Measures.UNDEFINED, Look.ABSENT);
    } else {
      cells.number(row, column, value, style(look, format, false));
    }
  }

  /** A formula without its = and the number it shows until it is recalculated. */
  void formula(int row, int column, String formula, double cached, String format) {
    formula(row, column, formula, cached, Look.NUMBER, format);
  }

  void formula(int row, int column, String formula, double cached, Look look, String format) {
    SharedFormula.check(formula, name(), row);
    int style = style(look, format, false);
    if (Double.isNaN(cached)) {
      cells.formula(row, column, formula, Measures.UNDEFINED, style);
    } else {
      cells.formula(row, column, formula, cached, style);
    }
  }

  /**
   * A formula that moves along a row.
   *
   * @param first formula of the first cell, without its =
   * @param last that of the last cell, which the first must come to by moving
   */
  void formulas(int row, int column, String first, String last, Cached cached) {
    SharedFormula.check(last, name(), row);
    MovingFormula moving = MovingFormula.of(first);
    if (!moving.at(cached.values().length - 1).equals(last)) {
      throw new IllegalStateException(
          "row " + (row + 1) + " of " + name() + " has more than one formula: " + first);
    }
    int style = style(cached.look(), cached.format(), false);
    cells.formulas(row, column, moving, cached.values(), style);
  }

  /**
   * What a row of formulas shows until it is recalculated.
   *
   * @param values a number for each cell; NaN shows {@code undefined}
   */
  record Cached(double[] values, Look look, String format) {}

  /** A formula that shows a text. */
  void textFormula(int row, int column, String formula, String cached, Look look) {
    SharedFormula.check(formula, name(), row);
    cells.formula(row, column, formula, cached, style(look, "", false));
  }

  /** The first row: the way back to the contents, and what the sheet is. */
  void title(String title) {
    heading.write(this, title);
  }

  /** A text that leads to another cell. */
  void link(int row, int column, String text, Address target) {
    text(row, column, text, Look.LINK);
    lead(row, column, target);
  }

  /** Makes a cell lead to another. */
  void lead(int row, int column, Address target) {
    XSSFHyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(target.relative(""));
    link.setCellReference(new CellReference(row, column));
    sheet.addHyperlink(link);
  }

  /** A text that opens a file, named from where the workbook is. */
  void open(int row, int column, String text, String file) {
    text(row, column, text, Look.LINK);
    XSSFHyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.FILE);
    link.setAddress(file);
    link.setCellReference(new CellReference(row, column));
    sheet.addHyperlink(link);
  }

  /** A cell with a look and nothing in it yet. */
  void blank(int row, int column, Look look, String format) {
    cells.blank(row, column, style(look, format, false));
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
    heights.put(row, LINE_POINTS * lines + 2);
    cells.height(row, height(row));
  }

  /** Points from the top of a row to the next. */
  double height(int row) {
    return heights.getOrDefault(row, LINE_POINTS + 2);
  }

  /** Makes rows fold away under the row above them, in a sheet with an {@link #outline()}. */
  void group(int first, int rows) {
    for (int row = first; row < first + rows; row++) {
      cells.group(row);
    }
  }

  /** Makes rows fold away under the row above them, and folds them; likewise. */
  void fold(int first, int rows) {
    for (int row = first; row < first + rows; row++) {
      cells.fold(row);
    }
    cells.folded(first - 1);
  }

  /** Lets the sheet have groups of rows. */
  void outline() {
    sheet.setRowSumsBelow(false);
    sheet.getCTWorksheet().getSheetFormatPr().setOutlineLevelRow((short) 1);
  }

  /** Joins the cells of a row from one column to another, both inside. */
  void merge(int row, int from, int to) {
    merge(row, row, from, to);
  }

  void merge(int firstRow, int lastRow, int from, int to) {
    sheet.addMergedRegionUnsafe(new CellRangeAddress(firstRow, lastRow, from, to));
  }

  /**
   * A note over the first columns of a row, on as many lines as it needs.
   *
   * @param columns how many
   * @param characters that stand on a line over all of them
   */
  void paragraph(int row, String text, int columns, int characters) {
    text(row, 0, text, Look.PARAGRAPH);
    merge(row, 0, columns - 1);
    lines(row, 1 + text.length() / characters);
  }

  /** Begins a new sheet of paper with a row. */
  void breakBefore(int row) {
    sheet.setRowBreak(row - 1);
  }

  /** Column widths in characters. */
  void widths(int... characters) {
    for (int column = 0; column < characters.length; column++) {
      columns.width(column, characters[column] * Columns.CHARACTER + Columns.CHARACTER / 2);
    }
  }

  /** The width of one column in characters. */
  void width(int column, int characters) {
    columns.width(column, characters * Columns.CHARACTER);
  }

  Columns columns() {
    return columns;
  }
}
