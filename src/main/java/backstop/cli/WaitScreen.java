package backstop.cli;

import backstop.cli.TextTable.Column;
import backstop.model.Library;
import backstop.model.Measure;
import backstop.risk.Waited;
import backstop.risk.Waiting;
import backstop.valuation.Statistic;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What waiting is worth, then when to commit.
 *
 * @param width characters across
 */
record WaitScreen(Waiting found, int width) {

  /** Standard errors within which a number is not told from zero. */
  private static final double ERRORS = 2;

  /** How many of the things that the policy reads have room. */
  private static final int TOLD = 2;

  void print(PrintWriter out) {
    caption().forEach(out::println);
    out.println();
    dates().print(out, width);
    out.println();
    out.println(verdict());
    long failed = found.verdicts().stream().filter(verdict -> !verdict.held()).count();
    out.println(
        failed == 0
            ? Loading.plural(found.verdicts().size(), "check") + " held"
            : Loading.plural(failed, "check") + " failed");
  }

  private List<String> caption() {
    return List.of(
        ResultScreen.drawn(library(), found.asked().request().sampling()),
        question(),
        "Now "
            + number(found.now())
            + ", never 0; free to choose: from below "
            + number(found.value())
            + ", from above "
            + number(found.most())
            + bound());
  }

  private String bound() {
    return found.most() == found.clairvoyant() ? " (clairvoyant)" : " (martingale)";
  }

  private String question() {
    Measure measure = measure();
    String unit = measure.unit().text().isEmpty() ? "" : ", " + measure.unit().text();
    String posture = library().postures().get(found.asked().request().reference());
    return "Commit to "
        + measure.name()
        + " now, after a year ... "
        + found.asked().years()
        + ", or never"
        + unit
        + (posture.isEmpty() ? "" : "; under " + posture);
  }

  private TextTable dates() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.left("when"));
    columns.add(Column.right("if all do"));
    columns.add(Column.right("±"));
    columns.add(Column.right("commit"));
    columns.add(Column.right("so far"));
    boolean shown = found.asked().shown().isPresent();
    if (shown) {
      columns.add(Column.right("strength"));
      columns.add(Column.right("waiting"));
    }
    columns.add(Column.left("by"));
    List<List<String>> rows = new ArrayList<>();
    double so = 0;
    for (Waited date : found.dates()) {
      so += date.share();
      rows.add(row(date, so, shown));
    }
    rows.add(never(shown));
    return new TextTable(columns, rows);
  }

  private List<String> row(Waited date, double so, boolean shown) {
    List<String> cells = new ArrayList<>();
    cells.add(date.years() == 0 ? "now" : "after " + Figures.plain(date.years()));
    cells.add(Figures.fixed(date.all().value(), decimals()));
    cells.add(Figures.fixed(date.all().error(), decimals()));
    cells.add(Figures.percent(date.share()));
    cells.add(Figures.percent(so));
    if (shown) {
      cells.add(Double.isNaN(date.shown()) ? "" : Figures.fixed(date.shown(), 2));
      cells.add(Double.isNaN(date.waiting()) ? "" : Figures.fixed(date.waiting(), 2));
    }
    cells.add(date.share() > 0 ? tells(date, TOLD) : "");
    return cells;
  }

  private List<String> never(boolean shown) {
    List<String> cells =
        new ArrayList<>(List.of("never", "0", "", Figures.percent(found.never()), ""));
    cells.addAll(shown ? List.of("", "", "") : List.of(""));
    return cells;
  }

  /** The first things that the policy reads, each with + where more of it is for committing. */
  static String tells(Waited date, int most) {
    return date.tells().stream()
        .limit(most)
        .map(tell -> tell.name() + (tell.coefficient() > 0 ? " +" : " -"))
        .collect(Collectors.joining(", "));
  }

  private String verdict() {
    Statistic gain = found.gain();
    String best = found.now().value() > 0 ? "committing now" : "never committing";
    double most = found.most().value() - Math.max(0, found.now().value());
    String atMost = "at most " + Figures.fixed(most, decimals());
    return gain.value() > ERRORS * gain.error()
        ? "Waiting is worth "
            + number(gain)
            + " more than "
            + best
            + ", "
            + atMost
            + "; by: what the policy reads, + for committing"
        : "No policy found here beats "
            + best
            + " by more than chance ("
            + number(gain)
            + "); waiting is worth "
            + atMost;
  }

  private String number(Statistic statistic) {
    return Figures.fixed(statistic.value(), decimals())
        + " ± "
        + Figures.fixed(statistic.error(), decimals());
  }

  private int decimals() {
    return Figures.decimals(found.value().value(), found.gain().error());
  }

  private Library library() {
    return found.asked().library();
  }

  private Measure measure() {
    return library().measures().get(found.asked().measure());
  }
}
