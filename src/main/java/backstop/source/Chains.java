package backstop.source;

import backstop.model.Draw;
import backstop.model.Line;
import backstop.model.Table;
import backstop.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Chains to ordinary lines. */
final class Chains {

  /** So that an IF for each fits into one formula of a sheet. */
  private static final int MOST_STATES = 20;

  private static final int MOST_RATES = 100;
  private static final Unit STATE = new Unit("state", Map.of(), 1);

  private final Plan plan;
  private final States states;

  Chains(Plan plan, States states) {
    this.plan = plan;
    this.states = states;
  }

  /** Adds the lines and draws of a chain. */
  void expand(String model, Declaration.Chained chain) {
    if (chain.states().size() > MOST_STATES || chain.rates().size() > MOST_RATES) {
      plan.issues()
          .error(
              chain.name().name(),
              "a chain has at most " + MOST_STATES + " states and " + MOST_RATES + " rates");
      return;
    }
    List<String> names = chain.states().stream().map(Text::value).toList();
    Planned owner =
        Templates.owner(plan, model, chain.name(), Line.Origin.CHAIN).moving(names, STATE);
    Templates lines = new Templates(plan, owner);
    String name = owner.qualified();
    plan.draw(name, owner.table(), Draw.Kind.CLOCK, name, Optional.empty());
    plan.draw(name + ".target", owner.table(), Draw.Kind.TARGET, name, Optional.empty());
    plan.schedule(name, owner.table());
    List<Exit> exits = exits(lines, chain);
    clock(lines, owner, exits);
    lines.write(
        "",
        STATE,
        "IF(@.forced > 0, @.forced, IF(@.due = 1, " + target(names, exits) + ", PRIOR(@)))",
        states.starts(owner, start(chain, names, owner)));
  }

  /** A rate: row name and the numbers of its states. */
  private record Exit(String row, int from, int to) {}

  private List<Exit> exits(Templates lines, Declaration.Chained chain) {
    List<String> names = chain.states().stream().map(Text::value).toList();
    List<Exit> exits = new ArrayList<>();
    for (Declaration.Rate rate : chain.rates()) {
      String row = rate.from() + "_to_" + rate.to();
      Exit exit =
          new Exit(
              "@." + row,
              names.indexOf(rate.from().value()) + 1,
              names.indexOf(rate.to().value()) + 1);
      if (exits.contains(exit)) {
        plan.issues().error(rate.from(), "this rate stands twice");
        continue;
      }
      exits.add(exit);
      lines.give(row, rate.formula(), plan.units().perYear(), "the rate of " + chain.name().name());
    }
    return exits;
  }

  private void clock(Templates lines, Planned owner, List<Exit> exits) {
    Unit perYear = plan.units().perYear();
    lines.write("forced", Unit.NUMBER, "FORCED(@)");
    Clocks.stay(lines);
    lines.write(Clocks.AGE, plan.units().years(), "IF(PRIOR(@.due) = 1, 0, PRIOR(@.age_end))");
    lines.write("age_end", plan.units().years(), "@.age + DT", states.ages(owner));
    for (Exit exit : exits) {
      String rate = exit.row().replace("@.", "$");
      lines.write(
          exit.row().substring(2), perYear, "IF(PRIOR(@) = " + exit.from() + ", " + rate + ", 0)");
    }
    lines.write("rate", perYear, total(exits));
    lines.write("hazard", Unit.NUMBER, "IF(PRIOR(@.due) = 1, 0, PRIOR(@.hazard)) + @.rate * DT");
    Clocks.due(lines);
  }

  /** All rates but those of the present state are 0; a negative one is an error. */
  private static String total(List<Exit> exits) {
    List<String> rows = exits.stream().map(Exit::row).toList();
    return rows.isEmpty()
        ? "0"
        : "IF(MIN(" + String.join(", ", rows) + ") < 0, 1 / 0, " + String.join(" + ", rows) + ")";
  }

  /**
   * Where the present state leads: among its rates in the order written, the last takes the rest.
   */
  private static String target(List<String> names, List<Exit> exits) {
    StringBuilder text = new StringBuilder();
    int open = 0;
    for (int state = 1; state <= names.size(); state++) {
      int from = state;
      List<Exit> own = exits.stream().filter(exit -> exit.from() == from).toList();
      if (!own.isEmpty()) {
        text.append("IF(PRIOR(@) = ").append(state).append(", ").append(pick(own)).append(", ");
        open++;
      }
    }
    return text + "PRIOR(@)" + ")".repeat(open);
  }

  private static String pick(List<Exit> exits) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < exits.size() - 1; i++) {
      String below =
          exits.subList(0, i + 1).stream().map(Exit::row).collect(Collectors.joining(" + "));
      text.append("IF(DRAW(@.target, @.stay) * @.rate < ")
          .append(below)
          .append(", ")
          .append(exits.get(i).to())
          .append(", ");
    }
    return text.append(exits.get(exits.size() - 1).to())
        .append(")".repeat(exits.size() - 1))
        .toString();
  }

  /** The opening: a state's number, or one for each word of a text column. */
  private String start(Declaration.Chained chain, List<String> names, Planned owner) {
    Text start = chain.start();
    int state = names.indexOf(start.value());
    if (state >= 0) {
      return "" + (state + 1);
    }
    Optional<Meaning.ColumnName> column =
        plan.dictionary()
            .find(owner.model(), start.value())
            .filter(Meaning.ColumnName.class::isInstance)
            .map(Meaning.ColumnName.class::cast);
    if (column.isEmpty() || !text(column.get()).text()) {
      plan.issues()
          .error(
              start,
              owner.name() + " cannot start in " + start + ": no state, no text column",
              Nearest.advice(start.value(), names)
                  .or(() -> Optional.of("Its states: " + Listed.of(names) + ".")));
      return "1";
    }
    return byWord(start, names, text(column.get()));
  }

  private Table.Column text(Meaning.ColumnName column) {
    return plan.table(column.table().table()).columns().get(column.column());
  }

  /** Where a scenario or the command line wrote a word into a column. */
  private static Optional<Text> changed(Table.Column column, String word) {
    return column.changes().entrySet().stream()
        .filter(change -> column.texts().get(change.getKey()).equals(word))
        .map(change -> Text.of(word, change.getValue().place()))
        .findFirst();
  }

  private String byWord(Text start, List<String> names, Table.Column column) {
    List<String> words = column.texts().stream().distinct().sorted().toList();
    words.stream()
        .filter(word -> !names.contains(word))
        .forEach(
            word ->
                plan.issues()
                    .error(
                        changed(column, word).orElse(start),
                        "a cell of " + start + " is " + word + ", which is no state",
                        Nearest.advice(word, names)));
    List<String> used = names.stream().filter(words::contains).toList();
    StringBuilder text = new StringBuilder();
    for (String word : used.subList(0, Math.max(0, used.size() - 1))) {
      text.append("IF(").append(start).append(" = \"").append(word).append("\", ");
      text.append(names.indexOf(word) + 1).append(", ");
    }
    int last = used.isEmpty() ? 1 : names.indexOf(used.get(used.size() - 1)) + 1;
    return text.append(last).append(")".repeat(Math.max(0, used.size() - 1))).toString();
  }
}
