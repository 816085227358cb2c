package backstop.kernel;

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
import backstop.model.Timeline;
import java.util.Arrays;

/** The scale of every value of a path; {@link Trace} says what it is. */
final class Scales implements Formula.Cases<Double> {

  private final Interpreter path;
  private final double[][] scales;
  private int period;
  private int position;
  private Moment moment;
  private double value;

  /**
   * @param scales filled row by row, period by period
   */
  Scales(Interpreter path, double[][] scales) {
    this.path = path;
    this.scales = scales;
  }

  /** The scales of all rows in a period; earlier periods come first. */
  void compute(int period) {
    at(period);
    for (int row : path.library().order()) {
      double earlier = period == 0 ? 0 : scales[row][period - 1];
      double own = scale(path.row(row).formula());
      scales[row][period] = own > earlier ? own : earlier;
    }
  }

  double measure(int measure) {
    at(-1);
    return scale(path.library().measures().get(measure).formula());
  }

  private void at(int period) {
    this.period = period;
    moment = new Moment(path, period);
  }

  /** The scale of a formula; leaves its value in {@link #value}. */
  private double scale(Formula formula) {
    return formula.match(this);
  }

  /** The size of a formula that is no sum, its value being left behind. */
  private double size(Formula formula) {
    value = moment.value(formula, position);
    return Math.abs(value);
  }

  /** How many times its own size a scale is; 1 where that is 0. */
  private static double relative(double scale, double size) {
    return size == 0 ? 1 : scale / size;
  }

  private double cell(int row, int at) {
    return Math.abs(path.value(row, at));
  }

  @Override
  public Double constant(Constant formula) {
    return size(formula);
  }

  @Override
  public Double rowValue(RowValue formula) {
    size(formula);
    return cell(formula.row(), period);
  }

  @Override
  public Double prior(Prior formula) {
    size(formula);
    return cell(formula.row(), period - 1);
  }

  @Override
  public Double lag(Lag formula) {
    double years = moment.value(formula.years(), position);
    double steps = Math.floor(years * Timeline.PERIODS_A_YEAR + 0.5);
    size(formula);
    return cell(formula.row(), steps > period ? -1 : period - (int) Math.max(1, steps));
  }

  @Override
  public Double assumption(AssumptionValue formula) {
    return size(formula);
  }

  @Override
  public Double cell(Cell formula) {
    return size(formula);
  }

  @Override
  public Double choice(ChoiceCell formula) {
    return size(formula);
  }

  @Override
  public Double state(StateCell formula) {
    return size(formula);
  }

  @Override
  public Double text(TextIs formula) {
    size(formula);
    return 1.0;
  }

  @Override
  public Double calendar(Calendar formula) {
    return size(formula);
  }

  @Override
  public Double binary(Binary formula) {
    double left = scale(formula.left());
    double a = Math.abs(value);
    double signed = value;
    double right = scale(formula.right());
    double b = Math.abs(value);
    value = Moment.finite(Moment.arithmetic(formula.operator(), signed, value));
    double size = Math.abs(value);
    return switch (formula.operator()) {
      case PLUS, MINUS -> left + right;
      case TIMES -> Math.max(left * b, a * right);
      case DIVIDE -> Math.max(left / b, size * relative(right, b));
      case POWER -> size * Math.max(1, b * relative(left, a));
    };
  }

  @Override
  public Double comparison(Comparison formula) {
    size(formula);
    return 1.0;
  }

  @Override
  public Double branch(If formula) {
    boolean taken = moment.value(formula.condition(), position) != 0;
    return scale(taken ? formula.then() : formula.otherwise());
  }

  @Override
  public Double call(Call formula) {
    double scale = 1;
    double first = 0;
    double largest = 0;
    for (int i = 0; i < formula.arguments().size(); i++) {
      double of = scale(formula.arguments().get(i));
      scale = i == 0 ? of : scale;
      first = i == 0 ? Math.abs(value) : first;
      largest = Math.max(largest, of);
    }
    double size = size(formula);
    return switch (formula.function()) {
      case NEGATE, ABS -> scale;
      case MIN, MAX -> largest;
      case EXP -> size * Math.max(1, scale);
      case SQRT -> size * relative(scale, first);
      case LN, LOG10, LOG2 -> Math.max(size, relative(scale, first));
      case SIN, COS, INT -> Math.max(1, scale);
      case AND, OR, NOT, SIGN, POISSON -> 1.0;
    };
  }

  @Override
  public Double fold(Fold formula) {
    double sum = 0;
    double largest = 0;
    for (int i = 0; i < formula.count(); i++) {
      position = i;
      double scale = scale(formula.body());
      sum += scale;
      largest = Math.max(largest, scale);
    }
    size(formula);
    return switch (formula.kind()) {
      case SUM -> sum;
      case AVERAGE -> sum / formula.count();
      case MIN, MAX -> largest;
    };
  }

  @Override
  public Double block(Block formula) {
    size(formula);
    return cell(formula.firstRow() + position, formula.prior() ? period - 1 : period);
  }

  @Override
  public Double cells(Cells formula) {
    return size(formula);
  }

  @Override
  public Double interpolate(Interpolate formula) {
    return Math.max(
        size(formula), Arrays.stream(path.curve(formula).y()).map(Math::abs).max().orElse(0));
  }

  @Override
  public Double periodDraw(PeriodDraw formula) {
    return size(formula);
  }

  @Override
  public Double stayDraw(StayDraw formula) {
    return size(formula);
  }

  @Override
  public Double forced(Forced formula) {
    return size(formula);
  }

  @Override
  public Double over(Over formula) {
    double size = size(formula);
    double[] all =
        formula.rows().stream().flatMapToDouble(row -> Arrays.stream(scales[row])).toArray();
    double largest = Arrays.stream(all).max().orElse(0);
    return switch (formula.kind()) {
      case SUM -> Arrays.stream(all).sum();
      case AVERAGE -> Arrays.stream(all).sum() / all.length;
      case MIN, MAX, FIRST, LAST, AT -> largest;
      case IRR, PAYBACK, FIRST_YEAR -> Math.max(1, size);
    };
  }
}
