package backstop.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A Brownian path over a fixed grid of quarters, its knots first (Moskowitz and Caflisch 1996): up
 * to 16, at the years of the first ten and evenly spaced after them, or evenly spaced on a grid of
 * 16 years or less. The first normal is the path after ten years, the second its end, the others
 * halve the gap with the most knots. The quarters between two knots are independent normals e
 * shifted to meet them: z = e − mean(e) + D/L for a segment of L quarters over which the path moves
 * by D. All quarters together are independent standard normals.
 */
final class Bridge {

  private static final int YEAR = 4;
  private static final int NEAR_YEARS = 10;

  /**
   * A knot by position among the knots; {@code right} is {@link #NONE} for one that extends the
   * path.
   */
  private record Knot(int at, int left, int right) {}

  /**
   * Quarters between two neighbouring knots.
   *
   * @param first position of its first quarter in the grid
   */
  record Segment(int first, int length) {}

  private static final int NONE = -1;

  private final int quarters;
  private final int[] places;
  private final List<Knot> knots = new ArrayList<>();
  private final List<Segment> segments = new ArrayList<>();

  /** A grid of {@code quarters}, which may be none. */
  Bridge(int quarters) {
    this.quarters = quarters;
    places = places(quarters);
    int last = places.length - 1;
    boolean far = quarters > YEAR * Sobol.DIMENSIONS;
    if (far) {
      knots.add(new Knot(NEAR_YEARS, 0, NONE));
    }
    if (last > 0) {
      knots.add(new Knot(last, far ? NEAR_YEARS : 0, NONE));
    }
    while (knots.size() < last) {
      halve();
    }
    for (int k = 0; k < last; k++) {
      segments.add(new Segment(places[k], places[k + 1] - places[k]));
    }
  }

  /** Quarters from the start to each knot, from 0 for the start itself. */
  private static int[] places(int quarters) {
    int knots = Math.min(quarters, Sobol.DIMENSIONS);
    int[] places = new int[knots + 1];
    boolean far = quarters > YEAR * Sobol.DIMENSIONS;
    int near = far ? NEAR_YEARS : 0;
    for (int k = 1; k <= knots; k++) {
      int start = YEAR * near;
      places[k] =
          k <= near
              ? YEAR * k
              : start + Math.round((float) (k - near) * (quarters - start) / (knots - near));
    }
    return places;
  }

  /** Adds the knot in the middle of the widest gap, the earliest of several. */
  private void halve() {
    TreeSet<Integer> known = new TreeSet<>(List.of(0));
    knots.forEach(knot -> known.add(knot.at()));
    int left = 0;
    for (int at : known) {
      Integer next = known.higher(at);
      left = next != null && next - at > known.higher(left) - left ? at : left;
    }
    int right = known.higher(left);
    knots.add(new Knot((left + right) / 2, left, right));
  }

  int quarters() {
    return quarters;
  }

  /** Number of normals that the knots take. */
  int knots() {
    return knots.size();
  }

  List<Segment> segments() {
    return List.copyOf(segments);
  }

  /** Position of the segment that holds a quarter of the grid. */
  int segmentOf(int quarter) {
    int s = 0;
    while (segments.get(s).first() + segments.get(s).length() <= quarter) {
      s++;
    }
    return s;
  }

  /**
   * By segment, how far the path moves over it.
   *
   * @param normals by knot, columns of {@code n} paths
   */
  double[][] moves(double[][] normals, int n) {
    double[][] path = new double[places.length][];
    path[0] = new double[n];
    for (int k = 0; k < knots.size(); k++) {
      path[knots.get(k).at()] = knot(knots.get(k), path, normals[k], n);
    }
    double[][] moves = new double[segments.size()][n];
    for (int s = 0; s < moves.length; s++) {
      double[] start = path[s];
      double[] end = path[s + 1];
      for (int i = 0; i < n; i++) {
        moves[s][i] = end[i] - start[i];
      }
    }
    return moves;
  }

  private double[] knot(Knot knot, double[][] path, double[] normal, int n) {
    double[] out = new double[n];
    double before = places[knot.at()] - places[knot.left()];
    double[] left = path[knot.left()];
    if (knot.right() == NONE) {
      double scale = Math.sqrt(before);
      for (int i = 0; i < n; i++) {
        out[i] = left[i] + scale * normal[i];
      }
      return out;
    }
    double after = places[knot.right()] - places[knot.at()];
    double scale = Math.sqrt(before * after / (before + after));
    double[] right = path[knot.right()];
    double share = before / (before + after);
    for (int i = 0; i < n; i++) {
      out[i] = left[i] + share * (right[i] - left[i]) + scale * normal[i];
    }
    return out;
  }

  /** Turns independent normals of a segment's quarters into those that move by {@code move}. */
  static void shift(double[][] normals, double[] move, int n) {
    double[] mean = new double[n];
    for (double[] normal : normals) {
      for (int i = 0; i < n; i++) {
        mean[i] += normal[i];
      }
    }
    double length = normals.length;
    for (int i = 0; i < n; i++) {
      mean[i] = (move[i] - mean[i]) / length;
    }
    for (double[] normal : normals) {
      for (int i = 0; i < n; i++) {
        normal[i] += mean[i];
      }
    }
  }
}
