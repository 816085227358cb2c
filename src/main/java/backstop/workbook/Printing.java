package backstop.workbook;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet comes out on paper: A4, landscape, with its name and page numbers. */
final class Printing {

  private Printing() {}

  /** All columns on one page across, as many pages down as it takes. */
  static void oneAcross(XSSFSheet sheet) {
    setUp(sheet);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  /** Pages across as needed, each with the label columns and the heading rows. */
  static void timeSheet(XSSFSheet sheet) {
    setUp(sheet);
    sheet.getPrintSetup().setScale((short) 60);
    sheet.setRepeatingColumns(CellRangeAddress.valueOf("A:E"));
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:" + (Grid.FIRST_ROW - 1)));
  }

  private static void setUp(XSSFSheet sheet) {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setLandscape(true);
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getFooter().setLeft("&A");
    sheet.getFooter().setRight("&P of &N");
  }
}
