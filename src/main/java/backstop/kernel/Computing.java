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
  private final double[] spare;
  private final double[] other;
  private int n;

  /**
   * @param width most paths at once
   */
  Computing(Graph graph, Batch batch, int width) {
    this.graph = graph;
    this.batch = batch;
    this.spare = new double[width];
    this.other = new double[width];
  }

  void run(Instruction i) {
    n = batch.paths();
    Column out = batch.column(i.out());
    if (n == 1 || batch.single(i) || i.op() == Op.MULTIPLY && vanishes(i)) {
      out.fill(number(i));
    } else if (i.op() == Op.SELECT && batch.single(i.a())) {
      choose(i, out);
    } else {
      columns(i, out.values());
      out.settle(n);
    }
  }

  /** 0 times numbers of one sign is one number. */
  private boolean vanishes(Instruction i) {
    return i.a() >= 0 && i.b() >= 0 && (vanishes(i.a(), i.b()) || vanishes(i.b(), i.a()));
  }

  private boolean vanishes(int zero, int other) {
    Column column = batch.column(zero);
    return column.uniform() && column.first() == 0 && batch.column(other).oneSign(n);
  }

  private double number(Instruction i) {
    double a = batch.number(i.a());
    return switch (i.op()) {
      case SELECT -> batch.number(a != 0 ? i.b() : i.c()) - (a - a);
      case LOOKUP -> Choosing.lookup(graph.cells(i.index()), a);
      case INTERPOLATE -> graph.curve(i.index()).finite(a);
      default -> Singles.of(i.op(), a, batch.number(i.b()));
    };
  }

  /** With one condition for all paths. */
  private void choose(Instruction i, Column out) {
    double condition = batch.number(i.a());
    int taken = condition != 0 ? i.b() : i.c();
    if (!Double.isFinite(condition)) {
      out.fill(NaN);
    } else if (Instruction.isScalar(taken)) {
      out.fill(batch.scalar(taken));
    } else {
      out.copy(batch.column(taken), n);
    }
  }

  private double[] each(int operand) {
    return batch.each(operand);
  }

  private void columns(Instruction i, double[] out) {
    switch (i.op()) {
      case NEGATE -> Arithmetic.negate(each(i.a()), out, n);
      case ABS -> Arithmetic.abs(each(i.a()), out, n);
      case EXP -> {
        double[] a = each(i.a());
        elementary.exp(a, spare, n);
        Arithmetic.guard(spare, a, out, n);
      }
      case LN -> elementary.log(each(i.a()), out, n);
      case LOG10 -> Elementary.log10(each(i.a()), out, n);
      case LOG2 -> Elementary.log2(each(i.a()), out, n);
      case SQRT -> Arithmetic.sqrt(each(i.a()), out, n);
      case SIN -> Elementary.sin(each(i.a()), out, n);
      case COS -> Elementary.cos(each(i.a()), out, n);
      case SIGN -> Conditions.sign(each(i.a()), out, n);
      case INT -> Arithmetic.floor(each(i.a()), out, n);
      case TRUTH -> Conditions.truth(each(i.a()), out, n);
      case NOT -> Conditions.not(each(i.a()), out, n);
      case SELECT -> select(i, out);
      case LOOKUP -> Choosing.lookup(graph.cells(i.index()), each(i.a()), out, n);
      case INTERPOLATE -> Choosing.interpolate(graph.curve(i.index()), each(i.a()), out, n);
      case POISSON -> Arithmetic.poisson(each(i.a()), each(i.b()), out, n);
      case POWER -> power(i, out);
      default -> join(i, out);
    }
  }

  private void join(Instruction i, double[] out) {
    if (batch.single(i.b())) {
      Joining.withScalar(i.op(), each(i.a()), batch.number(i.b()), out, n);
    } else if (batch.single(i.a()) && i.op().commutes()) {
      Joining.withScalar(i.op(), each(i.b()), batch.number(i.a()), out, n);
    } else if (batch.single(i.a())) {
      Joining.fromScalar(i.op(), batch.number(i.a()), each(i.b()), out, n);
    } else {
      Joining.columns(i.op(), each(i.a()), each(i.b()), out, n);
    }
  }

  private void power(Instruction i, double[] out) {
    if (batch.single(i.b())) {
      double[] a = each(i.a());
      double k = batch.number(i.b());
      if (Elementary.multipliedOut(k)) {
        elementary.multiply(a, (int) k, spare, n);
      } else {
        elementary.pow(a, filled(i.c(), other), k, spare, n);
      }
      Arithmetic.guard(spare, a, out, n);
      Arithmetic.add(out, -(k - k), out, n);
    } else {
      double[] a = filled(i.a(), spare);
      double[] b = each(i.b());
      elementary.pow(a, filled(i.c(), other), b, other, n);
      Arithmetic.guard(other, a, spare, n);
      Arithmetic.guard(spare, b, out, n);
    }
  }

  /** The values of an operand, in {@code room} when it is one number. */
  private double[] filled(int operand, double[] room) {
    if (!batch.single(operand)) {
      return each(operand);
    }
    Arrays.fill(room, 0, n, batch.number(operand));
    return room;
  }

  private void select(Instruction i, double[] out) {
    double[] c = each(i.a());
    if (batch.single(i.b())) {
      double then = batch.number(i.b());
      if (batch.single(i.c())) {
        Choosing.select(c, then, batch.number(i.c()), out, n);
      } else {
        Choosing.select(c, then, each(i.c()), out, n);
      }
    } else if (batch.single(i.c())) {
      Choosing.select(c, each(i.b()), batch.number(i.c()), out, n);
    } else {
      Choosing.select(c, each(i.b()), each(i.c()), out, n);
    }
  }
}
