package backstop.cli;

import backstop.model.Library;
import backstop.paths.Blocks;
import backstop.paths.DrawsFile;
import backstop.paths.Paths;
import backstop.valuation.Execution;
import backstop.valuation.Request;
import backstop.valuation.Result;
import backstop.valuation.Valuation;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Carries a request out, on its own draws or on those of a file. */
record Simulating(Terminal terminal, ValueOptions asked, Library library, Request request) {

  /** Paths of a block: its columns stay in the processor's cache. */
  static final int BLOCK_PATHS = 512;

  Result result() throws IOException {
    Stage stage = Stage.begin(terminal, !asked.quiet);
    Result result = simulated();
    stage.done("simulate  " + size());
    return result;
  }

  private Result simulated() throws IOException {
    Blocks blocks = blocks();
    try (ProgressLine progress = new ProgressLine(terminal, "simulate", !asked.quiet)) {
      Execution execution = new Execution(asked.running.threads(), BLOCK_PATHS, progress);
      return Valuation.value(library, request, execution, blocks);
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.ISSUES, e.getMessage());
    }
  }

  private String size() {
    return Figures.count(request.sampling().paths())
        + " paths × "
        + Loading.plural(request.postures().size(), "guarantee");
  }

  private Blocks blocks() throws IOException {
    if (asked.draws != null) {
      return given(terminal.resolve(asked.draws));
    }
    try {
      Paths paths = Paths.of(library, request.sampling(), request.overlay().repairCorrelations());
      paths.repairs().forEach(terminal.err()::println);
      return paths;
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.ISSUES, e.getMessage());
    }
  }

  private Blocks given(Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      return DrawsFile.read(in, library);
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.ISSUES, terminal.show(file) + ": " + e.getMessage());
    }
  }
}
