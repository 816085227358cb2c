package backstop.cli;

import backstop.cli.TextTable.Column;
import backstop.model.Measure;
import backstop.risk.Association;
import backstop.risk.Index;
import backstop.risk.Interval;
import backstop.risk.Sensitivity;
import backstop.risk.Share;
import backstop.risk.Swing;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What drives a measure, as tables.
 *
 * @param width characters across
 */
record SensitivityScreen(Sensitivity found, int width) {

  private static final int BAR = 20;
  private static final MathContext DIGITS = new MathContext(4);

  void print(PrintWriter out) {
    caption().forEach(out::println);
    if (!found.varies()) {
      out.println("It is the same on every path: nothing drives it.");
      return;
    }
    out.println();
    out.println("Share of its variance, 95% intervals; ~ not different from zero");
    indices(found.shares(), Share::index).print(out, width);
    out.println(sum());
    out.println();
    worst(out);
    if (!found.effects().isEmpty()) {
      out.println("Shapley effects: shares of its variance that add up, correlated drivers apart");
      effects().print(out, width);
      out.println();
    }
    out.println("Tornado: mean where a driver is in its lowest fifth and in its highest fifth");
    swings().print(out, width);
    out.println();
    out.println("Rank correlation, and partial given the other drivers of this table");
    associations().print(out, width);
    out.println();
  }

  private List<String> caption() {
    Measure measure = found.asked().library().measures().get(found.asked().measure());
    String unit = measure.unit().text();
    String guarantee = found.asked().guarantee();
    int decimals = Figures.decimals(found.value().sd());
    return List.of(
        ResultScreen.drawn(found.asked().library(), found.asked().request().sampling()) + ", twice",
        measure.name()
            + (unit.isEmpty() ? "" : ", " + unit)
            + (measure.party().isEmpty() ? "" : ", to " + measure.party())
            + (guarantee.isEmpty() ? "" : ", under " + guarantee)
            + ": mean "
            + Figures.fixed(found.value().mean(), decimals)
            + ", standard deviation "
            + Figures.fixed(found.value().sd(), decimals));
  }

  private void worst(PrintWriter out) {
    if (!found.tailed()) {
      return;
    }
    out.println(
        "Share of whether it is among its worst 5%: "
            + Figures.fixed(found.value().var95(), Figures.decimals(found.value().sd()))
            + " or less, on "
            + Figures.fixed(100 * found.tail(), 1)
            + "% of the futures");
    List<Share> worst = found.byTail().stream().limit(found.asked().most()).toList();
    indices(worst, Share::tail).print(out, width);
    out.println();
  }

  private static TextTable indices(List<Share> shares, Function<Share, Index> index) {
    List<Column> columns =
        List.of(
            Column.left("driver"),
            new Column("alone", "first", true),
            new Column("alone", "from", true),
            new Column("alone", "to", true),
            new Column("alone", "", false),
            new Column("and together", "total", true),
            new Column("and together", "from", true),
            new Column("and together", "to", true),
            new Column("and together", "", false),
            Column.left(""));
    return new TextTable(
        columns, shares.stream().map(share -> row(share.name(), index.apply(share))).toList());
  }

  private static List<String> row(String name, Index index) {
    List<String> row = new ArrayList<>(List.of(name));
    row.addAll(cells(index.first()));
    row.addAll(cells(index.total()));
    row.add(bar(index.total().value()));
    return row;
  }

  private static List<String> cells(Interval share) {
    return List.of(
        Figures.fixed(share.value(), 3),
        Figures.fixed(share.low(), 3),
        Figures.fixed(share.high(), 3),
        mark(share));
  }

  private TextTable effects() {
    List<Column> columns =
        List.of(
            Column.left("driver"),
            Column.right("effect"),
            Column.right("from"),
            Column.right("to"),
            Column.left(""),
            Column.left(""));
    return new TextTable(
        columns,
        found.effects().stream()
            .map(
                effect -> {
                  List<String> row = new ArrayList<>(List.of(effect.name()));
                  row.addAll(cells(effect.share()));
                  row.add(bar(effect.share().value()));
                  return row;
                })
            .toList());
  }

  private static String mark(Interval interval) {
    if (Double.isNaN(interval.error())) {
      return "?";
    }
    return interval.differs() ? "" : "~";
  }

  private static String bar(double share) {
    return "█".repeat((int) Math.round(BAR * Math.max(0, Math.min(1, share))));
  }

  private String sum() {
    double first = found.shares().stream().mapToDouble(s -> s.index().first().value()).sum();
    return "first indices add up to "
        + Figures.fixed(first, 2)
        + "; what is missing to 1 is what drivers do together only";
  }

  private TextTable swings() {
    List<Column> columns =
        List.of(
            Column.left("driver"),
            new Column("from its", "10%", true),
            new Column("to its", "90%", true),
            Column.right("at low"),
            Column.right("at high"),
            Column.right("swing"),
            Column.right("±"),
            Column.left(""),
            Column.left(""));
    List<Swing> shown = found.swings().stream().limit(found.asked().most()).toList();
    int decimals = Figures.decimals(found.value().sd());
    double most = Math.abs(shown.get(0).swing().value());
    return new TextTable(columns, shown.stream().map(swing -> row(swing, decimals, most)).toList());
  }

  private static List<String> row(Swing swing, int decimals, double most) {
    return List.of(
        swing.coordinate().label(),
        Figures.plain(rounded(swing.low())),
        Figures.plain(rounded(swing.high())),
        Figures.fixed(swing.atLow().value(), decimals),
        Figures.fixed(swing.atHigh().value(), decimals),
        Figures.signed(swing.swing().value(), decimals),
        Figures.fixed(swing.swing().error(), decimals),
        mark(swing.swing()),
        bar(Math.abs(swing.swing().value()) / most));
  }

  /** To four digits, enough to see where a driver stands. */
  private static double rounded(double value) {
    return value == 0 ? 0 : new BigDecimal(value).round(DIGITS).doubleValue();
  }

  private TextTable associations() {
    List<Column> columns =
        List.of(
            Column.left("driver"),
            new Column("rank correlation", "value", true),
            new Column("rank correlation", "from", true),
            new Column("rank correlation", "to", true),
            new Column("rank correlation", "", false),
            new Column("partial", "value", true),
            new Column("partial", "from", true),
            new Column("partial", "to", true),
            new Column("partial", "", false));
    return new TextTable(
        columns,
        found.associations().stream()
            .limit(found.asked().most())
            .map(SensitivityScreen::row)
            .toList());
  }

  private static List<String> row(Association one) {
    return List.of(
        one.coordinate().label(),
        Figures.signed(one.rank().value(), 3),
        Figures.signed(one.rank().low(), 3),
        Figures.signed(one.rank().high(), 3),
        mark(one.rank()),
        Figures.signed(one.partial().value(), 3),
        Figures.signed(one.partial().low(), 3),
        Figures.signed(one.partial().high(), 3),
        mark(one.partial()));
  }
}
