package backstop.kernel;

import static backstop.kernel.Node.NONE;

import java.util.BitSet;
import java.util.Optional;

/**
 * Nodes of a {@link Reach} that matter, in a period, under one outcome only of a condition that is
 * equal on all paths: what they come to otherwise is passed over by a {@link Op#SELECT}.
 */
final class Guards {

  private final Graph graph;
  private final Traits traits;
  private final Layout layout;
  private final Reach reach;
  private final Guard[] guards;
  private final BitSet read = new BitSet();
  private final BitSet free = new BitSet();

  /**
   * @param condition node of one number a period
   * @param holds whether it has to hold
   */
  record Guard(int condition, boolean holds) {}

  Guards(Graph graph, Traits traits, Layout layout, Reach reach) {
    this.graph = graph;
    this.traits = traits;
    this.layout = layout;
    this.reach = reach;
    guards = new Guard[graph.size()];
    for (int row = 0; row < graph.library().rows().size(); row++) {
      if (graph.row(row) != NONE) {
        free.set(graph.row(row));
      }
    }
    for (int node = graph.size() - 1; node >= 0; node--) {
      listen(node);
    }
  }

  /** The guard of a node, if whatever reads it has that guard. */
  Optional<Guard> of(int node) {
    boolean guarded = read.get(node) && !free.get(node) && here(node);
    return guarded && layout.column(node) == NONE ? Optional.of(guards[node]) : Optional.empty();
  }

  private boolean here(int node) {
    return traits.reach(node) == reach && traits.stage(node) == Stage.PERIOD;
  }

  private void listen(int node) {
    Node what = graph.node(node);
    Guard own = of(node).orElse(null);
    if (what.op() == Op.SELECT && here(node) && traits.reach(what.a()) == Reach.SCALAR) {
      read(what.b(), new Guard(what.a(), true));
      read(what.c(), new Guard(what.a(), false));
    } else {
      read(what.a(), own);
      read(what.b(), own);
      read(what.c(), own);
    }
  }

  private void read(int node, Guard by) {
    if (node == NONE) {
      return;
    }
    if (by == null || read.get(node) && !by.equals(guards[node])) {
      free.set(node);
    }
    read.set(node);
    guards[node] = by;
  }
}
