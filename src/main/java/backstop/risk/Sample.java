package backstop.risk;

import backstop.valuation.Replicates;
import backstop.valuation.Statistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Values of a measure with the numbers that it may hang on, by path; paths on which it is undefined
 * are left out.
 *
 * @param outcome by path
 * @param coordinates each by path
 * @param replicate by path, from 0
 */
record Sample(double[] outcome, List<double[]> coordinates, int[] replicate, int replicates) {

  /** Fewest paths that say something in each replicate. */
  private static final int FEWEST = 10;

  /** Paths of which each replicate has as many, those of the first first. */
  static Sample of(double[] values, List<double[]> coordinates, int points, int replicates) {
    int[] defined =
        IntStream.range(0, values.length).filter(i -> !Double.isNaN(values[i])).toArray();
    int[] replicate = Arrays.stream(defined).map(i -> i / points % replicates).toArray();
    List<double[]> kept = coordinates.stream().map(x -> picked(x, defined)).toList();
    return new Sample(picked(values, defined), kept, replicate, replicates);
  }

  static double[] picked(double[] values, int[] paths) {
    return Arrays.stream(paths).mapToDouble(i -> values[i]).toArray();
  }

  int paths() {
    return outcome.length;
  }

  /** All paths, by position. */
  int[] all() {
    return IntStream.range(0, paths()).toArray();
  }

  private List<int[]> each() {
    List<int[]> each = new ArrayList<>();
    for (int r = 0; r < replicates; r++) {
      int one = r;
      each.add(IntStream.range(0, paths()).filter(i -> replicate[i] == one).toArray());
    }
    return each;
  }

  /** Statistics of some paths, of all of them, with the errors that the replicates show. */
  List<Statistic> statistics(Function<int[], double[]> of) {
    List<int[]> each = each();
    boolean enough = each.stream().allMatch(paths -> paths.length >= FEWEST);
    double[] whole = of.apply(all());
    List<double[]> parts = enough ? each.stream().map(of).toList() : List.of();
    Replicates apart = new Replicates(replicates);
    return IntStream.range(0, whole.length)
        .mapToObj(
            s -> {
              double[] values = parts.stream().mapToDouble(part -> part[s]).toArray();
              return new Statistic(whole[s], enough ? apart.spread(values) : Double.NaN);
            })
        .toList();
  }

  Statistic statistic(ToDoubleFunction<int[]> of) {
    return statistics(paths -> new double[] {of.applyAsDouble(paths)}).get(0);
  }

  Interval interval(ToDoubleFunction<int[]> of) {
    return Interval.of(statistic(of), replicates);
  }
}
