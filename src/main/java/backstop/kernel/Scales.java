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

  /**
   * @param scales filled row by row, period by period
   */
  Scales(Interpreter path, double[][] scales) {
    this.path = path;
    this.scales = scales;
  }

  /** The scales of all rows in a period; earlier periods come first. */
  void compute(int period) {
    this.period = period;
    for (int row : path.library().order()) {
      scales[row][period] = scale(path.row(row).formula());
    }
  }

  double measure(int measure) {
    period = -1;
    return scale(path.library().measures().get(measure).formula());
  }

  private double scale(Formula formula) {
    return formula.match(this);
  }

  private double value(Formula formula) {
    return path.value(formula, period, position);
  }

  private double size(Formula formula) {
    return Math.abs(value(formula));
  }

  /** How many times its own size the scale of a formula is; 1 where it is 0. */
  private double relative(Formula formula) {
    double size = size(formula);
    return size == 0 ? 1 : scale(formula) / size;
  }

  private double cell(int row, int at) {
    return at < 0 ? Math.abs(path.value(row, -1)) : scales[row][at];
  }

  @Override
  public Double constant(Constant formula) {
    return size(formula);
  }

  @Override
  public Double rowValue(RowValue formula) {
    return cell(formula.row(), period);
  }

  @Override
  public Double prior(Prior formula) {
    return cell(formula.row(), period - 1);
  }

  @Override
  public Double lag(Lag formula) {
    double steps = Math.floor(value(formula.years()) * Timeline.PERIODS_A_YEAR + 0.5);
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
    return 1.0;
  }

  @Override
  public Double calendar(Calendar formula) {
    return size(formula);
  }

  @Override
  public Double binary(Binary formula) {
    Formula left = formula.left();
    Formula right = formula.right();
    return switch (formula.operator()) {
      case PLUS, MINUS -> scale(left) + scale(right);
      case TIMES -> Math.max(scale(left) * size(right), size(left) * scale(right));
      case DIVIDE -> Math.max(scale(left) / size(right), size(formula) * relative(right));
      case POWER -> size(formula) * Math.max(1, size(right) * relative(left));
    };
  }

  @Override
  public Double comparison(Comparison formula) {
    return 1.0;
  }

  @Override
  public Double branch(If formula) {
    return scale(value(formula.condition()) != 0 ? formula.then() : formula.otherwise());
  }

  @Override
  public Double call(Call formula) {
    Formula first = formula.arguments().get(0);
    return switch (formula.function()) {
      case NEGATE, ABS -> scale(first);
      case MIN, MAX -> formula.arguments().stream().mapToDouble(this::scale).max().getAsDouble();
      case EXP -> size(formula) * Math.max(1, scale(first));
      case SQRT -> size(formula) * relative(first);
      case LN, LOG10, LOG2 -> Math.max(size(formula), relative(first));
      case SIN, COS, INT -> Math.max(1, scale(first));
      case AND, OR, NOT, SIGN, POISSON -> 1.0;
    };
  }

  @Override
  public Double fold(Fold formula) {
    double[] x = new double[formula.count()];
    for (int i = 0; i < x.length; i++) {
      position = i;
      x[i] = scale(formula.body());
    }
    return switch (formula.kind()) {
      case SUM -> Arrays.stream(x).sum();
      case AVERAGE -> Arrays.stream(x).sum() / x.length;
      case MIN, MAX -> Arrays.stream(x).max().orElse(0);
    };
  }

  @Override
  public Double block(Block formula) {
    return cell(formula.firstRow() + position, formula.prior() ? period - 1 : period);
  }

  @Override
  public Double cells(Cells formula) {
    return size(formula);
  }

  @Override
  public Double interpolate(Interpolate formula) {
    return Math.max(
        size(formula),
        Arrays.stream(Curve.of(path.library(), formula).y()).map(Math::abs).max().orElse(0));
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
    double[] all =
        formula.rows().stream().flatMapToDouble(row -> Arrays.stream(scales[row])).toArray();
    double largest = Arrays.stream(all).max().orElse(0);
    return switch (formula.kind()) {
      case SUM -> Arrays.stream(all).sum();
      case AVERAGE -> Arrays.stream(all).sum() / all.length;
      case MIN, MAX, FIRST, LAST, AT -> largest;
      case IRR, PAYBACK, FIRST_YEAR -> Math.max(1, size(formula));
    };
  }
}
