package backstop.kernel;

import static backstop.kernel.Node.NONE;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Where values stand. A column has a place of its own when it outlives its period or is read by
 * another {@link Reach}; other columns of a period share places and have none here.
 */
final class Layout {

  private final Graph graph;
  private final Traits traits;
  private final int[] columns;
  private final int[] pasts;
  private final int[] openings;
  private final int[] histories;
  private final int[] holders;
  private final BitSet held = new BitSet();
  private final BitSet priorRead = new BitSet();
  private int scalarCount;
  private int columnCount;
  private int historyCount;
  private int scalarHistoryCount;

  /**
   * @param profiles rows of which every period is asked for
   */
  Layout(Graph graph, Traits traits, List<Integer> profiles, List<int[]> checks) {
    this.graph = graph;
    this.traits = traits;
    columns = none(graph.size());
    histories = none(graph.size());
    holders = none(graph.size());
    int rows = graph.library().rows().size();
    pasts = none(rows);
    openings = none(rows);
    hold(rows);
    for (int node = 0; node < graph.size(); node++) {
      remember(node);
    }
    profiles.forEach(row -> remembered(graph.keep(row)));
    checks.forEach(this::crossings);
    placePasts(rows);
    for (int node = 0; node < graph.size(); node++) {
      place(node);
    }
  }

  private static int[] none(int size) {
    int[] none = new int[size];
    Arrays.fill(none, NONE);
    return none;
  }

  /** A kept row needs no copy when its value has a column of the same reach to itself. */
  private void hold(int rows) {
    for (int row = 0; row < rows; row++) {
      int keep = graph.keep(row);
      if (keep != NONE) {
        int value = graph.node(keep).a();
        boolean own =
            traits.reach(value) == traits.reach(keep)
                && traits.stage(value) == Stage.PERIOD
                && graph.node(value).op() != Op.PRIOR
                && !held.get(value);
        holders[keep] = own ? value : keep;
        held.set(holders[keep]);
      }
    }
  }

  private void remember(int node) {
    Node what = graph.node(node);
    switch (what.op()) {
      case PRIOR -> priorRead.set(what.index());
      case LAG -> remembered(graph.keep(what.index()));
      case RATE -> remembered(what.a());
      default -> {}
    }
    if (traits.stage(node) == Stage.PERIOD || what.op().fold()) {
      cross(node, what.a());
      cross(node, what.b());
      cross(node, what.c());
    }
  }

  /** The two sides of a check are read together. */
  private void crossings(int[] sides) {
    cross(sides[0], sides[1]);
    cross(sides[1], sides[0]);
  }

  /** A shared value of a period that is read under each posture is kept for all of them. */
  private void cross(int reader, int read) {
    if (read != NONE
        && traits.reach(reader) == Reach.OWN
        && traits.reach(read) == Reach.SHARED
        && traits.stage(read) == Stage.PERIOD) {
      Node what = graph.node(read);
      remembered(what.op() == Op.PRIOR ? graph.keep(what.index()) : read);
    }
  }

  private void remembered(int node) {
    int holder = holders[node] == NONE ? node : holders[node];
    if (histories[holder] == NONE) {
      boolean scalar = traits.reach(holder) == Reach.SCALAR;
      histories[holder] = scalar ? scalarHistoryCount++ : historyCount++;
    }
  }

  private void placePasts(int rows) {
    for (int row = 0; row < rows; row++) {
      int keep = graph.keep(row);
      if (keep != NONE) {
        pasts[row] = priorRead.get(row) ? newColumn(traits.reach(keep)) : NONE;
        openings[row] = history(keep) == NONE ? pasts[row] : newColumn(traits.reach(keep));
      }
    }
  }

  private void place(int node) {
    Op op = graph.node(node).op();
    if (op == Op.PRIOR) {
      columns[node] = pasts[graph.node(node).index()];
    } else if (holders[node] != NONE && holders[node] != node) {
      columns[node] = columns[holders[node]];
    } else if (lasting(node)) {
      columns[node] = newColumn(traits.reach(node));
    }
  }

  private boolean lasting(int node) {
    return traits.reach(node) == Reach.SCALAR
        || traits.stage(node) != Stage.PERIOD
        || histories[node] != NONE
        || held.get(node);
  }

  int newColumn(Reach reach) {
    return reach == Reach.SCALAR ? scalarCount++ : columnCount++;
  }

  /** The column of a node, or {@link Node#NONE} when it is free again within its period. */
  int column(int node) {
    return columns[node];
  }

  /** The column of a kept row's value one period earlier, or {@link Node#NONE}. */
  int past(int row) {
    return pasts[row];
  }

  /** The column that takes the opening of a kept row before the first period. */
  int opening(int row) {
    return openings[row];
  }

  /** The history of a node, or {@link Node#NONE}; scalars have histories of their own. */
  int history(int node) {
    return histories[holders[node] == NONE ? node : holders[node]];
  }

  /** The node whose column is a kept row's. */
  int holder(int keep) {
    return holders[keep];
  }

  int scalarColumns() {
    return scalarCount;
  }

  int columns() {
    return columnCount;
  }

  int scalarHistories() {
    return scalarHistoryCount;
  }

  int histories() {
    return historyCount;
  }
}
