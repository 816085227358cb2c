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
  private static final int CHART_ROWS = 21;

  private static final String NOTE =
      "± is one standard error. Draws are common to all guarantees: compare rows, not errors."
          + " CVaR 95% is the mean of the worst 5%. Losses are negative.";

  /** On a line over all columns. */
  private static final int CHARACTERS = 165;

  /** The same without the first. */
  private static final int REPLAY_CHARACTERS = 135;

  void write() {
    page.widths(34, 18, 18, 18, 18, 18, 18, 18, 18);
    page.title("What a security guarantee is worth");
    page.paragraph(1, titles() + ". " + about(), TITLES.length, CHARACTERS);
    page.text(2, 0, "Master check of this workbook", Look.TEXT);
    page.textFormula(
        2, 1, ChecksSheet.master().absolute(page.name()), "all checks hold", Look.VERDICT);
    page.merge(2, 1, 3);
    page.text(3, 0, "Model checks on every path", Look.TEXT);
    page.text(3, 1, checks(), Look.TEXT);
    page.text(4, 0, "Make it again", Look.TEXT);
    String replay = ReplayLine.of(valued.library(), valued.result().request());
    page.text(4, 1, replay, Look.PARAGRAPH);
    page.merge(4, 1, TITLES.length - 1);
    page.lines(4, 1 + replay.length() / REPLAY_CHARACTERS);
    List<Model> deals =
        valued.headlined().stream().filter(deal -> valued.headline(deal).isPresent()).toList();
    int row = deals.isEmpty() ? FIRST_TABLE : deals(deals);
    page.text(row, 0, NOTE + mixture() + sketching(), Look.NOTE);
    figures(row + 2, deals);
    Printing.oneAcross(page.sheet());
  }

  /** The overview, then each deal on a sheet of paper; the row below. */
  private int deals(List<Model> deals) {
    int row = new Overview(valued, page, deals).write(FIRST_TABLE);
    for (Model deal : deals) {
      row = deal(row, deal, valued.headline(deal).get());
    }
    return row;
  }

  private String mixture() {
    Request request = valued.result().request();
    return request
        .mixture()
        .map(mixed -> ReplayLine.weighted(valued.library(), request, mixed))
        .map(weights -> " Mixture: which guarantee holds is not known, by weights " + weights + ".")
        .orElse("");
  }

  private String titles() {
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
        + valued.heading(valued.reference())
        + ".";
  }

  private String sketching() {
    return valued
        .result()
        .pathwise()
        .sketching()
        .map(sketch -> " More outcomes than are kept: " + sketch.words() + ", " + sketch.choices())
        .map(words -> words + ". Errors of percentiles and CVaR include it.")
        .orElse("");
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

  /** Room for the chart of a deal, and its table; the row below both. */
  private int deal(int top, Model deal, int measure) {
    page.breakBefore(top);
    page.text(top, 0, deal.title() + ": " + valued.label(measure), Look.HEADING);
    int row = top + 1 + CHART_ROWS;
    page.numberHeader(row++, TITLES);
    for (int posture : valued.postures()) {
      line(row++, valued.estimate(posture, measure));
    }
    if (valued.result().mixed(measure).isPresent()) {
      line(row++, valued.result().mixed(measure).get());
    }
    return row + 1;
  }

  private void line(int row, Estimate estimate) {
    Summary value = estimate.value();
    String format = valued.format(estimate.measure());
    page.text(row, 0, valued.heading(estimate.posture()), Look.TEXT);
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

  /** What the charts of the deals are drawn from, and the charts. */
  private void figures(int row, List<Model> deals) {
    if (deals.isEmpty()) {
      return;
    }
    page.breakBefore(row);
    page.text(row, 0, "Figures of the charts", Look.HEADING);
    Overview overview = new Overview(valued, page, deals);
    int next = overview.figures(row + 1, FIRST_TABLE);
    int rows = valued.postures().size() + (valued.result().mixture().isEmpty() ? 0 : 1);
    int top = FIRST_TABLE + overview.rows();
    for (Model deal : deals) {
      WhiskersChart chart = new WhiskersChart(valued, deal, valued.headline(deal).get());
      FigureTable table = chart.table(page, next);
      Charts.of(page, top + 1, TITLES.length, CHART_ROWS).draw(chart.chart(table), 0, 0, 1);
      next = table.next();
      top += 1 + CHART_ROWS + 1 + rows + 1;
    }
  }
}
