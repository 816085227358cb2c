package backstop.kernel;

import backstop.model.Formula;
import backstop.model.Formula.Binary;
import backstop.model.Formula.Block;
import backstop.model.Formula.Call;
import backstop.model.Formula.ChoiceCell;
import backstop.model.Formula.Comparison;
import backstop.model.Formula.Fold;
import backstop.model.Formula.Interpolate;
import backstop.model.Formula.Lag;
import backstop.model.Formula.Over;
import backstop.model.Formula.Prior;
import backstop.model.Formula.RowValue;
import backstop.model.Formula.TextIs;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The value of any formula in one period of one path, and beside it its scale; {@link Trace} says
 * what that is.
 */
final class Scales extends Moment {

  private final double[][] scales;
  private final BitSet chosen;
  private double scale;
  private boolean choosing;

  /**
   * @param scales of the rows by period, as far as they are known
   * @param chosen rows known to read the choice; those found are added
   */
  Scales(Interpreter path, double[][] scales, BitSet chosen) {
    super(path, -1);
    this.scales = scales;
    this.chosen = chosen;
  }

  /** The value of a row by one of its formulas, whose scale is left. */
  double of(int row, Formula formula) {
    choosing = false;
    double value = value(formula);
    if (choosing) {
      chosen.set(row);
    }
    return value;
  }

  /** The scale that was left last. */
  double scale() {
    return scale;
  }

  /** The scale of a formula, whose value is left. */
  double scale(Formula formula) {
    formula.match(this);
    return scale;
  }

  /** What is no sum has its own size for a scale. */
  @Override
  Moment is(double number) {
    return is(number, Math.abs(number));
  }

  private Moment is(double number, double scale) {
    super.is(number);
    this.scale = scale;
    return this;
  }

  /** How many times its own size a scale is; 1 where that is 0. */
  private static double relative(double scale, double size) {
    return size == 0 ? 1 : scale / size;
  }

  @Override
  public Moment choice(ChoiceCell formula) {
    choosing = true;
    return super.choice(formula);
  }

  @Override
  public Moment rowValue(RowValue formula) {
    choosing |= chosen.get(formula.row());
    return super.rowValue(formula);
  }

  @Override
  public Moment prior(Prior formula) {
    choosing |= chosen.get(formula.row());
    return super.prior(formula);
  }

  @Override
  public Moment lag(Lag formula) {
    choosing |= chosen.get(formula.row());
    return super.lag(formula);
  }

  @Override
  public Moment block(Block formula) {
    choosing |= chosen.get(formula.firstRow() + position());
    return super.block(formula);
  }

  @Override
  public Moment text(TextIs formula) {
    choosing |= formula.row() < 0;
    super.text(formula);
    return is(left(), 1);
  }

  @Override
  public Moment comparison(Comparison formula) {
    super.comparison(formula);
    return is(left(), 1);
  }

  @Override
  public Moment binary(Binary formula) {
    double left = scale(formula.left());
    double a = left();
    double right = scale(formula.right());
    double b = left();
    double value = finite(arithmetic(formula.operator(), a, b));
    double size = Math.abs(value);
    return is(
        value,
        switch (formula.operator()) {
          case PLUS, MINUS -> left + right;
          case TIMES -> Math.max(left * Math.abs(b), Math.abs(a) * right);
          case DIVIDE -> Math.max(left / Math.abs(b), size * relative(right, Math.abs(b)));
          case POWER -> size * Math.max(1, Math.abs(b) * relative(left, Math.abs(a)));
        });
  }

  @Override
  public Moment call(Call formula) {
    double[] x = new double[formula.arguments().size()];
    double first = 0;
    double largest = 0;
    for (int i = 0; i < x.length; i++) {
      double of = scale(formula.arguments().get(i));
      x[i] = left();
      first = i == 0 ? of : first;
      largest = Math.max(largest, of);
    }
    double value = called(formula.function(), x);
    double size = Math.abs(value);
    return is(
        value,
        switch (formula.function()) {
          case NEGATE, ABS -> first;
          case MIN, MAX -> largest;
          case EXP -> size * Math.max(1, first);
          case SQRT -> size * relative(first, Math.abs(x[0]));
          case LN, LOG10, LOG2 -> Math.max(size, relative(first, Math.abs(x[0])));
          case SIN, COS, INT -> Math.max(1, first);
          case AND, OR, NOT, SIGN, POISSON -> 1;
        });
  }

  @Override
  public Moment fold(Fold formula) {
    double[] x = new double[formula.count()];
    double sum = 0;
    double largest = 0;
    for (int i = 0; i < x.length; i++) {
      stand(i);
      double of = scale(formula.body());
      x[i] = left();
      sum += of;
      largest = Math.max(largest, of);
    }
    return is(
        folded(formula.kind(), x),
        switch (formula.kind()) {
          case SUM -> sum;
          case AVERAGE -> sum / formula.count();
          case MIN, MAX -> largest;
        });
  }

  @Override
  public Moment interpolate(Interpolate formula) {
    super.interpolate(formula);
    double highest = Arrays.stream(path().curve(formula).y()).map(Math::abs).max().orElse(0);
    return is(left(), Math.max(Math.abs(left()), highest));
  }

  @Override
  public Moment over(Over formula) {
    super.over(formula);
    double size = Math.abs(left());
    double[] all =
        formula.rows().stream().flatMapToDouble(row -> Arrays.stream(scales[row])).toArray();
    double largest = Arrays.stream(all).max().orElse(0);
    return is(
        left(),
        switch (formula.kind()) {
          case SUM -> Arrays.stream(all).sum();
          case AVERAGE -> Arrays.stream(all).sum() / all.length;
          case MIN, MAX, FIRST, LAST, AT -> largest;
          case IRR, PAYBACK, FIRST_YEAR -> Math.max(1, size);
        });
  }
}
