package backstop.models;

import backstop.model.Draws;
import java.util.Set;

/**
 * Draws of which some values over the path follow another law; a law moves no other draw.
 *
 * @param changed drivers whose values are taken from {@code after}
 */
record Redrawn(Draws before, Draws after, Set<Integer> changed) implements Draws {

  @Override
  public int paths() {
    return before.paths();
  }

  @Override
  public boolean base() {
    return before.base();
  }

  @Override
  public double[] value(int draw) {
    return (changed.contains(draw) ? after : before).value(draw);
  }

  @Override
  public double[] period(int draw, int period) {
    return before.period(draw, period);
  }

  @Override
  public double[] stay(int draw, int stay) {
    return before.stay(draw, stay);
  }
}
