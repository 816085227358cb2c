package backstop.cli;

import backstop.model.Library;
import backstop.risk.Waiting;
import backstop.risk.WaitingAsked;
import backstop.source.Reading;
import backstop.workbook.Study;
import backstop.workbook.WaitingSheet;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what it is worth to hold a commitment back, and until when. */
@Command(
    name = "wait",
    aliases = "defer",
    description = {
      "What is it worth to hold a commitment back until more is known, and when to commit.",
      "One may commit now or at the end of each of ten years, seeing what has happened by then, or"
          + " never."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples%n",
    footer = {
      "  ./backstop wait minerals_fund.us_npv",
      "  ./backstop wait drones.jv_npv -g article_5_like",
      "  ./backstop wait drones.us_partner_npv --years 5 --format csv",
      "  ./backstop wait minerals_fund.us_npv -o waiting.xlsx     and a workbook with charts",
      "",
      "The measure is valued with the assumption commitment_delay of its model at 0, 1, 2 ... years;",
      "0 is what never committing pays. Seen at a date: strength, war, Washington's role, prices and",
      "all else that has happened by then; never the future, nor assumptions that nobody can see.",
      "",
      "from below: what a policy brings that is fitted on some futures and followed on others; the",
      "best policy brings no less. from above: no policy brings more; the lower of two bounds, that",
      "of martingales and that of knowing every future. ± is one standard error.",
      "CSV has a row for each date. Exit code 4 when a check fails or a number could not be computed."
    })
final class WaitCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final WaitOptions options = new WaitOptions();

  @Mixin private final LibraryOptions inputs = new LibraryOptions();

  WaitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Problems problems = new Problems();
    var sampling = options.check(problems);
    Stage whole = Stage.begin(terminal, !options.quiet);
    Reading reading = inputs.reading(terminal);
    Library library = new Loading(terminal, reading).library(problems);
    WaitingAsked asked = new WaitAsking(library, reading, options).asked(sampling, problems);
    if (options.running.dryRun) {
      DryRun.of(library, asked.request(), options.running.threads()).print(terminal.out());
      return Exit.DONE.code();
    }
    Study.Question question = new Study.Question("wait", options.words(asked));
    StudyFile file =
        StudyFile.of(
            terminal,
            options.workbook,
            new StudyFile.Asked(library, asked.request(), question),
            options.quiet);
    whole.done("check     " + LibraryCount.of(library));
    return report(waiting(asked), file, whole);
  }

  private Waiting waiting(WaitingAsked asked) {
    return new Simulated(terminal, options.running, !options.quiet)
        .of(
            execution -> Waiting.of(asked, execution),
            any ->
                Figures.count(asked.request().sampling().paths())
                    + " paths × "
                    + Loading.plural(asked.years() + 1, "date"));
  }

  private int report(Waiting found, StudyFile file, Stage whole) throws IOException {
    if (found.computed()) {
      Optional<String> written =
          file.write("What waiting is worth, and when to commit", List.of(new WaitingSheet(found)));
      print(found, written, whole);
    }
    String again = options.sampling.again() + inputs.again();
    new Failures(found.asked().library(), found.breakdowns(), found.verdicts(), again)
        .print(terminal.err());
    return found.sound() ? Exit.DONE.code() : Exit.CHECK_FAILED.code();
  }

  private void print(Waiting found, Optional<String> written, Stage whole) throws IOException {
    PrintWriter out = terminal.out();
    switch (options.running.format) {
      case TABLE -> new WaitScreen(found, terminal.columns()).print(out);
      case CSV -> new WaitRows(found).dates().print(Format.CSV, out);
      case JSON -> WaitJson.write(found, whole.elapsed(), out);
    }
    if (options.running.format == Format.TABLE) {
      written.ifPresent(out::println);
    }
    if (options.running.format == Format.TABLE && !options.quiet) {
      out.println("what it is worth to know: ./backstop information " + options.measure);
    }
  }
}
