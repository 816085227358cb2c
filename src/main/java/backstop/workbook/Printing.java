package backstop.workbook;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet comes out on paper: A4, landscape, with its name and page numbers. */
final class Printing {

  /** Widths of columns, in characters, that are still read when one page holds them. */
  private static final int READABLE = 230;

  /** Four years of quarters, which one page holds so that they are read. */
  private static final int PRINTED_PERIODS = 16;

  private static final double TOP_INCHES = 0.4;

  private Printing() {}

  /** All columns on one page across, as many pages down as it takes. */
  static void oneAcross(XSSFSheet sheet) {
    across(sheet, 1);
  }

  /** A list: its heading rows on every page, and on as few pages across as can be read. */
  static void list(Page page, int columns, int headings) {
    int characters = 0;
    for (int column = 0; column < columns; column++) {
      characters += page.columns().width(column) / Columns.CHARACTER;
    }
    across(page.sheet(), 1 + characters / READABLE);
    page.sheet().setRepeatingColumns(CellRangeAddress.valueOf("A:A"));
    repeatTo(page.sheet(), headings);
  }

  /** The label columns and the first periods, on one page across; the screen has them all. */
  static void timeSheet(XSSFSheet sheet, int headings, int lastRow) {
    across(sheet, 1);
    repeatTo(sheet, headings);
    area(sheet, Grid.column(PRINTED_PERIODS - 1), lastRow);
  }

  /** What stands at the top of every page, beside the name of the sheet. */
  static void head(XSSFSheet sheet, String title) {
    sheet.getHeader().setLeft(title.replace("&", "&&"));
    sheet.getHeader().setRight("&A");
  }

  /** Prints from the first cell to a row and column, both inside. */
  static void area(XSSFSheet sheet, int lastColumn, int lastRow) {
    int at = sheet.getWorkbook().getSheetIndex(sheet);
    sheet.getWorkbook().setPrintArea(at, 0, lastColumn, 0, lastRow);
  }

  private static void repeatTo(XSSFSheet sheet, int headings) {
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:" + headings));
  }

  private static void across(XSSFSheet sheet, int pages) {
    setUp(sheet);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) pages);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  private static void setUp(XSSFSheet sheet) {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setLandscape(true);
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.setMargin(PageMargin.TOP, TOP_INCHES);
    sheet.setMargin(PageMargin.HEADER, TOP_INCHES / 2);
    sheet.getFooter().setLeft("&A");
    sheet.getFooter().setRight("page &P of &N");
    if (sheet.getRepeatingRows() == null) {
      repeatTo(sheet, 1);
    }
  }
}
