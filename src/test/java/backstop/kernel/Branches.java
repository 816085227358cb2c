package backstop.kernel;

import backstop.model.Chain;
import backstop.model.Formula;
import backstop.model.Formula.Binary;
import backstop.model.Formula.Call;
import backstop.model.Formula.Comparison;
import backstop.model.Formula.If;
import backstop.model.Formula.Interpolate;
import backstop.model.Formula.Lag;
import backstop.model.Formula.StateCell;
import backstop.model.Formula.StayDraw;
import backstop.model.Library;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The branches of a library's formulas and the transitions of its chains that paths have not taken.
 */
final class Branches {

  /** States of an event that happens once: a row of 0 and 1, whose IFs are followed instead. */
  private static final List<String> ONCE = List.of("none", "happened");

  private final Library library;
  private final Map<If, boolean[]> taken = new IdentityHashMap<>();
  private final Map<Integer, List<If>> ofRow = new IdentityHashMap<>();
  private final Set<String> transitions = new TreeSet<>();
  private final Set<String> open = new TreeSet<>();

  Branches(Library library) {
    this.library = library;
    for (int row : library.order()) {
      find(library.rows().get(row).formula(), row);
    }
    library.chains().forEach(this::declare);
    open.addAll(transitions);
  }

  private void find(Formula formula, int row) {
    if (formula instanceof If branch) {
      taken.put(branch, new boolean[2]);
      ofRow.computeIfAbsent(row, r -> new ArrayList<>()).add(branch);
    } else {
      parts(formula).forEach(part -> find(part, row));
    }
  }

  private static List<Formula> parts(Formula formula) {
    if (formula instanceof Binary binary) {
      return List.of(binary.left(), binary.right());
    } else if (formula instanceof Comparison comparison) {
      return List.of(comparison.left(), comparison.right());
    } else if (formula instanceof Call call) {
      return call.arguments();
    } else if (formula instanceof Lag lag) {
      return List.of(lag.years());
    } else if (formula instanceof StateCell cell) {
      return List.of(cell.state());
    } else if (formula instanceof Interpolate curve) {
      return List.of(curve.x());
    } else if (formula instanceof StayDraw draw) {
      return List.of(draw.stay());
    }
    return List.of();
  }

  /** A rate is a row of the expansion: {@code security.conflict.war_to_ceasefire}. */
  private void declare(Chain chain) {
    for (String from : chain.states()) {
      for (String to : chain.states()) {
        String name = chain.name() + "." + from + "_to_" + to;
        if (library.line(name).isPresent()) {
          transitions.add(name);
        }
      }
    }
  }

  void follow(Interpreter path) {
    for (int t = 0; t < library.timeline().size(); t++) {
      for (List<If> branches : ofRow.values()) {
        for (If branch : branches) {
          follow(branch, path, t);
        }
      }
    }
    library.chains().forEach(chain -> follow(chain, path));
  }

  private void follow(If branch, Interpreter path, int period) {
    int side = path.value(branch.condition(), period) != 0 ? 0 : 1;
    taken.computeIfAbsent(branch, b -> new boolean[2])[side] = true;
    inside(branch.condition(), path, period);
    inside(side == 0 ? branch.then() : branch.otherwise(), path, period);
  }

  private void inside(Formula formula, Interpreter path, int period) {
    if (formula instanceof If branch) {
      follow(branch, path, period);
    } else {
      parts(formula).forEach(part -> inside(part, path, period));
    }
  }

  private void follow(Chain chain, Interpreter path) {
    if (chain.states().equals(ONCE)) {
      return;
    }
    for (int t = 0; t < library.timeline().size(); t++) {
      int from = (int) path.value(chain.row(), t - 1);
      int to = (int) path.value(chain.row(), t);
      if (from != to) {
        String names = chain.states().get(from - 1) + "_to_" + chain.states().get(to - 1);
        open.remove(chain.name() + "." + names);
      }
    }
  }

  /** Branches and transitions not taken: the row and which side, or the rate's name. */
  Set<String> open() {
    Set<String> all = new TreeSet<>(open);
    for (int row : library.order()) {
      open(library.rows().get(row).formula(), library.rows().get(row).name(), all);
    }
    return all;
  }

  private void open(Formula formula, String row, Set<String> all) {
    if (formula instanceof If branch) {
      boolean[] sides = taken.getOrDefault(branch, new boolean[2]);
      note(sides[0], branch.then(), row + " then", all);
      note(sides[1], branch.otherwise(), row + " else", all);
      open(branch.condition(), row, all);
    } else {
      parts(formula).forEach(part -> open(part, row, all));
    }
  }

  private void note(boolean was, Formula side, String name, Set<String> all) {
    if (was) {
      open(side, name, all);
    } else {
      all.add(name);
    }
  }
}
