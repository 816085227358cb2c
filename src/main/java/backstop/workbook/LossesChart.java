package backstop.workbook;

import backstop.model.Unit;
import backstop.workbook.Chart.Axis;
import backstop.workbook.Chart.Drawn;
import backstop.workbook.Chart.Kind;
import backstop.workbook.Chart.Plot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The chance of a loss of every deal by guarantee: what deals of any size have in common. */
record LossesChart(Figures.Labels guarantees, List<Figures.Series> losses) {

  private static final Unit SHARE = new Unit("share", Map.of(), 1);

  Chart chart() {
    List<Drawn> points =
        IntStream.range(0, losses.size())
            .mapToObj(i -> new Drawn(guarantees, losses.get(i), Paint.marker(Palette.distinct(i))))
            .toList();
    List<Double> shown = new ArrayList<>(List.of(0.0));
    losses.forEach(series -> shown.addAll(series.values()));
    Scale scale = Scale.around(shown);
    String title = "Chance that a deal loses (share of futures), by guarantee";
    return new Chart(
        title,
        title + ". One marker for each deal over each guarantee.",
        Axis.names("Guarantee"),
        new Axis("Chance of a loss (share of futures)", scale.format(SHARE), scale),
        Optional.empty(),
        List.of(new Plot(Kind.LINES, points)));
  }
}
