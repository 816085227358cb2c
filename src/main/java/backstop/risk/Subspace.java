package backstop.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rays through standard normal space along some axes, the others held: the nearest point of each
 * ray that is beyond the threshold.
 *
 * @param held where all axes stand at radius 0
 * @param free positions of the axes that a direction has numbers for
 */
record Subspace(Margin margin, double[] held, int[] free) {

  /** Points of a ray that are valued side by side to halve where it crosses, again and again. */
  private static final int SECTIONS = 64;

  /** More sections would part neighbouring numbers. */
  static final int EXACT = 9;

  /**
   * What a ray met.
   *
   * @param low the last radius looked at before {@code high}
   * @param high the least radius looked at that is beyond the threshold; infinite when none is
   * @param margin at the last radius looked at
   */
  record Met(double low, double high, double margin) {

    boolean crossed() {
      return high < Double.POSITIVE_INFINITY;
    }

    /** The first of its sections that ends beyond the threshold. */
    private Met section(double[] margins, int from, int count) {
      int k = 1;
      while (k < count && margins[from + k - 1] >= 0) {
        k++;
      }
      double start = k == 1 ? low : radius(low, high, k - 1, count);
      return new Met(start, radius(low, high, k, count), margin);
    }
  }

  static Subspace all(Margin margin) {
    int n = margin.dimensions();
    int[] free = new int[n];
    Arrays.setAll(free, i -> i);
    return new Subspace(margin, new double[n], free);
  }

  boolean enough() {
    return margin.enough();
  }

  double[] point(double[] direction, double radius) {
    double[] point = held.clone();
    for (int i = 0; i < free.length; i++) {
      point[free[i]] = held[free[i]] + radius * direction[i];
    }
    return point;
  }

  /** What rays meet at evenly spaced radii, {@code from} not among them, {@code to} the last. */
  List<Met> met(List<double[]> directions, double from, double to, int count) {
    double[] last = new double[directions.size()];
    Arrays.fill(last, to);
    return met(directions, from, last, count);
  }

  /** The same with a last radius for each. */
  List<Met> met(List<double[]> directions, double from, double[] to, int count) {
    List<double[]> points = new ArrayList<>();
    for (int d = 0; d < to.length; d++) {
      for (int k = 1; k <= count; k++) {
        points.add(point(directions.get(d), radius(from, to[d], k, count)));
      }
    }
    double[] margins = margin.of(points);
    List<Met> met = new ArrayList<>();
    for (int d = 0; d < to.length; d++) {
      met.add(met(Arrays.copyOfRange(margins, d * count, (d + 1) * count), from, to[d]));
    }
    return met;
  }

  private static double radius(double from, double to, int k, int count) {
    return k == count ? to : from + (to - from) * k / count;
  }

  private static Met met(double[] margins, double from, double to) {
    int count = margins.length;
    double last = margins[count - 1];
    for (int k = 1; k <= count; k++) {
      if (margins[k - 1] < 0) {
        double low = k == 1 ? from : radius(from, to, k - 1, count);
        return new Met(low, radius(from, to, k, count), last);
      }
    }
    return new Met(to, Double.POSITIVE_INFINITY, last);
  }

  /**
   * The radius at which a ray crosses, beyond the threshold.
   *
   * @param times that what is between the two radii is cut into sections; {@link #EXACT} to the
   *     last bits
   */
  double crossing(double[] direction, Met met, int times) {
    Met now = met;
    for (int i = 0; i < times && now.high() > Math.nextUp(now.low()); i++) {
      now = sections(List.of(direction), List.of(now), SECTIONS).get(0);
    }
    return now.high();
  }

  /** Radii beyond the threshold, told apart once more; infinite where none is. */
  double[] crossings(List<double[]> directions, List<Met> met, int count) {
    return sections(directions, met, count).stream().mapToDouble(Met::high).toArray();
  }

  /** What rays that crossed meet at evenly spaced radii between the two; others stay. */
  List<Met> sections(List<double[]> directions, List<Met> met, int count) {
    List<double[]> points = new ArrayList<>();
    for (int d = 0; d < directions.size(); d++) {
      for (int k = 1; k < count && met.get(d).crossed(); k++) {
        double radius = radius(met.get(d).low(), met.get(d).high(), k, count);
        points.add(point(directions.get(d), radius));
      }
    }
    double[] margins = points.isEmpty() ? new double[0] : margin.of(points);
    List<Met> sections = new ArrayList<>();
    int from = 0;
    for (Met one : met) {
      sections.add(one.crossed() ? one.section(margins, from, count) : one);
      from += one.crossed() ? count - 1 : 0;
    }
    return sections;
  }

  static double norm(double[] vector) {
    double sum = 0;
    for (double x : vector) {
      sum += x * x;
    }
    return Math.sqrt(sum);
  }

  /** Of length 1; a vector of zeros stays. */
  static double[] unit(double[] vector) {
    double norm = norm(vector);
    return norm == 0 ? vector.clone() : Arrays.stream(vector).map(x -> x / norm).toArray();
  }
}
