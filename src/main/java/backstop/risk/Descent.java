package backstop.risk;

import backstop.risk.Subspace.Met;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * The search for the nearest point beyond a threshold, without derivatives and across jumps.
 *
 * <p>Again and again the margin is valued along each axis alone from where the search stands, some
 * places to either side and some on the way back to 0. As if these changes added up, the point is
 * sought that is nearest the origin with a margin of 0, and of some more and some less: for a price
 * of margin, each axis goes where t² + price · change is least. What the directions of these
 * points, and of those half-way there, really meet decides; where none is better, the places draw
 * together.
 */
final class Descent {

  private static final double FIRST_SPAN = 1;
  private static final int MOST_ROUNDS = 6;

  /** Places to either side of an axis. */
  private static final int PLACES = 3;

  /** Margins aimed at, as parts of that at the origin. */
  private static final double[] AIMS = {0.1, -0.1, -0.4};

  private static final double[] WAYS = {1, 0.5};
  private static final int RADII = 8;
  private static final int HALVINGS = 60;
  private static final double PRICES = 1e9;

  /** Less is not worth another round with the same places. */
  private static final double GAIN = 0.01;

  private final Subspace space;
  private final double away;
  private double[] point;
  private double radius;
  private double span = FIRST_SPAN;

  /**
   * @param away the size of margins, such as that at the origin
   * @param point to begin from, beyond the threshold
   */
  Descent(Subspace space, double away, double[] point) {
    this.space = space;
    this.away = away;
    this.point = point;
    radius = Subspace.norm(point);
  }

  /**
   * @param least places that are nearer to each other gain nothing
   */
  Descent run(double least) {
    return run(least, MOST_ROUNDS);
  }

  /** The same for fewer rounds. */
  Descent run(double least, int most) {
    for (int round = 0; round < most && span > least && !space.enough(); round++) {
      double before = radius;
      round();
      if (!(radius < before * (1 - GAIN))) {
        span /= 2;
      }
    }
    return this;
  }

  double[] point() {
    return point;
  }

  double radius() {
    return radius;
  }

  private void round() {
    Profile[] profiles = new Profile[point.length];
    double here = profiles(profiles);
    List<double[]> directions = new ArrayList<>();
    for (double aim : AIMS) {
      double[] aimed = Profile.point(profiles, price(profiles, aim * away - here));
      for (double way : WAYS) {
        double[] blend = new double[point.length];
        Arrays.setAll(blend, i -> point[i] + way * (aimed[i] - point[i]));
        if (Subspace.norm(blend) > 0) {
          directions.add(Subspace.unit(blend));
        }
      }
    }
    take(directions);
  }

  /** The margin where the search stands, and how it changes along each axis. */
  private double profiles(Profile[] profiles) {
    List<double[]> points = new ArrayList<>(List.of(point));
    List<Integer> axes = new ArrayList<>();
    for (int a = 0; a < point.length; a++) {
      for (double at : places(point[a])) {
        double[] moved = point.clone();
        moved[a] = at;
        points.add(moved);
        axes.add(a);
      }
    }
    double[] margins = space.margin().of(points);
    for (int a = 0; a < point.length; a++) {
      TreeMap<Double, Double> changes = new TreeMap<>();
      for (int p = 0; p < axes.size(); p++) {
        if (axes.get(p) == a) {
          changes.put(points.get(p + 1)[a], margins[p + 1] - margins[0]);
        }
      }
      changes.put(point[a], 0.0);
      profiles[a] = Profile.of(changes);
    }
    return margins[0];
  }

  private double[] places(double from) {
    double[] places = new double[2 * PLACES + (from == 0 ? 0 : 3)];
    for (int k = 0; k < PLACES; k++) {
      places[2 * k] = from - span * (k + 1) / PLACES;
      places[2 * k + 1] = from + span * (k + 1) / PLACES;
    }
    for (int k = 2 * PLACES; k < places.length; k++) {
      places[k] = from * (k - 2 * PLACES) / 3;
    }
    return places;
  }

  /** The least price at which the changes come to an aim, or the highest. */
  private double price(Profile[] profiles, double aim) {
    double low = -Math.log(PRICES);
    double high = -low;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (Profile.predicted(profiles, Math.exp(middle) / away) <= aim) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return Math.exp(high) / away;
  }

  private void take(List<double[]> directions) {
    if (directions.isEmpty()) {
      return;
    }
    List<Met> met = space.met(directions, 0, radius, RADII);
    double[] crossings = space.crossings(directions, met, RADII);
    for (int d = 0; d < crossings.length; d++) {
      if (crossings[d] < radius) {
        radius = crossings[d];
        point = space.point(directions.get(d), radius);
      }
    }
  }
}
