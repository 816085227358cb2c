package backstop.risk;

import backstop.model.CalendarValue;
import backstop.model.Chain;
import backstop.model.Draw;
import backstop.model.Formula;
import backstop.model.Function;
import backstop.model.Library;
import backstop.model.Operator;
import backstop.model.Relation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Formulas whose sums over the periods are martingales: their mean, given all that happened before
 * the period, is 0.
 *
 * <p>Of a process, its normal; of a clock, whether it rings less the chance that it does, 1 −
 * exp(−rate·DT), as a unit exponential that has not rung begins anew (the compensated count,
 * Brémaud 1981, Point Processes and Queues, II); of a chain, that for each of its transitions.
 *
 * @param live rows that are computed anyway
 */
record Martingales(Library library, Map<String, Integer> live) {

  private static final List<String> EVENT = List.of("none", "happened");
  private static final String NAME = ".martingale";

  static Martingales of(Library library, List<Integer> rows) {
    Map<String, Integer> live = new HashMap<>();
    rows.forEach(row -> live.put(library.rows().get(row).name(), row));
    return new Martingales(library, live);
  }

  /** By name; none of what is forced, whose clock does not tell. */
  SortedMap<String, Formula> increments() {
    SortedMap<String, Formula> found = new TreeMap<>();
    for (int draw = 0; draw < library.draws().size(); draw++) {
      Draw drawn = library.draws().get(draw);
      switch (drawn.kind()) {
        case NORMAL -> process(drawn.name(), draw, found);
        case CLOCK -> clock(drawn.name(), found);
        default -> {}
      }
    }
    return found;
  }

  private void process(String name, int draw, SortedMap<String, Formula> found) {
    if (live.containsKey(name.replaceFirst("\\.size$", ""))) {
      found.put(name + NAME, new Formula.PeriodDraw(draw));
    }
  }

  private void clock(String name, SortedMap<String, Formula> found) {
    boolean forced =
        library.schedules().stream()
            .filter(schedule -> schedule.name().equals(name))
            .anyMatch(schedule -> schedule.paths().stream().anyMatch(state -> state > 0));
    if (forced || !live.containsKey(due(name))) {
      return;
    }
    Chain chain =
        library.chains().stream().filter(c -> c.name().equals(name)).findFirst().orElse(null);
    if (chain == null) {
      found.put(name + NAME, minus(row(due(name)), ringing(name)));
    } else if (chain.states().equals(EVENT)) {
      Formula first = minus(row(due(name)), new Formula.Prior(live.get(due(name))));
      Formula open = minus(one(), new Formula.Prior(live.get(due(name))));
      found.put(name + NAME, minus(first, times(open, ringing(name))));
    } else {
      transitions(chain, found);
    }
  }

  private void transitions(Chain chain, SortedMap<String, Formula> found) {
    String name = chain.name();
    for (int from = 0; from < chain.states().size(); from++) {
      for (int to = 0; to < chain.states().size(); to++) {
        String exit =
            suffixed(name, "." + chain.states().get(from) + "_to_" + chain.states().get(to));
        if (live.containsKey(exit)) {
          Formula left = times(row(due(name)), is(new Formula.Prior(chain.row()), from + 1));
          Formula went = times(left, is(new Formula.RowValue(chain.row()), to + 1));
          Formula rate = row(suffixed(name, ".rate"));
          Formula share =
              new Formula.If(rate, new Formula.Binary(Operator.DIVIDE, row(exit), rate), zero());
          found.put(exit + NAME, minus(went, times(ringing(name), share)));
        }
      }
    }
  }

  /** The chance that a clock that runs rings in the period. */
  private Formula ringing(String name) {
    Formula summed = times(row(suffixed(name, ".rate")), new Formula.Calendar(CalendarValue.DT));
    Formula negative = new Formula.Call(Function.NEGATE, List.of(summed));
    return minus(one(), new Formula.Call(Function.EXP, List.of(negative)));
  }

  private static String due(String name) {
    return suffixed(name, ".due");
  }

  /** A part of what may have a key. */
  private static String suffixed(String name, String part) {
    int key = name.indexOf('[');
    return key < 0 ? name + part : name.substring(0, key) + part + name.substring(key);
  }

  private Formula row(String name) {
    return new Formula.RowValue(live.get(name));
  }

  private static Formula is(Formula state, int number) {
    return new Formula.Comparison(Relation.EQUAL, state, new Formula.Constant(number));
  }

  private static Formula minus(Formula a, Formula b) {
    return new Formula.Binary(Operator.MINUS, a, b);
  }

  private static Formula times(Formula a, Formula b) {
    return new Formula.Binary(Operator.TIMES, a, b);
  }

  private static Formula one() {
    return new Formula.Constant(1);
  }

  private static Formula zero() {
    return new Formula.Constant(0);
  }
}
