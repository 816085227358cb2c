package backstop.cli;

import backstop.cli.TextTable.Column;
import backstop.model.Measure;
import backstop.risk.BreakEven;
import backstop.risk.Curve;
import backstop.risk.CurvePoint;
import backstop.valuation.Verdict;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Curves as tables, one for each measure, each with the strengths at which it breaks even.
 *
 * @param width characters across
 */
record CurveScreen(Curve curve, int width) {

  void print(PrintWriter out) {
    caption().forEach(out::println);
    for (int m = 0; m < curve.asked().measures().size(); m++) {
      int measure = curve.asked().measures().get(m);
      out.println();
      out.println(title(curve.asked().library().measures().get(measure)));
      table(curve.points(m)).print(out, width);
      for (BreakEven found : curve.breakEvens()) {
        if (found.measure() == measure) {
          new BreakEvenWords(curve.asked(), found).lines().forEach(out::println);
        }
      }
    }
    out.println();
    out.println(checks());
  }

  private List<String> caption() {
    String guarantee = curve.asked().guarantee();
    return List.of(
        ResultScreen.drawn(curve.asked().library(), curve.asked().request().sampling()),
        (guarantee.isEmpty() ? "" : "Under " + guarantee + ", its other attributes as they are. ")
            + "Strength is pinned; the draws are the same at every strength.",
        "± is one standard error; 5% and 95% are percentiles; loss is the chance of less than 0; CVaR"
            + " is the",
        "mean of the worst 5%; change is path by path from strength "
            + Figures.plain(curve.asked().from())
            + " (~ within two errors of zero, = the same on every path)");
  }

  private static String title(Measure measure) {
    String unit = measure.unit().text().isEmpty() ? "" : ", " + measure.unit().text();
    return measure.name() + unit + (measure.party().isEmpty() ? "" : ", to " + measure.party());
  }

  private static TextTable table(List<CurvePoint> points) {
    List<Column> columns =
        List.of(
            Column.right("strength"),
            Column.right("mean"),
            Column.right("±"),
            Column.right("5%"),
            Column.right("95%"),
            Column.right("loss"),
            Column.right("CVaR"),
            Column.right("change"),
            Column.right("±"),
            Column.left(""));
    int decimals =
        Figures.decimals(
            largest(points, p -> p.value().mean()), largest(points, p -> p.error().mean()));
    int spread = Figures.decimals(largest(points, p -> p.value().cvar95()));
    return new TextTable(
        columns, points.stream().map(point -> row(point, decimals, spread)).toList());
  }

  private static List<String> row(CurvePoint point, int decimals, int spread) {
    return List.of(
        Figures.plain(point.strength()),
        Figures.fixed(point.value().mean(), decimals),
        Figures.fixed(point.error().mean(), decimals),
        Figures.fixed(point.value().percentile(5), spread),
        Figures.fixed(point.value().percentile(95), spread),
        Figures.percent(point.value().probNegative()),
        Figures.fixed(point.value().cvar95(), spread),
        Figures.signed(point.change().mean(), decimals),
        Figures.fixed(point.change().error(), decimals),
        StressScreen.mark(point.change().standing()));
  }

  private static double largest(List<CurvePoint> points, ToDoubleFunction<CurvePoint> number) {
    return points.stream()
        .mapToDouble(number)
        .filter(Double::isFinite)
        .map(Math::abs)
        .max()
        .orElse(0);
  }

  private String checks() {
    List<Verdict> verdicts = curve.passes().get(0).measured().verdicts();
    long failed =
        curve.passes().stream()
            .flatMap(pass -> pass.measured().verdicts().stream())
            .filter(verdict -> !verdict.held())
            .map(Verdict::check)
            .distinct()
            .count();
    return failed == 0
        ? Loading.plural(verdicts.size(), "check") + " held at every strength valued"
        : Loading.plural(failed, "check") + " failed";
  }
}
