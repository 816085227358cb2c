package backstop.cli;

import backstop.source.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a batch reads from and how it is carried out; results depend on the folders only. */
final class BatchOptions {

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
      names = "--threads",
      paramLabel = "N",
      description = "threads; results do not depend on it (default: one for each processor)")
  private Integer threads;

  @Option(
      names = "--spark",
      paramLabel = "MASTER",
      description =
          "value on an Apache Spark cluster: spark://HOST:PORT, yarn, k8s://URL, local[N]; same"
              + " results to the bit (docs/cluster.md)")
  private String spark;

  @Option(names = "--quiet", description = "print alerts and failures only")
  private boolean quiet;

  void check(Problems problems) {
    problems.addIf(threads != null && threads < 1, "--threads is 1 or more, not " + threads);
  }

  /** Where runs are valued; to be closed after the last. */
  Workplace workplace(Terminal terminal) {
    int usual = Runtime.getRuntime().availableProcessors();
    return Workplace.of(
        terminal, threads == null ? usual : threads, true, Optional.ofNullable(spark));
  }

  /** Of this machine, for what is only looked at. */
  Workplace here() {
    return new Workplace(1, Optional.empty());
  }

  boolean quiet() {
    return quiet;
  }

  /** The folders, without dates and scenario. */
  Reading reading(Terminal terminal) {
    return new Reading(
        InputOptions.folder(terminal, models, "models"),
        InputOptions.folder(terminal, inputs, "inputs"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  /** The plan's file. */
  Path plan(Terminal terminal, Path asked) {
    Path file =
        asked == null
            ? InputOptions.folder(terminal, inputs, "inputs").toAbsolutePath().resolve("batch.yaml")
            : terminal.resolve(asked);
    if (!Files.isRegularFile(file)) {
      throw Stop.usage("there is no plan " + terminal.show(file));
    }
    return file;
  }
}
