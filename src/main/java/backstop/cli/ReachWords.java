package backstop.cli;

import backstop.cli.TextTable.Column;
import backstop.model.Measure;
import backstop.valuation.ErrorTarget;
import backstop.valuation.Reach;
import backstop.valuation.Reached;
import backstop.valuation.Request;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What came of the errors asked for.
 *
 * @param most the request with the most paths that were allowed
 * @param elapsed what the run took until the result was there
 */
record ReachWords(Reached reached, Request most, Duration elapsed) {

  /** A line for each target: the guarantee whose error is largest. */
  void print(PrintWriter out) {
    if (reached.reaches().isEmpty()) {
      return;
    }
    out.println();
    String reach = reached.unmet().isEmpty() ? "reached with " : "with ";
    out.println("Errors asked for, " + reach + Figures.count(paths()) + " paths");
    List<Column> columns =
        List.of(
            Column.left("measure"),
            Column.left("statistic"),
            Column.left("unit"),
            Column.right("wanted"),
            Column.right("largest"),
            Column.left("under"),
            Column.left(""));
    new TextTable(columns, targets().stream().map(t -> row(largest(t))).toList()).print(out);
    out.println();
  }

  private List<String> row(Reach reach) {
    return List.of(
        measure(reach).name(),
        reach.target().characteristic().name(),
        unit(reach),
        size(reach.wanted()),
        size(reach.error()),
        reached.result().posture(reach.posture()),
        reach.met() ? "" : "not reached");
  }

  /** What was not reached, by how much, and what would; nothing when all was. */
  Optional<String> warning() {
    return targets().stream()
        .map(this::largest)
        .filter(reach -> !reach.met())
        .max(Comparator.comparingDouble(Reach::paths))
        .map(this::warning);
  }

  private String warning(Reach worst) {
    String what = measure(worst).name() + ":" + worst.target().characteristic().name();
    String unit = unit(worst).isEmpty() ? "" : " " + unit(worst);
    String posture = reached.result().posture(worst.posture());
    return "backstop: "
        + reached.unmet().size()
        + " of "
        + Loading.plural(reached.reaches().size(), "error")
        + " asked for not reached with the "
        + Figures.count(most.sampling().paths())
        + " paths allowed; furthest is "
        + what
        + (posture.isEmpty() ? "" : " under " + posture)
        + ", "
        + (Double.isNaN(worst.error())
            ? "which has no error: it is undefined on all paths of a replicate"
            : size(worst.error()) + unit + ", not " + size(worst.wanted()) + ways(worst));
  }

  private String ways(Reach worst) {
    if (!(worst.paths() > paths())) {
      return "";
    }
    Duration time = Duration.ofNanos((long) (elapsed.toNanos() * (worst.paths() / paths())));
    return worst.paths() > Integer.MAX_VALUE
        ? "; no number of paths that fits would"
        : "; about "
            + Figures.count((long) worst.paths())
            + " paths would, in about "
            + Figures.duration(time)
            + ": -n "
            + (long) worst.paths();
  }

  private int paths() {
    return reached.result().request().sampling().paths();
  }

  private List<ErrorTarget> targets() {
    return reached.reaches().stream().map(Reach::target).distinct().toList();
  }

  /** Of a target the one farthest from it, or one without an error. */
  private Reach largest(ErrorTarget target) {
    return reached.reaches().stream()
        .filter(reach -> reach.target().equals(target))
        .max(Comparator.comparingDouble(ReachWords::times))
        .orElseThrow();
  }

  /** How many times what is wanted; NaN, which comes last in order, where there is no error. */
  private static double times(Reach reach) {
    return reach.error() == 0 ? 0 : reach.error() / reach.wanted();
  }

  private Measure measure(Reach reach) {
    return reached.result().library().measures().get(reach.target().measure());
  }

  private String unit(Reach reach) {
    return reach.target().characteristic().share() ? "share" : measure(reach).unit().text();
  }

  private static String size(double error) {
    return Figures.significant(error);
  }
}
