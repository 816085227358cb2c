package backstop.kernel;

import static backstop.kernel.Node.NONE;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which rows have to be watched so that no value of any row that is not finite goes unheard.
 *
 * <p>An operation on a value that is not finite has no finite result, whatever the other operands;
 * only the branches of {@link Op#SELECT}, the past of {@link Op#LAG} and the logarithm of {@link
 * Op#POWER} can be passed over. So a row is heard when something that is heard reads it otherwise,
 * in its period or the next. Every row is watched in the last period, where no next one follows,
 * and both sides of a check are watched always.
 */
final class Hearing {

  private final Graph graph;
  private final Traits traits;
  private final Reach reach;
  private final List<List<Integer>> readers = new ArrayList<>();
  private final BitSet heard = new BitSet();
  private final BitSet rows = new BitSet();
  private final BitSet watched = new BitSet();

  /**
   * @param checked nodes that are sides of checks of this reach
   */
  Hearing(Graph graph, Traits traits, Reach reach, BitSet checked) {
    this.graph = graph;
    this.traits = traits;
    this.reach = reach;
    for (int node = 0; node < graph.size(); node++) {
      readers.add(new ArrayList<>());
    }
    for (int node = 0; node < graph.size(); node++) {
      listen(node);
    }
    for (int row = 0; row < graph.library().rows().size(); row++) {
      if (graph.row(row) != NONE && here(graph.row(row))) {
        rows.set(graph.row(row));
      }
    }
    heard.set(0, graph.size());
    settle(checked);
  }

  /** Nodes of rows to watch in every period. */
  BitSet watched() {
    return watched;
  }

  private boolean here(int node) {
    return traits.reach(node) == reach && traits.stage(node) == Stage.PERIOD;
  }

  private void listen(int node) {
    Node what = graph.node(node);
    if (!here(node)) {
      return;
    }
    if (what.op() == Op.PRIOR) {
      listen(graph.row(what.index()), node);
    } else if (what.op() != Op.KEEP) {
      listen(what.a(), node);
      if (what.op() != Op.SELECT) {
        listen(what.b(), node);
      }
    }
  }

  private void listen(int read, int reader) {
    if (read != NONE && here(read)) {
      readers.get(read).add(reader);
    }
  }

  private void settle(BitSet checked) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int node = graph.size() - 1; node >= 0; node--) {
        boolean hears =
            checked.get(node)
                || watched.get(node)
                || readers.get(node).stream().anyMatch(heard::get);
        if (!hears && rows.get(node)) {
          watched.set(node);
          changed = true;
        } else if (!hears && heard.get(node)) {
          heard.clear(node);
          changed = true;
        }
      }
    }
  }
}
