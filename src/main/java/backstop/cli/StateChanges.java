package backstop.cli;

import backstop.cli.InputChange.Kind;
import backstop.cli.InputChange.Used;
import backstop.model.Chain;
import backstop.model.Formula;
import backstop.model.KnownState;
import backstop.model.Library;
import backstop.model.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chains and events of two libraries that open in another state, or by another row. */
record StateChanges(Library before, Library after) {

  List<InputChange> list() {
    Map<String, Chain> from = byName(before);
    List<InputChange> changes = new ArrayList<>();
    for (Chain to : after.chains()) {
      Chain was = from.get(to.name());
      if (was != null && !was.known().equals(to.known())) {
        add(changes, was, to);
      }
    }
    return changes;
  }

  private void add(List<InputChange> changes, Chain from, Chain to) {
    Used was = used(before, from);
    Used is = used(after, to);
    if (!was.equals(is)) {
      changes.add(InputChange.of(Kind.STATE, to.name(), "", was, is));
    }
  }

  private static Map<String, Chain> byName(Library library) {
    Map<String, Chain> byName = new LinkedHashMap<>();
    library.chains().forEach(chain -> byName.put(chain.name(), chain));
    return byName;
  }

  private static Used used(Library library, Chain chain) {
    return chain
        .known()
        .map(row -> new Used(told(row), "", row.asOf().toString(), row.source()))
        .orElseGet(() -> Used.of(start(library, chain)));
  }

  private static String told(KnownState known) {
    return known.state() + known.since().map(since -> " since " + since).orElse("");
  }

  /** The state that a chain is declared to start in. */
  private static String start(Library library, Chain chain) {
    Formula opening = library.rows().get(chain.row()).opening();
    if (!(opening instanceof Formula.Constant constant)) {
      return "as declared";
    }
    boolean event = library.lineOf(chain.row()).origin() == Line.Origin.EVENT;
    return chain.states().get((int) constant.value() - (event ? 0 : 1));
  }
}
