package backstop.workbook;

import backstop.model.Model;
import backstop.valuation.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All deals under all guarantees at a glance: mean, error and chance of loss, and a chart. */
record Overview(Valued valued, Page page, List<Model> deals) {

  /** Deals whose columns stand beside each other with three columns each. */
  private static final int ROOMY = 2;

  private static final int COLUMNS = 9;

  /** Rows that the overview takes. */
  int rows() {
    return 2 + lines().size() + 1 + Charts.LOW_ROWS;
  }

  private List<Integer> lines() {
    Stream<Integer> mixed =
        valued.result().mixture().isEmpty() ? Stream.of() : Stream.of(Estimate.MIXTURE);
    return Stream.concat(valued.postures().stream(), mixed).toList();
  }

  /** Writes the table from {@code top} on and draws the chart below it; the next free row. */
  int write(int top) {
    page.text(top, 0, "All deals at a glance", Look.HEADING);
    page.numberHeader(top + 1, titles().toArray(String[]::new));
    FigureTable.fit(page, top + 1, titles());
    int row = top + 2;
    for (int posture : lines()) {
      line(row++, posture);
    }
    new Charts(page.sheet(), row + 1, COLUMNS).low().draw(chart(top + 1), 0, 0, 1);
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

  private Chart chart(int header) {
    int count = valued.postures().size();
    List<String> names = valued.postures().stream().map(valued::heading).toList();
    Figures.Labels guarantees =
        new Figures.Labels(names, new Address(page.name(), header + 1, 0).block("", count, 1));
    List<Figures.Series> losses = new ArrayList<>();
    for (int d = 0; d < deals.size(); d++) {
      int column = (d + 1) * (roomy() ? 3 : 2);
      int measure = measure(deals.get(d));
      List<Double> values =
          valued.postures().stream()
              .map(posture -> valued.estimate(posture, measure).value().probNegative())
              .toList();
      losses.add(
          new Figures.Series(
              name(deals.get(d)) + ", chance of loss",
              new Address(page.name(), header, column).absolute(""),
              values,
              new Address(page.name(), header + 1, column).block("", count, 1)));
    }
    return new LossesChart(guarantees, losses).chart();
  }
}
