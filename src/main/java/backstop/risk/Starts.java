package backstop.risk;

import backstop.paths.Axis;
import backstop.paths.SampledDraws;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Where a search begins: simulated paths that cross the threshold, the nearest to the origin first,
 * with all drivers but the coordinates put back to their medians.
 *
 * @param path the nearest that still crosses so; none when none does
 * @param placed some of them, apart from each other, the nearest first; where none crosses so, what
 *     comes nearest, as far as is looked
 */
record Starts(OptionalInt path, List<Placed> placed) {

  /** Paths that are put back, the nearest. */
  static final int NEAREST = 256;

  /** Points to begin from, and the cosine above which two are alike. */
  static final int MOST = 8;

  private static final double ALIKE = 0.8;

  private static final int BLOCK = 512;

  /**
   * @param paths that cross the threshold; where none does, those that come nearest to it
   * @param far as far as is looked
   */
  static Starts of(Subspace space, List<Integer> paths, double far) {
    List<Placed> nearest =
        placed(space.margin(), paths).stream()
            .sorted(Comparator.comparingDouble(Placed::norm))
            .limit(NEAREST)
            .toList();
    double[] margins = space.margin().of(nearest.stream().map(Placed::point).toList());
    List<Placed> staying =
        IntStream.range(0, margins.length)
            .filter(p -> margins[p] < 0)
            .mapToObj(nearest::get)
            .toList();
    OptionalInt path = staying.stream().mapToInt(Placed::path).findFirst();
    return new Starts(
        path,
        apart(staying.isEmpty() ? nearest.stream().map(one -> one.at(far)).toList() : staying));
  }

  private static List<Placed> apart(List<Placed> sorted) {
    List<Placed> chosen = new ArrayList<>();
    for (Placed one : sorted) {
      boolean apart = chosen.stream().noneMatch(other -> alike(other.point(), one.point()));
      if (apart && one.norm() > 0 && chosen.size() < MOST) {
        chosen.add(one);
      }
    }
    return chosen;
  }

  private static boolean alike(double[] a, double[] b) {
    double product = 0;
    for (int i = 0; i < a.length; i++) {
      product += a[i] * b[i];
    }
    return product > ALIKE * Subspace.norm(a) * Subspace.norm(b);
  }

  /** A simulated path and where it stands on the axes. */
  record Placed(int path, double[] point) {

    /** On the same ray. */
    Placed at(double radius) {
      double[] there = Subspace.unit(point);
      for (int i = 0; i < there.length; i++) {
        there[i] *= radius;
      }
      return new Placed(path, there);
    }

    double norm() {
      return Subspace.norm(point);
    }
  }

  private static List<Placed> placed(Margin margin, List<Integer> paths) {
    int all = paths.stream().mapToInt(p -> p + 1).max().orElse(0);
    List<Placed> placed = new ArrayList<>();
    for (int from = 0; from < all; from += BLOCK) {
      int first = from;
      List<Integer> some =
          paths.stream().filter(p -> p >= first && p < first + BLOCK).sorted().toList();
      if (!some.isEmpty()) {
        int size = Math.min(BLOCK, all - first);
        List<double[]> columns = columns(margin, margin.futures().paths().block(first, size));
        some.forEach(p -> placed.add(new Placed(p, at(columns, p - first))));
      }
    }
    return placed;
  }

  private static List<double[]> columns(Margin margin, SampledDraws block) {
    List<double[]> columns = new ArrayList<>();
    for (Axis axis : margin.axes()) {
      columns.add(margin.futures().space().read(axis, block));
    }
    return columns;
  }

  private static double[] at(List<double[]> columns, int path) {
    return columns.stream().mapToDouble(column -> column[path]).toArray();
  }
}
