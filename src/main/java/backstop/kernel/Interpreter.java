package backstop.kernel;

import backstop.model.Draws;
import backstop.model.Formula;
import backstop.model.Formula.Interpolate;
import backstop.model.Library;
import backstop.model.Measure;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The values of one path under one posture, computed formula by formula and period by period: what
 * a formula means, and the referee of the other readings.
 *
 * <p>An error (zero divisor, logarithm of a number not above 0, overflow, a stay or state that does
 * not exist) is NaN, and so is all that reads it.
 */
public final class Interpreter {

  private final Library library;
  private final Draws draws;
  private final int number;
  private final int posture;
  private final double[] openings;
  private final double[][] values;
  private final Map<Interpolate, Curve> curves = new IdentityHashMap<>();

  /** Without values, for whoever computes them. */
  Interpreter(Library library, Draws draws, int number, int posture) {
    this.library = library;
    this.draws = draws;
    this.number = number;
    this.posture = posture;
    this.openings = new double[library.rows().size()];
    this.values = new double[library.rows().size()][];
  }

  /**
   * @param path from 0 in {@code draws}
   * @param posture position in {@code library.postures()}
   */
  public static Interpreter of(Library library, Draws draws, int path, int posture) {
    Interpreter interpreter = new Interpreter(library, draws, path, posture);
    interpreter.compute();
    return interpreter;
  }

  private void compute() {
    Moment moment = new Moment(this, -1);
    open(moment);
    for (int period = 0; period < library.timeline().size(); period++) {
      moment.at(period);
      for (int row : library.order()) {
        values[row][period] = moment.value(library.rows().get(row).formula());
      }
    }
  }

  private void open(Moment before) {
    for (int row = 0; row < openings.length; row++) {
      double opening = before.value(library.rows().get(row).opening());
      take(row, opening, new double[library.timeline().size()]);
    }
  }

  /** The value of a row in a period from 0; its opening in period −1. */
  public double value(int row, int period) {
    return period < 0 ? openings[row] : values[row][period];
  }

  /** The value of a part of a row's formula in a period from 0. */
  public double value(Formula part, int period) {
    return new Moment(this, period).value(part);
  }

  /** A measure, by its position in {@code library.measures()}. */
  public Reading measure(int measure) {
    Measure asked = library.measures().get(measure);
    Moment whole = new Moment(this, -1);
    double when = asked.when().map(whole::value).orElse(1.0);
    if (when == 0 || whole.undefined()) {
      return Reading.UNDEFINED;
    }
    double value = Double.isNaN(when) ? when : whole.value(asked.formula());
    return whole.undefined() ? Reading.UNDEFINED : new Reading(value, false);
  }

  /**
   * Everything on one path under one posture, with its scales.
   *
   * @param path from 0 in {@code draws}
   * @param posture position in {@code library.postures()}
   */
  public static Trace trace(Library library, Draws draws, int path, int posture) {
    return new Tracing(library, draws, path).under(posture);
  }

  Curve curve(Interpolate formula) {
    return curves.computeIfAbsent(formula, points -> Curve.of(library, points));
  }

  /** Gives a row its opening, and the array that holds its values by period. */
  void take(int row, double opening, double[] byPeriod) {
    openings[row] = opening;
    values[row] = byPeriod;
  }

  double[] openings() {
    return openings;
  }

  double[][] values() {
    return values;
  }

  double[] values(int row) {
    return values[row];
  }

  Library library() {
    return library;
  }

  Draws draws() {
    return draws;
  }

  int number() {
    return number;
  }

  int posture() {
    return posture;
  }
}
