package backstop.cli;

import backstop.cli.TextTable.Column;
import backstop.model.Library;
import backstop.model.Measure;
import backstop.risk.Stress;
import backstop.risk.Stressed;
import backstop.risk.Stressed.Level;
import backstop.valuation.Difference.Standing;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Changes as tables, one for each guarantee: variants by measures.
 *
 * @param width characters across
 */
record StressScreen(StressAnswer answer, int width) {

  private static final List<String> MEANINGS =
      List.of(
          "First row: mean of the base. Other rows: change of the mean, path by path on the same"
              + " draws.",
          "± is one standard error; ~ not different from zero (within two errors); = the same on"
              + " every path");

  void print(PrintWriter out) {
    caption().forEach(out::println);
    for (int g = 0; g < stress().request().postures().size(); g++) {
      out.println();
      String guarantee = library().postures().get(stress().request().postures().get(g));
      if (!guarantee.isEmpty()) {
        out.println("Under " + guarantee);
      }
      table(g).print(out, width);
    }
    out.println();
    titles().show(out);
    out.println();
    out.println(checks());
  }

  private Library library() {
    return answer.library();
  }

  private Stress stress() {
    return answer.stress();
  }

  private List<String> caption() {
    List<String> lines = new ArrayList<>();
    lines.add(ResultScreen.drawn(library(), stress().request().sampling()));
    lines.addAll(answer.about());
    lines.addAll(MEANINGS);
    return lines;
  }

  private TextTable table(int posture) {
    List<Column> columns = new ArrayList<>(List.of(Column.left(answer.kind())));
    for (int measure : stress().measures()) {
      Measure measured = library().measures().get(measure);
      String unit = measured.unit().text();
      String group = measured.name() + (unit.isEmpty() ? "" : ", " + unit);
      columns.add(new Column(group, "change", true));
      columns.add(new Column(group, "±", true));
      columns.add(new Column(group, "", false));
    }
    List<List<String>> rows =
        Stream.concat(Stream.of(stress().base()), stress().variants().stream())
            .map(stressed -> row(stressed, posture))
            .toList();
    return new TextTable(columns, rows);
  }

  private List<String> row(Stressed stressed, int posture) {
    List<String> cells = new ArrayList<>(List.of(stressed.variant().name()));
    for (int m = 0; m < stress().measures().size(); m++) {
      int decimals = decimals(posture, m);
      Level level = stress().level(stressed, posture, m);
      cells.addAll(stressed == stress().base() ? base(level, decimals) : change(level, decimals));
    }
    return cells;
  }

  private static List<String> base(Level level, int decimals) {
    return List.of(
        Figures.fixed(level.mean(), decimals), Figures.fixed(level.error(), decimals), "");
  }

  private static List<String> change(Level level, int decimals) {
    return List.of(
        Figures.signed(level.change().mean(), decimals),
        Figures.fixed(level.change().error(), decimals),
        mark(level.change().standing()));
  }

  /** How a change stands to zero, in a character or none. */
  static String mark(Standing standing) {
    return switch (standing) {
      case SAME -> "=";
      case UNCLEAR -> "~";
      case DIFFERENT -> "";
      case UNKNOWN -> "?";
    };
  }

  /** What the largest number of a column needs, and a digit of the base's error. */
  private int decimals(int posture, int measure) {
    Level base = stress().level(stress().base(), posture, measure);
    double largest =
        stress().variants().stream()
            .mapToDouble(v -> Math.abs(stress().level(v, posture, measure).change().mean()))
            .filter(Double::isFinite)
            .max()
            .orElse(0);
    double size = Double.isNaN(base.mean()) ? largest : Math.max(Math.abs(base.mean()), largest);
    return Figures.decimals(size, base.error());
  }

  private Listing titles() {
    return new Listing(
        List.of(answer.kind(), "what it is"),
        stress().variants().stream()
            .map(stressed -> List.<Object>of(stressed.variant().name(), stressed.variant().title()))
            .toList());
  }

  private String checks() {
    long failed =
        Stream.concat(Stream.of(stress().base()), stress().variants().stream())
            .flatMap(stressed -> stressed.verdicts().stream())
            .filter(verdict -> !verdict.held())
            .count();
    return failed == 0
        ? Loading.plural(stress().base().verdicts().size(), "check")
            + " held in the base and every "
            + answer.kind()
        : Loading.plural(failed, "check") + " failed";
  }
}
