package backstop.risk;

import backstop.risk.Subspace.Met;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;

/**
 * Descents from several points, then again from places about the best, since where stays end make
 * many valleys (iterated local search; Lourenço, Martin and Stützle 2003,
 * doi:10.1007/0-306-48056-5_11).
 */
final class Hopping {

  /** Distances of the places of a descent, at first and at last. */
  private static final double COARSE = 0.3;

  private static final double FINE = 0.03;

  /** Standard deviations that are no move: the medians stand on a step. */
  static final double NOTHING = 1e-6;

  private static final int HOPS = 12;

  /** Hops without gain that end it. */
  private static final int IDLE = 6;

  /** Rounds from every start, of which so many are then followed. */
  private static final int LOOKS = 2;

  private static final int FOLLOWED = 3;

  /** Points about the best that are looked at for a hop, and how far about, hop by hop. */
  private static final int ABOUT = 32;

  /** Rounds of points as far as is looked, where nothing crosses. */
  private static final int APPROACHES = 60;

  private static final List<Double> WIDTHS = List.of(0.2, 0.1, 0.05);

  /** As far out as hops are looked at, in radii of the best. */
  private static final double REACH = 1.25;

  private static final int AROUND_AN_AXIS = 8;

  private static final int AROUND = 96;

  private static final double BACK = 0.15;
  private static final int RADII = 8;

  private final Subspace space;
  private final double away;
  private final double far;
  private final Well19937c random;
  private double closest;

  /**
   * @param away the size of margins, such as that at the origin
   * @param far as far as is looked
   */
  Hopping(Subspace space, double away, double far, long seed) {
    this.space = space;
    this.away = away;
    this.far = far;
    closest = away;
    random = new Well19937c(seed);
  }

  /** The smallest margin met where nothing crosses. */
  double closest() {
    return closest;
  }

  /** The nearest point beyond the threshold that was found. */
  Optional<double[]> nearest(List<Starts.Placed> starts) {
    List<double[]> from = starts.stream().map(Starts.Placed::point).toList();
    List<double[]> crossing = crossing(from);
    if (crossing.isEmpty() && !from.isEmpty()) {
      crossing = approached(from.get(0));
    }
    Optional<Descent> best =
        crossing.stream()
            .map(point -> new Descent(space, away, point).run(COARSE, LOOKS))
            .sorted(Comparator.comparingDouble(Descent::radius))
            .limit(FOLLOWED)
            .map(descent -> descent.run(COARSE))
            .min(Comparator.comparingDouble(Descent::radius));
    return best.map(descent -> new Descent(space, away, hopped(descent).point()).run(FINE).point());
  }

  /** The best after hops, until several bring nothing. */
  private Descent hopped(Descent start) {
    Descent best = start;
    int idle = 0;
    for (int hop = 0; hop < HOPS && idle < IDLE && worth(best); hop++) {
      Descent next = hopped(best, WIDTHS.get(hop % WIDTHS.size()));
      idle = next.radius() < best.radius() ? 0 : idle + 1;
      best = next;
    }
    return best;
  }

  private boolean worth(Descent best) {
    return best.radius() > NOTHING && !space.enough();
  }

  private Descent hopped(Descent best, double width) {
    return crossing(around(best, width), REACH * best.radius(), RADII).stream()
        .min(Comparator.comparingDouble(Subspace::norm))
        .map(point -> new Descent(space, away, point).run(COARSE))
        .filter(descent -> descent.radius() < best.radius())
        .orElse(best);
  }

  /** Where nothing crosses: as far as is looked, ever nearer to the threshold. */
  private List<double[]> approached(double[] start) {
    double[] best = Subspace.unit(start);
    for (int round = 0; round < APPROACHES && !space.enough(); round++) {
      List<double[]> about = about(best, 1 / (1.0 + round));
      List<double[]> directions = about.stream().map(Subspace::unit).toList();
      double[] margins =
          space.margin().of(directions.stream().map(d -> space.point(d, far)).toList());
      for (int d = 0; d < margins.length; d++) {
        if (margins[d] < closest) {
          closest = margins[d];
          best = directions.get(d);
        }
      }
      if (closest < 0) {
        return crossing(List.of(best));
      }
    }
    return List.of();
  }

  /** Points about the best, with some of their moves taken back. */
  private List<double[]> around(Descent best, double width) {
    List<double[]> around = new ArrayList<>();
    int points = Math.min(AROUND, AROUND_AN_AXIS * best.point().length);
    for (int k = 0; k < points; k++) {
      double[] point = best.point().clone();
      for (int i = 0; i < point.length; i++) {
        double moved = point[i] + width * best.radius() * random.nextGaussian();
        point[i] = random.nextDouble() < BACK ? 0 : moved;
      }
      around.add(point);
    }
    return around;
  }

  private List<double[]> about(double[] best, double width) {
    List<double[]> about = new ArrayList<>();
    for (int k = 0; k < ABOUT; k++) {
      double[] point = best.clone();
      for (int i = 0; i < point.length; i++) {
        point[i] += width * random.nextGaussian();
      }
      about.add(point);
    }
    return about;
  }

  /** Where rays through points cross; those that do not are left out. */
  private List<double[]> crossing(List<double[]> points) {
    return crossing(points, far, 2 * RADII);
  }

  private List<double[]> crossing(List<double[]> points, double to, int count) {
    List<double[]> directions =
        points.stream().filter(p -> Subspace.norm(p) > 0).map(Subspace::unit).toList();
    List<Met> met = space.met(directions, 0, to, count);
    met.forEach(one -> closest = Math.min(closest, one.margin()));
    double[] crossings = space.crossings(directions, met, RADII);
    return IntStream.range(0, crossings.length)
        .filter(d -> met.get(d).crossed())
        .mapToObj(d -> space.point(directions.get(d), crossings[d]))
        .toList();
  }
}
