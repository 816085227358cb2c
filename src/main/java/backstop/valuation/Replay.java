package backstop.valuation;

import backstop.kernel.Outturn;
import backstop.kernel.Program;
import backstop.kernel.Reading;
import backstop.kernel.Trace;
import backstop.kernel.Tracing;
import backstop.kernel.Wanted;
import backstop.model.Draws;
import backstop.model.Library;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
   * @param cases the base case first, then single simulated paths, all {@link StoredCase#read}
   */
  public static Replay of(Library library, Request request, List<StoredCase> cases) {
    CompletableFuture<List<Traced>> tracing =
        CompletableFuture.supplyAsync(() -> traced(library, request, cases));
    List<Summed> run = run(library, request, cases);
    List<Traced> traced = tracing.join();
    int postures = request.postures().size();
    List<Summed> all =
        Stream.concat(traced.stream().limit(postures).map(Traced::summed), run.stream()).toList();
    Trace shown = traced.stream().flatMap(one -> one.shown().stream()).findFirst().orElseThrow();
    return new Replay(
        shown.openings(),
        shown.values(),
        all.stream().map(Summed::measures).toArray(double[][]::new),
        all.stream().map(Summed::totals).toArray(double[][]::new),
        largest(traced.stream().map(Traced::measures), all.stream().map(Summed::measures)),
        largest(traced.stream().map(Traced::totals), all.stream().map(Summed::absolutes)));
  }

  /** One combination: measures, totals by row and their sums of absolute values. */
  private record Summed(double[] measures, double[] totals, double[] absolutes) {

    static Summed of(Outturn outturn, int path) {
      return new Summed(
          at(outturn.measures(), path), at(outturn.totals(), path), at(outturn.absolutes(), path));
    }

    private static double[] at(double[][] columns, int path) {
      return Arrays.stream(columns).mapToDouble(column -> column[path]).toArray();
    }
  }

  /** Scales of a trace, what it came to, and the trace itself where it is shown. */
  private record Traced(double[] measures, double[] totals, Summed summed, Optional<Trace> shown) {

    static Traced of(Trace trace, boolean shown) {
      double[] reached = trace.measures().stream().mapToDouble(Reading::value).toArray();
      double[] totals = sums(trace.values());
      return new Traced(
          trace.measureScales(),
          sums(trace.scales()),
          new Summed(reached, totals, totals),
          shown ? Optional.of(trace) : Optional.empty());
    }
  }

  /** All cases but the base case, by the kernel. */
  private static List<Summed> run(Library library, Request request, List<StoredCase> cases) {
    List<Draws> paths = cases.stream().skip(1).map(StoredCase::draws).toList();
    if (paths.isEmpty()) {
      return List.of();
    }
    Program program = Program.compile(library, Wanted.everything(library).withoutProfiles());
    List<Outturn> outturns =
        program.run(new JoinedDraws(paths), request.postures(), program.scratch(paths.size()));
    return IntStream.range(0, paths.size())
        .boxed()
        .flatMap(path -> outturns.stream().map(outturn -> Summed.of(outturn, path)))
        .toList();
  }

  /** The base case under all postures, then the other cases under the reference. */
  private static List<Traced> traced(Library library, Request request, List<StoredCase> cases) {
    Tracing base = new Tracing(library, cases.get(0).draws(), 0);
    int reference = request.reference();
    Stream<Traced> ofBase =
        request.postures().stream()
            .map(posture -> Traced.of(base.under(posture), posture == reference));
    Stream<Traced> ofOthers =
        cases.stream()
            .skip(1)
            .map(stored -> new Tracing(library, stored.draws(), 0).under(reference))
            .map(trace -> Traced.of(trace, false));
    return Stream.concat(ofBase, ofOthers).toList();
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
