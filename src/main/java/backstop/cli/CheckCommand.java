package backstop.cli;

import backstop.model.Library;
import backstop.source.Read;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads everything and runs nothing. */
@Command(
    name = "check",
    description = "Read models and inputs, report every issue with its place, run nothing.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples%n",
    footer = {
      "  ./backstop check",
      "  ./backstop check --as-of 2026-03-31           with the inputs known on that day",
      "  ./backstop check --models my/models           another folder of models",
      "",
      "Exit code 3 when there is an error; warnings leave it at 0."
    })
final class CheckCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final LibraryOptions options = new LibraryOptions();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Read read = new Loading(terminal, options).read();
    if (read.library().isEmpty()) {
      return Exit.ISSUES.code();
    }
    Library library = read.library().get();
    terminal.out().println(LibraryCount.of(library));
    terminal.out().println("next: ./backstop value" + options.again());
    return Exit.DONE.code();
  }
}
