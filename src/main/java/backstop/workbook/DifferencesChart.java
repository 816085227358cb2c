package backstop.workbook;

import backstop.valuation.PairedDifference;
import backstop.valuation.Summary;
import backstop.workbook.Chart.Axis;
import backstop.workbook.Chart.Drawn;
import backstop.workbook.Chart.Kind;
import backstop.workbook.Chart.Plot;
import backstop.workbook.Chart.Whiskers;
import backstop.workbook.FigureTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * A headline under each guarantee less that under the reference on the same future: bars to the
 * mean, whiskers from the 5th to the 95th percentile.
 */
record DifferencesChart(Valued valued, int measure) {

  private List<PairedDifference> differences() {
    return valued.result().differences().stream()
        .filter(one -> one.measure() == measure && one.other() == valued.reference())
        .toList();
  }

  FigureTable table(Page page, int row) {
    List<Column> columns =
        List.of(
            column("mean", Summary::mean),
            column("P5", value -> value.percentile(5)),
            column("P95", value -> value.percentile(95)),
            column("mean less P5", value -> value.mean() - value.percentile(5)),
            column("P95 less mean", value -> value.percentile(95) - value.mean()));
    List<String> names = differences().stream().map(d -> valued.heading(d.posture())).toList();
    String title = valued.words(measure) + " over " + valued.heading(valued.reference());
    return FigureTable.ofLabels(page, row, title, names, columns);
  }

  private Column column(String name, ToDoubleFunction<Summary> statistic) {
    List<Double> values =
        differences().stream().map(d -> statistic.applyAsDouble(d.value())).toList();
    return new Column(name, values, valued.format(measure));
  }

  Chart chart(FigureTable table) {
    List<Figures.Series> series = table.series();
    Ladder ladder = new Ladder(valued);
    List<Integer> colors = differences().stream().map(d -> ladder.color(d.posture())).toList();
    Drawn mean =
        new Drawn(
            table.along(),
            series.get(0),
            Paint.bars(colors),
            Optional.of(new Whiskers(series.get(3), series.get(4))));
    List<Double> shown = new ArrayList<>(List.of(0.0));
    Stream.of(0, 1, 2).forEach(i -> shown.addAll(series.get(i).values()));
    Scale scale = Scale.around(shown);
    String label = valued.label(measure);
    String title =
        Words.capital(label)
            + " over "
            + valued.heading(valued.reference())
            + " on the same future: mean, whiskers from P5 to P95";
    return new Chart(
        title,
        title + ". One bar for each guarantee, the darker the higher on the ladder.",
        Axis.names("Guarantee"),
        new Axis("Difference: " + label, scale.format(valued.measure(measure).unit()), scale),
        Optional.empty(),
        List.of(new Plot(Kind.BARS, List.of(mean))));
  }
}
