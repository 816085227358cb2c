package backstop.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rays through standard normal space along some axes, the others held: the nearest point of each
 * ray that is beyond the threshold.
 *
 * @param held where all axes stand at radius 0
 * @param free positions of the axes that a direction has numbers for
 */
record Subspace(Margin margin, double[] held, int[] free) {

  /** Points of a ray that are valued side by side to halve where it crosses, again and again. */
  private static final int SECTIONS = 16;

  /** More sections would part neighbouring numbers. */
  static final int EXACT = 14;

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
  }

  static Subspace all(Margin margin) {
    int n = margin.dimensions();
    int[] free = new int[n];
    Arrays.setAll(free, i -> i);
    return new Subspace(margin, new double[n], free);
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
      Met next = met(List.of(direction), now.low(), now.high(), SECTIONS).get(0);
      now = next.crossed() ? next : now;
    }
    return now.high();
  }

  /** Radii beyond the threshold, told apart once more; infinite where none is. */
  double[] crossings(List<double[]> directions, List<Met> met, int count) {
    double[] crossings = met.stream().mapToDouble(Met::high).toArray();
    int[] crossed =
        IntStream.range(0, crossings.length).filter(d -> met.get(d).crossed()).toArray();
    List<double[]> points = new ArrayList<>();
    for (int d : crossed) {
      for (int k = 1; k < count; k++) {
        double radius = radius(met.get(d).low(), met.get(d).high(), k, count);
        points.add(point(directions.get(d), radius));
      }
    }
    double[] margins = points.isEmpty() ? new double[0] : margin.of(points);
    for (int c = 0; c < crossed.length; c++) {
      Met one = met.get(crossed[c]);
      for (int k = count - 1; k > 0; k--) {
        if (margins[c * (count - 1) + k - 1] < 0) {
          crossings[crossed[c]] = radius(one.low(), one.high(), k, count);
        }
      }
    }
    return crossings;
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
