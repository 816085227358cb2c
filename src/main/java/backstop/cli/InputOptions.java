package backstop.cli;

import backstop.source.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where models and inputs are, as known when, and values laid over them; scenarios apart. */
final class InputOptions {

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description = "folder of model files (default: the installation's models)")
  private Path models;

  @Option(
      names = "--inputs",
      paramLabel = "DIR",
      description = "folder of input tables (default: the installation's inputs)")
  private Path inputs;

  @Option(
      names = "--valuation-date",
      paramLabel = "DATE",
      description = "flows up to this day do not count (default: the library's, 2025-09-30)")
  private LocalDate valuationDate;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "use inputs known on this day (default: the valuation date)")
  private LocalDate asOf;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description =
          "give an assumption or a table's cell (table.column[key]) another value; repeatable")
  private Map<String, String> sets = new LinkedHashMap<>();

  /** What to read, with paths as the user means them, under a scenario or none. */
  Reading reading(Terminal terminal, Optional<String> scenario) {
    return new Reading(
        folder(terminal, models, "models"),
        folder(terminal, inputs, "inputs"),
        Optional.ofNullable(valuationDate),
        Optional.ofNullable(asOf),
        scenario,
        sets);
  }

  /** The options as they must be given again, all but the scenario; empty or with a space first. */
  String again() {
    StringBuilder text = new StringBuilder(folders());
    sets.forEach((name, value) -> append(text, "--set", name + "=" + value));
    return text.toString();
  }

  private String folders() {
    StringBuilder text = new StringBuilder();
    append(text, "--models", models);
    append(text, "--inputs", inputs);
    append(text, "--valuation-date", valuationDate);
    append(text, "--as-of", asOf);
    return text.toString();
  }

  private static void append(StringBuilder text, String option, Object value) {
    if (value != null) {
      text.append(' ').append(option).append(' ').append(value);
    }
  }

  /** The folder given, or that of the installation. */
  static Path folder(Terminal terminal, Path given, String usual) {
    if (given == null) {
      return Terminal.shortest(terminal.home().resolve(usual));
    }
    Path folder = terminal.resolve(given);
    if (!Files.isDirectory(folder)) {
      throw Stop.usage("--" + usual + ": there is no folder " + given);
    }
    return Terminal.shortest(folder);
  }
}
