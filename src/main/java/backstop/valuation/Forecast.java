package backstop.valuation;

import backstop.kernel.Outturn;
import backstop.kernel.Program;
import backstop.kernel.Wanted;
import backstop.model.Library;
import backstop.paths.Paths;
import backstop.paths.Sampling;
import java.util.List;
import java.util.stream.IntStream;

/** What rows may be at the end of a period, as a valuation sees it on its date. */
public final class Forecast {

  private Forecast() {}

  /**
   * Values on every path of a request under its reference posture.
   *
   * @param rows positions in {@code library.rows()}
   * @param period from 0
   * @return by row, then path; NaN where a value could not be computed
   * @throws IllegalArgumentException with the text for the user, when correlations have no joint
   *     law
   */
  public static double[][] of(
      Library library, Request request, List<Integer> rows, int period, Execution execution) {
    Sampling sampling = request.sampling();
    Paths futures = Paths.of(library, sampling, request.overlay().repairCorrelations());
    Program program = Program.compile(library, new Wanted(List.of(), rows, List.of(), List.of()));
    double[][] values = new double[rows.size()][sampling.paths()];
    int size = execution.blockPaths();
    try (Crew crew = new Crew(execution.threads())) {
      crew.share(
          (sampling.paths() + size - 1) / size,
          () -> program.scratch(Program.BATCH / 2),
          (scratch, b) -> {
            int from = b * size;
            int count = Math.min(size, sampling.paths() - from);
            Outturn outturn =
                program
                    .run(futures.block(from, count), List.of(request.reference()), scratch)
                    .get(0);
            IntStream.range(0, rows.size())
                .forEach(
                    r ->
                        System.arraycopy(outturn.profiles()[r][period], 0, values[r], from, count));
          });
    }
    return values;
  }
}
