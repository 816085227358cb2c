package backstop.valuation;

import backstop.kernel.Program;
import backstop.kernel.Scratch;
import backstop.kernel.Wanted;
import backstop.model.Library;
import backstop.paths.DrawsFile;
import backstop.paths.Paths;
import backstop.paths.SampledDraws;
import java.io.IOException;
import java.util.Set;

/** Writes the draws of a request for another program to use. */
public final class DrawsOut {

  private DrawsOut() {}

  /**
   * All assumptions and periods of every path, and the stays and occurrences that the requested
   * guarantees reach; the library is run for these.
   *
   * @throws IOException of {@code out}
   */
  public static void write(Library library, Request request, int blockPaths, Appendable out)
      throws IOException {
    Paths paths = Paths.of(library, request.sampling(), request.overlay().repairCorrelations());
    Program program =
        Program.compile(
            library, Wanted.of(library, Set.copyOf(request.models())).withoutProfiles());
    Scratch scratch = program.scratch();
    DrawsFile.begin(out);
    int total = request.sampling().paths();
    for (int first = 0; first < total; first += blockPaths) {
      SampledDraws block = paths.block(first, Math.min(blockPaths, total - first));
      program.run(block, request.postures(), scratch);
      DrawsFile.append(out, library, block);
    }
  }
}
