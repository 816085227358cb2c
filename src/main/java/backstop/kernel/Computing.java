package backstop.kernel;

import static java.lang.Double.NaN;

import backstop.model.Elementary;
import backstop.model.ElementaryColumns;
import java.util.Arrays;

/** Computes columns from columns of the same period. */
final class Computing {

  private final Graph graph;
  private final Batch batch;
  private final ElementaryColumns elementary = new ElementaryColumns();
  private final Joining joining;
  private final Selecting selecting;
  private final Fused fused = new Fused();
  private final double[] spare;
  private final double[] first;
  private final double[] third;
  private int n;

  /**
   * @param width most paths at once
   */
  Computing(Graph graph, Batch batch, int width) {
    this.graph = graph;
    this.batch = batch;
    this.joining = new Joining(width);
    this.selecting = new Selecting(width);
    this.spare = new double[width];
    this.first = new double[width];
    this.third = new double[width];
  }

  void run(Step step) {
    n = batch.paths();
    Column out = step.out();
    if (step.uniform() || n == 1) {
      out.fill(number(step));
      return;
    }
    switch (step.kind()) {
      case JOIN -> join(step, out);
      case FUSED -> fused.run(step, n);
      case SELECT -> select(step, out);
      default -> {
        columns(step, filled(step.a(), first), out.values());
        settle(step.op().settles(), out);
      }
    }
  }

  private void select(Step step, Column out) {
    if (step.a().uniform()) {
      choose(step, out);
    } else {
      selecting.select(step.a().each(n), step.b(), step.c(), out, n);
      out.settle(n);
    }
  }

  /** Looks whether all paths have one number where that is likely enough to be worth it. */
  private void settle(boolean likely, Column out) {
    if (likely) {
      out.settle(n);
    } else {
      out.wrote();
    }
  }

  private double number(Step step) {
    double a = step.a().first();
    int index = step.instruction().index();
    return switch (step.op()) {
      case SELECT -> (a != 0 ? step.b() : step.c()).first() - (a - a);
      case LOOKUP -> Choosing.lookup(graph.cells(index), a);
      case INTERPOLATE -> graph.curve(index).finite(a);
      case POWER -> power(a, step.b().first(), step.c().first());
      case FUSED -> Fusion.at(index).number(a, step.b().first(), step.c().first());
      default -> Singles.of(step.op(), a, step.b().first());
    };
  }

  /** The logarithm is there already unless the power is multiplied out. */
  private static double power(double a, double b, double log) {
    boolean plain = a > 0 && !Elementary.multipliedOut(b);
    double power = plain ? Elementary.exp(b * log) : Elementary.pow(a, b);
    return power - (a - a) - (b - b);
  }

  private void join(Step step, Column out) {
    Op op = step.op();
    Column a = step.a();
    Column b = step.b();
    if (b.uniform()) {
      withScalar(op, a, b.first(), out);
    } else if (a.uniform() && op.commutes()) {
      withScalar(op, b, a.first(), out);
    } else if (a.uniform()) {
      joining.fromScalar(op, a.first(), b.each(n), out.values(), n);
      settle(op.settles(), out);
    } else {
      joining.columns(op, a.each(n), b.each(n), out.values(), n);
      settle(op.settles() || op == Op.MULTIPLY || op == Op.SUBTRACT, out);
    }
  }

  /** 0 times numbers of one sign is one number. */
  private void withScalar(Op op, Column a, double k, Column out) {
    joining.withScalar(op, a.each(n), k, out.values(), n);
    settle(op.settles() || op == Op.MULTIPLY && k == 0, out);
  }

  /** With one condition for all paths. */
  private void choose(Step step, Column out) {
    double condition = step.a().first();
    if (Double.isFinite(condition)) {
      out.copy(condition != 0 ? step.b() : step.c(), n);
    } else {
      out.fill(NaN);
    }
  }

  private void columns(Step step, double[] a, double[] out) {
    int index = step.instruction().index();
    switch (step.op()) {
      case NEGATE -> Arithmetic.negate(a, out, n);
      case ABS -> Arithmetic.abs(a, out, n);
      case EXP -> {
        elementary.exp(a, spare, n);
        Arithmetic.guard(spare, a, out, n);
      }
      case LN -> elementary.log(a, out, n);
      case LOG10 -> Elementary.log10(a, out, n);
      case LOG2 -> Elementary.log2(a, out, n);
      case SQRT -> Arithmetic.sqrt(a, out, n);
      case SIN -> Elementary.sin(a, out, n);
      case COS -> Elementary.cos(a, out, n);
      case SIGN -> Conditions.sign(a, out, n);
      case INT -> Arithmetic.floor(a, out, n);
      case STEPS -> Arithmetic.steps(a, out, n);
      case TRUTH -> Conditions.truth(a, out, n);
      case NOT -> Conditions.not(a, out, n);
      case LOOKUP -> Choosing.lookup(graph.cells(index), a, out, n);
      case INTERPOLATE -> Choosing.interpolate(graph.curve(index), a, out, n);
      case POISSON -> Arithmetic.poisson(a, step.b().each(n), out, n);
      case POWER -> power(step, a, out);
      default -> throw new IllegalStateException("no instruction: " + step.instruction());
    }
  }

  /** A quotient of columns may be one whole number, whose power is multiplied out for all. */
  private void power(Step step, double[] a, double[] out) {
    double[] logs = filled(step.c(), third);
    if (step.b().settled(n)) {
      double k = step.b().first();
      if (Elementary.multipliedOut(k)) {
        elementary.multiply(a, (int) k, spare, n);
      } else {
        elementary.pow(a, logs, k, spare, n);
      }
      Arithmetic.guard(spare, a, out, n);
      if (!Double.isFinite(k)) {
        Arithmetic.add(out, -(k - k), out, n);
      }
    } else {
      double[] b = step.b().each(n);
      elementary.pow(a, logs, b, spare, n);
      Arithmetic.guard(spare, a, spare, n);
      Arithmetic.guard(spare, b, out, n);
    }
  }

  /** The numbers of a column; in {@code room} where it is one number, and stays that. */
  private double[] filled(Column column, double[] room) {
    if (!column.uniform()) {
      return column.each(n);
    }
    Arrays.fill(room, 0, n, column.first());
    return room;
  }
}
