package backstop.workbook;

import backstop.model.Measure;
import backstop.risk.Sensitivity;
import java.util.Arrays;

/** What drives a measure: charts, and the figures that they are drawn from. */
public record SensitivitySheet(Sensitivity found) implements Study.Sheet {

  private static final int LABEL = 44;
  private static final int WIDTH = 13;

  /** Characters of a note that stand on a line. */
  private static final int NOTE = 180;

  private static final int TOP = 3;

  @Override
  public String name() {
    return "Sensitivity";
  }

  @Override
  public String about() {
    return "shares of the variance and of the worst 5%, tornado, spider, rank correlations and"
        + " scatter of its drivers";
  }

  @Override
  public void write(Page page) {
    int[] widths = new int[SensitivityTables.COLUMNS];
    Arrays.fill(widths, WIDTH);
    widths[0] = LABEL;
    page.widths(widths);
    page.title("What drives " + label());
    page.paragraph(1, note(), widths.length, NOTE);
    if (found.varies()) {
      Charts charts = Charts.halves(page, TOP, widths.length);
      int row = charts.below(SensitivityCharts.rows(found));
      page.breakBefore(row);
      SensitivityTables tables = SensitivityTables.write(page, row, found);
      new SensitivityCharts(found, label(), tables).draw(charts);
    } else {
      page.text(TOP, 0, "It is the same on every path: nothing drives it.", Look.TEXT);
    }
    page.sheet().createFreezePane(1, 1);
    Printing.oneAcross(page.sheet());
  }

  private String label() {
    Measure measure = found.asked().library().measures().get(found.asked().measure());
    String unit = measure.unit().text().isEmpty() ? "" : " (" + measure.unit().text() + ")";
    String guarantee = found.asked().guarantee();
    return Words.ofQualified(measure.name())
        + unit
        + (guarantee.isEmpty() ? "" : " under " + Words.of(guarantee));
  }

  private static String note() {
    return "All drivers vary together. Share of the variance: alone is the first Sobol index, total"
        + " that with all it does together with others; a driver whose interval holds zero is not"
        + " told from nothing. Correlated drivers count as one; several that were not told apart"
        + " have no more than the total each. Worst 5%: the same shares of whether the measure is at"
        + " or below its 5% quantile. Shapley effects, where asked for: shares that add up to the"
        + " variance, with correlated drivers told apart. Tornado: mean of the measure over the fifth of the"
        + " paths on which a driver is lowest, and highest, all others at random; a process counts"
        + " by its end-point, an event by the first stay of its clock in units of the mean stay."
        + " Intervals are of 95%, by the spread of the replicates.";
  }
}
