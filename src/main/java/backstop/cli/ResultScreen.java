package backstop.cli;

import backstop.cli.TextTable.Column;
import backstop.model.Library;
import backstop.model.Measure;
import backstop.paths.Sampling;
import backstop.valuation.Difference;
import backstop.valuation.Estimate;
import backstop.valuation.GuaranteeValue;
import backstop.valuation.Result;
import backstop.valuation.Summary;
import backstop.valuation.ValueParts;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A result as a table: guarantees by headline measures, or the measures of one guarantee. */
record ResultScreen(Result result) {

  void print(PrintWriter out) {
    caption().forEach(out::println);
    out.println();
    boolean one = result.outcomes().postures().size() == 1;
    if (!one || !result.mixture().isEmpty()) {
      guarantees().print(out);
      out.println();
    }
    GuaranteeValue.of(result, ValueParts.PORTFOLIO).ifPresent(worth -> print(worth, out));
    if (one || result.request().models().size() == 1) {
      out.println("All measures under " + name(result.request().reference()));
      measures().print(out);
      out.println();
    }
    out.println(checks());
  }

  private void print(GuaranteeValue worth, PrintWriter out) {
    new WorthScreen(result, worth).print(out);
    out.println();
  }

  private List<String> caption() {
    return List.of(
        drawn(result.library(), result.request().sampling()),
        "± is one standard error; 5% is the 5th percentile; loss is the chance of less than 0");
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

  private TextTable guarantees() {
    List<Integer> headlines = Headlines.of(result);
    List<Column> columns = new ArrayList<>(List.of(Column.left("guarantee")));
    headlines.forEach(measure -> columns.addAll(columns(measure)));
    List<List<String>> rows = new ArrayList<>();
    result.outcomes().postures().forEach(g -> rows.add(row(name(g), g, headlines)));
    if (!result.mixture().isEmpty()) {
      rows.add(row("mixture", Estimate.MIXTURE, headlines));
    }
    return new TextTable(columns, rows);
  }

  private List<Column> columns(int measure) {
    Measure headline = result.library().measures().get(measure);
    String unit = headline.unit().text();
    String group = headline.name() + (unit.isEmpty() ? "" : ", " + unit);
    List<String> headings =
        valued(measure)
            ? List.of("mean", "±", "5%", "loss", "over " + name(baseline()), "±")
            : List.of("mean", "±");
    return headings.stream().map(heading -> new Column(group, heading, true)).toList();
  }

  private List<String> row(String name, int posture, List<Integer> headlines) {
    List<String> cells = new ArrayList<>(List.of(name));
    headlines.forEach(measure -> cells.addAll(cells(posture, measure)));
    return cells;
  }

  private List<String> cells(int posture, int measure) {
    Estimate estimate = result.row(posture, measure);
    int decimals = decimals(measure);
    Summary value = estimate.value();
    String mean = Figures.fixed(value.mean(), decimals);
    String error = Figures.fixed(estimate.error().mean(), decimals);
    if (!valued(measure)) {
      return List.of(mean, error);
    }
    List<String> cells = new ArrayList<>(List.of(mean, error));
    cells.add(Figures.fixed(value.percentile(5), decimals));
    cells.add(Figures.percent(value.probNegative()));
    cells.addAll(over(posture, measure, decimals));
    return cells;
  }

  private List<String> over(int posture, int measure, int decimals) {
    if (posture == baseline()) {
      return List.of(Figures.NONE, "");
    }
    Difference difference = result.difference(posture, baseline(), measure);
    return List.of(
        Figures.signed(difference.mean(), decimals), Figures.fixed(difference.error(), decimals));
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
    int decimals = decimals(estimate);
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

  /** Decimals of a measure's column: what its largest number needs. */
  private int decimals(int measure) {
    return result.outcomes().postures().stream()
        .map(posture -> result.estimate(posture, measure))
        .mapToInt(ResultScreen::decimals)
        .min()
        .orElse(0);
  }

  /** About three digits of the mean, or of the spread where that is wider, and one of the error. */
  private static int decimals(Estimate estimate) {
    Summary value = estimate.value();
    double size = Math.max(Math.abs(value.mean()), value.sd() / 4);
    return Figures.decimals(size, estimate.error().mean());
  }

  private boolean valued(int measure) {
    return !result.library().measures().get(measure).party().isEmpty();
  }

  /** The first guarantee of the catalogue that was valued: what the others are worth more than. */
  private int baseline() {
    return result.outcomes().postures().stream().min(Integer::compare).orElseThrow();
  }

  private String name(int posture) {
    return result.library().postures().get(posture);
  }
}
