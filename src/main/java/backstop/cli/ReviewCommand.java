package backstop.cli;

import backstop.model.Library;
import backstop.workbook.Reviewed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a reviewed workbook back. */
@Command(
    name = "review",
    description =
        "Read a reviewed workbook back: changed inputs, comments, sign-off, and whether anything"
            + " else was altered.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples%n",
    footer = {
      "  ./backstop review drones-3f9c21ab.xlsx",
      "  ./backstop review drones-3f9c21ab.xlsx -o changes.yaml",
      "  ./backstop value --from drones-3f9c21ab.xlsx",
      "",
      "A workbook is compared with what was written, cell by cell, whoever saved it. Values of Inputs",
      "and of tables may be changed, the sheets Review and Changes filled in, cells commented, and any",
      "guarantee and case shown. A workbook in which anything else was altered is refused, exit code",
      "3, with the cells named."
    })
final class ReviewCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "FILE", description = "a workbook of backstop value")
  private Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; csv holds the changed inputs (default: table)")
  private Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "also write the changed inputs as a scenario, as inputs/scenarios.yaml has them")
  private Path output;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "reviewed",
      description = "of that scenario (default: ${DEFAULT-VALUE})")
  private String name;

  @Option(names = "--force", description = "replace a file that is there and differs")
  private boolean force;

  ReviewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    SentBack sent = new SentBack(terminal, file);
    return sent.open(
        workbook -> {
          Library library = sent.library(workbook, SentBack.reading(workbook.manifest(), Map.of()));
          Reviewed reviewed = workbook.review(library);
          ReviewScreen screen = new ReviewScreen(reviewed, file.toString());
          screen.print(format, terminal.out());
          terminal.out().flush();
          screen.printProblems(terminal.err());
          if (reviewed.sound() && output != null) {
            write(new ChangesText(name, workbook.manifest(), reviewed.inputs()));
          }
          return reviewed.sound() ? Exit.DONE.code() : Exit.ISSUES.code();
        });
  }

  private void write(ChangesText changes) throws IOException {
    PlacedFile place = new PlacedFile(terminal.resolve(output), force);
    place.check(terminal);
    place.write(terminal, path -> Files.writeString(path, changes.text()));
    if (format == Format.TABLE) {
      terminal.out().println(terminal.show(place.place()) + "   a scenario called " + name);
    }
  }
}
