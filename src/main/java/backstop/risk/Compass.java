package backstop.risk;

import backstop.risk.Subspace.Met;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The last steps to the direction in which a threshold is nearest: all neighbours along the axes
 * and the way that those which are better point together; half as far when none is better (compass
 * search; Kolda, Lewis and Torczon 2003, doi:10.1137/S003614450242889).
 */
final class Compass {

  private static final double FIRST_STEP = 0.02;
  private static final double LAST_STEP = 5e-4;
  private static final int MOST_ROUNDS = 24;
  private static final int RADII = 6;

  /** Sections of a ray's stretch in which it crosses, at first for all of them that are alike. */
  private static final int[] SECTIONS = {8, 64, 64};

  /** Of rounding, which is no gain. */
  private static final double LEAST_GAIN = 1e-13;

  private final Subspace space;
  private double[] best;
  private double radius;
  private double step = FIRST_STEP;

  /**
   * @param best a direction of length 1
   * @param radius at which it crosses
   */
  Compass(Subspace space, double[] best, double radius) {
    this.space = space;
    this.best = best;
    this.radius = radius;
  }

  Compass run() {
    for (int round = 0; round < MOST_ROUNDS && step > LAST_STEP && !space.enough(); round++) {
      round();
    }
    return this;
  }

  double[] best() {
    return best;
  }

  double radius() {
    return radius;
  }

  private void round() {
    List<double[]> around = around();
    double from = radius * (1 - 2 * step);
    List<Met> met = space.met(around, from, radius, RADII);
    double before = radius;
    double[] together = together(around, met);
    if (Subspace.norm(together) > 0) {
      List<double[]> ahead = ahead(together);
      around.addAll(ahead);
      met = new ArrayList<>(met);
      met.addAll(space.met(ahead, from, radius, RADII));
    }
    take(around, met);
    if (!(radius < before * (1 - LEAST_GAIN))) {
      step /= 2;
    }
  }

  private List<double[]> around() {
    List<double[]> around = new ArrayList<>();
    for (int i = 0; i < best.length; i++) {
      for (int sign = -1; sign <= 1; sign += 2) {
        double[] moved = best.clone();
        moved[i] += sign * step;
        around.add(Subspace.unit(moved));
      }
    }
    return around;
  }

  /** The sum of the moves that cross within the radius, the better the more. */
  private double[] together(List<double[]> around, List<Met> met) {
    double[] sum = new double[best.length];
    for (int d = 0; d < around.size(); d++) {
      if (met.get(d).crossed()) {
        double gain = radius - met.get(d).low();
        for (int i = 0; i < sum.length; i++) {
          sum[i] += gain * (around.get(d)[i] - best[i]);
        }
      }
    }
    return sum;
  }

  private List<double[]> ahead(double[] together) {
    double[] way = Subspace.unit(together);
    List<double[]> ahead = new ArrayList<>();
    for (double far = step / 2; far <= 4 * step; far *= 2) {
      double[] moved = best.clone();
      for (int i = 0; i < moved.length; i++) {
        moved[i] += far * way[i];
      }
      ahead.add(Subspace.unit(moved));
    }
    return ahead;
  }

  /** The direction that crosses first. */
  private void take(List<double[]> directions, List<Met> met) {
    List<double[]> first = directions;
    List<Met> now = met;
    for (int count : SECTIONS) {
      double least = now.stream().mapToDouble(Met::high).min().orElse(Double.POSITIVE_INFINITY);
      int[] alike = alike(now, least);
      first = IntStream.of(alike).mapToObj(first::get).toList();
      now = space.sections(first, IntStream.of(alike).mapToObj(now::get).toList(), count);
    }
    for (int d = 0; d < now.size(); d++) {
      if (now.get(d).high() < radius) {
        best = first.get(d);
        radius = now.get(d).high();
      }
    }
  }

  /** Those that have crossed at a radius or before. */
  private static int[] alike(List<Met> met, double radius) {
    return IntStream.range(0, met.size())
        .filter(d -> met.get(d).crossed() && met.get(d).high() <= radius)
        .toArray();
  }
}
