package backstop.workbook;

import backstop.batch.Stat;
import backstop.batch.Trend;
import backstop.model.Timeline;
import backstop.model.Unit;
import backstop.workbook.Chart.Axis;
import backstop.workbook.Chart.Drawn;
import backstop.workbook.Chart.Kind;
import backstop.workbook.Chart.Plot;
import backstop.workbook.FigureTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** A chart and a table for each series of runs and guarantee. */
record HistorySheet(List<Trend> trends) implements Study.Sheet {

  private static final int[] WIDTHS = {20, 20, 20, 20, 20, 20};
  private static final int CHARACTERS = 100;
  private static final int CHART = 24;
  private static final int TOP = 3;

  @Override
  public String name() {
    return "History";
  }

  @Override
  public String about() {
    return "a measure from night to night";
  }

  @Override
  public void write(Page page) {
    page.widths(WIDTHS);
    page.title("How " + Words.ofQualified(trends.get(0).measure()) + " moved");
    page.paragraph(
        1,
        "By the day as of which inputs were known. Bands are 95% intervals of a figure's sampling"
            + " error. What made it move: ./backstop bridge.",
        WIDTHS.length,
        CHARACTERS);
    int row = TOP;
    for (Trend trend : trends) {
      if (row > TOP) {
        page.breakBefore(row);
      }
      row = write(page, row, trend);
    }
    page.sheet().createFreezePane(0, 1);
    Printing.oneAcross(page.sheet());
  }

  private static int write(Page page, int top, Trend trend) {
    page.text(top, 0, heading(trend), Look.HEADING);
    Charts charts = Charts.of(page, top + 1, WIDTHS.length, CHART);
    Unit unit = unit(trend);
    FigureTable table =
        FigureTable.ofNumbers(
            page,
            top + 1 + CHART,
            "As of",
            new Column("", values(trend, p -> Timeline.serial(p.asOf())), NumberFormats.DATE),
            columns(trend, NumberFormats.of(unit)));
    charts.draw(chart(trend, table, unit), 0, 0, 1);
    return table.next();
  }

  private static List<Column> columns(Trend trend, String format) {
    return List.of(
        new Column(trend.stat().word(), values(trend, p -> p.figure().value()), format),
        new Column("± error", values(trend, p -> p.figure().error()), format),
        new Column("95% low", values(trend, p -> p.figure().low()), format),
        new Column("95% high", values(trend, p -> p.figure().high()), format),
        new Column(
            "valued at",
            values(trend, p -> Timeline.serial(p.valuationDate())),
            NumberFormats.DATE));
  }

  private static List<Double> values(Trend trend, ToDoubleFunction<Trend.Point> value) {
    return trend.points().stream().map(value::applyAsDouble).toList();
  }

  private static String heading(Trend trend) {
    return trend.series() + (trend.guarantee().isEmpty() ? "" : ", " + Words.of(trend.guarantee()));
  }

  /** A chance has no unit of the measure. */
  private static Unit unit(Trend trend) {
    return new Unit(trend.stat() == Stat.PROB_NEGATIVE ? "share" : trend.unit(), Map.of(), 1);
  }

  private static Chart chart(Trend trend, FigureTable table, Unit unit) {
    List<Drawn> lines =
        List.of(
            drawn(table, 3, Paint.line(Palette.INNER)),
            drawn(table, 0, Paint.thick(Palette.MEDIAN)),
            drawn(table, 2, Paint.line(Palette.INNER)));
    List<Double> all = new ArrayList<>();
    lines.forEach(line -> all.addAll(line.series().values()));
    Scale scale = Scale.around(all);
    String measure = Words.capital(Words.ofQualified(trend.measure()));
    String title = measure + ", " + trend.stat().word() + ": " + heading(trend);
    return new Chart(
        title + ", with its 95% band",
        title + ". Lines against the day as of which inputs were known.",
        new Axis("As of", NumberFormats.DATE, Scale.AUTOMATIC),
        new Axis(
            measure + (unit.text().isEmpty() ? "" : " (" + unit.text() + ")"),
            scale.format(unit),
            scale),
        Optional.empty(),
        List.of(new Plot(Kind.CURVES, lines)));
  }

  private static Drawn drawn(FigureTable table, int column, Paint paint) {
    return new Drawn(table.along(), table.series().get(column), paint);
  }
}
