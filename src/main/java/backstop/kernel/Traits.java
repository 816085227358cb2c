package backstop.kernel;

import static backstop.kernel.Node.NONE;

import java.util.BitSet;

/** What each node of a graph varies with, and so when and how often it has to be computed. */
final class Traits {

  private final Graph graph;
  private final BitSet byPath = new BitSet();
  private final BitSet byTime = new BitSet();
  private final BitSet byPosture = new BitSet();
  private final BitSet afterwards = new BitSet();

  Traits(Graph graph) {
    this.graph = graph;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int node = 0; node < graph.size(); node++) {
        changed |= look(node);
      }
    }
  }

  Reach reach(int node) {
    if (!byPath.get(node)) {
      return Reach.SCALAR;
    }
    return byPosture.get(node) ? Reach.OWN : Reach.SHARED;
  }

  Stage stage(int node) {
    if (afterwards.get(node)) {
      return Stage.END;
    }
    return byTime.get(node) ? Stage.PERIOD : Stage.START;
  }

  /** Takes over what a node's operands vary with; whether that was news. */
  private boolean look(int node) {
    int before = count(node);
    boolean lagsByPath = false;
    Node what = graph.node(node);
    switch (what.op()) {
      case CHOICE, TEXT_IS -> byPosture.set(node);
      case CALENDAR, FORCED -> byTime.set(node);
      case VALUE -> byPath.set(node);
      case PERIOD_DRAW -> {
        byPath.set(node);
        byTime.set(node);
      }
      case STAY_DRAW -> byPath.set(node);
      case PRIOR -> past(node, what.index());
      case LAG -> {
        past(node, what.index());
        lagsByPath |= lagByPath(node, graph.keep(what.index()));
      }
      case KEEP -> past(node, what.index());
      default -> {}
    }
    inherit(node, what.a());
    inherit(node, what.b());
    inherit(node, what.c());
    if (what.op().fold()) {
      byTime.clear(node);
      afterwards.set(node);
    }
    return lagsByPath || count(node) != before;
  }

  /** A row that is looked up path by path has a column, though its values be equal. */
  private boolean lagByPath(int lag, int keep) {
    boolean news = byPath.get(lag) && !byPath.get(keep);
    byPath.set(keep, byPath.get(keep) || byPath.get(lag));
    return news;
  }

  private int count(int node) {
    return bit(byPath, node) + bit(byTime, node) + bit(byPosture, node) + bit(afterwards, node);
  }

  private static int bit(BitSet bits, int node) {
    return bits.get(node) ? 1 : 0;
  }

  private void past(int node, int row) {
    byTime.set(node);
    inherit(node, graph.keep(row));
    inherit(node, graph.opening(row));
  }

  private void inherit(int node, int from) {
    if (from != NONE) {
      set(byPath, node, from);
      set(byTime, node, from);
      set(byPosture, node, from);
      set(afterwards, node, from);
    }
  }

  private static void set(BitSet bits, int node, int from) {
    if (bits.get(from)) {
      bits.set(node);
    }
  }
}
