package backstop.valuation;

import backstop.kernel.Trace;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The stored cases of a result computed again, under every valued posture: line by line for the
 * shown one, measures and totals for all.
 *
 * <p>Combination of the c-th case and the g-th valued posture is c · postures + g. Scales are the
 * largest of the base case under all postures and of every case under the reference; where another
 * combination adds up more, at least what its values add up to.
 *
 * @param openings by row, of the base case under the reference posture
 * @param values by row, then period, likewise
 * @param measures by combination, then measure; NaN where undefined
 * @param totals by combination, then row: the sum over the periods
 * @param measureScales by measure: the sum of absolute terms
 * @param totalScales by row, likewise
 */
public record Replay(
    double[] openings,
    double[][] values,
    double[][] measures,
    double[][] totals,
    double[] measureScales,
    double[] totalScales) {

  /**
   * @param base the base case under all postures
   * @param others the other cases under the reference
   * @param run those under all postures, case by case
   */
  static Replay of(List<Traced> base, List<Traced> others, List<Summed> run) {
    List<Traced> traced = Stream.concat(base.stream(), others.stream()).toList();
    List<Summed> all = Stream.concat(base.stream().map(Traced::summed), run.stream()).toList();
    Trace shown = base.stream().flatMap(one -> one.shown().stream()).findFirst().orElseThrow();
    return new Replay(
        shown.openings(),
        shown.values(),
        all.stream().map(Summed::measures).toArray(double[][]::new),
        all.stream().map(Summed::totals).toArray(double[][]::new),
        largest(traced.stream().map(Traced::measures), all.stream().map(Summed::measures)),
        largest(traced.stream().map(Traced::totals), all.stream().map(Summed::absolutes)));
  }

  /** The sum of each row, from its first value to its last. */
  public static double[] sums(double[][] rows) {
    double[] sums = new double[rows.length];
    for (int r = 0; r < rows.length; r++) {
      for (double value : rows[r]) {
        sums[r] += value;
      }
    }
    return sums;
  }

  /** Sums of absolute terms, never less than the sizes of values. */
  private static double[] largest(Stream<double[]> scales, Stream<double[]> sizes) {
    return Stream.concat(scales, sizes).reduce(Replay::largest).orElseThrow();
  }

  private static double[] largest(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> larger(a[i], b[i])).toArray();
  }

  /** An undefined measure has no terms. */
  private static double larger(double a, double b) {
    return Math.max(Double.isNaN(a) ? 0 : Math.abs(a), Double.isNaN(b) ? 0 : Math.abs(b));
  }
}
