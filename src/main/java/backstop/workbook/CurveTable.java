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
  static final int COLUMNS = 1 + Figure.values().length;

  /** What the columns of figures hold, in their order. */
  enum Figure {
    MEAN,
    ERROR,
    LOW,
    HIGH,
    CHANGE,
    CHANGE_ERROR,
    CHANGE_LOW,
    CHANGE_HIGH,
    P5,
    P95,
    CVAR,
    LOSS,
    LOSS_LOW,
    LOSS_HIGH
  }

  static CurveTable write(Page page, int row, Curve curve, int place) {
    List<CurvePoint> points = curve.points(place);
    int measure = curve.asked().measures().get(place);
    Unit unit = curve.asked().library().measures().get(measure).unit();
    double errors = Confidence.errors(curve.asked().request().sampling());
    Column strengths = new Column("", points.stream().map(CurvePoint::strength).toList(), "0.000");
    List<Column> columns =
        new Making(points, errors, NumberFormats.of(unit)).columns(curve.asked().from());
    return new CurveTable(FigureTable.ofNumbers(page, row, "Strength", strengths, columns));
  }

  /**
   * @param errors that a band reaches to either side
   */
  private record Making(List<CurvePoint> points, double errors, String format) {

    List<Column> columns(double from) {
      return List.of(
          column("mean", p -> p.value().mean()),
          column("± error", p -> p.error().mean()),
          column("95% low", p -> p.value().mean() - errors * p.error().mean()),
          column("95% high", p -> p.value().mean() + errors * p.error().mean()),
          column("change from " + Rounded.plain(from), p -> p.change().mean()),
          column("± error", p -> p.change().error()),
          column("95% low", p -> p.change().mean() - errors * p.change().error()),
          column("95% high", p -> p.change().mean() + errors * p.change().error()),
          column("P5", p -> p.value().percentile(5)),
          column("P95", p -> p.value().percentile(95)),
          column("CVaR 95%", p -> p.value().cvar95()),
          share("chance of loss", p -> p.value().probNegative()),
          share("95% low", p -> loss(p, -errors)),
          share("95% high", p -> loss(p, errors)));
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
