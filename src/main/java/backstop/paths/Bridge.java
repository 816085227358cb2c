package backstop.paths;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A Brownian path over a fixed grid of quarters, its knots first: the end, then the middle of the
 * widest gap, and so on, up to 16 (Moskowitz and Caflisch 1996). The quarters between two knots are
 * independent normals e shifted to meet them: z = e − mean(e) + D/L for a segment of L quarters
 * over which the path moves by D. All quarters together are independent standard normals.
 */
final class Bridge {

  /** A knot between two earlier ones, 0 being the start; the end has no right neighbour. */
  private record Knot(int at, int left, int right) {}

  /**
   * Quarters between two neighbouring knots.
   *
   * @param first position of its first quarter in the grid
   */
  record Segment(int first, int length) {}

  private final int quarters;
  private final List<Knot> knots = new ArrayList<>();
  private final List<Segment> segments;

  /** A grid of {@code quarters}, of which the longest may be none. */
  Bridge(int quarters) {
    this.quarters = quarters;
    List<Segment> open = new ArrayList<>();
    if (quarters > 0) {
      knots.add(new Knot(quarters, 0, 0));
      open.add(new Segment(0, quarters));
    }
    while (knots.size() < Math.min(quarters, Sobol.DIMENSIONS)) {
      split(open);
    }
    open.sort(Comparator.comparingInt(Segment::first));
    segments = List.copyOf(open);
  }

  private void split(List<Segment> open) {
    Segment widest = open.get(0);
    for (Segment segment : open) {
      widest = segment.length() > widest.length() ? segment : widest;
    }
    open.remove(widest);
    int half = widest.length() / 2;
    int middle = widest.first() + half;
    knots.add(new Knot(middle, widest.first(), widest.first() + widest.length()));
    open.add(new Segment(widest.first(), half));
    open.add(new Segment(middle, widest.length() - half));
    open.sort(Comparator.comparingInt(Segment::first));
  }

  int quarters() {
    return quarters;
  }

  /** Number of normals that the knots take. */
  int knots() {
    return knots.size();
  }

  List<Segment> segments() {
    return segments;
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
    double[][] path = new double[quarters + 1][];
    path[0] = new double[n];
    for (int k = 0; k < knots.size(); k++) {
      path[knots.get(k).at()] = knot(knots.get(k), path, normals[k], n);
    }
    double[][] moves = new double[segments.size()][n];
    for (int s = 0; s < moves.length; s++) {
      double[] start = path[segments.get(s).first()];
      double[] end = path[segments.get(s).first() + segments.get(s).length()];
      for (int i = 0; i < n; i++) {
        moves[s][i] = end[i] - start[i];
      }
    }
    return moves;
  }

  private static double[] knot(Knot knot, double[][] path, double[] normal, int n) {
    double[] out = new double[n];
    double before = knot.at() - knot.left();
    if (knot.right() == 0) {
      double scale = Math.sqrt(before);
      for (int i = 0; i < n; i++) {
        out[i] = scale * normal[i];
      }
      return out;
    }
    double after = knot.right() - knot.at();
    double scale = Math.sqrt(before * after / (before + after));
    double[] left = path[knot.left()];
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
