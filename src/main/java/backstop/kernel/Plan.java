package backstop.kernel;

import static backstop.kernel.Node.NONE;

import backstop.model.Check;
import backstop.model.Formula;
import backstop.model.Library;
import backstop.model.Measure;
import java.util.ArrayList;
import java.util.List;

/** The code of what is wanted of a library, and where its results stand. */
final class Plan {

  private final Graph graph;
  private final Traits traits;
  private final Layout layout;
  private final Segment scalar;
  private final Segment shared;
  private final Segment own;
  private final Coder sharedCoder;
  private final Coder ownCoder;
  private final int columns;
  private final List<Output> measures = new ArrayList<>();
  private final List<Output> totals = new ArrayList<>();

  /**
   * Nodes of a result.
   *
   * @param value of a measure, or of a row's sum
   * @param second where a measure is undefined, or {@link Node#NONE}; or a row's sum of absolute
   *     values
   */
  record Output(int value, int second) {}

  Plan(Library library, Wanted wanted) {
    graph = new Graph(library);
    List.of(0.0, 1.0, (double) NONE, Graph.NO_VALUE, Double.NaN).forEach(graph::constant);
    rows(Reads.of(library, wanted));
    wanted.measures().forEach(m -> measures.add(measure(library.measures().get(m))));
    wanted.totals().forEach(row -> totals.add(total(graph.row(row))));
    traits = new Traits(graph);
    layout = new Layout(graph, traits, wanted.profiles(), sides(library, wanted));
    Coder scalarCoder = coder(Reach.SCALAR, wanted);
    sharedCoder = coder(Reach.SHARED, wanted);
    ownCoder = coder(Reach.OWN, wanted);
    scalar = scalarCoder.segment(layout.scalarColumns());
    shared = sharedCoder.segment(layout.columns());
    own = ownCoder.segment(layout.columns());
    columns = layout.columns() + Math.max(sharedCoder.temps(), ownCoder.temps());
  }

  private void rows(Reads reads) {
    Library library = graph.library();
    Lowering lowering = new Lowering(graph);
    for (int row : library.order()) {
      if (reads.live().get(row)) {
        graph.setRow(row, lowering.node(library.rows().get(row).formula()));
      }
    }
    for (int row : library.order()) {
      if (reads.kept().get(row)) {
        graph.keep(row, lowering.node(library.rows().get(row).opening()));
      }
    }
  }

  /** Undefined where {@code when} is, or is 0, or where a fold that the formula reads is. */
  private Output measure(Measure measure) {
    Lowering lowering = new Lowering(graph);
    int value = lowering.node(measure.formula());
    int mask = graph.mask(value);
    if (measure.when().isPresent()) {
      Formula condition = measure.when().get();
      int when = lowering.node(condition);
      int one = graph.constant(1);
      mask = graph.select(when, mask == NONE ? graph.constant(0) : mask, one);
      value = graph.select(when, value, value);
      mask = graph.mask(when) == NONE ? mask : graph.select(graph.mask(when), one, mask);
    }
    return new Output(value, mask);
  }

  private Output total(int row) {
    return new Output(graph.add(Op.TOTAL, row), graph.add(Op.TOTAL, graph.add(Op.ABS, row)));
  }

  private List<int[]> sides(Library library, Wanted wanted) {
    return wanted.checks().stream()
        .map(library.checks()::get)
        .map((Check c) -> new int[] {graph.row(c.left()), graph.row(c.right())})
        .toList();
  }

  private Coder coder(Reach reach, Wanted wanted) {
    Coder coder = new Coder(graph, traits, layout, reach);
    coder.write(wanted.checks());
    return coder;
  }

  Graph graph() {
    return graph;
  }

  Segment scalar() {
    return scalar;
  }

  Segment shared() {
    return shared;
  }

  Segment own() {
    return own;
  }

  int[] alarms(Reach reach) {
    Coder coder = reach == Reach.SHARED ? sharedCoder : ownCoder;
    return new int[] {coder.alarm(), coder.breach()};
  }

  List<Output> measures() {
    return measures;
  }

  List<Output> totals() {
    return totals;
  }

  boolean scalar(int node) {
    return traits.reach(node) == Reach.SCALAR;
  }

  int column(int node) {
    return layout.column(node);
  }

  int history(int keep) {
    return layout.history(keep);
  }

  /** How many columns of each sort a machine needs. */
  record Extent(int columns, int histories, int scalars) {}

  Machine machine(int width) {
    Extent extent = new Extent(columns, layout.histories(), layout.scalarColumns());
    return new Machine(graph, extent, width);
  }

  Machine scalarMachine() {
    Extent extent = new Extent(layout.scalarColumns(), layout.scalarHistories(), 0);
    return new Machine(graph, extent, 1);
  }
}
