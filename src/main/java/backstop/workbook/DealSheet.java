package backstop.workbook;

import backstop.model.Model;
import backstop.valuation.Estimate;
import backstop.valuation.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

  private static final int HEADER_LINES = 3;

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
    page.title(deal.title() + ": results");
    String about = deal.about().strip().replaceAll("\\s+", " ");
    page.paragraph(1, about, STATISTICS.size() + 1, CHARACTERS);
    next = 3;
    DealCharts charts = new DealCharts(valued, deal, page);
    valued
        .headline(deal)
        .ifPresent(
            measure -> {
              next = charts.room(next);
              distribution(measure);
            });
    measures("Mean of every measure, by guarantee", false);
    measures("Standard error of that mean", true);
    reference();
    charts.write(next + 1);
    int[] widths = new int[Math.max(valued.postures().size() + 3, STATISTICS.size() + 3)];
    Arrays.fill(widths, 16);
    widths[0] = 40;
    page.widths(widths);
    page.sheet().createFreezePane(1, 0);
    Printing.oneAcross(page.sheet());
  }

  private void distribution(int measure) {
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
    percentiles(measure);
  }

  private void statistics(int row, int posture, int measure) {
    Estimate estimate = valued.estimate(posture, measure);
    Summary value = estimate.value();
    String format = valued.format(measure);
    page.text(row, 0, valued.posture(posture), Look.TEXT);
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

  private void percentiles(int measure) {
    page.text(next++, 0, "Percentiles of " + valued.words(measure), Look.HEADING);
    page.text(next, 0, "Percentile", Look.HEADER);
    postures(next++);
    for (int level : Summary.LEVELS) {
      page.text(next, 0, "P" + level, Look.TEXT);
      for (int g = 0; g < valued.postures().size(); g++) {
        double value = valued.estimate(valued.postures().get(g), measure).value().percentile(level);
        page.number(next, 1 + g, value, Look.NUMBER, valued.format(measure));
      }
      next++;
    }
    next++;
  }

  private void postures(int row) {
    page.lines(row, HEADER_LINES);
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
    String under = valued.posture(valued.reference());
    page.text(next++, 0, "Every measure under " + under, Look.HEADING);
    List<String> titles =
        new ArrayList<>(List.of("Measure", "Base case", "Mean", "± error", "P5", "P25", "P50"));
    titles.addAll(List.of("P75", "P95", "Chance below 0", "Undefined", "  Party"));
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
    return "  " + valued.measure(measure).party().replace('_', ' ');
  }
}
