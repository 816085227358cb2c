package backstop.valuation;

import backstop.model.Draws;
import java.util.BitSet;

/**
 * A block whose draws come from one of two blocks of as many paths, neither the base case.
 *
 * @param taken draws that come from {@code other}; read, never written
 */
record ExchangedDraws(Draws own, Draws other, BitSet taken) implements Draws {

  ExchangedDraws {
    if (own.base() || other.base() || own.paths() != other.paths()) {
      throw new IllegalArgumentException("only simulated blocks of as many paths are exchanged");
    }
  }

  @Override
  public int paths() {
    return own.paths();
  }

  @Override
  public boolean base() {
    return false;
  }

  @Override
  public double[] value(int draw) {
    return of(draw).value(draw);
  }

  @Override
  public double[] period(int draw, int period) {
    return of(draw).period(draw, period);
  }

  @Override
  public double[] stay(int draw, int stay) {
    return of(draw).stay(draw, stay);
  }

  private Draws of(int draw) {
    return taken.get(draw) ? other : own;
  }
}
