package backstop.risk;

import backstop.paths.Axis;
import backstop.valuation.PointFutures;
import java.util.List;

/**
 * How far a measure is from a threshold at points of standard normal space, in the measure's unit:
 * below 0 beyond the threshold, else on the side of the origin.
 *
 * @param falling whether the threshold is crossed downwards
 * @param heard told how many points were valued, each time
 */
record Margin(
    PointFutures futures, List<Axis> axes, double threshold, boolean falling, Heard heard) {

  /** Hears of points that were valued. */
  interface Heard {
    void valued(int points);

    /** Whether so many were valued that a search should come to its end. */
    boolean enough();
  }

  Margin {
    axes = List.copyOf(axes);
  }

  int dimensions() {
    return axes.size();
  }

  boolean enough() {
    return heard.enough();
  }

  /** Whether the future moves with an axis bit by bit. */
  boolean gradual(int axis) {
    return futures.space().gradual(axes.get(axis));
  }

  /** Infinite where the measure is undefined: that crosses nothing. */
  double[] of(List<double[]> points) {
    double[] margins = futures.values(axes, points);
    heard.valued(points.size());
    for (int i = 0; i < margins.length; i++) {
      margins[i] = of(margins[i]);
    }
    return margins;
  }

  double of(double value) {
    if (Double.isNaN(value)) {
      return Double.POSITIVE_INFINITY;
    }
    return falling ? value - threshold : threshold - value;
  }

  /** The same on other axes. */
  Margin on(List<Axis> others) {
    return new Margin(futures, others, threshold, falling, heard);
  }
}
