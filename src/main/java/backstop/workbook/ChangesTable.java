package backstop.workbook;

import backstop.model.Measure;
import backstop.risk.Confidence;
import backstop.risk.Stress;
import backstop.risk.Stressed;
import backstop.risk.Stressed.Level;
import backstop.workbook.Chart.Axis;
import backstop.workbook.Chart.Drawn;
import backstop.workbook.Chart.Kind;
import backstop.workbook.Chart.Plot;
import backstop.workbook.Chart.Whiskers;
import backstop.workbook.FigureTable.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The changes of a measure under a guarantee, the largest first, and their chart. */
final class ChangesTable {

  /** Columns of the table but for the words after its numbers. */
  static final int NUMBERS = 8;

  private static final int CHANGE = 2;
  private static final int EITHER_SIDE = 4;

  /** Rows of cells that a chart needs beside one for each bar. */
  private static final int FRAME = 8;

  private static final int GAIN = Palette.distinct(0);
  private static final int LOSS = Palette.distinct(3);

  private final Stress stress;
  private final int posture;
  private final int place;
  private final Measure measure;
  private final List<Stressed> sorted;

  ChangesTable(Stress stress, int posture, int place, Measure measure) {
    this.stress = stress;
    this.posture = posture;
    this.place = place;
    this.measure = measure;
    Map<String, Double> sizes =
        stress.variants().stream()
            .collect(Collectors.toMap(ChangesTable::what, this::size, Math::max));
    this.sorted =
        stress.variants().stream()
            .sorted(Comparator.comparingDouble((Stressed one) -> -sizes.get(what(one))))
            .toList();
  }

  /** What a variant changes: values of one assumption stay beside each other. */
  private static String what(Stressed stressed) {
    return stressed.variant().name().replaceFirst("=.*", "");
  }

  private Level level(Stressed stressed) {
    return stress.level(stressed, posture, place);
  }

  private double size(Stressed stressed) {
    double change = Math.abs(level(stressed).change().mean());
    return Double.isNaN(change) ? 0 : change;
  }

  /** Keeps rows free for the chart. */
  Charts room(Page page, int top) {
    return Charts.of(page, top, NUMBERS, FRAME + sorted.size());
  }

  FigureTable write(Page page, int row) {
    double errors = Confidence.errors(stress.request().sampling());
    String format = NumberFormats.of(measure.unit());
    List<Column> columns =
        List.of(
            column("mean", Level::mean, format),
            column("± error", Level::error, format),
            column("change", level -> level.change().mean(), format),
            column("± error", level -> level.change().error(), format),
            column("95% either side", level -> errors * level.change().error(), format),
            column("better", level -> level.change().better(), NumberFormats.PERCENT),
            column("moved", level -> level.change().moved(), NumberFormats.PERCENT));
    List<String> labels = sorted.stream().map(ChangesTable::label).toList();
    FigureTable table = FigureTable.ofLabels(page, row, Words.titled(measure), labels, columns);
    page.text(row, NUMBERS, "name", Look.HEADER);
    page.text(row, NUMBERS + 1, "what it is", Look.HEADER);
    int at = row + 1;
    for (Stressed stressed : sorted) {
      words(page, at++, stressed);
    }
    base(page, at, format);
    return table;
  }

  private static void words(Page page, int row, Stressed stressed) {
    page.text(row, NUMBERS, stressed.variant().name(), Look.WRAPPED);
    String title = stressed.variant().title();
    page.text(row, NUMBERS + 1, title, Look.WRAPPED);
    page.lines(row, TextWidth.lines(title, Look.WRAPPED, ScenariosSheet.TITLE));
  }

  /** Below the variants, so that the chart has no bar for it. */
  private void base(Page page, int row, String format) {
    page.text(row, 0, label(stress.base()), Look.TEXT);
    page.number(row, 1, level(stress.base()).mean(), Look.NUMBER, format);
    page.number(row, 2, level(stress.base()).error(), Look.NUMBER, format);
    words(page, row, stress.base());
  }

  /** The row after an empty one below all. */
  static int next(FigureTable table) {
    return table.next() + 1;
  }

  private Column column(String name, ToDoubleFunction<Level> figure, String format) {
    return new Column(
        name, sorted.stream().map(one -> figure.applyAsDouble(level(one))).toList(), format);
  }

  private static String label(Stressed stressed) {
    String name = stressed.variant().name();
    int equals = name.indexOf('=');
    return equals < 0
        ? Words.of(name)
        : Words.ofQualified(name.substring(0, equals)) + " = " + name.substring(equals + 1);
  }

  Chart chart(FigureTable table, String under) {
    Figures.Series change = table.series().get(CHANGE);
    Figures.Series either = table.series().get(EITHER_SIDE);
    List<Integer> colors = change.values().stream().map(value -> value < 0 ? LOSS : GAIN).toList();
    Drawn bars =
        new Drawn(
            table.along(), change, Paint.bars(colors), Optional.of(new Whiskers(either, either)));
    List<Double> shown = new ArrayList<>(List.of(0.0));
    for (int i = 0; i < change.values().size(); i++) {
      shown.add(change.values().get(i) - either.values().get(i));
      shown.add(change.values().get(i) + either.values().get(i));
      shown.add(change.values().get(i));
    }
    Scale scale = Scale.around(shown);
    String title = Words.titled(measure) + under + ": change of the mean from the base";
    String unit = measure.unit().text().isEmpty() ? "" : " (" + measure.unit().text() + ")";
    return new Chart(
        title,
        title + ". A bar for each variant, the largest first; whiskers are 95% intervals.",
        Axis.names("Variant"),
        new Axis("Change of the mean" + unit, scale.format(measure.unit()), scale),
        Optional.empty(),
        List.of(new Plot(Kind.BARS, List.of(bars))));
  }
}
