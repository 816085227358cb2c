package backstop.cli;

import backstop.source.Reading;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of every command that reads models and inputs once. */
final class LibraryOptions {

  @Mixin private final InputOptions inputs = new InputOptions();

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      description = "lay a scenario of inputs/scenarios.yaml over the inputs")
  private String scenario;

  /** What to read, with paths as the user means them. */
  Reading reading(Terminal terminal) {
    return inputs.reading(terminal, Optional.ofNullable(scenario));
  }

  /**
   * The options as they must be given again to get the same library; empty or with a space first.
   */
  String again() {
    return inputs.again() + (scenario == null ? "" : " --scenario " + scenario);
  }
}
