package backstop.workbook;

import backstop.valuation.Characteristic;
import backstop.valuation.Convergence;
import backstop.valuation.Convergence.Part;
import backstop.workbook.Chart.Axis;
import backstop.workbook.Chart.Drawn;
import backstop.workbook.Chart.Kind;
import backstop.workbook.Chart.Plot;
import backstop.workbook.FigureTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Errors against paths, and the means of the replicates, under the reference guarantee. */
record ConvergenceCharts(Valued valued, Page page, Charts charts) {

  private static final int SIDE_BY_SIDE = 2;

  /** What a chart is of: as the error of a random path would have it, 1 / √paths is a line. */
  private static final String RANDOM = "random paths";

  static String title(Valued valued, int measure, Characteristic one) {
    String label = valued.label(measure);
    if (one == Characteristic.PROB_NEGATIVE) {
      return "Chance of less than 0: " + valued.words(measure);
    }
    return one == Characteristic.MEAN ? "Mean: " + label : "CVaR 95%: " + label;
  }

  private List<Convergence> told(Characteristic one) {
    return valued.result().told().stream()
        .flatMap(m -> valued.result().convergence(valued.reference(), m, one).stream())
        .filter(told -> told.parts().size() > 1 && told.ratio() > 0)
        .toList();
  }

  private List<Characteristic> charted() {
    return Convergence.TOLD.stream().filter(one -> !told(one).isEmpty()).toList();
  }

  boolean drawn() {
    return !charted().isEmpty();
  }

  private int count() {
    return charted().size() + (told(Characteristic.MEAN).isEmpty() ? 0 : 1);
  }

  /** Keeps rows free for the charts; the first row below them. */
  int room() {
    return charts.below((count() + 1) / SIDE_BY_SIDE);
  }

  /** Figures from {@code row} on, and the charts in their room. */
  void write(int row) {
    if (!drawn()) {
      return;
    }
    page.text(row, 0, "Figures of the charts", Look.HEADING);
    List<Chart> all = new ArrayList<>();
    int next = row + 1;
    for (Characteristic one : charted()) {
      FigureTable table = errors(next, one);
      all.add(errors(table, one));
      next = table.next();
    }
    if (!told(Characteristic.MEAN).isEmpty()) {
      all.add(replicates(replicates(next)));
    }
    for (int i = 0; i < all.size(); i++) {
      boolean alone = i % SIDE_BY_SIDE == 0 && i == all.size() - 1;
      charts.draw(all.get(i), i / SIDE_BY_SIDE, i % SIDE_BY_SIDE, alone ? 1 : SIDE_BY_SIDE);
    }
  }

  /** Errors as shares of what one random path has, which is the standard deviation for a mean. */
  private FigureTable errors(int row, Characteristic one) {
    List<Convergence> told = told(one);
    List<Part> parts = told.get(0).parts();
    List<Column> columns = new ArrayList<>();
    for (Convergence each : told) {
      double single = each.random() * Math.sqrt(each.whole().paths());
      List<Double> errors =
          each.parts().stream().map(part -> above(part.error() / single)).toList();
      columns.add(new Column(valued.words(each.measure()), errors, NumberFormats.FINE_PERCENT));
    }
    List<Double> random = parts.stream().map(part -> 1 / Math.sqrt(part.paths())).toList();
    columns.add(new Column(RANDOM, random, NumberFormats.FINE_PERCENT));
    List<Double> paths = parts.stream().map(part -> (double) part.paths()).toList();
    return FigureTable.ofNumbers(
        page,
        row,
        "Error of " + named(one) + " by paths",
        new Column("paths", paths, NumberFormats.WHOLE),
        columns);
  }

  /** A logarithm is taken of it. */
  private static double above(double error) {
    return error > 0 ? error : Double.NaN;
  }

  private static String named(Characteristic one) {
    return one == Characteristic.MEAN
        ? "the mean"
        : one == Characteristic.PROB_NEGATIVE ? "the chance of less than 0" : "CVaR 95%";
  }

  private Chart errors(FigureTable table, Characteristic one) {
    List<Drawn> curves = new ArrayList<>();
    List<Double> shown = new ArrayList<>();
    for (int i = 0; i < table.series().size(); i++) {
      Figures.Series series = table.series().get(i);
      boolean random = i == table.series().size() - 1;
      Paint paint =
          random ? Paint.thick(Palette.GRID) : Paint.line(color(told(one).get(i).measure()));
      curves.add(new Drawn(table.along(), series, paint));
      series.values().stream().filter(v -> !v.isNaN()).forEach(shown::add);
    }
    String title = "Error of " + named(one) + " against paths" + valued.underReference();
    return new Chart(
        title,
        title
            + ". Both axes logarithmic; the grey line is that of independent random paths, which"
            + " halve the error with four times the paths. Lower and steeper is better.",
        new Axis(
            "Paths",
            NumberFormats.WHOLE,
            Scale.logarithmic(((Figures.Numbers) table.along()).values())),
        new Axis("Error over that of one random path", "0.00%", Scale.logarithmic(shown)),
        Optional.empty(),
        List.of(new Plot(Kind.CURVES, curves)));
  }

  /** The same in every chart. */
  private int color(int measure) {
    return Palette.distinct(valued.result().told().indexOf(measure));
  }

  private FigureTable replicates(int row) {
    List<Convergence> told = told(Characteristic.MEAN);
    List<Column> columns = new ArrayList<>();
    for (Convergence each : told) {
      double single = each.random() * Math.sqrt(each.whole().paths());
      List<Double> apart =
          each.replicates().stream().map(v -> (v - each.whole().value()) / single).toList();
      columns.add(new Column(valued.words(each.measure()), apart, NumberFormats.FINE_PERCENT));
    }
    List<Double> numbers =
        IntStream.rangeClosed(1, told.get(0).replicates().size())
            .mapToObj(r -> (double) r)
            .toList();
    return FigureTable.ofNumbers(
        page,
        row,
        "Mean of each replicate less that of all",
        new Column("replicate", numbers, "0"),
        columns);
  }

  private Chart replicates(FigureTable table) {
    List<Drawn> markers = new ArrayList<>();
    List<Double> shown = new ArrayList<>(List.of(0.0));
    for (int i = 0; i < table.series().size(); i++) {
      Figures.Series series = table.series().get(i);
      int color = color(told(Characteristic.MEAN).get(i).measure());
      markers.add(new Drawn(table.along(), series, Paint.marker(color)));
      shown.addAll(series.values());
    }
    Scale scale = Scale.around(shown);
    int count = ((Figures.Numbers) table.along()).values().size();
    String title = "Mean of each replicate less that of all" + valued.underReference();
    return new Chart(
        title,
        title
            + ". One marker for each independent replicate, in standard deviations of the measure;"
            + " how far they spread is where the errors come from.",
        new Axis(
            "Replicate", "0", new Scale(0, count + 1.0, count > 20 ? Math.ceil(count / 20.0) : 1)),
        new Axis("Standard deviations of the measure", "0.00%", scale),
        Optional.empty(),
        List.of(new Plot(Kind.CURVES, markers)));
  }
}
