package backstop.cli;

import backstop.cli.TextTable.Column;
import backstop.model.Measure;
import backstop.paths.Sampling;
import backstop.risk.BridgeMove;
import backstop.risk.BridgeMove.Amount;
import backstop.risk.Shapley;
import backstop.valuation.Difference.Standing;
import backstop.workbook.BridgeChange;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Moves as tables, one for each guarantee and measure, then what changed inside the parts. */
record BridgeScreen(Bridged bridged, int width) {

  /** Changed inputs shown of a part; the rest is counted. */
  private static final int MOST = 3;

  private static final int WIDEST_VALUE = 30;

  void print(PrintWriter out) {
    caption().forEach(out::println);
    for (BridgeMove move : bridged.bridge().moves()) {
      out.println();
      out.println(title(move));
      table(move).print(out, width);
    }
    bridged.joined().forEach(out::println);
    if (!bridged.changes().isEmpty()) {
      out.println();
      changes().show(out);
    }
    out.println();
    out.println(told());
  }

  private List<String> caption() {
    List<String> lines = new ArrayList<>();
    lines.add("From " + told(bridged.ends().before()) + " (A)");
    lines.add("to   " + told(bridged.ends().after()) + " (B)");
    lines.add(
        statistic()
            + ". Parts add up to the move and do not depend on an order (Shapley), on the same"
            + " draws.");
    OptionalInt more = bridged.ends().after().more();
    if (more.isPresent()) {
      String paths = Figures.count(more.getAsInt());
      lines.add(
          "The run had " + paths + " paths: -n " + more.getAsInt() + " gives its own figures.");
    }
    lines.add(
        "± is one standard error; ~ not told from zero (within two errors); = no change at all");
    return lines;
  }

  private static String told(BridgeEnd end) {
    Sampling sampling = end.sampling();
    return end.name()
        + ": valued "
        + Figures.day(end.library().timeline().valuationDate())
        + ", inputs known on "
        + Figures.day(end.library().asOf())
        + ", "
        + sampling.replicates()
        + " × "
        + Figures.count(sampling.points())
        + " paths, seed "
        + sampling.seed();
  }

  private String statistic() {
    return switch (bridged.bridge().asked().statistic()) {
      case MEAN -> "Mean of each measure";
      case CVAR95 -> "Mean of the worst 5% of each measure";
      case PROB_NEGATIVE -> "Chance of a loss, of less than 0, of each measure";
    };
  }

  private String title(BridgeMove move) {
    Measure measure = bridged.measure(move);
    String unit = bridged.unit(move);
    return measure.name()
        + (unit.isEmpty() ? "" : ", " + unit)
        + (measure.party().isEmpty() ? "" : ", to " + measure.party())
        + (move.guarantee().isEmpty() ? "" : ", under " + move.guarantee());
  }

  private TextTable table(BridgeMove move) {
    List<Column> columns =
        List.of(Column.left("part"), Column.right("amount"), Column.right("±"), Column.left(""));
    int decimals = decimals(move);
    List<List<String>> rows = new ArrayList<>();
    rows.add(level("A", move.before().value(), move.before().error(), decimals));
    for (int part = 0; part < move.amounts().size(); part++) {
      Amount amount = move.amounts().get(part);
      rows.add(
          List.of(
              "  " + bridged.bridge().asked().parts().get(part),
              Figures.signed(amount.value(), decimals),
              Figures.fixed(amount.error(), decimals),
              StressScreen.mark(amount.standing())));
    }
    rows.add(level("B", move.after().value(), move.after().error(), decimals));
    rows.add(
        List.of(
            "B less A",
            Figures.signed(move.move().value(), decimals),
            Figures.fixed(move.move().error(), decimals),
            StressScreen.mark(move.standing())));
    return new TextTable(columns, rows);
  }

  private static List<String> level(String name, double value, double error, int decimals) {
    return List.of(name, Figures.fixed(value, decimals), Figures.fixed(error, decimals), "");
  }

  /** What the level needs, and a digit of the smallest error of a part. */
  private static int decimals(BridgeMove move) {
    double error =
        move.amounts().stream()
            .mapToDouble(Amount::error)
            .filter(e -> e > 0)
            .min()
            .orElse(move.before().error());
    return Figures.decimals(Math.abs(move.after().value()), error);
  }

  private Listing changes() {
    List<List<Object>> rows = new ArrayList<>();
    for (String part : bridged.bridge().asked().parts()) {
      List<BridgeChange> inside = bridged.changes(part);
      inside.stream().limit(MOST).map(change -> row(change, inside)).forEach(rows::add);
      if (inside.size() > MOST) {
        String more = "and " + Figures.count(inside.size() - MOST) + " more";
        rows.add(List.of("", more, "", "", "", ""));
      }
    }
    List<String> headings =
        List.of("part", "changed inside", "before", "after", "unit", "source after");
    return new Listing(headings, rows).withoutEmptyColumns();
  }

  private static List<Object> row(BridgeChange change, List<BridgeChange> inside) {
    return List.of(
        change == inside.get(0) ? change.part() : "",
        change.name(),
        shortened(change.before()),
        shortened(change.after()),
        change.unit(),
        change.source());
  }

  private static Object shortened(Object value) {
    return value instanceof String text && text.length() > WIDEST_VALUE
        ? text.substring(0, WIDEST_VALUE - 1).stripTrailing() + "…"
        : value;
  }

  private String told() {
    List<Amount> all =
        bridged.bridge().moves().stream().flatMap(move -> move.amounts().stream()).toList();
    long unclear = all.stream().filter(one -> one.standing() == Standing.UNCLEAR).count();
    String more =
        Loading.plural(unclear, "amount")
            + " of "
            + Figures.count(all.size())
            + " not told from zero: more paths (-n) may tell";
    return valued() + (unclear == 0 ? "" : "; " + more);
  }

  private String valued() {
    Shapley shapley = bridged.bridge().asked().shapley();
    String valued = Figures.count(shapley.coalitions().size()) + " mixtures of A and B valued";
    if (bridged.bridge().asked().parts().isEmpty()) {
      return "A and B do not differ";
    }
    return shapley.exact()
        ? valued
        : valued + ", in " + shapley.sampledOrders() + " orders; ± holds the error of that too";
  }
}
