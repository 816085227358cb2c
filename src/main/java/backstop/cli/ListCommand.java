package backstop.cli;

import backstop.model.Library;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Names of a kind with their meanings. */
@Command(
    name = "list",
    description = "List what the library holds.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples%n",
    footer = {
      "  ./backstop list guarantees",
      "  ./backstop list assumptions --format csv > assumptions.csv",
      "  ./backstop list lines | grep unit_cost"
    })
final class ListCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "KIND", description = "one of ${COMPLETION-CANDIDATES}")
  private Kind kind;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "one of ${COMPLETION-CANDIDATES} (default: table)")
  private Format format;

  @Mixin private final LibraryOptions options = new LibraryOptions();

  ListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Library library = new Loading(terminal, options).library();
    Catalogue catalogue = new Catalogue(library);
    Listing listing = format == Format.TABLE ? catalogue.brief(kind) : catalogue.of(kind);
    listing.print(format, terminal.out());
    if (format == Format.TABLE) {
      terminal.out().println();
      terminal.out().println(next());
    }
    return Exit.DONE.code();
  }

  private String next() {
    return switch (kind) {
      case GUARANTEES -> "value under some of them: ./backstop value -g NAME,NAME";
      case MODELS -> "value one: ./backstop value NAME";
      case SCENARIOS -> "value under one: ./backstop value --scenario NAME";
      case CASES -> "see one: ./backstop trace --case base";
      case ASSUMPTIONS -> "try another value: ./backstop value --set NAME=VALUE";
      case TABLES -> "see one, its rows and who reads it: ./backstop explain NAME";
      case MEASURES, PARTIES, DRIVERS, LINES -> "see what feeds one: ./backstop explain NAME";
    };
  }
}
