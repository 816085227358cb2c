package backstop.risk;

import backstop.paths.Axis;
import backstop.paths.NormalSpace;
import backstop.valuation.PointFutures.Revalued;
import java.util.List;

/**
 * The point nearest the origin of standard normal space at which a measure crosses a threshold: of
 * all futures that cross it the likeliest (Hasofer and Lind 1974).
 *
 * @param point a number for each axis
 * @param value of the measure there, valued again
 * @param hits whether that is the threshold itself; not where the measure jumps over it
 * @param before the value of the measure a hundred-thousandth of β sooner
 * @param moves what each axis means, the largest share first
 * @param here everything at the point, valued again
 * @param median everything when every driver is at its median
 */
public record DesignPoint(
    List<Axis> axes,
    List<Double> point,
    double value,
    boolean hits,
    double before,
    List<Move> moves,
    Revalued here,
    Revalued median) {

  public DesignPoint {
    axes = List.copyOf(axes);
    point = List.copyOf(point);
    moves = List.copyOf(moves);
  }

  /** Its distance β from the origin. */
  public double beta() {
    double squares = 0;
    for (double u : point) {
      squares += u * u;
    }
    return Math.sqrt(squares);
  }

  /** Φ(−β), the chance of all that lies beyond were the threshold a plane (FORM). */
  public double chance() {
    return NormalSpace.below(-beta());
  }
}
