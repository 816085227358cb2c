package backstop.risk;

import java.util.ArrayList;
import java.util.List;

/**
 * Brings axes that work in steps, such as the quarter in which a stay ends, as near to the origin
 * as they can be with the point still beyond the threshold.
 */
record Edges(Margin margin) {

  private static final int SECTIONS = 32;

  /** Sections of sections: to a millionth. */
  private static final int TIMES = 4;

  double[] shrunk(double[] point) {
    double[] shrunk = point.clone();
    for (int a = 0; a < point.length; a++) {
      if (!margin.gradual(a) && shrunk[a] != 0) {
        shrunk[a] = least(shrunk, a);
      }
    }
    return shrunk;
  }

  private double least(double[] point, int axis) {
    double[] at = point.clone();
    at[axis] = 0;
    if (margin.of(List.of(at))[0] < 0) {
      return 0;
    }
    double low = 0;
    double high = point[axis];
    for (int t = 0; t < TIMES; t++) {
      double width = (high - low) / SECTIONS;
      List<double[]> points = new ArrayList<>();
      for (int k = 1; k < SECTIONS; k++) {
        double[] one = point.clone();
        one[axis] = low + k * width;
        points.add(one);
      }
      double[] margins = margin.of(points);
      int first = 1;
      while (first < SECTIONS && margins[first - 1] >= 0) {
        first++;
      }
      high = first == SECTIONS ? high : low + first * width;
      low = low + (first - 1) * width;
    }
    return high;
  }
}
