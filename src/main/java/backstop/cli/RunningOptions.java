package backstop.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** How a run is carried out and told; results depend on none of it. */
final class RunningOptions {

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "threads; the result does not depend on it (default: one for each processor)")
  private Integer threads;

  @Option(
      names = "--spark",
      paramLabel = "MASTER",
      description =
          "work the paths on an Apache Spark cluster: spark://HOST:PORT, yarn, k8s://URL, local[N];"
              + " same results to the bit (docs/cluster.md)")
  private String spark;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  Format format;

  @Option(names = "--dry-run", description = "say what would be computed and stop before it")
  boolean dryRun;

  void check(Problems problems) {
    problems.addIf(threads != null && threads < 1, "--threads is 1 or more, not " + threads);
  }

  int threads() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }

  /** Whether other machines work. */
  boolean farmed() {
    return spark != null;
  }

  /** Where the blocks are worked; to be closed after the work. */
  Workplace workplace(Terminal terminal) {
    return Workplace.of(terminal, threads(), false, Optional.ofNullable(spark));
  }
}
