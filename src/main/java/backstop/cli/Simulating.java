package backstop.cli;

import backstop.farm.Farm;
import backstop.farm.Threads;
import backstop.model.Library;
import backstop.paths.Blocks;
import backstop.paths.DrawsFile;
import backstop.paths.Paths;
import backstop.valuation.ErrorTarget;
import backstop.valuation.Execution;
import backstop.valuation.Reached;
import backstop.valuation.Request;
import backstop.valuation.Result;
import backstop.valuation.Valuation;
import backstop.workbook.Draft;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Carries a request out, on its own draws or on those of a file.
 *
 * @param request with targets, the one with the most paths that may be used
 * @param targets errors to reach; none for the paths of the request
 * @param draft of the workbook that will be written
 */
record Simulating(
    Terminal terminal,
    ValueOptions asked,
    Library library,
    Request request,
    List<ErrorTarget> targets,
    Optional<Draft> draft) {

  /** Paths of a block: its columns stay in the processor's cache. */
  static final int BLOCK_PATHS = 512;

  Reached reached() throws IOException {
    Stage stage = Stage.begin(terminal, !asked.quiet);
    Reached reached = simulated();
    stage.done("simulate  " + size(reached.result().request()));
    return reached;
  }

  private Reached simulated() throws IOException {
    Blocks blocks = blocks();
    if (asked.parts()) {
      parts().check();
    }
    try (Workplace place = asked.running.workplace(terminal);
        ProgressLine progress = new ProgressLine(terminal, "simulate", !asked.quiet)) {
      Execution execution = place.execution(new Onlookers(progress, draft));
      Reached reached =
          targets.isEmpty()
              ? new Reached(Valuation.value(library, request, execution, blocks), List.of())
              : Valuation.reach(library, request, targets, execution);
      if (asked.parts() && reached.result().breakdowns().isEmpty()) {
        export(reached.result(), place);
      }
      return reached;
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.ISSUES, e.getMessage());
    }
  }

  private void export(Result result, Workplace place) throws IOException {
    Farm farm = place.farm().orElseGet(() -> new Threads(place.threads()));
    try (ProgressLine progress = new ProgressLine(terminal, "export", !asked.quiet)) {
      parts().write(result, farm, progress);
    }
  }

  private PathParts parts() {
    return new PathParts(terminal, terminal.resolve(asked.pathsOut), asked.force);
  }

  private static String size(Request request) {
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
