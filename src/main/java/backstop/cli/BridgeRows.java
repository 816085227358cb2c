package backstop.cli;

import backstop.model.Measure;
import backstop.risk.BridgeMove;
import backstop.risk.BridgeMove.Amount;
import backstop.valuation.Difference.Standing;
import backstop.valuation.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Moves and what changed inside their parts as flat tables. */
record BridgeRows(Bridged bridged) {

  private static final List<String> MOVE =
      List.of(
          "guarantee",
          "measure",
          "unit",
          "party",
          "statistic",
          "row",
          "part",
          "value",
          "standard_error",
          "order_error",
          "standing",
          "changes");

  private static final List<String> CHANGE =
      List.of("part", "kind", "input", "unit", "before", "after", "source");

  /** Of each guarantee and measure: before, the parts, after, and the whole move. */
  Listing moves() {
    List<List<Object>> rows = new ArrayList<>();
    for (BridgeMove move : bridged.bridge().moves()) {
      rows.add(level(move, "before", move.before()));
      for (int part = 0; part < move.amounts().size(); part++) {
        rows.add(part(move, part));
      }
      rows.add(level(move, "after", move.after()));
      rows.add(row(move, List.of("move", ""), move.move(), 0, move.standing(), 0));
    }
    return new Listing(MOVE, rows);
  }

  Listing changes() {
    return new Listing(
        CHANGE,
        bridged.changes().stream()
            .map(
                one ->
                    List.of(
                        one.part(),
                        one.kind(),
                        one.name(),
                        one.unit(),
                        one.before(),
                        one.after(),
                        one.source()))
            .toList());
  }

  private List<Object> part(BridgeMove move, int part) {
    String name = bridged.bridge().asked().parts().get(part);
    Amount amount = move.amounts().get(part);
    return row(
        move,
        List.of("part", name),
        new Statistic(amount.value(), amount.error()),
        amount.ordered(),
        amount.standing(),
        bridged.changes(name).size());
  }

  private List<Object> level(BridgeMove move, String row, Statistic level) {
    List<Object> cells = what(move, List.of(row, ""), level);
    cells.addAll(List.of(Double.NaN, "", Double.NaN));
    return cells;
  }

  private List<Object> row(
      BridgeMove move,
      List<String> names,
      Statistic statistic,
      double ordered,
      Standing standing,
      double changes) {
    List<Object> cells = what(move, names, statistic);
    cells.addAll(List.of(ordered, standing.name().toLowerCase(Locale.ROOT), changes));
    return cells;
  }

  private List<Object> what(BridgeMove move, List<String> names, Statistic statistic) {
    Measure measure = bridged.measure(move);
    List<Object> cells = new ArrayList<>();
    cells.addAll(
        List.of(
            move.guarantee(),
            measure.name(),
            bridged.unit(move),
            measure.party(),
            bridged.bridge().asked().statistic().name().toLowerCase(Locale.ROOT)));
    cells.addAll(names);
    cells.addAll(List.of(statistic.value(), statistic.error()));
    return cells;
  }
}
