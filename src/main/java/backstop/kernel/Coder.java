package backstop.kernel;

import static backstop.kernel.Node.NONE;

import backstop.kernel.Guards.Guard;
import backstop.kernel.Segment.Mount;
import backstop.kernel.Segment.Past;
import backstop.kernel.Segment.Swap;
import backstop.model.Check;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Writes the instructions of one {@link Reach}. */
final class Coder {

  /** {@link Op#WATCH} with this index listens in the last period only. */
  private static final int LAST_ONLY = 1;

  private final Graph graph;
  private final Traits traits;
  private final Layout layout;
  private final Reach reach;
  private final int alarm;
  private final int breach;
  private final List<Instruction> start = new ArrayList<>();
  private final List<Instruction> period = new ArrayList<>();
  private final List<Instruction> end = new ArrayList<>();
  private List<Instruction> fused = List.of();
  private final List<Sink> sinks = new ArrayList<>();
  private final List<List<Instruction>> afterNode = new ArrayList<>();
  private int fills;
  private Optional<Guard> guard = Optional.empty();
  private int guardedFrom;

  /** An instruction that only reads; {@code after} is the last node it needs, or none. */
  private record Sink(Instruction instruction, int after) {}

  Coder(Graph graph, Traits traits, Layout layout, Reach reach) {
    this.graph = graph;
    this.traits = traits;
    this.layout = layout;
    this.reach = reach;
    alarm = layout.newColumn(reach);
    breach = layout.newColumn(reach);
  }

  int alarm() {
    return alarm;
  }

  int breach() {
    return breach;
  }

  void write(List<Integer> checks) {
    clear(alarm, 0);
    clear(breach, 0);
    List<Integer> mine = checks.stream().filter(this::concerns).toList();
    folds();
    scans(mine);
    mine.forEach(this::check);
    place();
    Guards guards = new Guards(graph, traits, layout, reach);
    for (int node = 0; node < graph.size(); node++) {
      if (traits.reach(node) == reach) {
        guard(reach == Reach.SCALAR ? Optional.empty() : guards.of(node));
        write(node);
      }
    }
    guard(Optional.empty());
    fused = Fusing.of(period);
    openings();
  }

  /** Ends what is skipped under one guard, and begins what is under another. */
  private void guard(Optional<Guard> next) {
    if (guard.equals(next)) {
      return;
    }
    int guarded = period.size() - guardedFrom;
    if (guard.isPresent() && guarded > 0) {
      Op skip = guard.get().holds() ? Op.SKIP_UNLESS : Op.SKIP_IF;
      int condition = operand(guard.get().condition());
      period.add(guardedFrom, new Instruction(skip, NONE, condition, NONE, NONE, guarded));
    }
    guard = next;
    guardedFrom = period.size();
  }

  private boolean concerns(int check) {
    Check what = graph.library().checks().get(check);
    Reach left = traits.reach(graph.row(what.left()));
    Reach right = traits.reach(graph.row(what.right()));
    return (left.compareTo(right) > 0 ? left : right) == reach;
  }

  private void clear(int column, double value) {
    start.add(new Instruction(Op.CLEAR, column, NONE, NONE, NONE, graph.constantIndex(value)));
  }

  private void folds() {
    for (int node = 0; node < graph.size(); node++) {
      Node what = graph.node(node);
      if (traits.reach(node) == reach && what.op().fold() && what.op() != Op.RATE) {
        fold(node, what);
      }
    }
  }

  private void fold(int node, Node what) {
    int out = layout.column(node);
    int rest = what.op() == Op.PAYBACK ? layout.newColumn(reach) : NONE;
    if (rest != NONE) {
      clear(rest, 0);
      clear(out, NONE);
      end.add(new Instruction(Op.PAYBACK_END, out, rest, NONE, NONE, 0));
    }
    int value = sinkColumn(what.a());
    int second = what.op() == Op.AT ? operand(what.b()) : rest;
    sink(new Instruction(what.op(), out, value, second, NONE, 0), after(what.a()));
  }

  private void scans(List<Integer> checks) {
    BitSet checked = new BitSet();
    for (int check : checks) {
      checked.set(graph.row(graph.library().checks().get(check).left()));
      checked.set(graph.row(graph.library().checks().get(check).right()));
    }
    BitSet watched = new Hearing(graph, traits, reach, checked).watched();
    for (int row : graph.library().order()) {
      int node = graph.row(row);
      if (node != NONE && traits.reach(node) == reach) {
        int column = column(node);
        int always = watched.get(node) ? 0 : LAST_ONLY;
        sink(new Instruction(Op.WATCH, alarm, column, NONE, NONE, always), after(node));
        sink(new Instruction(Op.SCAN, NONE, column, NONE, NONE, row), after(node));
      }
    }
  }

  private void check(int check) {
    Check what = graph.library().checks().get(check);
    int left = graph.row(what.left());
    int right = graph.row(what.right());
    int after = Math.max(after(left), after(right));
    int a = sinkColumn(left, after);
    int b = sinkColumn(right, after);
    sink(new Instruction(Op.CHECK, breach, a, b, NONE, check), after);
    sink(new Instruction(Op.CHECK_SCAN, NONE, a, b, NONE, check), after);
  }

  private int sinkColumn(int node) {
    return sinkColumn(node, after(node));
  }

  private int sinkColumn(int node, int after) {
    if (!outer(node)) {
      return column(node);
    }
    int column = fill();
    sink(new Instruction(Op.FILL, column, operand(node), NONE, NONE, 0), after);
    return column;
  }

  private void sink(Instruction instruction, int after) {
    sinks.add(new Sink(instruction, after));
  }

  /** The node of this period's code that gives a value, or none when it is there already. */
  private int after(int node) {
    boolean now = traits.reach(node) == reach && traits.stage(node) == Stage.PERIOD;
    return now && graph.node(node).op() != Op.PRIOR ? node : NONE;
  }

  private void place() {
    for (int node = 0; node < graph.size(); node++) {
      afterNode.add(new ArrayList<>());
    }
    for (Sink sink : sinks) {
      (sink.after() == NONE ? period : afterNode.get(sink.after())).add(sink.instruction());
    }
  }

  private void write(int node) {
    Node what = graph.node(node);
    if (what.op() == Op.AT) {
      start.add(
          new Instruction(Op.AT_CLEAR, layout.column(node), operand(what.b()), NONE, NONE, 0));
    } else if (what.op() == Op.FIRST_YEAR) {
      clear(layout.column(node), Graph.NO_VALUE);
    } else if (what.op() == Op.TOTAL) {
      clear(layout.column(node), 0);
    } else if (what.op() == Op.RATE) {
      end.add(
          new Instruction(
              Op.RATE, layout.column(node), NONE, NONE, NONE, layout.history(what.a())));
    }
    if (!what.op().fold()) {
      code(node, what, list(traits.stage(node)));
      period.addAll(afterNode.get(node));
    }
  }

  private List<Instruction> list(Stage stage) {
    return switch (stage) {
      case START -> start;
      case PERIOD -> period;
      case END -> end;
    };
  }

  private void code(int node, Node what, List<Instruction> code) {
    int out = column(node);
    switch (what.op()) {
      case PRIOR -> {}
      case KEEP -> keep(node, what, code);
      case LAG -> {
        int years = operand(what.a());
        int history = layout.history(graph.keep(what.index()));
        int opening = layout.opening(what.index());
        code.add(new Instruction(Op.LAG, out, years, opening, NONE, history));
      }
      case STAY_DRAW -> {
        int stay = filled(what.a(), code);
        int drawn = layout.newColumn(reach);
        int ofStay = layout.newColumn(reach);
        clear(drawn, Double.NaN);
        clear(ofStay, Double.NaN);
        code.add(new Instruction(Op.STAY_DRAW, out, stay, drawn, ofStay, what.index()));
      }
      case POISSON -> {
        int k = filled(what.a(), code);
        int mean = filled(what.b(), code);
        code.add(new Instruction(Op.POISSON, out, k, mean, NONE, 0));
      }
      default -> plain(out, what, code);
    }
  }

  private void plain(int out, Node what, List<Instruction> code) {
    int a = operand(what.a());
    int b = operand(what.b());
    boolean turn = what.op().commutes() && Instruction.isScalar(a);
    code.add(
        new Instruction(
            what.op(), out, turn ? b : a, turn ? a : b, operand(what.c()), what.index()));
  }

  private void keep(int node, Node what, List<Instruction> code) {
    if (layout.holder(node) == node) {
      Op op = outer(what.a()) ? Op.FILL : Op.COPY;
      code.add(new Instruction(op, column(node), operand(what.a()), NONE, NONE, 0));
    }
  }

  private int filled(int node, List<Instruction> code) {
    if (!outer(node)) {
      return column(node);
    }
    int column = code == period ? fill() : layout.newColumn(reach);
    code.add(new Instruction(Op.FILL, column, operand(node), NONE, NONE, 0));
    return column;
  }

  private int fill() {
    return TempColumns.FIRST + graph.size() + fills++;
  }

  /** Whether a node is a number and not a column here. */
  private boolean outer(int node) {
    return reach != Reach.SCALAR && traits.reach(node) == Reach.SCALAR;
  }

  private int operand(int node) {
    if (node == NONE) {
      return NONE;
    }
    return outer(node) ? Instruction.scalar(layout.column(node)) : column(node);
  }

  private int column(int node) {
    int column = layout.column(node);
    return column == NONE ? TempColumns.FIRST + node : column;
  }

  private void openings() {
    for (int row = 0; row < graph.library().rows().size(); row++) {
      int keep = graph.keep(row);
      if (keep != NONE && traits.reach(keep) == reach && layout.opening(row) != NONE) {
        int opening = graph.opening(row);
        Op op = outer(opening) ? Op.FILL : Op.COPY;
        start.add(new Instruction(op, layout.opening(row), operand(opening), NONE, NONE, 0));
      }
    }
  }

  /** The finished code; columns from {@code firstTemp} on are free within a period. */
  Segment segment(int firstTemp) {
    TempColumns temps = new TempColumns(firstTemp);
    List<Instruction> code = temps.assign(fused);
    return new Segment(
        start,
        code.stream().filter(i -> !scan(i) && !lastOnly(i)).toList(),
        code.stream().filter(i -> !scan(i)).toList(),
        code.stream().filter(i -> i.op() != Op.WATCH && i.op() != Op.CHECK).toList(),
        end,
        mounts(),
        pasts(),
        swaps());
  }

  int temps() {
    return new TempColumns(0).count(fused);
  }

  private static boolean scan(Instruction instruction) {
    return instruction.op() == Op.SCAN || instruction.op() == Op.CHECK_SCAN;
  }

  private static boolean lastOnly(Instruction instruction) {
    return instruction.op() == Op.WATCH && instruction.index() == LAST_ONLY;
  }

  /** Scalars are apart; own code also reads shared histories. */
  private boolean sees(int node) {
    return traits.reach(node) == reach || reach == Reach.OWN && traits.reach(node) == Reach.SHARED;
  }

  private List<Mount> mounts() {
    List<Mount> mounts = new ArrayList<>();
    for (int node = 0; node < graph.size(); node++) {
      boolean copy = graph.node(node).op() == Op.KEEP && layout.holder(node) != node;
      if (!copy && sees(node) && layout.history(node) != NONE) {
        mounts.add(new Mount(layout.column(node), layout.history(node)));
      }
    }
    return mounts;
  }

  private List<Past> pasts() {
    List<Past> pasts = new ArrayList<>();
    for (int row = 0; row < graph.library().rows().size(); row++) {
      int keep = graph.keep(row);
      if (keep != NONE && sees(keep) && layout.past(row) != NONE && layout.history(keep) != NONE) {
        pasts.add(new Past(layout.past(row), layout.history(keep), layout.opening(row)));
      }
    }
    return pasts;
  }

  private List<Swap> swaps() {
    List<Swap> swaps = new ArrayList<>();
    for (int row = 0; row < graph.library().rows().size(); row++) {
      int keep = graph.keep(row);
      if (keep != NONE
          && traits.reach(keep) == reach
          && layout.past(row) != NONE
          && layout.history(keep) == NONE) {
        swaps.add(new Swap(layout.column(keep), layout.past(row)));
      }
    }
    return swaps;
  }
}
