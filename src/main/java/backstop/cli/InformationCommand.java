package backstop.cli;

import backstop.model.Library;
import backstop.risk.Information;
import backstop.risk.InformationAsked;
import backstop.source.Reading;
import backstop.workbook.InformationSheet;
import backstop.workbook.Study;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what it is worth to know before deciding. */
@Command(
    name = "information",
    aliases = "decide",
    description = {
      "What is it worth to know, before deciding: the guarantee, Washington's role, who holds land.",
      "Investing pays a measure, waiting the same later, declining 0; the action with the highest",
      "mean is taken."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples%n",
    footer = {
      "  ./backstop information drones.us_partner_npv",
      "  ./backstop information minerals_fund.fund_npv --price even --at 3",
      "  ./backstop information minerals_fund.us_npv --wait 2 --know security.conflict@2",
      "  ./backstop information drones.jv_npv --know guarantee,security.us_commitment@2",
      "  ./backstop information drones.jv_npv --know guarantee+security.settlement_kind@5",
      "  ./backstop information drones.us_partner_npv -g train_and_equip:0.7,article_5_like:0.3",
      "  ./backstop information minerals_fund.fund_npv -o worth.xlsx     and a workbook with a chart",
      "",
      "worth: how much more the decision pays on average when it is taken with that knowledge; an",
      "upper limit to what it is worth to pay, or wait, for it. Everything: the future itself is",
      "known. A choice is made on other futures than it is valued on, so that chance does not look",
      "like insight: the true worth is no less, and no more than at most, but for sampling error.",
      "~ not different from zero (within two errors).",
      "",
      "--wait commits at a date whatever has happened; wait shows what it brings to choose by then.",
      "A line or an assumption is known as the tenth of all futures in which it lies.",
      "CSV has the worth of each kind of knowledge; JSON also what may turn out.",
      "Exit code 4 when a check fails or a number could not be computed."
    })
final class InformationCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final InformationOptions options = new InformationOptions();

  @Mixin private final LibraryOptions inputs = new LibraryOptions();

  InformationCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Problems problems = new Problems();
    var sampling = options.check(problems);
    Stage whole = Stage.begin(terminal, !options.quiet);
    Reading reading = inputs.reading(terminal);
    Library library = new Loading(terminal, reading).library(problems);
    InformationAsking asking = new InformationAsking(library, reading, options);
    InformationAsked asked = asking.asked(sampling, problems);
    if (options.running.dryRun) {
      DryRun.of(library, asked.request(), options.running.threads()).print(terminal.out());
      return Exit.DONE.code();
    }
    Study.Question question = new Study.Question("information", asking.words(asked));
    StudyFile file =
        StudyFile.of(
            terminal,
            options.workbook,
            new StudyFile.Asked(library, asked.request(), question),
            options.quiet);
    whole.done("check     " + LibraryCount.of(library));
    return report(information(asked), file, whole);
  }

  private Information information(InformationAsked asked) {
    return new Simulated(terminal, options.running, !options.quiet)
        .of(
            execution -> Information.of(asked, execution),
            any ->
                Figures.count(asked.request().sampling().paths())
                    + " paths × "
                    + Loading.plural(asked.request().postures().size(), "guarantee"));
  }

  private int report(Information found, StudyFile file, Stage whole) throws IOException {
    if (found.computed()) {
      Optional<String> written =
          file.write("What it is worth to know", List.of(new InformationSheet(found)));
      print(found, written, whole);
    }
    String again = options.sampling.again() + inputs.again();
    new Failures(found.asked().library(), found.breakdowns(), found.verdicts(), again)
        .print(terminal.err());
    return found.sound() ? Exit.DONE.code() : Exit.CHECK_FAILED.code();
  }

  private void print(Information found, Optional<String> written, Stage whole) throws IOException {
    PrintWriter out = terminal.out();
    switch (options.running.format) {
      case TABLE -> new InformationScreen(found, terminal.columns()).print(out);
      case CSV -> new InformationRows(found).kinds().print(Format.CSV, out);
      case JSON -> InformationJson.write(found, whole.elapsed(), out);
    }
    if (options.running.format == Format.TABLE) {
      written.ifPresent(out::println);
    }
    if (options.running.format == Format.TABLE && !options.quiet) {
      out.println("what drives it: ./backstop sensitivity " + options.measure);
    }
  }
}
