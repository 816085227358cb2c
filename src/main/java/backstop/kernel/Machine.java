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
  private final double[][] columns;
  private final double[][][] histories;
  private final double[] spare;
  private final double[] flows;
  private final double[][][] stays;
  private final Failures failures;

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
    this.columns = new double[columns][width];
    this.histories = new double[histories][timeline.size()][width];
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
    n = count;
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

  double[] column(int column) {
    return columns[column];
  }

  double[] history(int history, int period) {
    return histories[history][period];
  }

  /** Where in the block the computed paths begin. */
  int firstPath() {
    return offset;
  }

  /** How many paths are computed at once. */
  int count() {
    return n;
  }

  /** The first number of each column. */
  double[] firsts() {
    return Arrays.stream(columns).mapToDouble(column -> column[0]).toArray();
  }

  /** Whether something was not finite, or a check did not hold. */
  boolean sounds(int alarm, int breach) {
    for (int i = 0; i < n; i++) {
      if (Double.isNaN(columns[alarm][i]) || !(columns[breach][i] <= 0)) {
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
      columns[mount.column()] = histories[mount.history()][period];
    }
    for (Segment.Past past : segment.pasts()) {
      columns[past.column()] =
          period == 0 ? columns[past.opening()] : histories[past.history()][period - 1];
    }
  }

  void swap(Segment segment) {
    for (Segment.Swap swap : segment.swaps()) {
      double[] column = columns[swap.column()];
      columns[swap.column()] = columns[swap.past()];
      columns[swap.past()] = column;
    }
  }

  void run(List<Instruction> code) {
    for (int i = 0; i < code.size(); i++) {
      Instruction instruction = code.get(i);
      if (instruction.op().compareTo(Op.ADD) < 0) {
        read(instruction);
      } else if (instruction.op().compareTo(Op.TOTAL) < 0) {
        compute(instruction);
      } else {
        gather(instruction);
      }
    }
  }

  private double[] at(int operand) {
    return columns[operand];
  }

  private double scalar(int operand) {
    return scalars[Instruction.slot(operand)];
  }

  private void read(Instruction i) {
    double[] out = columns[i.out()];
    switch (i.op()) {
      case CONSTANT -> fill(out, graph.number(i.index()));
      case CHOICE -> fill(out, choiceTable().number(i.index(), posture));
      case TEXT_IS -> fill(out, textIs(graph.text(i.index())));
      case CALENDAR ->
          fill(out, timeline.periods().get(period).value(CalendarValue.values()[i.index()]));
      case FORCED -> fill(out, forced(library.schedules().get(i.index())));
      case VALUE -> System.arraycopy(block.value(i.index()), offset, out, 0, n);
      case PERIOD_DRAW -> System.arraycopy(block.period(i.index(), period), offset, out, 0, n);
      case STAY_DRAW -> stayDraw(i.index(), at(i.a()), at(i.b()), at(i.c()), out);
      case LAG -> lag(i, out);
      default -> throw new IllegalStateException("no instruction: " + i);
    }
  }

  private void fill(double[] out, double value) {
    Arrays.fill(out, 0, n, value);
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

  private void lag(Instruction i, double[] out) {
    double[][] history = histories[i.index()];
    double[] opening = at(i.b());
    if (Instruction.isScalar(i.a())) {
      double back = steps(scalar(i.a()));
      boolean now = back <= period;
      System.arraycopy(now ? history[period - (int) back] : opening, 0, out, 0, n);
      Arithmetic.add(out, -(back - back), out, n);
      return;
    }
    double[] years = at(i.a());
    for (int path = 0; path < n; path++) {
      double back = steps(years[path]);
      out[path] =
          back <= period ? history[period - (int) back][path] : opening[path] - (back - back);
    }
  }

  /** Whole periods back, at least one; NaN for years that are not finite. */
  private static double steps(double years) {
    double steps = Math.floor(years * Timeline.PERIODS_A_YEAR + 0.5);
    return Double.isFinite(years) ? Math.max(1, Math.min(steps, Integer.MAX_VALUE)) : NaN;
  }

  /** {@code drawn} and {@code ofStay} remember what each path drew last, and for which stay. */
  private void stayDraw(int draw, double[] stay, double[] drawn, double[] ofStay, double[] out) {
    double[][] known = stays[draw];
    for (int i = 0; i < n; i++) {
      double at = stay[i];
      if (at != ofStay[i]) {
        ofStay[i] = at;
        drawn[i] = drawn(draw, at, known, i);
      }
    }
    System.arraycopy(drawn, 0, out, 0, n);
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
    double[] out = columns[i.out()];
    switch (i.op()) {
      case NEGATE -> Arithmetic.negate(at(i.a()), out, n);
      case ABS -> Arithmetic.abs(at(i.a()), out, n);
      case EXP -> {
        Elementary.exp(at(i.a()), spare, n);
        Arithmetic.guard(spare, at(i.a()), out, n);
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
    if (Instruction.isScalar(i.b())) {
      withScalar(i, at(i.a()), scalar(i.b()), out);
    } else if (Instruction.isScalar(i.a())) {
      fromScalar(i, scalar(i.a()), at(i.b()), out);
    } else {
      columns(i, at(i.a()), at(i.b()), out);
    }
  }

  private void columns(Instruction i, double[] a, double[] b, double[] out) {
    switch (i.op()) {
      case ADD -> Arithmetic.add(a, b, out, n);
      case SUBTRACT -> Arithmetic.subtract(a, b, out, n);
      case MULTIPLY -> Arithmetic.multiply(a, b, out, n);
      case DIVIDE -> Arithmetic.divide(a, b, out, n);
      case MIN -> Arithmetic.min(a, b, out, n);
      case MAX -> Arithmetic.max(a, b, out, n);
      case NOT_LESS -> Conditions.notLess(a, b, out, n);
      case EQUAL -> Conditions.equal(a, b, out, n);
      case LESS -> Conditions.less(a, b, out, n);
      case NOT_EQUAL -> {
        Conditions.equal(a, b, out, n);
        Conditions.not(out, out, n);
      }
      default -> throw new IllegalStateException("no instruction: " + i);
    }
  }

  private void withScalar(Instruction i, double[] a, double k, double[] out) {
    switch (i.op()) {
      case ADD -> Arithmetic.add(a, k, out, n);
      case SUBTRACT -> Arithmetic.add(a, -k, out, n);
      case MULTIPLY -> Arithmetic.multiply(a, k, out, n);
      case DIVIDE -> Arithmetic.divide(a, k, out, n);
      case MIN -> Arithmetic.min(a, k, out, n);
      case MAX -> Arithmetic.max(a, k, out, n);
      case NOT_LESS -> Conditions.notLess(a, k, out, n);
      case EQUAL -> Conditions.equal(a, k, out, n);
      case LESS -> Conditions.less(a, k, out, n);
      case NOT_EQUAL -> Conditions.notEqual(a, k, out, n);
      default -> throw new IllegalStateException("no instruction: " + i);
    }
  }

  private void fromScalar(Instruction i, double k, double[] b, double[] out) {
    switch (i.op()) {
      case SUBTRACT -> Arithmetic.subtract(k, b, out, n);
      case DIVIDE -> Arithmetic.divide(k, b, out, n);
      case NOT_LESS -> Conditions.notLess(k, b, out, n);
      case LESS -> Conditions.less(k, b, out, n);
      default -> throw new IllegalStateException("no instruction: " + i);
    }
  }

  private void power(Instruction i, double[] out) {
    double[] a = at(i.a());
    if (Instruction.isScalar(i.b())) {
      double k = scalar(i.b());
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

  private void select(Instruction i, double[] out) {
    if (Instruction.isScalar(i.a())) {
      double condition = scalar(i.a());
      int taken = condition != 0 ? i.b() : i.c();
      if (Double.isFinite(condition) && !Instruction.isScalar(taken)) {
        System.arraycopy(at(taken), 0, out, 0, n);
      } else {
        fill(out, Double.isFinite(condition) ? scalar(taken) : NaN);
      }
    } else if (Instruction.isScalar(i.b())) {
      double then = scalar(i.b());
      if (Instruction.isScalar(i.c())) {
        Choosing.select(at(i.a()), then, scalar(i.c()), out, n);
      } else {
        Choosing.select(at(i.a()), then, at(i.c()), out, n);
      }
    } else if (Instruction.isScalar(i.c())) {
      Choosing.select(at(i.a()), at(i.b()), scalar(i.c()), out, n);
    } else {
      Choosing.select(at(i.a()), at(i.b()), at(i.c()), out, n);
    }
  }

  private void gather(Instruction i) {
    switch (i.op()) {
      case TOTAL -> Arithmetic.add(at(i.out()), at(i.a()), at(i.out()), n);
      case LEAST -> extreme(i, at(i.a()), at(i.out()));
      case MOST -> extreme(i, at(i.a()), at(i.out()));
      case FIRST -> copyIf(period == 0, i);
      case LAST -> copyIf(period == timeline.size() - 1, i);
      case AT_PERIOD -> atPeriod(at(i.a()), at(i.out()));
      case AT -> atItsPeriod(i);
      case FIRST_YEAR -> Choosing.firstYear(at(i.a()), years(period), at(i.out()), n);
      case PAYBACK -> Choosing.payback(at(i.a()), period, at(i.b()), at(i.out()), n);
      case UNDEFINED -> Conditions.undefined(at(i.a()), at(i.out()), n);
      case FILL -> fill(at(i.out()), scalar(i.a()));
      case COPY -> System.arraycopy(at(i.a()), 0, at(i.out()), 0, n);
      case CLEAR -> fill(at(i.out()), graph.number(i.index()));
      case AT_CLEAR -> atClear(i);
      case RATE -> rates(histories[i.index()], at(i.out()));
      case PAYBACK_END -> paybackEnd(at(i.a()), at(i.out()));
      case WATCH -> watch(at(i.a()), at(i.out()));
      case CHECK -> Breaches.mark(check(i), at(i.a()), at(i.b()), at(i.out()), n);
      case SCAN -> failures.row(i.index(), at(i.a()), n, period, offset);
      case CHECK_SCAN -> failures.check(i.index(), at(i.a()), at(i.b()), n, period, offset);
      default -> throw new IllegalStateException("no instruction: " + i);
    }
  }

  private Check check(Instruction i) {
    return library.checks().get(i.index());
  }

  private double years(int period) {
    return timeline.periods().get(period).years();
  }

  private void extreme(Instruction i, double[] a, double[] out) {
    if (period == 0) {
      System.arraycopy(a, 0, out, 0, n);
    } else if (i.op() == Op.LEAST) {
      Arithmetic.min(out, a, out, n);
    } else {
      Arithmetic.max(out, a, out, n);
    }
  }

  private void copyIf(boolean now, Instruction i) {
    if (now) {
      System.arraycopy(at(i.a()), 0, at(i.out()), 0, n);
    }
  }

  private void atPeriod(double[] a, double[] out) {
    for (int i = 0; i < n; i++) {
      out[i] = Double.isFinite(a[i]) ? TimeFolds.periodAt(timeline, a[i]) : NaN;
    }
  }

  private void atItsPeriod(Instruction i) {
    if (Instruction.isScalar(i.b())) {
      if (scalar(i.b()) == period) {
        Arithmetic.guard(at(i.a()), at(i.a()), at(i.out()), n);
      }
    } else {
      Choosing.at(at(i.a()), at(i.b()), period, at(i.out()), n);
    }
  }

  private void atClear(Instruction i) {
    double[] out = at(i.out());
    for (int path = 0; path < n; path++) {
      double at = Instruction.isScalar(i.a()) ? scalar(i.a()) : at(i.a())[path];
      out[path] = at < 0 ? Graph.NO_VALUE : NaN;
    }
  }

  private void paybackEnd(double[] sum, double[] out) {
    for (int i = 0; i < n; i++) {
      int lastBelow = (int) out[i];
      boolean recovers = lastBelow >= 0 && lastBelow < timeline.size() - 1;
      double payback = recovers ? years(lastBelow + 1) : Graph.NO_VALUE;
      out[i] = Double.isFinite(sum[i]) ? payback : NaN;
    }
  }

  private void rates(double[][] history, double[] out) {
    for (int i = 0; i < n; i++) {
      boolean finite = true;
      for (int t = 0; t < flows.length; t++) {
        flows[t] = history[t][i];
        finite &= Double.isFinite(flows[t]);
      }
      double rate = finite ? InternalRate.of(flows) : 0;
      out[i] = !finite ? NaN : Double.isNaN(rate) ? Graph.NO_VALUE : rate;
    }
  }

  private void watch(double[] a, double[] alarm) {
    for (int i = 0; i < n; i++) {
      alarm[i] += a[i] - a[i];
    }
  }
}
