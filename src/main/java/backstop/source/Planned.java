package backstop.source;

import backstop.model.Line;
import backstop.model.Unit;
import java.util.List;
import java.util.Optional;

/**
 * A line on its way into the library: shorthand expanded, names not yet resolved.
 *
 * @param name without its model
 * @param table position of the table that indexes it, or −1
 * @param formula for each row, or one for all
 * @param openings for each row, or one for all; empty for 0
 * @param states of a chain, else empty
 * @param exempt whether the expansion wrote it, so that only what the model gave is checked
 */
record Planned(
    String model,
    String name,
    String section,
    Unit unit,
    int table,
    Rule rule,
    List<String> states,
    Line.Origin origin,
    Text declared,
    int firstRow) {

  /** Formula and opening as written and as read; what could not be read is absent. */
  record Rule(
      String text,
      Optional<Expression> formula,
      String openingText,
      List<Optional<Expression>> openings,
      String note) {

    Rule {
      openings = List.copyOf(openings);
    }

    static Rule of(String text, Optional<Expression> formula) {
      return new Rule(text, formula, "", List.of(), "");
    }

    Optional<Expression> opening(int row) {
      return openings.isEmpty() ? Optional.empty() : openings.get(openings.size() == 1 ? 0 : row);
    }
  }

  Planned {
    states = List.copyOf(states);
  }

  /** The same with another index. */
  Planned indexed(int by) {
    return new Planned(model, name, section, unit, by, rule, states, origin, declared, firstRow);
  }

  /** The same with states, as a chain has them. */
  Planned moving(List<String> through, Unit number) {
    return new Planned(
        model, name, section, number, table, rule, through, origin, declared, firstRow);
  }

  /** The same with its place among the rows. */
  Planned at(int row) {
    return new Planned(model, name, section, unit, table, rule, states, origin, declared, row);
  }

  String qualified() {
    return model + "." + name;
  }

  boolean exempt() {
    return origin != Line.Origin.WRITTEN && origin != Line.Origin.PART;
  }
}
