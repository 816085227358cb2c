package backstop.kernel;

import static java.lang.Double.NaN;

import backstop.model.Check;
import backstop.model.Library;
import backstop.model.Timeline;

/** Folds columns over time, watches them, and moves them. */
final class Gathering {

  private final Graph graph;
  private final Library library;
  private final Timeline timeline;
  private final Batch batch;
  private final Joining joining;
  private final Rates rates;
  private final Failures failures;

  /**
   * @param width most paths at once
   */
  Gathering(Graph graph, Batch batch, int width) {
    this.graph = graph;
    this.library = graph.library();
    this.timeline = library.timeline();
    this.batch = batch;
    this.joining = new Joining(width);
    this.rates = new Rates(timeline.size(), width);
    this.failures = new Failures(library);
  }

  Failures failures() {
    return failures;
  }

  void run(Instruction i) {
    Column out = i.out() < 0 ? null : batch.column(i.out());
    switch (i.op()) {
      case TOTAL, LEAST, MOST -> accumulate(i, out);
      case FIRST -> copyIf(batch.period() == 0, i, out);
      case LAST -> copyIf(batch.period() == timeline.size() - 1, i, out);
      case AT -> atItsPeriod(i);
      case FILL -> out.fill(batch.number(i.a()));
      case COPY -> out.copy(batch.column(i.a()), batch.paths());
      case CLEAR -> out.fill(graph.number(i.index()));
      case WATCH, CHECK -> watch(i);
      case SCAN, CHECK_SCAN -> scan(i);
      default -> byPath(i, out);
    }
  }

  private void byPath(Instruction i, Column out) {
    int n = batch.paths();
    switch (i.op()) {
      case AT_PERIOD -> {
        Choosing.atPeriod(timeline, each(i.a()), out.values(), n);
        out.wrote();
      }
      case FIRST_YEAR -> Choosing.firstYear(each(i.a()), years(), each(i.out()), n);
      case PAYBACK -> Choosing.payback(each(i.a()), batch.period(), each(i.b()), each(i.out()), n);
      case UNDEFINED -> {
        Conditions.undefined(each(i.a()), out.values(), n);
        out.wrote();
      }
      case AT_CLEAR -> atClear(i);
      case RATE -> rates(i.index(), each(i.out()));
      case PAYBACK_END -> Choosing.paybackEnd(timeline, each(i.a()), each(i.out()), n);
      default -> throw new IllegalStateException("no instruction: " + i);
    }
  }

  private double[] each(int column) {
    return batch.each(column);
  }

  /** What all paths share is looked at once, as of the first. */
  private void watch(Instruction i) {
    double[] out = each(i.out());
    if (i.op() == Op.CHECK && batch.single(i.a()) && batch.single(i.b())) {
      out[0] = Breaches.worst(check(i), batch.number(i.a()), batch.number(i.b()), out[0]);
    } else if (i.op() == Op.CHECK) {
      Breaches.mark(check(i), each(i.a()), each(i.b()), out, batch.paths());
    } else if (batch.single(i.a())) {
      double a = batch.number(i.a());
      out[0] += a - a;
    } else {
      watch(each(i.a()), out, batch.paths());
    }
  }

  private static void watch(double[] a, double[] alarm, int n) {
    for (int i = 0; i < n; i++) {
      alarm[i] += a[i] - a[i];
    }
  }

  private void scan(Instruction i) {
    int n = batch.paths();
    if (i.op() == Op.SCAN) {
      failures.row(i.index(), each(i.a()), n, batch.period(), batch.first());
    } else {
      failures.check(i.index(), each(i.a()), each(i.b()), n, batch.period(), batch.first());
    }
  }

  private Check check(Instruction i) {
    return library.checks().get(i.index());
  }

  private double years() {
    return timeline.periods().get(batch.period()).years();
  }

  private void accumulate(Instruction i, Column out) {
    Op step = i.op() == Op.TOTAL ? Op.ADD : i.op() == Op.LEAST ? Op.MIN : Op.MAX;
    if (step != Op.ADD && batch.period() == 0) {
      out.copy(batch.column(i.a()), batch.paths());
    } else if (!batch.single(i.a())) {
      double[] values = each(i.out());
      joining.columns(step, values, each(i.a()), values, batch.paths());
      out.wrote();
    } else if (out.uniform()) {
      out.fill(Singles.of(step, out.first(), batch.number(i.a())));
    } else if (step != Op.ADD || batch.number(i.a()) != 0) {
      double[] values = each(i.out());
      joining.withScalar(step, values, batch.number(i.a()), values, batch.paths());
      out.wrote();
    }
  }

  private void copyIf(boolean now, Instruction i, Column out) {
    if (now) {
      out.copy(batch.column(i.a()), batch.paths());
    }
  }

  private void atItsPeriod(Instruction i) {
    int n = batch.paths();
    if (!Instruction.isScalar(i.b())) {
      Choosing.at(each(i.a()), each(i.b()), batch.period(), each(i.out()), n);
    } else if (batch.number(i.b()) == batch.period()) {
      double[] a = each(i.a());
      Arithmetic.guard(a, a, each(i.out()), n);
    }
  }

  private void atClear(Instruction i) {
    double[] out = each(i.out());
    for (int path = 0; path < batch.paths(); path++) {
      double at = Instruction.isScalar(i.a()) ? batch.number(i.a()) : batch.column(i.a()).at(path);
      out[path] = at < 0 ? Graph.NO_VALUE : NaN;
    }
  }

  private void rates(int history, double[] out) {
    int n = batch.paths();
    for (int t = 0; t < timeline.size(); t++) {
      batch.columns().history(history, t).read(rates.flows(t), n);
    }
    rates.of(out, n);
  }
}
