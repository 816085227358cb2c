package backstop.kernel;

import backstop.model.Draw;
import backstop.model.Draws;
import backstop.model.Library;
import java.util.Random;

/** Draws that are a function of seed, driver, period or stay, and path. */
final class KeyedDraws implements Draws {

  private final Library library;
  private final long seed;
  private final int first;
  private final int paths;
  private final boolean base;

  KeyedDraws(Library library, long seed, int paths) {
    this(library, seed, 0, paths, false);
  }

  KeyedDraws(Library library, long seed, int first, int paths, boolean base) {
    this.library = library;
    this.seed = seed;
    this.first = first;
    this.paths = paths;
    this.base = base;
  }

  @Override
  public int paths() {
    return paths;
  }

  @Override
  public boolean base() {
    return base;
  }

  @Override
  public double[] value(int draw) {
    return column(draw, 0);
  }

  @Override
  public double[] period(int draw, int period) {
    return column(draw, period);
  }

  @Override
  public double[] stay(int draw, int stay) {
    return column(draw, 1000 + stay);
  }

  private double[] column(int draw, int at) {
    double[] column = new double[paths];
    for (int i = 0; i < paths; i++) {
      long key = ((seed * 1009 + draw) * 100_003 + at) * 1_000_003 + first + i;
      Random random = new Random(key * 0x9E3779B97F4A7C15L);
      random.nextInt();
      column[i] = drawn(library.draws().get(draw).kind(), random);
    }
    return column;
  }

  private static double drawn(Draw.Kind kind, Random random) {
    return switch (kind) {
      case NORMAL -> random.nextGaussian();
      case CLOCK -> -Math.log(1 - random.nextDouble());
      case VALUE, UNIFORM, TARGET, SEVERITY -> random.nextDouble();
    };
  }
}
