package backstop.risk;

import backstop.paths.Axis;
import backstop.paths.SampledDraws;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which axes deserve to be among the coordinates: those that move the measure most on simulated
 * paths that cross the threshold.
 *
 * <p>The size of an axis is the root mean square, over some of these paths, of how far the measure
 * moves when it alone goes back to its median, all others as on the path, and when it alone goes
 * where the path has it, all others at their medians. So an axis that works in either direction, or
 * only together with others, is found as well.
 */
record Candidates(Margin origin, List<Axis> axes) {

  /** Simulated paths that the axes are tried on. */
  static final int TRIED = 6;

  /** Sizes below this part of the largest are rounding. */
  private static final double ROUNDING = 1e-9;

  /** The axes that move the measure most, the largest first. */
  List<Axis> main(List<Integer> crossing, int most) {
    double[] sizes = new double[axes.size()];
    for (int path : crossing.subList(0, Math.min(TRIED, crossing.size()))) {
      add(read(path), sizes);
    }
    double largest = IntStream.range(0, sizes.length).mapToDouble(a -> sizes[a]).max().orElse(0);
    return IntStream.range(0, sizes.length)
        .boxed()
        .filter(a -> sizes[a] > ROUNDING * ROUNDING * largest)
        .sorted(Comparator.comparingDouble(a -> -sizes[a]))
        .limit(most)
        .map(axes::get)
        .toList();
  }

  private double[] read(int path) {
    SampledDraws one = origin.futures().paths().block(path, 1);
    return axes.stream().mapToDouble(axis -> origin.futures().space().read(axis, one)[0]).toArray();
  }

  private void add(double[] path, double[] sizes) {
    int n = path.length;
    List<double[]> points = new ArrayList<>(List.of(path, new double[n]));
    for (int a = 0; a < n; a++) {
      double[] without = path.clone();
      without[a] = 0;
      points.add(without);
      double[] alone = new double[n];
      alone[a] = path[a];
      points.add(alone);
    }
    double[] margins = origin.on(axes).of(points);
    for (int a = 0; a < n; a++) {
      sizes[a] += square(margins[2 + 2 * a] - margins[0]);
      sizes[a] += square(margins[3 + 2 * a] - margins[1]);
    }
  }

  /** Nothing where the measure is undefined. */
  private static double square(double change) {
    return Double.isFinite(change) ? change * change : 0;
  }
}
