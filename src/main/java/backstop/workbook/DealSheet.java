package backstop.workbook;

import backstop.model.Model;
import backstop.valuation.Estimate;
import backstop.valuation.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The results of one deal: charts, the headline's distribution, every measure, by party. */
final class DealSheet {

  private static final List<String> STATISTICS =
      List.of(
          "Base case",
          "Mean",
          "± error",
          "Standard deviation",
          "Skewness",
          "Excess kurtosis",
          "Least",
          "Most",
          "Chance of loss",
          "CVaR 95%",
          "Undefined");

  /** The row below title and description. */
  private static final int TOP = 3;

  /** Widths in characters. */
  private static final int LABEL = 40;

  private static final int WIDTH = 12;
  private static final int PARTY = 18;

  /** On a line over a label and the statistics. */
  private static final int CHARACTERS = 200;

  private final Valued valued;
  private final Model deal;
  private final Page page;
  private int next;

  DealSheet(Valued valued, Model deal, Page page) {
    this.valued = valued;
    this.deal = deal;
    this.page = page;
  }

  void write() {
    page.widths(widths());
    page.title(deal.title() + ": results");
    String about = deal.about().strip().replaceAll("\\s+", " ");
    page.paragraph(1, about, STATISTICS.size() + 1, CHARACTERS);
    DealCharts charts = new DealCharts(valued, deal, page, Charts.halves(page, TOP, columns()));
    next = charts.room();
    if (next > TOP) {
      page.breakBefore(next);
    }
    Optional<FigureTable> percentiles = valued.headline(deal).map(this::distribution);
    measures("Mean of every measure, by guarantee", false);
    measures("Standard error of that mean", true);
    reference();
    charts.write(next + 1, percentiles);
    page.sheet().createFreezePane(1, 0);
    Printing.oneAcross(page.sheet());
  }

  /** Those of the widest table. */
  private int columns() {
    return 1 + Math.max(valued.postures().size() + 1, STATISTICS.size());
  }

  private int[] widths() {
    int[] widths = new int[columns()];
    Arrays.fill(widths, WIDTH);
    widths[0] = LABEL;
    widths[columns() - 1] = PARTY;
    return widths;
  }

  private FigureTable distribution(int measure) {
    page.text(next++, 0, "Distribution of " + valued.words(measure), Look.HEADING);
    page.text(next, 0, "Guarantee", Look.HEADER);
    for (int s = 0; s < STATISTICS.size(); s++) {
      page.text(next, 1 + s, STATISTICS.get(s), Look.NUMBER_HEADER);
    }
    page.lines(next++, 2);
    for (int posture : valued.postures()) {
      statistics(next++, posture, measure);
    }
    next++;
    return percentiles(measure);
  }

  private void statistics(int row, int posture, int measure) {
    Estimate estimate = valued.estimate(posture, measure);
    Summary value = estimate.value();
    String format = valued.format(measure);
    page.text(row, 0, valued.heading(posture), Look.TEXT);
    double[] numbers = {
      estimate.base(),
      value.mean(),
      estimate.error().mean(),
      value.sd(),
      value.skewness(),
      value.kurtosis(),
      value.min(),
      value.max(),
      value.probNegative(),
      value.cvar95(),
      value.undefined()
    };
    String[] formats = {
      format, format, format, format, "0.00", "0.00", format, format, "0.0%", format, "0"
    };
    for (int i = 0; i < numbers.length; i++) {
      page.number(row, 1 + i, numbers[i], Look.NUMBER, formats[i]);
    }
  }

  private FigureTable percentiles(int measure) {
    page.text(next++, 0, "Percentiles of " + valued.words(measure) + sketched(), Look.HEADING);
    List<FigureTable.Column> columns =
        valued.postures().stream()
            .map(
                posture ->
                    new FigureTable.Column(
                        valued.heading(posture),
                        valued.estimate(posture, measure).value().percentiles(),
                        valued.format(measure)))
            .toList();
    List<Double> levels = Summary.LEVELS.stream().map(level -> level / 100.0).toList();
    FigureTable table =
        FigureTable.ofNumbers(
            page,
            next,
            "Share of futures below",
            new FigureTable.Column("level", levels, "0%"),
            columns);
    next = table.next();
    return table;
  }

  private String sketched() {
    return valued.result().pathwise().sketching().map(sketch -> ": " + sketch.words()).orElse("");
  }

  private void postures(int row) {
    List<String> names = valued.postures().stream().map(valued::heading).toList();
    FigureTable.fit(page, row, Stream.concat(Stream.of(""), names.stream()).toList());
    for (int g = 0; g < valued.postures().size(); g++) {
      page.text(row, 1 + g, valued.heading(valued.postures().get(g)), Look.NUMBER_HEADER);
    }
  }

  private void measures(String heading, boolean errors) {
    int party = valued.postures().size() + 1;
    page.text(next++, 0, heading, Look.HEADING);
    page.text(next, 0, "Measure", Look.HEADER);
    postures(next);
    page.text(next++, party, "  Party", Look.HEADER);
    for (int measure : valued.measures(deal.name())) {
      page.text(next, 0, valued.label(measure), Look.TEXT);
      for (int g = 0; g < valued.postures().size(); g++) {
        Estimate estimate = valued.estimate(valued.postures().get(g), measure);
        double value = (errors ? estimate.error() : estimate.value()).mean();
        page.number(next, 1 + g, value, Look.NUMBER, valued.format(measure));
      }
      page.text(next++, party, party(measure), Look.NOTE);
    }
    next++;
  }

  private void reference() {
    String under = valued.heading(valued.reference());
    page.text(next++, 0, "Every measure under " + under, Look.HEADING);
    List<String> titles =
        new ArrayList<>(List.of("Measure", "Base case", "Mean", "± error", "P5", "P25", "P50"));
    titles.addAll(List.of("P75", "P95", "Chance below 0", "Undefined", "  Party"));
    page.lines(next, 2);
    page.numberHeader(next++, titles.toArray(String[]::new));
    for (int measure : valued.measures(deal.name())) {
      reference(next++, measure);
    }
    next++;
  }

  private void reference(int row, int measure) {
    Estimate estimate = valued.estimate(valued.reference(), measure);
    Summary value = estimate.value();
    page.text(row, 0, valued.label(measure), Look.TEXT);
    double[] numbers = {
      estimate.base(),
      value.mean(),
      estimate.error().mean(),
      value.percentile(5),
      value.percentile(25),
      value.percentile(50),
      value.percentile(75),
      value.percentile(95)
    };
    for (int i = 0; i < numbers.length; i++) {
      page.number(row, 1 + i, numbers[i], Look.NUMBER, valued.format(measure));
    }
    page.number(row, 9, value.probNegative(), Look.NUMBER, NumberFormats.PERCENT);
    page.number(row, 10, value.undefined(), Look.NUMBER, NumberFormats.WHOLE);
    page.text(row, 11, party(measure), Look.NOTE);
  }

  private String party(int measure) {
    return "  " + Words.of(valued.measure(measure).party());
  }
}
