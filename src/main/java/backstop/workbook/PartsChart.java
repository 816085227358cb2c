package backstop.workbook;

import backstop.model.Unit;
import backstop.workbook.Chart.Axis;
import backstop.workbook.Chart.Drawn;
import backstop.workbook.Chart.Kind;
import backstop.workbook.Chart.Plot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What each guarantee is worth over another in its parts, with their sum.
 *
 * @param parts by guarantee, the sum last
 */
record PartsChart(String over, Unit unit, Figures.Labels guarantees, List<Figures.Series> parts) {

  PartsChart {
    parts = List.copyOf(parts);
  }

  Chart chart() {
    int last = parts.size() - 1;
    List<Drawn> stacks =
        IntStream.range(0, last)
            .mapToObj(i -> new Drawn(guarantees, parts.get(i), Paint.fill(Palette.distinct(i))))
            .toList();
    Drawn total = new Drawn(guarantees, parts.get(last), Paint.marker(Palette.INK));
    List<Double> ends = new ArrayList<>(FlowsChart.stacked(parts.subList(0, last)));
    ends.addAll(parts.get(last).values());
    Scale scale = Scale.around(ends);
    String in = unit.text().isEmpty() ? "" : " (" + unit.text() + ")";
    String title = "What a guarantee is worth over " + over + " in its parts" + in;
    return new Chart(
        title,
        title + ". Gains stand above zero, costs below; the marker is their sum.",
        Axis.names("Guarantee"),
        new Axis("Mean difference of present values" + in, scale.format(unit), scale),
        Optional.empty(),
        List.of(new Plot(Kind.STACKS, stacks), new Plot(Kind.LINES, List.of(total))));
  }
}
