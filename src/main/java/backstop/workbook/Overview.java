package backstop.workbook;

import backstop.model.Model;
import backstop.model.Unit;
import backstop.valuation.Estimate;
import backstop.workbook.Chart.Axis;
import backstop.workbook.Chart.Drawn;
import backstop.workbook.Chart.Kind;
import backstop.workbook.Chart.Plot;
import backstop.workbook.FigureTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All deals under all guarantees at a glance: mean, error and chance of loss, and a chart. */
record Overview(Valued valued, Page page, List<Model> deals) {

  /** Deals whose columns stand beside each other with three columns each. */
  private static final int ROOMY = 2;

  private static final int COLUMNS = 9;
  private static final int CHART_ROWS = 15;

  /** Rows that the overview takes. */
  int rows() {
    return 2 + lines().size() + 1 + (charted() ? CHART_ROWS : 0);
  }

  /** Whether the deals can stand in one chart: there are guarantees to compare, in one unit. */
  private boolean charted() {
    return valued.postures().size() > 1
        && deals.stream().map(deal -> valued.unit(measure(deal))).distinct().count() == 1;
  }

  private List<Integer> lines() {
    Stream<Integer> mixed =
        valued.result().mixture().isEmpty() ? Stream.of() : Stream.of(Estimate.MIXTURE);
    return Stream.concat(valued.postures().stream(), mixed).toList();
  }

  /** Writes the table from {@code top} on and leaves room for its chart; the next free row. */
  int write(int top) {
    page.text(top, 0, "All deals at a glance", Look.HEADING);
    page.numberHeader(top + 1, titles().toArray(String[]::new));
    FigureTable.fit(page, top + 1, titles());
    int row = top + 2;
    for (int posture : lines()) {
      line(row++, posture);
    }
    return top + rows();
  }

  private boolean roomy() {
    return deals.size() <= ROOMY;
  }

  private List<String> titles() {
    List<String> titles = new ArrayList<>(List.of("Guarantee"));
    for (Model deal : deals) {
      titles.add(name(deal) + ", mean" + valued.inUnit(valued.measure(measure(deal)).unit()));
      if (roomy()) {
        titles.add("± error");
      }
      titles.add(name(deal) + ", chance of loss");
    }
    return titles;
  }

  private static String name(Model deal) {
    return Words.capital(Words.of(deal.name()));
  }

  private int measure(Model deal) {
    return valued.headline(deal).orElseThrow();
  }

  private void line(int row, int posture) {
    page.text(row, 0, valued.heading(posture), Look.TEXT);
    int column = 1;
    for (Model deal : deals) {
      int measure = measure(deal);
      Estimate estimate = valued.result().row(posture, measure);
      page.number(row, column++, estimate.value().mean(), Look.NUMBER, valued.format(measure));
      if (roomy()) {
        page.number(row, column++, estimate.error().mean(), Look.NUMBER, valued.format(measure));
      }
      page.number(
          row, column++, estimate.value().probNegative(), Look.NUMBER, NumberFormats.PERCENT);
    }
  }

  /**
   * Writes what the chart is drawn from, from {@code row} on, and draws it below the table.
   *
   * @param top of the table
   */
  int figures(int row, int top) {
    if (!charted()) {
      return row;
    }
    int over = valued.postures().stream().min(Integer::compare).orElseThrow();
    List<Column> columns = deals.stream().map(deal -> gains(deal, over)).toList();
    List<String> names = valued.postures().stream().map(valued::heading).toList();
    String title = "Mean over that under " + valued.heading(over);
    FigureTable table = FigureTable.ofLabels(page, row, title, names, columns);
    int below = top + 2 + lines().size() + 1;
    Charts.of(page, below, COLUMNS, CHART_ROWS).draw(chart(table, over), 0, 0, 1);
    return table.next();
  }

  private Column gains(Model deal, int over) {
    int measure = measure(deal);
    List<Double> means =
        valued.postures().stream()
            .map(posture -> valued.result().difference(posture, over, measure).mean())
            .toList();
    return new Column(name(deal), means, valued.format(measure));
  }

  private Chart chart(FigureTable table, int over) {
    List<Drawn> groups =
        IntStream.range(0, deals.size())
            .mapToObj(
                d ->
                    new Drawn(
                        table.along(), table.series().get(d), Paint.fill(Palette.distinct(d))))
            .toList();
    Unit unit = valued.measure(measure(deals.get(0))).unit();
    List<Double> shown = new ArrayList<>(List.of(0.0));
    table.series().forEach(series -> shown.addAll(series.values()));
    Scale scale = Scale.around(shown);
    String title =
        "What a guarantee adds to the mean of each deal"
            + valued.inUnit(unit)
            + ", over "
            + valued.heading(over);
    return new Chart(
        title,
        title + ". One column for each deal over each guarantee, on the same futures.",
        Axis.names("Guarantee"),
        new Axis("Added to the mean" + valued.inUnit(unit), scale.format(unit), scale),
        Optional.empty(),
        List.of(new Plot(Kind.GROUPS, groups)));
  }
}
