package backstop.workbook;

import backstop.model.Measure;
import backstop.risk.BreakEven;
import backstop.risk.Curve;
import java.util.Arrays;
import java.util.List;

/** Measures against strength: charts, break-even strengths and figures of one after another. */
public record CurveSheet(Curve curve) implements Study.Sheet {

  private static final int LABEL = 26;
  private static final int WIDTH = 12;

  /** Characters of a note that stand on a line. */
  private static final int NOTE = 180;

  private static final int TOP = 3;

  @Override
  public String name() {
    return "Curve";
  }

  @Override
  public String about() {
    return "each measure against strength, with 95% bands, and where it breaks even";
  }

  @Override
  public void write(Page page) {
    page.widths(widths());
    page.title("How measures hang on strength" + under());
    page.paragraph(1, note(), CurveTable.COLUMNS, NOTE);
    int row = TOP;
    for (int m = 0; m < curve.asked().measures().size(); m++) {
      if (m > 0) {
        page.breakBefore(row);
      }
      row = measure(page, row, m);
    }
    page.sheet().createFreezePane(1, 1);
    Printing.oneAcross(page.sheet());
  }

  private static int[] widths() {
    int[] widths = new int[CurveTable.COLUMNS];
    Arrays.fill(widths, WIDTH);
    widths[0] = LABEL;
    return widths;
  }

  private String under() {
    String guarantee = curve.asked().guarantee();
    return guarantee.isEmpty() ? "" : " under " + Words.of(guarantee);
  }

  private String note() {
    return "Strength is pinned at one value after another, on the same simulated futures; all else"
        + " of the guarantee stays. Bands reach to either side as far as a 95% interval does by the"
        + " spread of the replicates. Changes are taken path by path.";
  }

  private int measure(Page page, int top, int place) {
    int position = curve.asked().measures().get(place);
    Measure measure = curve.asked().library().measures().get(position);
    page.text(top, 0, Words.titled(measure), Look.HEADING);
    Charts charts = Charts.halves(page, top + 1, CurveTable.COLUMNS);
    int row = charts.below(CurveCharts.ROWS);
    page.breakBefore(row);
    BreakEvenTable breakEvens = new BreakEvenTable(curve.asked(), page, row);
    List<BreakEven> found =
        curve.breakEvens().stream().filter(one -> one.measure() == position).toList();
    if (!found.isEmpty()) {
      row = breakEvens.write(found);
    }
    CurveTable table = CurveTable.write(page, row, curve, place);
    new CurveCharts(measure, curve.asked().from(), table, breakEvens).draw(charts);
    return table.next();
  }
}
