package backstop.valuation;

import backstop.model.Draws;
import java.util.Arrays;
import java.util.Map;

/**
 * A block in which some values are given.
 *
 * @param given by position of a draw; the same on all paths
 */
record SetDraws(Draws own, Map<Integer, Double> given) implements Draws {

  SetDraws {
    given = Map.copyOf(given);
  }

  @Override
  public int paths() {
    return own.paths();
  }

  @Override
  public boolean base() {
    return own.base();
  }

  @Override
  public double[] value(int draw) {
    Double value = given.get(draw);
    if (value == null) {
      return own.value(draw);
    }
    double[] values = new double[paths()];
    Arrays.fill(values, value);
    return values;
  }

  @Override
  public double[] period(int draw, int period) {
    return own.period(draw, period);
  }

  @Override
  public double[] stay(int draw, int stay) {
    return own.stay(draw, stay);
  }
}
