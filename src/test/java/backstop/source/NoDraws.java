package backstop.source;

import backstop.model.Draws;
import java.util.Arrays;

/** One path, all draws at one number; what depends on them means nothing. */
record NoDraws(boolean base, double number) implements Draws {

  static final NoDraws BASE = new NoDraws(true, 0.5);

  @Override
  public int paths() {
    return 1;
  }

  @Override
  public double[] value(int draw) {
    return column();
  }

  @Override
  public double[] period(int draw, int period) {
    return column();
  }

  @Override
  public double[] stay(int draw, int stay) {
    return column();
  }

  private double[] column() {
    double[] column = new double[1];
    Arrays.fill(column, number);
    return column;
  }
}
