package backstop.kernel;

import backstop.model.Formula.Interpolate;
import backstop.model.Library;
import backstop.model.Table;

/**
 * Straight lines between the points (x, y) of a table, flat before the first and after the last.
 *
 * @param x strictly rising
 */
record Curve(double[] x, double[] y) {

  static Curve of(Library library, Interpolate formula) {
    Table table = library.tables().get(formula.table());
    int rows = table.keys().size();
    double[] x = new double[rows];
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      x[i] = Double.parseDouble(table.keys().get(i));
      y[i] = table.number(formula.column(), i);
    }
    return new Curve(x, y);
  }

  /** The curve at a number, or NaN where that is not finite. */
  double finite(double value) {
    return Double.isFinite(value) ? at(value) : Double.NaN;
  }

  double at(double value) {
    int last = x.length - 1;
    if (value <= x[0]) {
      return y[0];
    }
    if (value >= x[last]) {
      return y[last];
    }
    int i = 0;
    while (value >= x[i + 1]) {
      i++;
    }
    return y[i] + (y[i + 1] - y[i]) * (value - x[i]) / (x[i + 1] - x[i]);
  }
}
