package backstop.cli;

import backstop.source.Nearest;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a user reads whose command line makes no sense. */
record UsageError(ParameterException wrong) {

  void print(PrintWriter err) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      print(unmatched.getUnmatched().get(0), err);
    } else {
      err.println("backstop: " + wrong.getMessage());
    }
    err.println("help: ./" + spec().qualifiedName() + " --help");
  }

  private void print(String word, PrintWriter err) {
    boolean option = word.startsWith("-");
    Set<String> commands = spec().subcommands().keySet();
    String kind = option ? "option" : commands.isEmpty() ? "argument" : "command";
    err.println("backstop: unknown " + kind + " " + word);
    List<String> known =
        option ? options().toList() : commands.isEmpty() ? List.of() : List.copyOf(commands);
    Nearest.advice(word.replaceFirst("=.*", ""), known).ifPresent(err::println);
  }

  private Stream<String> options() {
    return spec().options().stream().flatMap(option -> Stream.of(option.names()));
  }

  private CommandSpec spec() {
    CommandLine command = wrong.getCommandLine();
    return command.getCommandSpec();
  }
}
