package backstop.paths;

import backstop.model.Assumption;
import backstop.model.Draw;
import backstop.model.Draws;
import backstop.model.Library;

/**
 * The draws of the base case, one path wide: assumptions at their value, normals 0, no jump of a
 * process, clocks that never run out, targets and severities at the median.
 */
final class BaseDraws implements Draws {

  /** Above any sum of rates. */
  private static final double NEVER = 1e99;

  private static final double MIDDLE = 0.5;

  private final double[] values;

  /** By draw, for all stays. */
  private final double[] stays;

  BaseDraws(Library library) {
    values = new double[library.draws().size()];
    stays = library.draws().stream().mapToDouble(BaseDraws::stay).toArray();
    for (Assumption assumption : library.assumptions()) {
      if (assumption.uncertain()) {
        values[assumption.draw()] = assumption.value();
      }
    }
  }

  @Override
  public int paths() {
    return 1;
  }

  @Override
  public boolean base() {
    return true;
  }

  @Override
  public double[] value(int draw) {
    return new double[] {values[draw]};
  }

  @Override
  public double[] period(int draw, int period) {
    return new double[] {0};
  }

  @Override
  public double[] stay(int draw, int stay) {
    return new double[] {stays[draw]};
  }

  private static double stay(Draw draw) {
    return switch (draw.kind()) {
      case CLOCK -> NEVER;
      case SEVERITY -> Laws.of(draw.law().orElseThrow()).atUniform(MIDDLE);
      default -> MIDDLE;
    };
  }
}
