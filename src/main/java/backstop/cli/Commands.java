package backstop.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;

/** The commands by name, in the order of the help. */
final class Commands {

  private final Map<String, Function<Terminal, Callable<Integer>>> all = new LinkedHashMap<>();

  Commands() {
    all.put("check", CheckCommand::new);
    all.put("list", ListCommand::new);
    all.put("value", ValueCommand::new);
    all.put("curve", CurveCommand::new);
    all.put("sensitivity", SensitivityCommand::new);
    all.put("stress", StressCommand::new);
    all.put("information", InformationCommand::new);
    all.put("wait", WaitCommand::new);
    all.put("explain", ExplainCommand::new);
    all.put("trace", TraceCommand::new);
    all.put("fit", FitCommand::new);
    all.put("batch", BatchCommand::new);
    all.put("history", HistoryCommand::new);
    all.put("diff", DiffCommand::new);
    all.put("bridge", BridgeCommand::new);
    all.put("review", ReviewCommand::new);
    all.put("replay", ReplayCommand::new);
    all.put("completion", CompletionCommand::new);
  }

  /**
   * Adds what a command line that begins with a word can come to: to learn the options of every
   * command takes a tenth of a second.
   */
  void addTo(CommandLine line, Terminal terminal, String first) {
    if (all.containsKey(first)) {
      line.addSubcommand(first, all.get(first).apply(terminal));
    } else {
      all.forEach((name, command) -> line.addSubcommand(name, command.apply(terminal)));
    }
  }
}
