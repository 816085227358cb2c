package backstop.risk;

import backstop.risk.Subspace.Met;
import java.util.List;
import java.util.stream.IntStream;

/**
 * From a point beyond a threshold to the nearest such point around it. A measure jumps over the
 * threshold where a stay ends a quarter earlier; so axes that work in steps are brought to their
 * edges, and the others are searched with these held, until neither gains.
 */
record Polish(Margin margin) {

  private static final int MOST_ROUNDS = 4;
  private static final double LEAST_GAIN = 1e-9;

  /** Less is not worth another round. */
  private static final double GAIN = 1e-5;

  private static final int RADII = 64;

  double[] polished(double[] start) {
    if (Subspace.norm(start) < Hopping.NOTHING) {
      return new Edges(margin).needed(start);
    }
    Subspace all = Subspace.all(margin);
    double[] best = searched(all, start);
    for (int round = 0; round < MOST_ROUNDS && !margin.enough(); round++) {
      double[] next = gradual(new Edges(margin).shrunk(best));
      boolean gained = Subspace.norm(next) < Subspace.norm(best) * (1 - GAIN);
      best = Subspace.norm(next) <= Subspace.norm(best) ? next : best;
      if (!gained) {
        break;
      }
    }
    return new Edges(margin).trimmed(best);
  }

  private static double[] searched(Subspace space, double[] from) {
    double[] offset = IntStream.of(space.free()).mapToDouble(a -> from[a]).toArray();
    double[] direction = Subspace.unit(offset);
    double far = Subspace.norm(offset);
    Met met = space.met(List.of(direction), 0, far, RADII).get(0);
    if (!met.crossed()) {
      return from;
    }
    double radius = space.crossing(direction, met, Subspace.EXACT);
    Compass compass = new Compass(space, direction, radius).run();
    double low = compass.radius() * (1 - LEAST_GAIN);
    double high = compass.radius();
    Met last = new Met(low, high, 0);
    return space.point(compass.best(), space.crossing(compass.best(), last, Subspace.EXACT));
  }

  /** With the axes held that work in steps. */
  private double[] gradual(double[] point) {
    int[] free =
        IntStream.range(0, point.length).filter(a -> margin.gradual(a) && point[a] != 0).toArray();
    double[] held = point.clone();
    for (int a : free) {
      held[a] = 0;
    }
    if (free.length == 0 || margin.of(List.of(held))[0] < 0) {
      return held;
    }
    return searched(new Subspace(margin, held, free), point);
  }
}
