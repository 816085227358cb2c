package backstop.valuation;

import backstop.model.Draws;
import java.util.List;
import java.util.function.Function;

/**
 * Several simulated blocks side by side as one, in their order.
 *
 * @param each none the base case
 */
record JoinedDraws(List<Draws> each) implements Draws {

  JoinedDraws {
    each = List.copyOf(each);
    if (each.stream().anyMatch(Draws::base)) {
      throw new IllegalArgumentException("only simulated blocks can be joined");
    }
  }

  @Override
  public int paths() {
    return each.stream().mapToInt(Draws::paths).sum();
  }

  @Override
  public boolean base() {
    return false;
  }

  @Override
  public double[] value(int draw) {
    return joined(one -> one.value(draw));
  }

  @Override
  public double[] period(int draw, int period) {
    return joined(one -> one.period(draw, period));
  }

  @Override
  public double[] stay(int draw, int stay) {
    return joined(one -> one.stay(draw, stay));
  }

  private double[] joined(Function<Draws, double[]> column) {
    double[] joined = new double[paths()];
    int at = 0;
    for (Draws one : each) {
      System.arraycopy(column.apply(one), 0, joined, at, one.paths());
      at += one.paths();
    }
    return joined;
  }
}
