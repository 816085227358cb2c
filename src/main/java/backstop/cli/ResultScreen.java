package backstop.cli;

import backstop.cli.TextTable.Column;
import backstop.model.Library;
import backstop.model.Measure;
import backstop.paths.Sampling;
import backstop.valuation.Diversification;
import backstop.valuation.Estimate;
import backstop.valuation.GuaranteeValue;
import backstop.valuation.Result;
import backstop.valuation.Sketching;
import backstop.valuation.Summary;
import backstop.valuation.TotalParts;
import backstop.valuation.ValueParts;
import java.io.PrintWriter;
import java.util.List;

/**
 * A result as a table: guarantees by headline measures, or the measures of one guarantee.
 *
 * @param width characters across
 */
record ResultScreen(Result result, int width) {

  void print(PrintWriter out) {
    HeadlineTable headlines = headlines();
    boolean one = result.outcomes().postures().size() == 1;
    boolean compared = !one || !result.mixture().isEmpty();
    out.println(drawn(result.library(), result.request().sampling()));
    out.println(
        "± is one standard error; 5% is the 5th percentile; loss is the chance of less than 0");
    result.pathwise().sketching().map(Sketching::words).ifPresent(out::println);
    if (compared && headlines.brief()) {
      out.println(headlines.comparison());
    }
    out.println();
    if (compared) {
      headlines.table().print(out, width);
      out.println();
    }
    GuaranteeValue.of(result, ValueParts.PORTFOLIO).ifPresent(worth -> print(worth, out));
    diversification(out);
    if (one || result.request().models().size() == 1) {
      out.println("All measures under " + result.posture(result.request().reference()));
      measures().print(out, width);
      out.println();
    }
    out.println(checks());
  }

  /** With short headings where the long ones would not let it stand in one block. */
  private HeadlineTable headlines() {
    boolean brief = new HeadlineTable(result, false).table().width() > width;
    return new HeadlineTable(result, brief);
  }

  private void print(GuaranteeValue worth, PrintWriter out) {
    new WorthScreen(result, worth, width).print(out);
    out.println();
  }

  private void diversification(PrintWriter out) {
    List<Diversification> all = Diversification.of(result, TotalParts.PORTFOLIO);
    if (!all.isEmpty()) {
      new DiversificationScreen(result, all).print(out);
      out.println();
    }
  }

  /** What was valued and on how many futures, in a line. */
  static String drawn(Library library, Sampling sampling) {
    return String.join(
        ", ",
        "Valued " + Figures.day(library.timeline().valuationDate()),
        "to " + library.timeline().end().getYear(),
        sampling.replicates() + " × " + Figures.count(sampling.points()) + " paths",
        "seed " + sampling.seed());
  }

  private TextTable measures() {
    List<Column> columns =
        List.of(
            Column.left("measure"),
            Column.left("unit"),
            Column.right("base"),
            Column.right("mean"),
            Column.right("±"),
            Column.right("5%"),
            Column.right("50%"),
            Column.right("95%"),
            Column.right("loss"),
            Column.right("undefined"));
    return new TextTable(
        columns, result.outcomes().measures().stream().map(this::measureRow).toList());
  }

  private List<String> measureRow(int measure) {
    Measure measured = result.library().measures().get(measure);
    Estimate estimate = result.estimate(result.request().reference(), measure);
    Summary value = estimate.value();
    int decimals = HeadlineTable.decimals(estimate);
    boolean loss = value.probNegative() > 0;
    boolean undefined = value.undefined() > 0;
    return List.of(
        measured.name(),
        measured.unit().text(),
        Figures.fixed(estimate.base(), decimals),
        Figures.fixed(value.mean(), decimals),
        Figures.fixed(estimate.error().mean(), decimals),
        Figures.fixed(value.percentile(5), decimals),
        Figures.fixed(value.percentile(50), decimals),
        Figures.fixed(value.percentile(95), decimals),
        loss ? Figures.percent(value.probNegative()) : "",
        undefined
            ? Figures.percent((double) value.undefined() / result.request().sampling().paths())
            : "");
  }

  private String checks() {
    long held = result.verdicts().stream().filter(verdict -> verdict.held()).count();
    int all = result.verdicts().size();
    return held == all
        ? Loading.plural(all, "check") + (all == 1 ? " holds" : " hold") + " on every path"
        : (all - held) + " of " + Loading.plural(all, "check") + " failed";
  }
}
