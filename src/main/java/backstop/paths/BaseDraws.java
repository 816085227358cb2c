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

  private final Library library;
  private final double[] values;

  BaseDraws(Library library) {
    this.library = library;
    values = new double[library.draws().size()];
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
    Draw drawn = library.draws().get(draw);
    return switch (drawn.kind()) {
      case CLOCK -> new double[] {NEVER};
      case SEVERITY -> new double[] {Laws.of(drawn.law().orElseThrow()).atUniform(MIDDLE)};
      default -> new double[] {MIDDLE};
    };
  }
}
