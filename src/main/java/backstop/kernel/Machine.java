package backstop.kernel;

import backstop.model.Draws;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Runs instructions on columns; one thread's own. */
final class Machine {

  private final Map<List<Instruction>, Step[]> steps = new IdentityHashMap<>();
  private final Columns columns;
  private final Batch batch;
  private final Fetching fetching;
  private final Computing computing;
  private final Gathering gathering;

  /**
   * @param width most paths at once
   */
  Machine(Graph graph, Plan.Extent extent, int width) {
    this.columns = new Columns(extent, graph.library().timeline().size(), width);
    this.batch = new Batch(this.columns);
    this.fetching = new Fetching(graph, batch);
    this.computing = new Computing(graph, batch, width);
    this.gathering = new Gathering(graph, batch, width);
  }

  /** The block whose draws are read from now on. */
  void block(Draws draws) {
    batch.block(draws);
    fetching.begin();
  }

  /** Whether forced states are those of the base case. */
  void base(boolean base) {
    fetching.base(base);
  }

  /** The paths of the block that are computed from now on. */
  void paths(int from, int count) {
    batch.paths(from, count);
  }

  void posture(int position) {
    batch.posture(position);
  }

  void scalars(double[] values) {
    batch.scalars(values);
  }

  void period(int period) {
    batch.period(period);
  }

  /** Copies the numbers of a column to where they belong in the block. */
  void copy(int column, double[] into) {
    copy(columns.get(column), into);
  }

  /** The same for a period of a history. */
  void copy(int history, int period, double[] into) {
    copy(columns.history(history, period), into);
  }

  private void copy(Column from, double[] into) {
    if (from.uniform()) {
      Arrays.fill(into, firstPath(), firstPath() + count(), from.first());
    } else {
      System.arraycopy(from.values(), 0, into, firstPath(), count());
    }
  }

  /** Where in the block the computed paths begin. */
  int firstPath() {
    return batch.first();
  }

  /** How many paths are computed at once. */
  int count() {
    return batch.paths();
  }

  /** The first number of each column. */
  double[] firsts() {
    return columns.firsts();
  }

  /** Whether something was not finite, or a check did not hold. */
  boolean sounds(int alarm, int breach) {
    double[] alarms = batch.each(alarm);
    double[] breaches = batch.each(breach);
    for (int i = 0; i < count(); i++) {
      if (Double.isNaN(alarms[i]) || !(breaches[i] <= 0)) {
        return true;
      }
    }
    return false;
  }

  Failures failures() {
    return gathering.failures();
  }

  /** Before a period: columns that stand in histories take their places there. */
  void mount(Segment segment) {
    int period = batch.period();
    for (Segment.Mount mount : segment.mounts()) {
      columns.get(mount.column()).become(columns.history(mount.history(), period));
    }
    for (Segment.Past past : segment.pasts()) {
      Column before =
          period == 0 ? columns.get(past.opening()) : columns.history(past.history(), period - 1);
      columns.get(past.column()).become(before);
    }
  }

  /** After a period: histories keep what was computed, and the present becomes the past. */
  void leave(Segment segment) {
    for (Segment.Mount mount : segment.mounts()) {
      columns.history(mount.history(), batch.period()).become(columns.get(mount.column()));
    }
    for (Segment.Swap swap : segment.swaps()) {
      columns.get(swap.column()).swap(columns.get(swap.past()));
    }
  }

  void run(List<Instruction> code) {
    Step[] steps = this.steps.computeIfAbsent(code, this::steps);
    for (int i = 0; i < steps.length; i++) {
      Step step = steps[i];
      switch (step.kind()) {
        case FETCH -> fetching.run(step.instruction());
        case GATHER -> gathering.run(step.instruction());
        case SKIP -> i += skipped(step);
        default -> computing.run(step);
      }
    }
  }

  /** How many instructions are passed over. */
  private static int skipped(Step step) {
    boolean holds = step.a().first() != 0;
    return holds == (step.op() == Op.SKIP_IF) ? step.instruction().index() : 0;
  }

  private Step[] steps(List<Instruction> code) {
    return code.stream().map(this::step).toArray(Step[]::new);
  }

  private Step step(Instruction i) {
    Column a = columns.of(i.a());
    return new Step(i, columns.of(i.out()), a, columns.of(i.b()), columns.of(i.c()));
  }
}
