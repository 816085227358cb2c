package backstop.kernel;

import backstop.model.Draws;
import backstop.model.Formula;
import backstop.model.Library;

/** The values of one path under one posture, computed formula by formula: the referee. */
public final class Interpreter {

  private Interpreter() {}

  /**
   * @param path from 0 in {@code draws}
   * @param posture position in {@code library.postures()}
   */
  public static Interpreter of(Library library, Draws draws, int path, int posture) {
    throw new UnsupportedOperationException();
  }

  /** The value of a row in a period from 0; its opening in period −1. NaN is an error. */
  public double value(int row, int period) {
    throw new UnsupportedOperationException();
  }

  /** The value of a part of a row's formula in a period from 0. */
  public double value(Formula part, int period) {
    throw new UnsupportedOperationException();
  }

  /** A measure, by its position in {@code library.measures()}. */
  public Reading measure(int measure) {
    throw new UnsupportedOperationException();
  }

  public Trace trace() {
    throw new UnsupportedOperationException();
  }
}
