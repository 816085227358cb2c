package backstop.workbook;

import backstop.valuation.Summary;
import backstop.workbook.Chart.Axis;
import backstop.workbook.Chart.Drawn;
import backstop.workbook.Chart.Kind;
import backstop.workbook.Chart.Plot;
import backstop.workbook.FigureTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a headline is spread under the reference guarantee, with the share up to each value. */
record HistogramChart(Valued valued, int measure) {

  private static final List<Integer> MARKED = List.of(5, 50, 95);
  private static final List<Integer> COLORS = List.of(0xD55E00, 0x222222, 0x009E73);
  private static final int UP_TO = 0x0072B2;

  FigureTable table(Page page, int row) {
    double[] values = valued.result().pathwise().spread(valued.reference(), measure);
    Bins bins = Bins.of(values);
    Summary summary = valued.estimate(valued.reference(), measure).value();
    List<String> middles = new ArrayList<>();
    for (int bin = 0; bin < bins.size(); bin++) {
      middles.add(Rounded.text(bins.middle(bin), bins.width()));
    }
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("share of futures", bins.shares(), "0.00%"));
    for (int level : MARKED) {
      double at = summary.percentile(level);
      String name = "P" + level + ": " + Rounded.text(at, bins.width());
      columns.add(new Column(name, marked(bins, at), "0.00%"));
    }
    columns.add(new Column("share up to here (right)", bins.upTo(), "0.0%"));
    return FigureTable.ofLabels(page, row, "Middle of the bin", middles, columns);
  }

  private static List<Double> marked(Bins bins, double at) {
    List<Double> only = new ArrayList<>();
    for (int bin = 0; bin < bins.size(); bin++) {
      only.add(bin == bins.holding(at) ? bins.shares().get(bin) : 0.0);
    }
    return only;
  }

  Chart chart(FigureTable table) {
    List<Figures.Series> series = table.series();
    List<Drawn> bars =
        new ArrayList<>(List.of(new Drawn(table.along(), series.get(0), Paint.fill(Palette.BAR))));
    for (int m = 0; m < MARKED.size(); m++) {
      bars.add(new Drawn(table.along(), series.get(1 + m), Paint.fill(COLORS.get(m))));
    }
    Drawn upTo = new Drawn(table.along(), series.get(1 + MARKED.size()), Paint.line(UP_TO));
    String label = Words.capital(valued.label(measure));
    String title = "How " + valued.label(measure) + " is spread" + valued.underReference();
    return new Chart(
        title,
        title
            + ". Bars: share of futures in each bin, those of the 5th, 50th and 95th percentile in"
            + " colour, the first and last with all beyond; line: share up to the bin.",
        Axis.names(label + ", middle of the bin"),
        new Axis("Share of futures in the bin", "0%", Scale.AUTOMATIC),
        Optional.of(new Axis("Share of futures up to the bin", "0%", Scale.WHOLE)),
        List.of(new Plot(Kind.COLUMNS, bars), new Plot(Kind.LINES, List.of(upTo))));
  }
}
