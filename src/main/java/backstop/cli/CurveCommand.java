package backstop.cli;

import backstop.model.Library;
import backstop.risk.Curve;
import backstop.risk.CurveAsked;
import backstop.risk.Target;
import backstop.source.Reading;
import backstop.workbook.CurveSheet;
import backstop.workbook.Study;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows how measures hang on strength, and where they break even. */
@Command(
    name = "curve",
    description = {
      "How strong is strong enough: measures against the strength of a guarantee.",
      "Strength is pinned at one value after another, on the same simulated futures."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples%n",
    footer = {
      "  ./backstop curve drones.jv_npv",
      "  ./backstop curve portfolio.us_npv portfolio.ukraine_npv portfolio.investors_npv",
      "  ./backstop curve drones.jv_npv -g article_5_like --loss 0.1 --shortfall -500",
      "  ./backstop curve drones.jv_npv --strengths 0.2,0.4,0.6,0.8 --base 0.4 --format csv",
      "  ./backstop curve drones.jv_npv -o curve.xlsx      and a workbook with charts",
      "",
      "The break-even strength is where the target is just met, by the same paths, with the 95%%",
      "interval of strengths at which a test by the replicates does not tell the two apart. Where",
      "there is none, or more than one between neighbouring strengths, it says so.",
      "",
      "CSV has the curve; JSON has the curve and the break-even strengths.",
      "Exit code 4 when a check fails or a number could not be computed at any strength."
    })
final class CurveCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final CurveOptions options = new CurveOptions();

  @Mixin private final LibraryOptions inputs = new LibraryOptions();

  CurveCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Problems problems = new Problems();
    var sampling = options.check(problems);
    Stage whole = Stage.begin(terminal, !options.quiet);
    Reading reading = inputs.reading(terminal);
    Library library = new Loading(terminal, reading).library(problems);
    CurveAsking asking = new CurveAsking(library, reading, options);
    CurveAsked asked = asking.asked(sampling, problems);
    if (options.running.dryRun) {
      searches(asking, asked);
      int strengths = asked.strengths().size();
      new DryRun(library, asked.request(), options.running.threads(), strengths)
          .print(terminal.out());
      return Exit.DONE.code();
    }
    Study.Question question = new Study.Question("curve", options.words(asked));
    StudyFile file =
        StudyFile.of(
            terminal,
            options.workbook,
            new StudyFile.Asked(library, asked.request(), question),
            options.quiet);
    whole.done("check     " + LibraryCount.of(library));
    Curve curve = curve(asked, asking.targets(asked.measures()));
    return report(curve, file, whole);
  }

  /** How much more the search for targets may value. */
  private void searches(CurveAsking asking, CurveAsked asked) {
    long targets = asking.targets(asked.measures()).stream().mapToLong(List::size).sum();
    if (targets > 0) {
      String more = Figures.count(Curve.searched(asked));
      String each = targets == 1 ? "the break-even" : "each of " + targets + " break-evens";
      terminal.out().println("at the end up to " + more + " more strengths to find " + each);
    }
  }

  private Curve curve(CurveAsked asked, List<List<Target>> targets) {
    return new Simulated(terminal, options.running, !options.quiet)
        .of(execution -> Curve.of(asked, targets, execution), CurveCommand::size);
  }

  private static String size(Curve curve) {
    int more = curve.passes().stream().skip(1).mapToInt(pass -> pass.strengths().size()).sum();
    return Loading.plural(curve.asked().strengths().size(), "strength")
        + (more == 0 ? "" : " and " + more + " more to find the break-even");
  }

  private int report(Curve curve, StudyFile file, Stage whole) throws IOException {
    if (curve.computed()) {
      Optional<String> written =
          file.write("How strong is strong enough", List.of(new CurveSheet(curve)));
      print(curve, written, whole);
    }
    String again = options.sampling.again() + inputs.again();
    new CurveFailures(curve, again).print(terminal.err());
    return curve.sound() ? Exit.DONE.code() : Exit.CHECK_FAILED.code();
  }

  private void print(Curve curve, Optional<String> written, Stage whole) throws IOException {
    PrintWriter out = terminal.out();
    Library library = curve.asked().library();
    switch (options.running.format) {
      case TABLE -> new CurveScreen(curve, terminal.columns()).print(out);
      case CSV -> new CurveRows(library, curve).points().print(Format.CSV, out);
      case JSON -> CurveJson.write(library, curve, whole.elapsed(), out);
    }
    if (options.running.format == Format.TABLE) {
      written.ifPresent(out::println);
    }
    if (options.running.format == Format.TABLE && !options.quiet) {
      String guarantee = curve.asked().guarantee();
      out.println(
          "all of one strength: ./backstop value"
              + (guarantee.isEmpty() ? "" : " -g " + guarantee)
              + " --strength X");
    }
  }
}
