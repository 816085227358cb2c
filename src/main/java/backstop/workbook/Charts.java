package backstop.workbook;

import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTGraphicalObjectFrame;

/** Rows of charts on a sheet whose columns have their widths, all rows of one height. */
final class Charts {

  /** Between neighbours, as a share of the width of all. */
  private static final double GAP = 0.006;

  /** Below the edge of its first row, so that a border stays on its sheet of paper. */
  private static final int DOWN = 2 * Units.EMU_PER_PIXEL;

  /** What A4 has room for beside the margins, in pixels across and rows of cells down. */
  private static final double PAPER_WIDTH = 1047;

  private static final double PAPER_ROWS = 34;

  /** Rows of cells above the charts of a sheet. */
  private static final int ABOVE = 7;

  private final Page page;
  private final int top;
  private final int columns;
  private final int rows;

  private Charts(Page page, int top, int columns, int rows) {
    this.page = page;
    this.top = top;
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * Charts two rows of which fill a sheet of paper.
   *
   * @param top the first row
   * @param columns of the sheet that the charts stand over
   */
  static Charts halves(Page page, int top, int columns) {
    Charts any = new Charts(page, top, columns, 0);
    double paper = PAPER_ROWS * Math.max(1, any.width(columns) / PAPER_WIDTH);
    return new Charts(page, top, columns, (int) ((paper - ABOVE) / 2));
  }

  /** Charts of a height: {@code rows} of cells, with an empty one below. */
  static Charts of(Page page, int top, int columns, int rows) {
    return new Charts(page, top, columns, rows);
  }

  /** The first row below some rows of charts, with breaks between sheets of paper. */
  int below(int count) {
    for (int row = 2; row < count; row += 2) {
      page.breakBefore(top + row * rows);
    }
    return top + count * rows;
  }

  /** Draws a chart as one of {@code many} side by side in a row of charts. */
  void draw(Chart chart, int row, int place, int many) {
    double from = (double) place / many + (place == 0 ? 0 : GAP / 2);
    double to = (double) (place + 1) / many - (place == many - 1 ? 0 : GAP / 2);
    XSSFClientAnchor anchor = new XSSFClientAnchor();
    int first = top + row * rows;
    anchor.setRow1(first);
    anchor.setDy1(DOWN);
    anchor.setRow2(first + rows - 1);
    int left = column(from);
    anchor.setCol1(left);
    anchor.setDx1(offset(from, left));
    int right = column(to);
    anchor.setCol2(right);
    anchor.setDx2(offset(to, right));
    XSSFChart drawn = page.sheet().createDrawingPatriarch().createChart(anchor);
    page.part(drawn.getPackagePart(), new ChartXml(chart).text());
    CTGraphicalObjectFrame frame = drawn.getGraphicFrame().getCTGraphicalObjectFrame();
    frame.getNvGraphicFramePr().getCNvPr().setDescr(chart.about());
    int across = Units.pixelToEMU((int) page.columns().pixels(left, right));
    frame.getXfrm().getExt().setCx(across - anchor.getDx1() + anchor.getDx2());
  }

  private double width(int count) {
    return page.columns().pixels(0, count);
  }

  /** The column in which a share of the width ends. */
  private int column(double share) {
    int column = 0;
    while (column < columns - 1 && width(column + 1) <= share * width(columns)) {
      column++;
    }
    return column;
  }

  private int offset(double share, int column) {
    return (int) Math.round((share * width(columns) - width(column)) * Units.EMU_PER_PIXEL);
  }
}
