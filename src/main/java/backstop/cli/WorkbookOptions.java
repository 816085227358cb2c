package backstop.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The workbook that answers a question other than what deals are worth; written when asked for. */
final class WorkbookOptions {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE|DIR",
      description = "also write a workbook; in a folder it is called <command>-<run>.xlsx")
  private Path output;

  @Option(names = "--force", description = "replace a file that is there and differs")
  private boolean force;

  boolean asked() {
    return output != null;
  }

  void check(Problems problems, boolean dryRun) {
    problems.addIf(
        dryRun && (asked() || force), "--dry-run writes nothing: leave out -o and --force");
    problems.addIf(force && !asked(), "--force replaces a file of -o, and there is none");
  }

  /** The place of a workbook of a name in the folder asked for, or the file asked for. */
  PlacedFile place(Terminal terminal, String name) {
    return new PlacedFile(Destination.place(terminal, output, name), force);
  }
}
