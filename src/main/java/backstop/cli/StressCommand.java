package backstop.cli;

import backstop.model.Library;
import backstop.paths.Sampling;
import backstop.risk.Stress;
import backstop.risk.Stressed;
import backstop.risk.Variant;
import backstop.source.Read;
import backstop.source.Reading;
import backstop.valuation.Request;
import backstop.workbook.ScenariosSheet;
import backstop.workbook.Study;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Compares scenarios, and other values of assumptions, with the base on the same futures. */
@Command(
    name = "stress",
    description = {
      "Compare scenarios, or other values of assumptions, with the base.",
      "How the mean of each measure changes on the same simulated futures, with the change's error.",
      "With --reverse: the likeliest way to a loss, or across another number."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples%n",
    footer = {
      "  ./backstop stress                                 every scenario, the headline of each deal",
      "  ./backstop stress drones.jv_npv --scenario war_to_2030,land_ceded -g article_5_like",
      "  ./backstop stress security.strength_5y --vary security.posture_effect=0.5,1,1.5",
      "  ./backstop stress drones.jv_npv -g paper_assurances,article_5_like --format csv",
      "  ./backstop stress drones.jv_npv --standard -o tests.xlsx",
      "  ./backstop stress drones.jv_npv --reverse 0       the likeliest way to a loss",
      "",
      "A change is taken path by path, so that its error is that of the change alone. One within two",
      "errors of zero is marked: more paths (-n) may tell it from nothing.",
      "",
      "--reverse puts every driver at its median, then finds the nearest point, in standard",
      "deviations, at which the measure crosses the number; simulated paths that cross it are where",
      "the search begins. The point is valued again to prove it.",
      "",
      "--set lays a value over the base and every scenario; --vary over the base only.",
      "Exit code 4 when a check fails or a number could not be computed in any of them."
    })
final class StressCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final StressOptions asked = new StressOptions();

  @Mixin private final InputOptions options = new InputOptions();

  StressCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Problems problems = new Problems();
    Optional<Sampling> sampling = asked.check(problems);
    Stage whole = Stage.begin(terminal, !asked.quiet);
    Reading reading = options.reading(terminal, Optional.empty());
    Read read = new Loading(terminal, reading).read(problems);
    Library library = read.library().orElseThrow(() -> new Stop(Exit.ISSUES, "nothing was run"));
    StressAsking asking = new StressAsking(library, reading, asked);
    List<Integer> measures = asking.measures(problems);
    Optional<Request> request = asking.request(sampling, problems);
    if (asked.reverse != null) {
      problems.stop();
      Request base = request.orElseThrow();
      return new Reverse(terminal, asked, library, base, measures.get(0))
          .run(asked.sampling.again() + options.again(), whole);
    }
    List<Variant> variants =
        new Variations(library, reading, read.issues()).read(terminal, asked, problems);
    Stressing stressing =
        new Stressing(terminal, asked, library, request.orElseThrow(), measures, variants);
    if (asked.running.dryRun) {
      stressing.dryRun();
      return Exit.DONE.code();
    }
    StudyFile file = file(stressing);
    whole.done("check     " + LibraryCount.of(library));
    return report(stressing.answer(), file, whole);
  }

  private StudyFile file(Stressing stressing) {
    List<String> words =
        new StressWords(asked, stressing.library(), stressing.request()).of(stressing.measures());
    Study.Question question = new Study.Question("stress", words);
    StudyFile.Asked study = new StudyFile.Asked(stressing.library(), stressing.request(), question);
    return StudyFile.of(terminal, asked.workbook, study, asked.quiet);
  }

  private int report(StressAnswer answer, StudyFile file, Stage whole) throws IOException {
    Stress stress = answer.stress();
    if (stress.computed()) {
      Optional<String> written =
          file.write(
              "What scenarios and other values change",
              List.of(new ScenariosSheet(answer.library(), stress, answer.about())));
      print(answer, written, whole);
    }
    failures(stress.base(), "");
    stress.variants().forEach(variant -> failures(variant, laid(variant.variant().name())));
    return stress.sound() ? Exit.DONE.code() : Exit.CHECK_FAILED.code();
  }

  private void print(StressAnswer answer, Optional<String> written, Stage whole)
      throws IOException {
    PrintWriter out = terminal.out();
    switch (asked.running.format) {
      case TABLE -> new StressScreen(answer, terminal.columns()).print(out);
      case CSV ->
          new StressRows(answer.library(), answer.stress()).listing().print(Format.CSV, out);
      case JSON -> StressJson.write(answer, whole.elapsed(), out);
    }
    if (asked.running.format == Format.TABLE) {
      written.ifPresent(out::println);
    }
    if (asked.running.format == Format.TABLE && !asked.quiet) {
      out.println(
          answer.standard().isPresent()
              ? "where a value comes from: ./backstop explain NAME"
              : "all of one scenario: ./backstop value --scenario NAME");
    }
  }

  private void failures(Stressed stressed, String laid) {
    if (!stressed.sound()) {
      terminal.err().println(stressed.variant().name() + ":");
      String again = asked.sampling.again() + options.again() + laid;
      new Failures(stressed.variant().library(), stressed.breakdowns(), stressed.verdicts(), again)
          .print(terminal.err());
    }
  }

  /** The option that lays a variant over the inputs again. */
  private static String laid(String variant) {
    return (variant.contains("=") ? " --set " : " --scenario ") + variant;
  }
}
