package backstop.workbook;

import backstop.workbook.Chart.Axis;
import backstop.workbook.Chart.Drawn;
import backstop.workbook.Chart.Kind;
import backstop.workbook.Chart.Plot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The share of futures below each value of a headline, by guarantee: distributions overlaid. */
record CurvesChart(Valued valued, int measure) {

  /** The figures are those of the table of percentiles; none where too little is defined. */
  Optional<Chart> chart(FigureTable percentiles) {
    List<Drawn> curves = new ArrayList<>();
    Ladder ladder = new Ladder(valued);
    Figures.Numbers shares = (Figures.Numbers) percentiles.along();
    for (int posture : ladder.few()) {
      Figures.Series series = percentiles.series().get(valued.postures().indexOf(posture));
      if (series.values().stream().noneMatch(v -> Double.isNaN(v))) {
        Figures.Numbers across =
            new Figures.Numbers(series.values(), valued.format(measure), series.cells());
        Figures.Series up =
            new Figures.Series(series.name(), series.nameCell(), shares.values(), shares.cells());
        curves.add(new Drawn(across, up, ladder.line(posture)));
      }
    }
    return curves.isEmpty() ? Optional.empty() : Optional.of(chart(curves));
  }

  private Chart chart(List<Drawn> curves) {
    Scale scale =
        Scale.around(
            curves.stream()
                .flatMap(curve -> ((Figures.Numbers) curve.along()).values().stream())
                .toList());
    String label = valued.label(measure);
    boolean all = curves.size() == valued.postures().size();
    String title =
        "Share of futures below each value: "
            + label
            + ", by guarantee"
            + (all ? "" : " (" + curves.size() + " of " + valued.postures().size() + ")");
    return new Chart(
        title,
        title + ". One line for each guarantee; the more to the right, the better.",
        new Axis(Words.capital(label), scale.format(valued.measure(measure).unit()), scale),
        new Axis("Share of futures below", "0%", Scale.WHOLE),
        Optional.empty(),
        List.of(new Plot(Kind.CURVES, curves)));
  }
}
