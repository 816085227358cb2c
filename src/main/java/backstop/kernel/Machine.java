package backstop.kernel;

import static java.lang.Double.NaN;

import backstop.model.CalendarValue;
import backstop.model.Check;
import backstop.model.Draws;
import backstop.model.Elementary;
import backstop.model.Formula.TextIs;
import backstop.model.Library;
import backstop.model.Schedule;
import backstop.model.Table;
import backstop.model.Timeline;
import java.util.Arrays;
import java.util.List;

/** Runs instructions on columns; one thread's own. */
final class Machine {

  private final Graph graph;
  private final Library library;
  private final Timeline timeline;
  private final Columns columns;
  private final double[] spare;
  private final double[] flows;
  private final double[][][] stays;
  private final Failures failures;

  private int paths;

  /** How many numbers the instruction computes. */
  private int n;

  private int period;
  private int posture;
  private int offset;
  private Draws block;
  private boolean base;
  private double[] scalars;

  /**
   * @param width most paths at once
   */
  Machine(Graph graph, int columns, int histories, int width) {
    this.graph = graph;
    this.library = graph.library();
    this.timeline = library.timeline();
    this.columns = new Columns(columns, histories, timeline.size(), width);
    this.spare = new double[width];
    this.flows = new double[timeline.size()];
    this.stays = new double[library.draws().size()][][];
    this.failures = new Failures(library);
  }

  /** The block whose draws are read from now on. */
  void block(Draws draws) {
    block = draws;
    base = draws.base();
    Arrays.setAll(stays, draw -> new double[timeline.size() + 2][]);
  }

  /** Whether forced states are those of the base case. */
  void base(boolean base) {
    this.base = base;
  }

  /** The paths of the block that are computed from now on. */
  void paths(int from, int count) {
    offset = from;
    paths = count;
    n = count;
    columns.paths(count);
  }

  void posture(int position) {
    posture = position;
  }

  void scalars(double[] values) {
    scalars = values;
  }

  void period(int period) {
    this.period = period;
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
      Arrays.fill(into, offset, offset + paths, from.values()[0]);
    } else {
      System.arraycopy(from.values(), 0, into, offset, paths);
    }
  }

  /** Where in the block the computed paths begin. */
  int firstPath() {
    return offset;
  }

  /** How many paths are computed at once. */
  int count() {
    return paths;
  }

  /** The first number of each column. */
  double[] firsts() {
    return columns.firsts();
  }

  /** Whether something was not finite, or a check did not hold. */
  boolean sounds(int alarm, int breach) {
    double[] alarms = columns.each(alarm);
    double[] breaches = columns.each(breach);
    for (int i = 0; i < paths; i++) {
      if (Double.isNaN(alarms[i]) || !(breaches[i] <= 0)) {
        return true;
      }
    }
    return false;
  }

  Failures failures() {
    return failures;
  }

  void mount(Segment segment) {
    for (Segment.Mount mount : segment.mounts()) {
      columns.put(mount.column(), columns.history(mount.history(), period));
    }
    for (Segment.Past past : segment.pasts()) {
      Column before =
          period == 0 ? columns.get(past.opening()) : columns.history(past.history(), period - 1);
      columns.put(past.column(), before);
    }
  }

  void swap(Segment segment) {
    for (Segment.Swap swap : segment.swaps()) {
      Column column = columns.get(swap.column());
      columns.put(swap.column(), columns.get(swap.past()));
      columns.put(swap.past(), column);
    }
  }

  void run(List<Instruction> code) {
    for (int i = 0; i < code.size(); i++) {
      Instruction instruction = code.get(i);
      if (instruction.op().compareTo(Op.ADD) < 0) {
        read(instruction);
      } else if (instruction.op().compareTo(Op.TOTAL) < 0) {
        compute(instruction);
      } else if (instruction.op().compareTo(Op.SKIP_UNLESS) < 0) {
        gather(instruction);
      } else {
        boolean holds = scalar(instruction.a()) != 0;
        i += holds == (instruction.op() == Op.SKIP_IF) ? instruction.index() : 0;
      }
    }
  }

  /** The values of a column; all those that the instruction computes from are there. */
  private double[] at(int operand) {
    return n == 1 ? columns.get(operand).values() : columns.each(operand);
  }

  /** The values of an operand, for instructions that look at each path. */
  private double[] each(int operand) {
    n = paths;
    return columns.each(operand);
  }

  /** Whether an operand is one number beside the columns of an instruction. */
  private boolean single(int operand) {
    return Instruction.isScalar(operand) || n > 1 && columns.uniform(operand);
  }

  private double number(int operand) {
    return Instruction.isScalar(operand) ? scalar(operand) : columns.get(operand).values()[0];
  }

  private double scalar(int operand) {
    return scalars[Instruction.slot(operand)];
  }

  private void read(Instruction i) {
    Column out = columns.get(i.out());
    switch (i.op()) {
      case CONSTANT -> out.fill(graph.number(i.index()));
      case CHOICE -> out.fill(choiceTable().number(i.index(), posture));
      case TEXT_IS -> out.fill(textIs(graph.text(i.index())));
      case CALENDAR ->
          out.fill(timeline.periods().get(period).value(CalendarValue.values()[i.index()]));
      case FORCED -> out.fill(forced(library.schedules().get(i.index())));
      case VALUE -> drawn(block.value(i.index()), out);
      case PERIOD_DRAW -> drawn(block.period(i.index(), period), out);
      case STAY_DRAW -> stayDraw(i, out);
      case LAG -> lag(i, out);
      default -> throw new IllegalStateException("no instruction: " + i);
    }
  }

  private void drawn(double[] draws, Column out) {
    System.arraycopy(draws, offset, out.values(), 0, paths);
    out.wrote(paths);
  }

  private Table choiceTable() {
    return library.tables().get(library.choice().orElseThrow().table());
  }

  private double textIs(TextIs formula) {
    Table table = library.tables().get(formula.table());
    int row = formula.row() < 0 ? posture : formula.row();
    return table.text(formula.column(), row).equals(formula.word()) ? 1 : 0;
  }

  private double forced(Schedule schedule) {
    return (base ? schedule.base() : schedule.paths()).get(period);
  }

  private void lag(Instruction i, Column out) {
    Column opening = columns.get(i.b());
    if (Instruction.isScalar(i.a()) || columns.uniform(i.a())) {
      double back = steps(number(i.a()));
      if (Double.isNaN(back)) {
        out.fill(NaN);
      } else {
        out.copy(back <= period ? columns.history(i.index(), period - (int) back) : opening, paths);
      }
    } else {
      lagByPath(i.index(), each(i.a()), opening.each(paths), out.values());
      out.wrote(paths);
    }
  }

  private void lagByPath(int history, double[] years, double[] opening, double[] out) {
    for (int path = 0; path < paths; path++) {
      double back = steps(years[path]);
      out[path] =
          back <= period
              ? columns.history(history, period - (int) back).at(path)
              : opening[path] - (back - back);
    }
  }

  /** Whole periods back, at least one; NaN for years that are not finite. */
  private static double steps(double years) {
    double steps = Math.floor(years * Timeline.PERIODS_A_YEAR + 0.5);
    return Double.isFinite(years) ? Math.max(1, Math.min(steps, Integer.MAX_VALUE)) : NaN;
  }

  /** {@code b} and {@code c} remember what each path drew last, and for which stay. */
  private void stayDraw(Instruction i, Column out) {
    double[][] known = stays[i.index()];
    double[] stay = each(i.a());
    double[] drawn = each(i.b());
    double[] ofStay = each(i.c());
    for (int path = 0; path < paths; path++) {
      double at = stay[path];
      if (at != ofStay[path]) {
        ofStay[path] = at;
        drawn[path] = drawn(i.index(), at, known, path);
      }
    }
    out.copy(columns.get(i.b()), paths);
  }

  private double drawn(int draw, double stay, double[][] known, int path) {
    int at = (int) stay;
    if (at != stay || at < 1 || at >= known.length) {
      return NaN;
    }
    if (known[at] == null) {
      known[at] = block.stay(draw, at);
    }
    return known[at][offset + path];
  }

  private void compute(Instruction i) {
    n = columns.numbers(i);
    Column out = columns.get(i.out());
    if (i.op() == Op.SELECT && single(i.a())) {
      choose(i, out);
    } else {
      compute(i, out.values());
      out.settle(n);
    }
  }

  private void compute(Instruction i, double[] out) {
    switch (i.op()) {
      case NEGATE -> Arithmetic.negate(at(i.a()), out, n);
      case ABS -> Arithmetic.abs(at(i.a()), out, n);
      case EXP -> {
        double[] a = at(i.a());
        Elementary.exp(a, spare, n);
        Arithmetic.guard(spare, a, out, n);
      }
      case LN -> Elementary.log(at(i.a()), out, n);
      case LOG10 -> Elementary.log10(at(i.a()), out, n);
      case LOG2 -> Elementary.log2(at(i.a()), out, n);
      case SQRT -> Arithmetic.sqrt(at(i.a()), out, n);
      case SIN -> Elementary.sin(at(i.a()), out, n);
      case COS -> Elementary.cos(at(i.a()), out, n);
      case SIGN -> Conditions.sign(at(i.a()), out, n);
      case INT -> Arithmetic.floor(at(i.a()), out, n);
      case TRUTH -> Conditions.truth(at(i.a()), out, n);
      case NOT -> Conditions.not(at(i.a()), out, n);
      case SELECT -> select(i, out);
      case LOOKUP -> Choosing.lookup(graph.cells(i.index()), at(i.a()), out, n);
      case INTERPOLATE -> Choosing.interpolate(graph.curve(i.index()), at(i.a()), out, n);
      case POISSON -> Arithmetic.poisson(at(i.a()), at(i.b()), out, n);
      case POWER -> power(i, out);
      default -> join(i, out);
    }
  }

  private void join(Instruction i, double[] out) {
    if (single(i.b())) {
      Joining.withScalar(i.op(), at(i.a()), number(i.b()), out, n);
    } else if (single(i.a()) && i.op().commutes()) {
      Joining.withScalar(i.op(), at(i.b()), number(i.a()), out, n);
    } else if (single(i.a())) {
      Joining.fromScalar(i.op(), number(i.a()), at(i.b()), out, n);
    } else {
      Joining.columns(i.op(), at(i.a()), at(i.b()), out, n);
    }
  }

  private void power(Instruction i, double[] out) {
    double[] a = at(i.a());
    if (single(i.b())) {
      double k = number(i.b());
      Elementary.pow(a, k, spare, n);
      Arithmetic.guard(spare, a, out, n);
      Arithmetic.add(out, -(k - k), out, n);
    } else {
      double[] b = at(i.b());
      Elementary.pow(a, b, spare, n);
      Arithmetic.guard(spare, a, spare, n);
      Arithmetic.guard(spare, b, out, n);
    }
  }

  /** With one condition for all paths. */
  private void choose(Instruction i, Column out) {
    double condition = number(i.a());
    int taken = condition != 0 ? i.b() : i.c();
    if (!Double.isFinite(condition)) {
      out.fill(NaN);
    } else if (Instruction.isScalar(taken)) {
      out.fill(scalar(taken));
    } else {
      out.copy(columns.get(taken), paths);
    }
  }

  private void select(Instruction i, double[] out) {
    double[] c = at(i.a());
    if (single(i.b())) {
      double then = number(i.b());
      if (single(i.c())) {
        Choosing.select(c, then, number(i.c()), out, n);
      } else {
        Choosing.select(c, then, at(i.c()), out, n);
      }
    } else if (single(i.c())) {
      Choosing.select(c, at(i.b()), number(i.c()), out, n);
    } else {
      Choosing.select(c, at(i.b()), at(i.c()), out, n);
    }
  }

  private void gather(Instruction i) {
    Column out = i.out() < 0 ? null : columns.get(i.out());
    switch (i.op()) {
      case TOTAL, LEAST, MOST -> accumulate(i, out);
      case FIRST -> copyIf(period == 0, i, out);
      case LAST -> copyIf(period == timeline.size() - 1, i, out);
      case AT_PERIOD -> {
        Choosing.atPeriod(timeline, each(i.a()), out.values(), n);
        out.wrote(n);
      }
      case AT -> atItsPeriod(i);
      case FIRST_YEAR -> Choosing.firstYear(each(i.a()), years(period), each(i.out()), n);
      case PAYBACK -> Choosing.payback(each(i.a()), period, each(i.b()), each(i.out()), n);
      case UNDEFINED -> {
        Conditions.undefined(each(i.a()), out.values(), n);
        out.wrote(n);
      }
      case FILL -> out.fill(scalar(i.a()));
      case COPY -> out.copy(columns.get(i.a()), paths);
      case CLEAR -> out.fill(graph.number(i.index()));
      case AT_CLEAR -> atClear(i);
      case RATE -> rates(i.index(), each(i.out()));
      case PAYBACK_END -> Choosing.paybackEnd(timeline, each(i.a()), each(i.out()), n);
      default -> look(i);
    }
  }

  /** What all paths share is looked at once. */
  private void look(Instruction i) {
    n = columns.uniform(i.a()) && columns.uniform(i.b()) ? 1 : paths;
    switch (i.op()) {
      case WATCH -> watch(at(i.a()), columns.each(i.out()));
      case CHECK -> Breaches.mark(check(i), at(i.a()), at(i.b()), columns.each(i.out()), n);
      case SCAN -> failures.row(i.index(), each(i.a()), n, period, offset);
      case CHECK_SCAN -> failures.check(i.index(), each(i.a()), each(i.b()), n, period, offset);
      default -> throw new IllegalStateException("no instruction: " + i);
    }
  }

  private Check check(Instruction i) {
    return library.checks().get(i.index());
  }

  private double years(int period) {
    return timeline.periods().get(period).years();
  }

  private void accumulate(Instruction i, Column out) {
    n = columns.uniform(i.out()) && columns.uniform(i.a()) ? 1 : paths;
    double[] values = at(i.out());
    if (i.op() == Op.TOTAL) {
      Arithmetic.add(values, at(i.a()), values, n);
      out.wrote(n);
    } else if (period == 0) {
      out.copy(columns.get(i.a()), paths);
    } else if (i.op() == Op.LEAST) {
      Arithmetic.min(values, at(i.a()), values, n);
      out.wrote(n);
    } else {
      Arithmetic.max(values, at(i.a()), values, n);
      out.wrote(n);
    }
  }

  private void copyIf(boolean now, Instruction i, Column out) {
    if (now) {
      out.copy(columns.get(i.a()), paths);
    }
  }

  private void atItsPeriod(Instruction i) {
    if (!Instruction.isScalar(i.b())) {
      Choosing.at(each(i.a()), each(i.b()), period, each(i.out()), n);
    } else if (scalar(i.b()) == period) {
      double[] a = each(i.a());
      Arithmetic.guard(a, a, each(i.out()), n);
    }
  }

  private void atClear(Instruction i) {
    double[] out = each(i.out());
    for (int path = 0; path < paths; path++) {
      double at = Instruction.isScalar(i.a()) ? scalar(i.a()) : columns.get(i.a()).at(path);
      out[path] = at < 0 ? Graph.NO_VALUE : NaN;
    }
  }

  private void rates(int history, double[] out) {
    for (int path = 0; path < n; path++) {
      boolean finite = true;
      for (int t = 0; t < flows.length; t++) {
        flows[t] = columns.history(history, t).at(path);
        finite &= Double.isFinite(flows[t]);
      }
      double rate = finite ? InternalRate.of(flows) : 0;
      out[path] = !finite ? NaN : Double.isNaN(rate) ? Graph.NO_VALUE : rate;
    }
  }

  private void watch(double[] a, double[] alarm) {
    for (int i = 0; i < n; i++) {
      alarm[i] += a[i] - a[i];
    }
  }
}
