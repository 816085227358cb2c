package backstop.cli;

import backstop.cli.TextTable.Column;
import backstop.model.Measure;
import backstop.valuation.Difference;
import backstop.valuation.Estimate;
import backstop.valuation.Result;
import backstop.valuation.Summary;
import java.util.ArrayList;
import java.util.List;

/**
 * Guarantees by headline measures.
 *
 * @param brief whether the guarantee that others are compared with is named once, by {@link
 *     #comparison}, and not above every measure
 */
record HeadlineTable(Result result, boolean brief) {

  TextTable table() {
    List<Integer> headlines = Headlines.of(result);
    List<Column> columns = new ArrayList<>(List.of(Column.left("guarantee")));
    headlines.forEach(measure -> columns.addAll(columns(measure)));
    List<List<String>> rows = new ArrayList<>();
    result.outcomes().postures().forEach(g -> rows.add(row(g, headlines)));
    if (!result.mixture().isEmpty()) {
      rows.add(row(Estimate.MIXTURE, headlines));
    }
    return new TextTable(columns, rows);
  }

  /** What the short heading means. */
  String comparison() {
    return "over is the mean above that of " + result.posture(baseline()) + ", path by path";
  }

  private List<Column> columns(int measure) {
    Measure headline = result.library().measures().get(measure);
    String unit = headline.unit().text();
    String group = headline.name() + (unit.isEmpty() ? "" : ", " + unit);
    String over = brief ? "over" : "over " + result.posture(baseline());
    List<String> headings =
        valued(measure) ? List.of("mean", "±", "5%", "loss", over, "±") : List.of("mean", "±");
    return headings.stream().map(heading -> new Column(group, heading, true)).toList();
  }

  private List<String> row(int posture, List<Integer> headlines) {
    List<String> cells = new ArrayList<>(List.of(result.posture(posture)));
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

  /** Decimals of a measure's column: what its largest number needs. */
  private int decimals(int measure) {
    return result.outcomes().postures().stream()
        .map(posture -> result.estimate(posture, measure))
        .mapToInt(HeadlineTable::decimals)
        .min()
        .orElse(0);
  }

  /** About three digits of the mean, or of the spread where that is wider, and one of the error. */
  static int decimals(Estimate estimate) {
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
}
