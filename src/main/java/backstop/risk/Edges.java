package backstop.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Brings axes that work in steps, such as the quarter in which a stay ends, as near to the origin
 * as they can be with the point still beyond the threshold.
 */
record Edges(Margin margin) {

  private static final int SECTIONS = 64;

  /** Sections of sections: to less than a hundred-thousandth, or to the last bits. */
  private static final int FINE = 3;

  private static final int EXACT = 9;

  double[] shrunk(double[] point) {
    double[] shrunk = point.clone();
    for (int a = 0; a < point.length && !margin.enough(); a++) {
      if (!margin.gradual(a) && shrunk[a] != 0) {
        shrunk[a] = least(shrunk, a, FINE);
      }
    }
    return shrunk;
  }

  /**
   * Brings the others as near, one after another, those that are farthest out first: what is beyond
   * the threshold by a leap comes back to it.
   */
  double[] trimmed(double[] point) {
    double[] trimmed = point.clone();
    IntStream.range(0, point.length)
        .filter(a -> margin.gradual(a) && point[a] != 0)
        .boxed()
        .sorted(Comparator.comparingDouble(a -> -Math.abs(point[a])))
        .forEach(a -> trimmed[a] = least(trimmed, a, EXACT));
    return trimmed;
  }

  /** Leaves out what the point is beyond the threshold without. */
  double[] needed(double[] point) {
    double[] needed = point.clone();
    for (int a = 0; a < point.length; a++) {
      needed[a] = 0;
      if (point[a] != 0 && margin.of(List.of(needed))[0] >= 0) {
        needed[a] = point[a];
      }
    }
    return needed;
  }

  private double least(double[] point, int axis, int times) {
    double low = 0;
    double high = point[axis];
    for (int t = 0; t < times; t++) {
      double width = (high - low) / SECTIONS;
      List<double[]> points = new ArrayList<>();
      for (int k = 0; k < SECTIONS; k++) {
        double[] one = point.clone();
        one[axis] = low + k * width;
        points.add(one);
      }
      double[] margins = margin.of(points);
      if (margins[0] < 0) {
        return low;
      }
      int first = 1;
      while (first < SECTIONS && margins[first] >= 0) {
        first++;
      }
      high = first == SECTIONS ? high : low + first * width;
      low = low + (first - 1) * width;
    }
    return high;
  }
}
