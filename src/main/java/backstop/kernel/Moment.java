package backstop.kernel;

import static java.lang.Double.NaN;

import backstop.model.Assumption;
import backstop.model.Elementary;
import backstop.model.FoldKind;
import backstop.model.Formula;
import backstop.model.Formula.AssumptionValue;
import backstop.model.Formula.Binary;
import backstop.model.Formula.Block;
import backstop.model.Formula.Calendar;
import backstop.model.Formula.Call;
import backstop.model.Formula.Cell;
import backstop.model.Formula.Cells;
import backstop.model.Formula.ChoiceCell;
import backstop.model.Formula.Comparison;
import backstop.model.Formula.Constant;
import backstop.model.Formula.Fold;
import backstop.model.Formula.Forced;
import backstop.model.Formula.If;
import backstop.model.Formula.Interpolate;
import backstop.model.Formula.Lag;
import backstop.model.Formula.Over;
import backstop.model.Formula.PeriodDraw;
import backstop.model.Formula.Prior;
import backstop.model.Formula.RowValue;
import backstop.model.Formula.StateCell;
import backstop.model.Formula.StayDraw;
import backstop.model.Formula.TextIs;
import backstop.model.Function;
import backstop.model.Library;
import backstop.model.Operator;
import backstop.model.Relation;
import backstop.model.Schedule;
import backstop.model.Table;
import backstop.model.Timeline;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * The value of any formula in one period of one path. An error is NaN and makes NaN of whatever is
 * computed from it; no value is infinite.
 *
 * <p>Reading a formula leaves its value here, since numbers that are returned would be boxed.
 */
class Moment implements Formula.Cases<Moment> {

  private final Interpreter path;
  private final Library library;
  private int period;

  /** Where the {@link Fold} being computed stands. */
  private int position;

  private double value;
  private boolean undefined;

  /**
   * @param period from 0; −1 for openings and measures, which read no period
   */
  Moment(Interpreter path, int period) {
    this.path = path;
    this.library = path.library();
    this.period = period;
  }

  double value(Formula formula) {
    formula.match(this);
    return value;
  }

  /** Leaves a value that is a number already, or an error. */
  Moment is(double number) {
    value = number;
    return this;
  }

  /** The value that was left last. */
  double left() {
    return value;
  }

  Interpreter path() {
    return path;
  }

  /** Moves to another period. */
  void at(int period) {
    this.period = period;
  }

  int position() {
    return position;
  }

  void stand(int position) {
    this.position = position;
  }

  /** Whether a fold over time that was read has no value on this path. */
  boolean undefined() {
    return undefined;
  }

  @Override
  public Moment constant(Constant formula) {
    return is(formula.value());
  }

  @Override
  public Moment rowValue(RowValue formula) {
    return is(path.value(formula.row(), period));
  }

  @Override
  public Moment prior(Prior formula) {
    return is(path.value(formula.row(), period - 1));
  }

  @Override
  public Moment lag(Lag formula) {
    double years = value(formula.years());
    if (Double.isNaN(years)) {
      return is(NaN);
    }
    double steps = Math.max(1, Math.floor(years * Timeline.PERIODS_A_YEAR + 0.5));
    return is(path.value(formula.row(), steps > period ? -1 : period - (int) steps));
  }

  @Override
  public Moment assumption(AssumptionValue formula) {
    Assumption assumption = library.assumptions().get(formula.assumption());
    return is(
        assumption.uncertain()
            ? path.draws().value(assumption.draw())[path.number()]
            : assumption.value());
  }

  @Override
  public Moment cell(Cell formula) {
    return is(library.tables().get(formula.table()).number(formula.column(), formula.row()));
  }

  @Override
  public Moment choice(ChoiceCell formula) {
    return is(choiceTable().number(formula.column(), path.posture()));
  }

  @Override
  public Moment state(StateCell formula) {
    double state = value(formula.state());
    List<Cell> cells = formula.cells();
    return whole(state, 1, cells.size()) ? cells.get((int) state - 1).match(this) : is(NaN);
  }

  @Override
  public Moment text(TextIs formula) {
    Table table = library.tables().get(formula.table());
    int row = formula.row() < 0 ? path.posture() : formula.row();
    return is(flag(table.text(formula.column(), row).equals(formula.word())));
  }

  @Override
  public Moment calendar(Calendar formula) {
    return is(library.timeline().periods().get(period).value(formula.value()));
  }

  @Override
  public Moment binary(Binary formula) {
    double a = value(formula.left());
    double b = value(formula.right());
    return is(finite(arithmetic(formula.operator(), a, b)));
  }

  private static double compared(Relation relation, double a, double b) {
    return Double.isNaN(a) || Double.isNaN(b) ? NaN : flag(relation.holds(a, b));
  }

  static double arithmetic(Operator operator, double a, double b) {
    return switch (operator) {
      case PLUS -> a + b;
      case MINUS -> a - b;
      case TIMES -> a * b;
      case DIVIDE -> a / b;
      case POWER -> Elementary.pow(a, b);
    };
  }

  @Override
  public Moment comparison(Comparison formula) {
    double a = value(formula.left());
    double b = value(formula.right());
    return is(compared(formula.relation(), a, b));
  }

  @Override
  public Moment branch(If formula) {
    double condition = value(formula.condition());
    if (Double.isNaN(condition)) {
      return is(NaN);
    }
    return (condition != 0 ? formula.then() : formula.otherwise()).match(this);
  }

  @Override
  public Moment call(Call formula) {
    double[] x = new double[formula.arguments().size()];
    for (int i = 0; i < x.length; i++) {
      x[i] = value(formula.arguments().get(i));
    }
    return is(called(formula.function(), x));
  }

  /** An argument that is an error makes one of any function. */
  static double called(Function function, double[] x) {
    for (double argument : x) {
      if (Double.isNaN(argument)) {
        return NaN;
      }
    }
    return finite(
        switch (function) {
          case NEGATE -> -x[0];
          case AND -> flag(count(x) == x.length);
          case OR -> flag(count(x) > 0);
          case NOT -> flag(x[0] == 0);
          case MIN -> join(x, Math::min);
          case MAX -> join(x, Math::max);
          case ABS -> Math.abs(x[0]);
          case EXP -> Elementary.exp(x[0]);
          case LN -> Elementary.log(x[0]);
          case LOG10 -> Elementary.log10(x[0]);
          case LOG2 -> Elementary.log2(x[0]);
          case SQRT -> Math.sqrt(x[0]);
          case SIN -> Elementary.sin(x[0]);
          case COS -> Elementary.cos(x[0]);
          case SIGN -> x[0] > 0 ? 1 : x[0] < 0 ? -1 : 0;
          case INT -> Math.floor(x[0]);
          case POISSON -> poisson(x[0], x[1]);
        });
  }

  /** How many conditions hold. */
  private static int count(double[] conditions) {
    int count = 0;
    for (double condition : conditions) {
      count += condition != 0 ? 1 : 0;
    }
    return count;
  }

  private static double poisson(double k, double mean) {
    if (!whole(k, 0, Integer.MAX_VALUE)) {
      return NaN;
    }
    double term = Elementary.exp(-mean);
    double sum = term;
    for (int j = 1; j <= k; j++) {
      term = term * mean / j;
      sum += term;
    }
    return sum;
  }

  @Override
  public Moment fold(Fold formula) {
    double[] x = new double[formula.count()];
    for (position = 0; position < x.length; position++) {
      x[position] = value(formula.body());
    }
    return is(folded(formula.kind(), x));
  }

  static double folded(FoldKind kind, double[] x) {
    return finite(
        switch (kind) {
          case SUM -> join(x, Double::sum);
          case MIN -> join(x, Math::min);
          case MAX -> join(x, Math::max);
          case AVERAGE -> join(x, Double::sum) / x.length;
        });
  }

  @Override
  public Moment block(Block formula) {
    int row = formula.firstRow() + position;
    return is(path.value(row, formula.prior() ? period - 1 : period));
  }

  @Override
  public Moment cells(Cells formula) {
    return is(library.tables().get(formula.table()).number(formula.column(), position));
  }

  @Override
  public Moment interpolate(Interpolate formula) {
    double x = value(formula.x());
    return is(Double.isNaN(x) ? NaN : finite(path.curve(formula).at(x)));
  }

  @Override
  public Moment periodDraw(PeriodDraw formula) {
    return is(path.draws().period(formula.draw(), period)[path.number()]);
  }

  @Override
  public Moment stayDraw(StayDraw formula) {
    double stay = value(formula.stay());
    if (!whole(stay, 1, library.timeline().size() + 1)) {
      return is(NaN);
    }
    return is(path.draws().stay(formula.draw(), (int) stay)[path.number()]);
  }

  @Override
  public Moment forced(Forced formula) {
    Schedule schedule = library.schedules().get(formula.schedule());
    return is((path.draws().base() ? schedule.base() : schedule.paths()).get(period));
  }

  @Override
  public Moment over(Over formula) {
    List<double[]> rows = formula.rows().stream().map(path::values).toList();
    Reading reading = new TimeFolds(library.timeline()).of(formula, rows, value(formula.at()));
    undefined |= reading.undefined();
    return is(finite(reading.value()));
  }

  private Table choiceTable() {
    return library.tables().get(library.choice().orElseThrow().table());
  }

  /** From the first on; a row of nothing adds up to 0. */
  private static double join(double[] x, DoubleBinaryOperator two) {
    double joined = x.length == 0 ? 0 : x[0];
    for (int i = 1; i < x.length; i++) {
      joined = two.applyAsDouble(joined, x[i]);
    }
    return joined;
  }

  private static double flag(boolean holds) {
    return holds ? 1 : 0;
  }

  private static boolean whole(double x, int least, int most) {
    return x >= least && x <= most && x == Math.floor(x);
  }

  static double finite(double x) {
    return Double.isInfinite(x) ? NaN : x;
  }
}
