package backstop.valuation;

import backstop.model.Draws;
import java.util.List;
import java.util.function.Function;

/**
 * Several simulated paths side by side as one block, in their order.
 *
 * @param each one path wide, none the base case
 */
record JoinedDraws(List<Draws> each) implements Draws {

  JoinedDraws {
    each = List.copyOf(each);
    if (each.stream().anyMatch(one -> one.base() || one.paths() != 1)) {
      throw new IllegalArgumentException("only single simulated paths can be joined");
    }
  }

  @Override
  public int paths() {
    return each.size();
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
    return each.stream().mapToDouble(one -> column.apply(one)[0]).toArray();
  }
}
