package backstop.workbook;

import backstop.model.Unit;
import backstop.risk.Confidence;
import backstop.risk.Curve;
import backstop.risk.CurvePoint;
import backstop.workbook.FigureTable.Column;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The figures of a measure by strength, which its charts are drawn from. */
record CurveTable(FigureTable figures) {

  /** One of strength, then those of the figures. */
  static final int COLUMNS = 15;

  /** What a column of figures holds, in their order. */
  enum Figure {
    MEAN,
    ERROR,
    LOW,
    HIGH,
    P5,
    P95,
    CVAR,
    LOSS,
    LOSS_LOW,
    LOSS_HIGH,
    CHANGE,
    CHANGE_ERROR,
    CHANGE_LOW,
    CHANGE_HIGH
  }

  static CurveTable write(Page page, int row, Curve curve, int place) {
    List<CurvePoint> points = curve.points(place);
    int measure = curve.asked().measures().get(place);
    Unit unit = curve.asked().library().measures().get(measure).unit();
    Column strengths = new Column("", points.stream().map(CurvePoint::strength).toList(), "0.000");
    List<Column> columns = new Making(curve, points, NumberFormats.of(unit)).columns();
    return new CurveTable(FigureTable.ofNumbers(page, row, "Strength", strengths, columns));
  }

  private record Making(Curve curve, List<CurvePoint> points, String format) {

    List<Column> columns() {
      double t = Confidence.errors(curve.asked().request().sampling());
      String from = " from " + Rounded.text(curve.asked().from(), 0.01);
      return List.of(
          column("mean", p -> p.value().mean()),
          column("± error", p -> p.error().mean()),
          column("mean, 95% low", p -> p.value().mean() - t * p.error().mean()),
          column("mean, 95% high", p -> p.value().mean() + t * p.error().mean()),
          column("5th percentile", p -> p.value().percentile(5)),
          column("95th percentile", p -> p.value().percentile(95)),
          column("CVaR 95%", p -> p.value().cvar95()),
          share("chance of loss", p -> p.value().probNegative()),
          share("chance, 95% low", p -> loss(p, -t)),
          share("chance, 95% high", p -> loss(p, t)),
          column("change" + from, p -> p.change().mean()),
          column("± error of change", p -> p.change().error()),
          column("change, 95% low", p -> p.change().mean() - t * p.change().error()),
          column("change, 95% high", p -> p.change().mean() + t * p.change().error()));
    }

    private static double loss(CurvePoint point, double errors) {
      double at = point.value().probNegative() + errors * point.error().probNegative();
      return Math.max(0, Math.min(1, at));
    }

    private Column column(String name, ToDoubleFunction<CurvePoint> figure) {
      return new Column(name, points.stream().map(figure::applyAsDouble).toList(), format);
    }

    private Column share(String name, ToDoubleFunction<CurvePoint> figure) {
      return new Column(
          name, points.stream().map(figure::applyAsDouble).toList(), NumberFormats.PERCENT);
    }
  }

  Figures.Numbers strengths() {
    return (Figures.Numbers) figures.along();
  }

  Figures.Series series(Figure figure) {
    return figures.series().get(figure.ordinal());
  }

  int next() {
    return figures.next();
  }
}
