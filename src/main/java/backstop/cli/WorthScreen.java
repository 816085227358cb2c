package backstop.cli;

import backstop.cli.TextTable.Column;
import backstop.model.Measure;
import backstop.valuation.Difference;
import backstop.valuation.Estimate;
import backstop.valuation.GuaranteeValue;
import backstop.valuation.GuaranteeValue.Row;
import backstop.valuation.Result;
import backstop.valuation.Statistic;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What each guarantee is worth, part by part.
 *
 * @param width characters across
 */
record WorthScreen(Result result, GuaranteeValue worth, int width) {

  private static final String PER_FORCE = "per dollar of force";
  private static final int PER_FORCE_DECIMALS = 2;

  void print(PrintWriter out) {
    String unit = measure(worth.total()).unit().text();
    out.println(
        "What a guarantee is worth over "
            + result.posture(worth.over())
            + (unit.isEmpty() ? "" : ", " + unit)
            + ": parts and their sum, path by path"
            + worth.premium().map(p -> "; " + words(p) + " as it is").orElse(""));
    out.println(PER_FORCE + ": what a dollar of force brings before its own cost");
    table().print(out, width);
  }

  private TextTable table() {
    List<Column> columns = new ArrayList<>(List.of(Column.left("guarantee")));
    Stream.concat(worth.measures().stream(), worth.premium().stream())
        .forEach(
            measure -> {
              columns.add(new Column(words(measure), "mean", true));
              columns.add(new Column(words(measure), "±", true));
            });
    columns.add(new Column(PER_FORCE, "mean", true));
    columns.add(new Column(PER_FORCE, "±", true));
    List<Integer> decimals =
        IntStream.range(0, worth.measures().size()).mapToObj(this::decimals).toList();
    return new TextTable(columns, worth.rows().stream().map(row -> cells(row, decimals)).toList());
  }

  private List<String> cells(Row row, List<Integer> decimals) {
    List<String> cells = new ArrayList<>(List.of(result.posture(row.posture())));
    for (int m = 0; m < decimals.size(); m++) {
      cells.addAll(
          row.posture() == worth.over()
              ? List.of(Figures.NONE, "")
              : more(row.more().get(m), decimals.get(m)));
    }
    row.premium().ifPresent(premium -> cells.addAll(level(premium)));
    cells.addAll(perForce(row.perForce()));
    return cells;
  }

  private static List<String> more(Difference more, int decimals) {
    return List.of(Figures.signed(more.mean(), decimals), Figures.fixed(more.error(), decimals));
  }

  private static List<String> level(Estimate level) {
    int decimals = Figures.decimals(level.value().mean(), level.error().mean());
    return List.of(
        Figures.fixed(level.value().mean(), decimals),
        Figures.fixed(level.error().mean(), decimals));
  }

  private static List<String> perForce(Statistic perForce) {
    return Double.isNaN(perForce.value())
        ? List.of(Figures.NONE, "")
        : List.of(
            Figures.fixed(perForce.value(), PER_FORCE_DECIMALS),
            Figures.fixed(perForce.error(), PER_FORCE_DECIMALS));
  }

  /** What the largest number of a part needs, and a digit of its error. */
  private int decimals(int part) {
    return worth.rows().stream()
        .filter(row -> row.posture() != worth.over())
        .map(row -> row.more().get(part))
        .mapToInt(more -> Figures.decimals(more.mean(), more.error()))
        .min()
        .orElse(0);
  }

  private String words(int measure) {
    String name = measure(measure).name();
    return name.substring(name.indexOf('.') + 1).replace('_', ' ');
  }

  private Measure measure(int measure) {
    return result.library().measures().get(measure);
  }
}
