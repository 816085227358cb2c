package backstop.risk;

import backstop.paths.Axis;
import backstop.paths.SampledDraws;
import backstop.risk.Subspace.Met;
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
 * @param directions from the origin, some far apart, the one that crosses first first
 */
record Starts(OptionalInt path, List<double[]> directions, List<Met> met) {

  /** Paths that are put back, the nearest. */
  static final int NEAREST = 256;

  /** Those of them whose rays are looked along, and at how many radii. */
  private static final int RAYS = 64;

  private static final int RADII = 16;

  /** Points that are valued. */
  static final int POINTS = NEAREST + RAYS * RADII;

  private static final int BLOCK = 512;

  /** Directions, and how alike two of them may be. */
  static final int MOST = 3;

  private static final double ALIKE = 0.9;

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
            .filter(p -> margins[p] <= 0)
            .mapToObj(nearest::get)
            .toList();
    OptionalInt path = staying.stream().mapToInt(Placed::path).findFirst();
    return rays(space, path, staying.isEmpty() ? nearest : staying, far);
  }

  /** A simulated path and where it stands on the axes. */
  private record Placed(int path, double[] point) {

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

  private static Starts rays(Subspace space, OptionalInt path, List<Placed> from, double far) {
    List<double[]> directions =
        from.stream()
            .map(Placed::point)
            .filter(point -> Subspace.norm(point) > 0)
            .limit(RAYS)
            .map(Subspace::unit)
            .toList();
    List<Met> met = space.met(directions, 0, far, RADII);
    List<Integer> order =
        IntStream.range(0, directions.size())
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer d) -> met.get(d).high())
                    .thenComparingDouble(d -> met.get(d).margin()))
            .toList();
    List<Integer> chosen = new ArrayList<>();
    for (int d : order) {
      boolean apart = chosen.stream().noneMatch(c -> alike(directions.get(c), directions.get(d)));
      if (apart && chosen.size() < MOST) {
        chosen.add(d);
      }
    }
    return new Starts(
        path,
        chosen.stream().map(directions::get).toList(),
        chosen.stream().map(met::get).toList());
  }

  private static boolean alike(double[] a, double[] b) {
    double cosine = 0;
    for (int i = 0; i < a.length; i++) {
      cosine += a[i] * b[i];
    }
    return cosine > ALIKE;
  }
}
