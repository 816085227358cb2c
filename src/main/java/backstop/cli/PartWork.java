package backstop.cli;

import backstop.farm.FarmException;
import backstop.farm.Work;
import backstop.kernel.Program;
import backstop.kernel.Scratch;
import backstop.kernel.Wanted;
import backstop.model.Library;
import backstop.paths.Paths;
import backstop.valuation.Request;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Parts of an export of every measure on every path, each written by the machine that values it: to
 * a name of its own, then renamed, so that a part that is written twice is there once.
 *
 * @param measures positions in {@code library.measures()}
 * @param folder that all machines share
 */
record PartWork(Library library, Request request, List<Integer> measures, String folder)
    implements Work<PartWork.Part, Long> {

  /** Paths of a part: a file of some tens of megabytes. */
  static final int PATHS = 1 << 16;

  PartWork {
    measures = List.copyOf(measures);
  }

  /**
   * Consecutive paths under one posture.
   *
   * @param number of the part, in the order of the rows
   * @param to the last path is not among them
   */
  record Part(int number, int posture, int from, int to) {

    String name() {
      String digits = Integer.toString(number);
      return "part-" + "0".repeat(Math.max(0, 6 - digits.length())) + digits + ".csv";
    }
  }

  /** All parts: one posture after another, as the rows of one file would be. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    int paths = request.sampling().paths();
    for (int posture : request.postures()) {
      for (int from = 0; from < paths; from += PATHS) {
        parts.add(new Part(parts.size(), posture, from, Math.min(paths, from + PATHS)));
      }
    }
    return parts;
  }

  @Override
  public int together() {
    return 1;
  }

  @Override
  public Supplier<Function<Part, Long>> ready() {
    Program program =
        Program.compile(library, new Wanted(measures, List.of(), List.of(), List.of()));
    Paths futures = Paths.of(library, request.sampling(), request.overlay().repairCorrelations());
    return () -> {
      Scratch scratch = program.scratch();
      return part -> bytes(part, program, futures, scratch);
    };
  }

  /** Writes a part; the size of its file. */
  private long bytes(Part part, Program program, Paths futures, Scratch scratch) {
    Path place = Path.of(folder, part.name());
    if (!Files.isDirectory(place.getParent())) {
      throw new FarmException(
          "--paths-out: an executor sees no folder "
              + folder
              + ": it must be on storage that all machines share");
    }
    try {
      String once = Long.toHexString(new SecureRandom().nextLong());
      Path fresh = place.resolveSibling("." + part.name() + "." + once);
      try {
        try (BufferedWriter out = Files.newBufferedWriter(fresh)) {
          write(out, part, program, futures, scratch);
        }
        Files.move(
            fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(fresh);
      }
      return Files.size(place);
    } catch (IOException e) {
      throw new FarmException("--paths-out: " + place + " cannot be written: " + e.getMessage(), e);
    }
  }

  private void write(BufferedWriter out, Part part, Program program, Paths futures, Scratch scratch)
      throws IOException {
    PathRows rows = new PathRows(library, measures);
    out.write(rows.headings());
    List<Integer> posture = List.of(part.posture());
    for (int from = part.from(); from < part.to(); from += Simulating.BLOCK_PATHS) {
      int paths = Math.min(Simulating.BLOCK_PATHS, part.to() - from);
      double[][] columns =
          program.run(futures.block(from, paths), posture, scratch).get(0).measures();
      out.write(rows.under(part.posture()).of(List.of(columns), 0, paths, from));
    }
  }
}
