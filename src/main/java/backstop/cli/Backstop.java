package backstop.cli;

import backstop.farm.FarmException;
import backstop.risk.BridgeStatistic;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program: its commands, its first screen, and how every command ends. */
@Command(
    name = "backstop",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "What a security guarantee is worth to three deals: minerals, arms and drones.",
    footerHeading = "%nExamples%n",
    footer = {
      "  ./backstop value",
      "  ./backstop value drones -g train_and_equip,article_5_like",
      "  ./backstop value -g adoption",
      "  ./backstop curve drones.jv_npv",
      "  ./backstop stress --scenario without_the_deals,war_to_2030",
      "  ./backstop explain drones.jv_npv",
      "",
      "Each command teaches itself: ./backstop value --help"
    })
final class Backstop implements Callable<Integer> {

  private final Terminal terminal;

  Backstop(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs one command line and gives its exit code; nothing is thrown. */
  static int run(Terminal terminal, String... arguments) {
    int code;
    try {
      code = commandLine(terminal, arguments.length == 0 ? "" : arguments[0]).execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError e) {
      terminal.err().println("backstop: out of memory (" + e.getClass().getSimpleName() + ")");
      terminal.err().println("give it more with BACKSTOP_JAVA_OPTIONS=-Xmx4g, or use fewer paths");
      code = Exit.INTERNAL.code();
    }
    terminal.out().flush();
    terminal.err().flush();
    return code;
  }

  /** With all commands. */
  static CommandLine commandLine(Terminal terminal) {
    return commandLine(terminal, "");
  }

  private static CommandLine commandLine(Terminal terminal, String first) {
    CommandLine line = new CommandLine(new Backstop(terminal));
    new Commands().addTo(line, terminal, first);
    return line.setOut(terminal.out())
        .setErr(terminal.err())
        .setAbbreviatedOptionsAllowed(false)
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(100)
        .registerConverter(LocalDate.class, new DateConverter())
        .registerConverter(DiffPart.class, new WordConverter<>(DiffPart.class))
        .registerConverter(BridgeStatistic.class, new WordConverter<>(BridgeStatistic.class))
        .registerConverter(Kind.class, new WordConverter<>(Kind.class))
        .registerConverter(Format.class, new WordConverter<>(Format.class))
        .setParameterExceptionHandler((wrong, given) -> refuse(terminal, wrong))
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> fail(terminal, failure, parsed));
  }

  @Override
  public Integer call() {
    FirstScreen.print(terminal.out());
    return Exit.DONE.code();
  }

  private static int refuse(Terminal terminal, ParameterException wrong) {
    new UsageError(wrong).print(terminal.err());
    return Exit.USAGE.code();
  }

  private static int fail(Terminal terminal, Exception failure, ParseResult parsed) {
    if (failure instanceof Stop stop) {
      terminal.err().println("backstop: " + stop.getMessage());
      return stop.exit().code();
    }
    if (failure instanceof FarmException lost) {
      terminal.err().println("backstop: " + lost.getMessage());
      return Exit.INTERNAL.code();
    }
    if (failure instanceof IOException broken) {
      terminal.err().println("backstop: " + FileTrouble.say(terminal, broken));
      return Exit.INTERNAL.code();
    }
    if (failure instanceof UncheckedIOException broken) {
      return fail(terminal, broken.getCause(), parsed);
    }
    terminal.err().println("backstop: internal failure: " + failure);
    terminal.err().println(report(failure, parsed));
    return Exit.INTERNAL.code();
  }

  private static String report(Exception failure, ParseResult parsed) {
    StringWriter text = new StringWriter();
    text.append("backstop ").append(Version.current()).append('\n');
    text.append(String.join(" ", parsed.originalArgs())).append('\n');
    failure.printStackTrace(new PrintWriter(text, true));
    try {
      Path file = Files.createTempFile("backstop-failure-", ".txt");
      Files.writeString(file, text.toString(), StandardCharsets.UTF_8);
      return "a report for the developers is in " + file;
    } catch (IOException e) {
      return "and no report could be written: " + e.getMessage();
    }
  }
}
