package backstop.workbook;

import backstop.model.Unit;
import backstop.risk.Sensitivity;
import backstop.workbook.Chart.Axis;
import backstop.workbook.Chart.Drawn;
import backstop.workbook.Chart.Kind;
import backstop.workbook.Chart.Plot;
import backstop.workbook.Chart.Whiskers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Drivers of a measure as charts.
 *
 * @param label of the measure, with its unit and guarantee
 */
record SensitivityCharts(Sensitivity found, String label, SensitivityTables tables) {

  /** Drivers that a chart has room for. */
  private static final int BARS = 12;

  private static final int LOW = 0x0072B2;
  private static final int HIGH = 0xE69F00;
  private static final Unit INDEX = new Unit("", Map.of(), 1);
  private static final Unit SHARE = new Unit("share", Map.of(), 1);

  /** Rows of charts, two in each. */
  static int rows(Sensitivity found) {
    int asked = (found.tailed() ? 1 : 0) + (found.effects().isEmpty() ? 0 : 1);
    int charts = 4 + asked + found.scatters().size();
    return (charts + 1) / 2;
  }

  void draw(Charts charts) {
    List<Chart> all = new ArrayList<>(List.of(shares(), tornado()));
    tables.tails().ifPresent(table -> all.add(tails(table)));
    tables.effects().ifPresent(table -> all.add(effects(table)));
    all.addAll(List.of(associations(), spider()));
    IntStream.range(0, tables.scatters().size()).forEach(s -> all.add(scatter(s)));
    for (int place = 0; place < all.size(); place++) {
      charts.draw(all.get(place), place / 2, place % 2, 2);
    }
  }

  private Chart shares() {
    return indices(
        "Share of the variance of " + label + ", with 95% intervals of the total",
        "Share of the variance",
        tables.shares().first(BARS));
  }

  private Chart tails(FigureTable table) {
    return indices(
        "Share of whether " + label + " is among its worst 5%, with 95% intervals of the total",
        "Share of the worst 5%",
        table.first(BARS));
  }

  private static Chart indices(String title, String up, FigureTable table) {
    List<Drawn> bars = List.of(whiskered(table, 4, 8), drawn(table, 0, Paint.fill(Palette.INNER)));
    return bars(
        title,
        ". Two bars for each driver: with all it does together with others, and alone.",
        up,
        SHARE,
        new Plot(Kind.BARS, bars));
  }

  private Chart effects(FigureTable table) {
    return bars(
        "Shapley effects on " + label + ", with 95% intervals",
        ". A bar for each driver: shares of the variance that add up to it.",
        "Share of the variance",
        SHARE,
        new Plot(Kind.BARS, List.of(whiskered(table, 0, 4))));
  }

  private static Drawn whiskered(FigureTable table, int series, int whiskers) {
    return new Drawn(
        table.along(),
        table.series().get(series),
        Paint.fill(Palette.MEDIAN),
        Optional.of(new Whiskers(table.series().get(whiskers), table.series().get(whiskers + 1))));
  }

  private Chart tornado() {
    FigureTable table = tables.swings().first(BARS);
    List<Drawn> bars =
        List.of(drawn(table, 10, Paint.fill(LOW)), drawn(table, 11, Paint.fill(HIGH)));
    return bars(
        "Tornado: mean of " + label + " where a driver is low and where it is high",
        ". Bars from the mean over all futures to that over the fifth on which the driver is"
            + " lowest, and highest.",
        "Mean less the mean over all futures",
        unit(),
        new Plot(Kind.TORNADO, bars));
  }

  private Chart associations() {
    FigureTable table = tables.associations().first(BARS);
    List<Drawn> bars =
        List.of(
            drawn(table, 4, Paint.fill(Palette.MEDIAN)),
            drawn(table, 0, Paint.fill(Palette.INNER)));
    return bars(
        "Correlation of ranks of " + label,
        ". Two bars for each driver: partial, given the other drivers shown, and by itself.",
        "Correlation",
        INDEX,
        new Plot(Kind.BARS, bars));
  }

  private Chart spider() {
    FigureTable table = tables.spiders();
    List<Drawn> lines =
        IntStream.range(0, table.series().size())
            .mapToObj(s -> drawn(table, s, Paint.line(Palette.distinct(s))))
            .toList();
    Scale across = Scale.WHOLE;
    Scale scale = Scale.around(values(lines));
    String title = "Spider: mean of " + label + " as a driver goes from low to high";
    return new Chart(
        title,
        title + ". A line for each of the drivers with the largest swings.",
        new Axis("Percentile of the driver", "0%", across),
        new Axis("Mean of " + label, scale.format(unit()), scale),
        Optional.empty(),
        List.of(new Plot(Kind.CURVES, lines)));
  }

  private Chart scatter(int place) {
    SensitivityTables.Points table = tables.scatters().get(place);
    String driver = found.scatters().get(place).coordinate().name();
    String word = found.scatters().get(place).coordinate().word();
    List<Drawn> points = List.of(new Drawn(table.x(), table.y(), Paint.dot(Palette.MEDIAN)));
    Scale across = Scale.around(table.x().values());
    Scale scale = Scale.around(values(points));
    String title =
        "Scatter: " + label + " against " + driver + ", " + table.x().values().size() + " futures";
    return new Chart(
        title,
        title + ". A point for each future.",
        new Axis(driver + ", " + word, across.format(Unit.NUMBER), across),
        new Axis(Words.capital(label), scale.format(unit()), scale),
        Optional.empty(),
        List.of(new Plot(Kind.CURVES, points)));
  }

  private Unit unit() {
    return found.asked().library().measures().get(found.asked().measure()).unit();
  }

  private static Drawn drawn(FigureTable table, int series, Paint paint) {
    return new Drawn(table.along(), table.series().get(series), paint);
  }

  private static Chart bars(String title, String about, String up, Unit unit, Plot plot) {
    List<Double> ends = new ArrayList<>(List.of(0.0));
    ends.addAll(values(plot.series()));
    Scale scale = Scale.around(ends);
    return new Chart(
        title,
        title + about,
        Axis.names("Driver"),
        new Axis(up, scale.format(unit), scale),
        Optional.empty(),
        List.of(plot));
  }

  private static List<Double> values(List<Drawn> drawn) {
    List<Double> values = new ArrayList<>();
    for (Drawn one : drawn) {
      values.addAll(one.series().values());
      one.whiskers()
          .ifPresent(
              whiskers -> {
                for (int i = 0; i < one.series().values().size(); i++) {
                  double at = one.series().values().get(i);
                  values.add(at - whiskers.below().values().get(i));
                  values.add(at + whiskers.above().values().get(i));
                }
              });
    }
    return values;
  }
}
