package backstop.workbook;

import backstop.model.Measure;
import backstop.model.Unit;
import backstop.risk.Target;
import backstop.workbook.Chart.Axis;
import backstop.workbook.Chart.Drawn;
import backstop.workbook.Chart.Kind;
import backstop.workbook.Chart.Plot;
import backstop.workbook.CurveTable.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A measure against strength: its level, its change, how it is spread and the chance of a loss.
 *
 * @param from the strength that changes are taken from
 */
record CurveCharts(Measure measure, double from, CurveTable table, BreakEvenTable breakEvens) {

  /** Rows of charts. */
  static final int ROWS = 2;

  void draw(Charts charts) {
    boolean losses =
        values(List.of(drawn(Figure.LOSS, Paint.NOTHING))).stream().anyMatch(v -> v > 0);
    charts.draw(level(), 0, 0, 2);
    charts.draw(change(), 0, 1, 2);
    charts.draw(spread(), 1, 0, losses ? 2 : 1);
    if (losses) {
      charts.draw(loss(), 1, 1, 2);
    }
  }

  private Chart level() {
    List<Drawn> lines = marked(Target.Kind.MEAN, banded(Figure.MEAN, Figure.LOW, Figure.HIGH));
    return chart(label() + ": mean, with its 95% band", label() + ", mean", lines, measure.unit());
  }

  private Chart change() {
    return chart(
        label() + ": change from strength " + Rounded.plain(from) + ", with its 95% band",
        label() + ", change",
        banded(Figure.CHANGE, Figure.CHANGE_LOW, Figure.CHANGE_HIGH),
        measure.unit());
  }

  private Chart spread() {
    List<Drawn> lines =
        List.of(
            drawn(Figure.P95, Paint.line(Palette.INNER)),
            drawn(Figure.MEAN, Paint.thick(Palette.MEDIAN)),
            drawn(Figure.P5, Paint.line(Palette.distinct(2))),
            drawn(Figure.CVAR, Paint.line(Palette.distinct(1))));
    return chart(
        label() + ": how it is spread; CVaR 95% is the mean of the worst 5%",
        label(),
        marked(Target.Kind.SHORTFALL, lines),
        measure.unit());
  }

  private Chart loss() {
    List<Drawn> lines =
        marked(Target.Kind.LOSS, banded(Figure.LOSS, Figure.LOSS_LOW, Figure.LOSS_HIGH));
    return chart(
        label() + ": chance of less than 0, with its 95% band",
        "Share of futures",
        lines,
        new Unit("share", Map.of(), 1));
  }

  private List<Drawn> banded(Figure middle, Figure low, Figure high) {
    return List.of(
        drawn(high, Paint.line(Palette.INNER)),
        drawn(middle, Paint.thick(Palette.MEDIAN)),
        drawn(low, Paint.line(Palette.INNER)));
  }

  private List<Drawn> marked(Target.Kind kind, List<Drawn> lines) {
    return Stream.concat(lines.stream(), breakEvens.markers(kind).stream()).toList();
  }

  private Drawn drawn(Figure figure, Paint paint) {
    return new Drawn(table.strengths(), table.series(figure), paint);
  }

  private String label() {
    String unit = measure.unit().text().isEmpty() ? "" : " (" + measure.unit().text() + ")";
    return Words.capital(Words.ofQualified(measure.name())) + unit;
  }

  private static List<Double> values(List<Drawn> lines) {
    List<Double> values = new ArrayList<>();
    lines.forEach(line -> values.addAll(line.series().values()));
    return values;
  }

  private Chart chart(String title, String up, List<Drawn> lines, Unit unit) {
    Scale scale = Scale.around(values(lines));
    Scale across = Scale.around(table.strengths().values());
    return new Chart(
        title,
        title + ". Lines against the strength of the guarantee.",
        new Axis("Strength of the guarantee (share)", across.format(Unit.NUMBER), across),
        new Axis(up, scale.format(unit), scale),
        Optional.empty(),
        List.of(new Plot(Kind.CURVES, lines)));
  }
}
