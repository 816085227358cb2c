package backstop.cli;

import java.nio.file.Path;
import java.util.Optional;
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

  boolean force() {
    return force;
  }

  void check(Problems problems, boolean dryRun) {
    check(problems, dryRun, Optional.empty());
  }

  /**
   * @param beside another file that is asked for, and may be replaced
   */
  void check(Problems problems, boolean dryRun, Optional<Path> beside) {
    problems.addIf(
        dryRun && (asked() || force), "--dry-run writes nothing: leave out -o and --force");
    problems.addIf(
        force && !asked() && beside.isEmpty(), "--force replaces a file of -o, and there is none");
  }

  /** The place of a workbook of a name in the folder asked for, or the file asked for. */
  PlacedFile place(Terminal terminal, String name) {
    return new PlacedFile(Destination.place(terminal, output, name), force);
  }
}
