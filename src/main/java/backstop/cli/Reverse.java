package backstop.cli;

import backstop.model.Draws;
import backstop.model.Library;
import backstop.paths.DrawsFile;
import backstop.risk.ReverseAsked;
import backstop.risk.ReverseStress;
import backstop.valuation.PointFutures.Revalued;
import backstop.valuation.Request;
import backstop.workbook.ReverseSheet;
import backstop.workbook.Study;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** A question of {@code stress --reverse} that makes sense: its cost, or its answer. */
record Reverse(
    Terminal terminal, StressOptions options, Library library, Request request, int measure) {

  /**
   * @param again options that give the same paths and inputs again
   * @param whole the stage of the command, begun
   */
  int run(String again, Stage whole) throws IOException {
    ReverseAsked asked =
        new ReverseAsked(library, request, measure, options.threshold(), options.most());
    if (options.running.dryRun) {
      new DryRun(library, request, options.running.threads(), 1).print(terminal.out());
      terminal
          .out()
          .println(
              "then the search, which values at most "
                  + Figures.count(ReverseStress.most())
                  + " points");
      return Exit.DONE.code();
    }
    List<String> words = new StressWords(options, library, request).of(List.of(measure));
    Study.Question question = new Study.Question("stress", words);
    StudyFile file =
        StudyFile.of(
            terminal,
            options.workbook,
            new StudyFile.Asked(library, request, question),
            options.quiet);
    whole.done("check     " + LibraryCount.of(library));
    return report(found(asked), file, again, whole);
  }

  private ReverseStress found(ReverseAsked asked) {
    return new Simulated(terminal, options.running, !options.quiet)
        .of(
            "search",
            execution -> ReverseStress.of(asked, execution),
            found -> Figures.count(found.valued()) + " points");
  }

  private int report(ReverseStress found, StudyFile file, String again, Stage whole)
      throws IOException {
    if (found.computed()) {
      Optional<String> written =
          file.write("The likeliest way across a threshold", List.of(new ReverseSheet(found)));
      print(found, written, whole);
      draws(found);
    }
    new Failures(library, found.breakdowns(), found.verdicts(), again).print(terminal.err());
    found.found().ifPresent(point -> failures(point.here()));
    return found.sound() ? Exit.DONE.code() : Exit.CHECK_FAILED.code();
  }

  private void draws(ReverseStress found) throws IOException {
    if (options.drawsOut == null || found.found().isEmpty()) {
      return;
    }
    Draws draws = found.found().get().here().draws();
    new PlacedFile(terminal.resolve(options.drawsOut), options.workbook.force())
        .write(
            terminal,
            file -> {
              try (BufferedWriter out = Files.newBufferedWriter(file)) {
                DrawsFile.write(out, library, draws);
              }
            });
  }

  private void print(ReverseStress found, Optional<String> written, Stage whole)
      throws IOException {
    PrintWriter out = terminal.out();
    switch (options.running.format) {
      case TABLE -> new ReverseScreen(found, terminal.columns()).print(out);
      case CSV -> new ReverseRows(found).coordinates().print(Format.CSV, out);
      case JSON -> ReverseJson.write(found, whole.elapsed(), out);
    }
    if (options.running.format == Format.TABLE) {
      written.ifPresent(out::println);
    }
    if (options.running.format == Format.TABLE && !options.quiet) {
      out.println(
          "what drives it on all paths: ./backstop sensitivity "
              + library.measures().get(measure).name());
    }
  }

  /** What went wrong at the point that was found. */
  private void failures(Revalued at) {
    at.breakdowns()
        .forEach(
            one -> terminal.err().println("at the point " + one.name() + " cannot be computed"));
    at.verdicts().stream()
        .filter(verdict -> !verdict.held())
        .map(verdict -> library.checks().get(verdict.check()))
        .forEach(
            check ->
                terminal
                    .err()
                    .println(check.place() + ": check " + check.name() + " fails at the point"));
  }
}
