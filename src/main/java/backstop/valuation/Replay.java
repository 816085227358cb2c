package backstop.valuation;

import backstop.kernel.Reading;
import backstop.kernel.Trace;
import backstop.kernel.Tracing;
import backstop.model.Library;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The stored cases of a result computed again by the interpreter, under every valued posture.
 *
 * <p>Combination of the c-th case and the g-th valued posture is c · postures + g.
 *
 * @param openings by row, of the base case under the reference posture
 * @param values by row, then period, likewise
 * @param measures by combination, then measure; NaN where undefined
 * @param totals by combination, then row: the sum over the periods
 * @param measureScales by measure: the sum of absolute terms, the largest of all combinations
 * @param totalScales by row, likewise
 */
public record Replay(
    double[] openings,
    double[][] values,
    double[][] measures,
    double[][] totals,
    double[] measureScales,
    double[] totalScales) {

  public static Replay of(Library library, Request request, List<StoredCase> cases) {
    List<Integer> postures = request.postures();
    int shown = postures.indexOf(request.reference());
    List<Summed> summed =
        cases.parallelStream().flatMap(stored -> summed(library, request, stored)).toList();
    Trace first = summed.get(shown).whole().orElseThrow();
    return new Replay(
        first.openings(),
        first.values(),
        summed.stream().map(Summed::measures).toArray(double[][]::new),
        summed.stream().map(Summed::totals).toArray(double[][]::new),
        summed.stream().map(Summed::measureScales).reduce(Replay::largest).orElseThrow(),
        summed.stream().map(Summed::totalScales).reduce(Replay::largest).orElseThrow());
  }

  /** What is kept of a trace. */
  private record Summed(
      double[] measures,
      double[] totals,
      double[] measureScales,
      double[] totalScales,
      Optional<Trace> whole) {

    static Summed of(Trace trace, boolean shown) {
      return new Summed(
          trace.measures().stream().mapToDouble(Reading::value).toArray(),
          sums(trace.values()),
          trace.measureScales(),
          sums(trace.scales()),
          shown ? Optional.of(trace) : Optional.empty());
    }
  }

  /** One case under all postures, by one thread: draws are made when they are first read. */
  private static Stream<Summed> summed(Library library, Request request, StoredCase stored) {
    Tracing tracing = new Tracing(library, stored.draws(), 0);
    int reference = request.reference();
    return request.postures().stream()
        .map(posture -> Summed.of(tracing.under(posture), stored.base() && posture == reference));
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

  private static double[] largest(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> larger(a[i], b[i])).toArray();
  }

  /** An undefined measure has no terms. */
  private static double larger(double a, double b) {
    return Math.max(Double.isNaN(a) ? 0 : a, Double.isNaN(b) ? 0 : b);
  }
}
