package backstop.workbook;

import backstop.model.Model;
import backstop.valuation.Breakdown;
import backstop.valuation.Estimate;
import backstop.valuation.Request;
import backstop.valuation.Summary;
import backstop.valuation.Verdict;
import java.util.List;

/** What was valued, whether it holds together, and the headline of each deal by guarantee. */
record SummarySheet(Valued valued, Page page) {

  static final String NAME = "Summary";

  private static final String[] TITLES = {
    "Guarantee", "Base case", "Mean", "± error", "P5", "P50", "P95", "Chance of loss", "CVaR 95%"
  };
  private static final int FIRST_TABLE = 6;
  private static final int CHART_HEIGHT = 18;

  /** On a line over all columns. */
  private static final int CHARACTERS = 140;

  void write() {
    page.title("What a security guarantee is worth");
    page.paragraph(1, deals() + ". " + about(), TITLES.length, CHARACTERS);
    page.text(2, 0, "Master check of this workbook", Look.TEXT);
    page.textFormula(
        2, 1, ChecksSheet.master().absolute(page.name()), "all checks hold", Look.VERDICT);
    page.merge(2, 1, 3);
    page.text(3, 0, "Model checks on every path", Look.TEXT);
    page.text(3, 1, checks(), Look.TEXT);
    page.text(4, 0, "Make it again", Look.TEXT);
    page.text(4, 1, ReplayLine.of(valued.library(), valued.result().request()), Look.NOTE);
    int row = FIRST_TABLE;
    for (Model deal : valued.headlined()) {
      if (valued.headline(deal).isPresent()) {
        row = table(row, deal, valued.headline(deal).get());
      }
    }
    page.text(
        row,
        0,
        "± is one standard error. Draws are common to all guarantees: compare rows, not errors."
            + " CVaR 95% is the mean of the worst 5%. Losses are negative."
            + mixture(),
        Look.NOTE);
    page.widths(34, 15, 14, 12, 14, 14, 14, 15, 14);
    Printing.oneAcross(page.sheet());
  }

  private String mixture() {
    Request request = valued.result().request();
    return request
        .mixture()
        .map(mixed -> ReplayLine.weighted(valued.library(), request, mixed))
        .map(weights -> " Mixture: which guarantee holds is not known, by weights " + weights + ".")
        .orElse("");
  }

  private String deals() {
    return String.join("; ", valued.headlined().stream().map(Model::title).toList());
  }

  private String about() {
    return "Valued "
        + valued.library().timeline().valuationDate()
        + " from inputs as of "
        + valued.library().asOf()
        + ", to "
        + valued.library().timeline().end()
        + ", on "
        + valued.result().request().sampling().paths()
        + " simulated futures. Reference guarantee: "
        + valued.posture(valued.reference())
        + ".";
  }

  private String checks() {
    List<Verdict> failed = valued.result().verdicts().stream().filter(v -> !v.held()).toList();
    List<Breakdown> broken = valued.result().breakdowns();
    if (failed.isEmpty() && broken.isEmpty()) {
      return valued.result().verdicts().size() + " checks hold";
    }
    String names =
        String.join(
            ", ",
            failed.stream().map(v -> valued.library().checks().get(v.check()).name()).toList());
    String lines = String.join(", ", broken.stream().map(Breakdown::name).toList());
    return (names.isEmpty() ? "" : "fails: " + names + ". ")
        + (lines.isEmpty() ? "" : "cannot be computed: " + lines);
  }

  /** The table of a deal and its chart; the row below both. */
  private int table(int top, Model deal, int measure) {
    if (top > FIRST_TABLE) {
      page.breakBefore(top);
    }
    page.text(top, 0, deal.title() + ": " + valued.label(measure), Look.HEADING);
    page.numberHeader(top + 1, TITLES);
    int first = top + 2;
    int row = first;
    for (int posture : valued.postures()) {
      line(row++, valued.estimate(posture, measure));
    }
    if (valued.result().mixed(measure).isPresent()) {
      line(row++, valued.result().mixed(measure).get());
    }
    chart(row + 1, first, deal, measure);
    return row + CHART_HEIGHT + 2;
  }

  private void line(int row, Estimate estimate) {
    Summary value = estimate.value();
    String format = valued.format(estimate.measure());
    page.text(row, 0, valued.posture(estimate.posture()), Look.TEXT);
    double[] numbers = {
      estimate.base(),
      value.mean(),
      estimate.error().mean(),
      value.percentile(5),
      value.percentile(50),
      value.percentile(95)
    };
    for (int i = 0; i < numbers.length; i++) {
      page.number(row, 1 + i, numbers[i], Look.NUMBER, format);
    }
    page.number(row, 7, value.probNegative(), Look.NUMBER, NumberFormats.PERCENT);
    page.number(row, 8, value.cvar95(), Look.NUMBER, format);
  }

  private void chart(int row, int firstLine, Model deal, int measure) {
    int count = valued.postures().size();
    Charts.Frame frame =
        new Charts.Frame(
            page.sheet(),
            new Charts.Box(row, 0, row + CHART_HEIGHT - 1, TITLES.length),
            deal.title() + ", " + valued.label(measure));
    List<Figures.Series> series =
        List.of(
            figures(firstLine, count, 4, measure),
            figures(firstLine, count, 2, measure),
            figures(firstLine, count, 6, measure));
    Charts.points(frame, names(firstLine, count), series, valued.axisFormat(measure));
  }

  private Figures.Labels names(int first, int count) {
    return new Figures.Labels(
        valued.postures().stream().map(valued::posture).toList(),
        new Address(page.name(), first, 0).block("", count, 1));
  }

  private Figures.Series figures(int first, int count, int column, int measure) {
    List<Double> values =
        valued.postures().stream()
            .map(posture -> valued.estimate(posture, measure).value())
            .map(value -> column == 2 ? value.mean() : value.percentile(column == 4 ? 5 : 95))
            .toList();
    return new Figures.Series(
        TITLES[column], values, new Address(page.name(), first, column).block("", count, 1));
  }
}
