package backstop.cli;

import backstop.model.Library;
import backstop.valuation.Request;
import java.io.PrintWriter;
import java.time.Duration;

/**
 * What a request would cost.
 *
 * @param valuations how often the request is answered, each time for other inputs
 */
record DryRun(Library library, Request request, int threads, int valuations) {

  /** Measured on two cores of 2.5 GHz with the shipped models, rounded up. */
  private static final double NANOS_A_CELL = 2;

  private static final long BYTES_A_VALUE = 8;

  static DryRun of(Library library, Request request, int threads) {
    return new DryRun(library, request, threads, 1);
  }

  /** Values to compute, before lines that nothing asked for are left out. */
  private long cells() {
    long each = (long) library.rows().size() * library.timeline().size();
    long paths = request.sampling().paths();
    return each * paths * request.postures().size() * valuations;
  }

  void print(PrintWriter out) {
    out.println(LibraryCount.of(library));
    out.println(
        (valuations == 1 ? "" : Figures.count(valuations) + " × ")
            + Figures.count(request.sampling().paths())
            + " paths × "
            + Loading.plural(request.postures().size(), "guarantee")
            + " × "
            + Loading.plural(library.timeline().size(), "period")
            + ", "
            + Loading.plural(library.draws().size(), "driver")
            + " drawn");
    out.println(
        "at most " + Figures.count(cells()) + " values, about " + time() + " on " + cores());
    out.println(
        new Keeping(library, request).kept()
            ? "outcomes kept in memory: about " + Figures.count(megabytes()) + " MB"
            : Keeping.NOT_KEPT);
    out.println("run it: the same command without --dry-run");
  }

  private String time() {
    return Figures.duration(Duration.ofNanos((long) (cells() * NANOS_A_CELL / threads)));
  }

  private String cores() {
    return Loading.plural(threads, "thread");
  }

  private long megabytes() {
    long values =
        (long) request.sampling().paths() * request.postures().size() * library.measures().size();
    return Math.max(1, values * BYTES_A_VALUE >> 20);
  }
}
