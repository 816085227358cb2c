package backstop.paths;

import backstop.model.Draw.Kind;

/**
 * One independent standard normal behind the draws of a path.
 *
 * <p>Of an assumption, a severity and where a chain goes it is the normal score of the draw, before
 * correlation; of a clock the score of its uniform, so that above 0 a stay is longer than its
 * median; of a process the sum of the normals over a stretch of periods, before correlation, by the
 * root of their count: the end-point of a bridge.
 *
 * @param draw position in the library's draws
 * @param place stay or occurrence, from 1; stretch of a process, from 0; of an assumption 0
 */
public record Axis(int draw, Kind kind, int place) {

  public Axis {
    if (kind == Kind.UNIFORM) {
      throw new IllegalArgumentException("the count of a jump is no standard normal");
    }
  }
}
