package backstop.workbook;

import backstop.model.Line;
import backstop.model.Model;
import backstop.valuation.Fan;
import backstop.valuation.Summary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The charts of a deal, at the top of its sheet, and the figures they are drawn from, at its foot.
 */
final class DealCharts {

  private static final int HEIGHT = 20;
  private static final int HALF = 5;
  private static final List<Integer> MARKED = List.of(5, 50, 95);

  private final Valued valued;
  private final Model deal;
  private final Page page;
  private int top;

  DealCharts(Valued valued, Model deal, Page page) {
    this.valued = valued;
    this.deal = deal;
    this.page = page;
  }

  /** Keeps rows free for the charts from {@code row} on; the first row below them. */
  int room(int row) {
    top = row;
    int charts = 2 + fans().size();
    return row + (charts + 1) / 2 * (HEIGHT + 1);
  }

  private List<Fan> fans() {
    return deal.profiles().stream()
        .map(row -> valued.result().fan(valued.reference(), row))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Figures from {@code row} on. */
  void write(int row) {
    Optional<Integer> headline = valued.headline(deal);
    if (headline.isEmpty() || undefined(headline.get())) {
      return;
    }
    page.text(row, 0, "Figures of the charts", Look.HEADING);
    int next = histogram(row + 1, headline.get());
    next = curves(next + 1, headline.get());
    int position = 2;
    for (Fan fan : fans()) {
      next = fan(next + 1, fan, position++);
    }
  }

  private boolean undefined(int measure) {
    return valued.estimate(valued.reference(), measure).value().count() == 0;
  }

  private Charts.Frame frame(int position, String title) {
    int from = top + position / 2 * (HEIGHT + 1);
    int left = position % 2 * HALF;
    return new Charts.Frame(
        page.sheet(), new Charts.Box(from, left, from + HEIGHT, left + HALF + left / HALF), title);
  }

  private Figures.Series column(String name, List<Double> values, int row, int column) {
    return new Figures.Series(
        name, values, new Address(page.name(), row, column).block("", values.size(), 1));
  }

  /** Writes a column under its header and names its cells. */
  private Figures.Series put(String name, List<Double> values, int row, int column, String format) {
    page.text(row, column, name, Look.HEADER);
    for (int i = 0; i < values.size(); i++) {
      page.number(row + 1 + i, column, values.get(i), Look.NOTE, format);
    }
    return column(name, values, row + 1, column);
  }

  private Figures.Labels labels(String title, List<String> texts, int row) {
    page.text(row, 0, title, Look.HEADER);
    for (int i = 0; i < texts.size(); i++) {
      page.text(row + 1 + i, 0, texts.get(i), Look.NOTE);
    }
    return new Figures.Labels(
        texts, new Address(page.name(), row + 1, 0).block("", texts.size(), 1));
  }

  private int histogram(int row, int measure) {
    double[] values = valued.result().outcomes().column(valued.reference(), measure).values();
    Bins bins = Bins.of(values);
    Summary summary = valued.estimate(valued.reference(), measure).value();
    List<String> middles = new ArrayList<>();
    for (int bin = 0; bin < bins.size(); bin++) {
      middles.add(Rounded.text(bins.middle(bin), bins.edges().get(1) - bins.edges().get(0)));
    }
    Figures.Labels labels = labels("Middle of the bin", middles, row);
    List<Figures.Series> bars = new ArrayList<>();
    bars.add(put("Share of futures", bins.shares(), row, 1, "0.00%"));
    for (int m = 0; m < MARKED.size(); m++) {
      double at = summary.percentile(MARKED.get(m));
      bars.add(put(name(MARKED.get(m), at, bins), marked(bins, at), row, 2 + m, "0.00%"));
    }
    Figures.Series upTo = put("Share up to here", bins.upTo(), row, 5, "0.0%");
    String title = valued.label(measure) + underReference();
    Charts.histogram(frame(0, title), labels, bars, upTo);
    return row + bins.size() + 2;
  }

  private String underReference() {
    return " under " + valued.posture(valued.reference());
  }

  private static String name(int level, double at, Bins bins) {
    return "P" + level + ": " + Rounded.text(at, bins.edges().get(1) - bins.edges().get(0));
  }

  private static List<Double> marked(Bins bins, double at) {
    List<Double> only = new ArrayList<>();
    for (int bin = 0; bin < bins.size(); bin++) {
      only.add(bin == bins.holding(at) ? bins.shares().get(bin) : 0.0);
    }
    return only;
  }

  /**
   * Percentiles of all guarantees, as lines over the percentage: cumulative curves on their side.
   */
  private int curves(int row, int measure) {
    List<String> levels = Summary.LEVELS.stream().map(level -> level + "%").toList();
    Figures.Labels labels = labels("Share of futures below", levels, row);
    List<Figures.Series> series = new ArrayList<>();
    for (int g = 0; g < valued.postures().size(); g++) {
      int posture = valued.postures().get(g);
      List<Double> values = valued.estimate(posture, measure).value().percentiles();
      if (values.stream().noneMatch(v -> Double.isNaN(v))) {
        series.add(put(valued.posture(posture), values, row, 1 + g, valued.format(measure)));
      }
    }
    String title = valued.label(measure) + ": level that a share of futures stays below";
    Charts.lines(frame(1, title), labels, series, valued.axisFormat(measure));
    return row + levels.size() + 2;
  }

  private int fan(int row, Fan fan, int position) {
    Line line = valued.library().lineOf(fan.row());
    List<String> dates =
        valued.library().timeline().periods().stream()
            .map(period -> quarter(period.end()))
            .toList();
    String format = NumberFormats.of(line.unit());
    Figures.Labels labels = labels(line.name(), dates, row);
    List<Figures.Series> series = new ArrayList<>();
    for (int level = 0; level < Fan.LEVELS.size(); level++) {
      series.add(put("P" + Fan.LEVELS.get(level), fan.bands().get(level), row, 1 + level, format));
    }
    String name = valued.library().rows().get(fan.row()).name();
    String title =
        name.substring(name.indexOf('.') + 1).replace('_', ' ')
            + " ("
            + line.unit().text()
            + "), first "
            + fan.paths()
            + " futures"
            + underReference();
    Charts.fan(frame(position, title), labels, series, NumberFormats.axis(line.unit()));
    return row + dates.size() + 2;
  }

  private static String quarter(LocalDate end) {
    return end.getYear() + " Q" + (end.getMonthValue() + 2) / 3;
  }
}
