package backstop.cli;

import backstop.kernel.Interpreter;
import backstop.model.Draws;
import backstop.model.Formula;
import backstop.model.Library;

/** Every value of one future under one guarantee, as the referee computes it. */
record PathValues(Interpreter path) {

  /**
   * @param draws one path wide
   */
  static PathValues of(Library library, int posture, Draws draws) {
    return new PathValues(Interpreter.of(library, draws, 0, posture));
  }

  double opening(int row) {
    return path.value(row, -1);
  }

  /**
   * @param period from 0
   */
  double value(int row, int period) {
    return path.value(row, period);
  }

  double assumption(int position) {
    return path.value(new Formula.AssumptionValue(position), 0);
  }

  /** NaN where undefined. */
  double measure(int position) {
    return path.measure(position).value();
  }
}
