package backstop.workbook;

import backstop.model.Measure;
import backstop.risk.Curve;
import backstop.workbook.Chart.Axis;
import backstop.workbook.Chart.Drawn;
import backstop.workbook.Chart.Kind;
import backstop.workbook.Chart.Plot;
import backstop.workbook.CurveTable.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A measure against strength in four charts: level, change, spread and chance of loss. */
record CurveCharts(Curve curve, Measure measure, CurveTable table) {

  void draw(Charts charts) {
    charts.draw(level(), 0, 0, 2);
    charts.draw(change(), 0, 1, 2);
    charts.draw(spread(), 1, 0, 2);
    charts.draw(loss(), 1, 1, 2);
  }

  private Chart level() {
    List<Drawn> lines = banded(Figure.MEAN, Figure.LOW, Figure.HIGH);
    return chart(label() + ": mean with its 95% band", label() + ", mean", lines, false);
  }

  private Chart change() {
    List<Drawn> lines = banded(Figure.CHANGE, Figure.CHANGE_LOW, Figure.CHANGE_HIGH);
    String from = Rounded.text(curve.asked().from(), 0.01);
    return chart(
        label() + ": change from strength " + from + " with its 95% band, path by path",
        label() + ", change of the mean",
        lines,
        false);
  }

  private Chart spread() {
    List<Drawn> lines =
        List.of(
            drawn(Figure.P95, Paint.line(Palette.INNER)),
            drawn(Figure.MEAN, Paint.thick(Palette.MEDIAN)),
            drawn(Figure.P5, Paint.line(Palette.INNER)),
            drawn(Figure.CVAR, Paint.line(Palette.distinct(3))));
    return chart(
        label() + ": how it is spread (CVaR 95% is the mean of the worst 5%)",
        label(),
        lines,
        false);
  }

  private Chart loss() {
    List<Drawn> lines = banded(Figure.LOSS, Figure.LOSS_LOW, Figure.LOSS_HIGH);
    return chart(label() + ": chance of less than 0, with its 95% band", "Share", lines, true);
  }

  private List<Drawn> banded(Figure middle, Figure low, Figure high) {
    return List.of(
        drawn(high, Paint.line(Palette.INNER)),
        drawn(middle, Paint.thick(Palette.MEDIAN)),
        drawn(low, Paint.line(Palette.INNER)));
  }

  private Drawn drawn(Figure figure, Paint paint) {
    return new Drawn(table.strengths(), table.series(figure), paint);
  }

  private String label() {
    String unit = measure.unit().text().isEmpty() ? "" : " (" + measure.unit().text() + ")";
    return Words.capital(Words.ofQualified(measure.name())) + unit;
  }

  private Chart chart(String title, String up, List<Drawn> lines, boolean share) {
    List<Double> values = new ArrayList<>();
    lines.forEach(line -> values.addAll(line.series().values()));
    Scale scale = share ? Scale.WHOLE : Scale.around(values);
    String format = share ? "0%" : scale.format(measure.unit());
    return new Chart(
        title,
        title + ". Lines against the strength of the guarantee.",
        new Axis("Strength of the guarantee (share)", "0.0", across()),
        new Axis(up, format, scale),
        Optional.empty(),
        List.of(new Plot(Kind.CURVES, lines)));
  }

  private Scale across() {
    Scale around = Scale.around(table.strengths().values());
    return around;
  }
}
