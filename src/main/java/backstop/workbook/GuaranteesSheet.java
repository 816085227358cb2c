package backstop.workbook;

import backstop.model.Choice;
import backstop.model.Table;
import backstop.valuation.Difference;
import backstop.valuation.Diversification;
import backstop.valuation.Estimate;
import backstop.valuation.GuaranteeValue;
import backstop.valuation.GuaranteeValue.Row;
import backstop.valuation.Statistic;
import backstop.valuation.TotalParts;
import backstop.valuation.ValueParts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The guarantees side by side: what they are, what security they bring, what they are worth. */
final class GuaranteesSheet {

  static final String NAME = "Guarantees";

  private static final int WIDTH = 15;
  private static final int LABEL = 40;

  /** Columns of numbers that the charts are as wide as, at the least. */
  private static final int LEAST = 9;

  /** The row below the title. */
  private static final int TOP = 2;

  private final Valued valued;
  private final Page page;
  private int next = TOP;

  GuaranteesSheet(Valued valued, Page page) {
    this.valued = valued;
    this.page = page;
  }

  void write(Choice choice) {
    page.widths(widths());
    page.title("Guarantees");
    Optional<GuaranteeValue> value = GuaranteeValue.of(valued.result(), ValueParts.PORTFOLIO);
    Charts room = Charts.halves(page, TOP, widths().length);
    GuaranteeCharts charts = new GuaranteeCharts(valued, page, room, value.isPresent());
    next = charts.room();
    if (next > TOP) {
      page.breakBefore(next);
    }
    Optional<PartsChart> parts = value.map(this::parts);
    diversification();
    security(choice.model());
    catalogue(valued.library().tables().get(choice.table()));
    paired();
    charts.write(next + 1, parts);
    page.sheet().createFreezePane(1, 0);
    Printing.oneAcross(page.sheet());
  }

  /** Those of the guarantees, and of the charts where there are few. */
  private int[] widths() {
    int[] widths = new int[1 + Math.max(valued.postures().size(), LEAST)];
    Arrays.fill(widths, WIDTH);
    widths[0] = LABEL;
    return widths;
  }

  private void postures(int row, String title) {
    page.text(row, 0, title, Look.HEADER);
    List<String> names = valued.postures().stream().map(valued::heading).toList();
    FigureTable.fit(page, row, Stream.concat(Stream.of(""), names.stream()).toList());
    for (int g = 0; g < valued.postures().size(); g++) {
      page.text(row, 1 + g, valued.heading(valued.postures().get(g)), Look.NUMBER_HEADER);
    }
  }

  /** What stands between the guarantees on the same future. */
  private void paired() {
    PairedTables tables = new PairedTables(valued, page, this::postures);
    next = tables.write(next + 1);
  }

  /** What a guarantee is worth, part by part, and their sum. */
  private PartsChart parts(GuaranteeValue worth) {
    String over = valued.heading(worth.over());
    page.text(next++, 0, "What a guarantee is worth over " + over + ", by parts", Look.HEADING);
    Figures.Labels guarantees = guarantees(next);
    List<Figures.Series> series = new ArrayList<>();
    postures(next++, "Path by path, on the same futures");
    List<Row> rows = worth.rows().subList(0, valued.postures().size());
    for (int m = 0; m < worth.measures().size(); m++) {
      int part = m;
      List<Difference> more = rows.stream().map(row -> row.more().get(part)).toList();
      int measure = worth.measures().get(part);
      String format = valued.format(measure);
      List<Double> means = more.stream().map(Difference::mean).toList();
      series.add(series(next, valued.label(measure), means));
      line(valued.label(measure), means, format);
      line("± error", more.stream().map(Difference::error).toList(), format);
    }
    worth.premium().ifPresent(measure -> premium(measure, rows));
    lines(
        "Value per dollar of force before its cost",
        rows.stream().map(Row::perForce).toList(),
        NumberFormats.PLAIN);
    next++;
    return new PartsChart(over, valued.measure(worth.total()).unit(), guarantees, series);
  }

  private Figures.Labels guarantees(int row) {
    List<String> names = valued.postures().stream().map(valued::heading).toList();
    return new Figures.Labels(names, new Address(page.name(), row, 1).block("", 1, names.size()));
  }

  private Figures.Series series(int row, String name, List<Double> values) {
    String cell = new Address(page.name(), row, 0).absolute("");
    String cells = new Address(page.name(), row, 1).block("", 1, values.size());
    return new Figures.Series(name, cell, values, cells);
  }

  /** Shortfalls of totals beside those of their parts. */
  private void diversification() {
    List<Diversification> all = Diversification.of(valued.result(), TotalParts.PORTFOLIO);
    if (all.isEmpty()) {
      return;
    }
    page.text(next++, 0, "Shortfall (CVaR 95%) of deals together and apart", Look.HEADING);
    postures(next++, "Apart is the sum of each deal's shortfall; a loss is negative");
    all.forEach(this::diversification);
    next++;
  }

  private void diversification(Diversification one) {
    List<Diversification.Row> rows = one.rows().subList(0, valued.postures().size());
    String format = valued.format(one.total());
    String label = valued.label(one.total());
    lines(label + ", together", rows.stream().map(Diversification.Row::together).toList(), format);
    lines("apart", rows.stream().map(Diversification.Row::apart).toList(), format);
    lines("gain", rows.stream().map(Diversification.Row::gain).toList(), format);
  }

  private void lines(String label, List<Statistic> statistics, String format) {
    line(label, statistics.stream().map(Statistic::value).toList(), format);
    line("± error", statistics.stream().map(Statistic::error).toList(), format);
  }

  private void premium(int measure, List<Row> rows) {
    List<Estimate> levels = rows.stream().map(row -> row.premium().orElseThrow()).toList();
    String format = valued.format(measure);
    line(
        valued.label(measure) + ", as it is",
        levels.stream().map(level -> level.value().mean()).toList(),
        format);
    line("± error", levels.stream().map(level -> level.error().mean()).toList(), format);
  }

  private void line(String label, List<Double> values, String format) {
    page.text(next, 0, label, Look.TEXT);
    for (int i = 0; i < values.size(); i++) {
      page.number(next, 1 + i, values.get(i), Look.NUMBER, format);
    }
    next++;
  }

  private void security(String model) {
    List<Integer> measures = valued.measures(model);
    if (measures.isEmpty()) {
      return;
    }
    page.text(next++, 0, "Security: mean over the simulated futures", Look.HEADING);
    postures(next++, "Measure");
    for (int measure : measures) {
      line(
          valued.label(measure),
          valued.postures().stream()
              .map(posture -> valued.estimate(posture, measure).value().mean())
              .toList(),
          valued.format(measure));
    }
    next++;
  }

  private void catalogue(Table table) {
    page.text(next++, 0, "What each guarantee is", Look.HEADING);
    postures(next++, "Attribute");
    for (Table.Column column : table.columns()) {
      String unit = column.text() ? "" : " (" + column.unit().text() + ")";
      page.text(next, 0, Words.of(column.name()) + unit, Look.WRAPPED);
      for (int g = 0; g < valued.postures().size(); g++) {
        attribute(next, 1 + g, column, valued.postures().get(g));
      }
      page.lines(next, column.text() ? lines(column) : 1);
      next++;
    }
  }

  /** Lines that the longest text of a column needs. */
  private static int lines(Table.Column column) {
    int longest = column.texts().stream().mapToInt(String::length).max().orElse(1);
    return 1 + longest / (WIDTH - 4);
  }

  private void attribute(int row, int at, Table.Column column, int posture) {
    if (column.text()) {
      page.text(row, at, column.texts().get(posture), Look.WRAPPED);
    } else {
      page.number(
          row, at, column.numbers().get(posture), Look.NUMBER, NumberFormats.of(column.unit()));
    }
  }
}
