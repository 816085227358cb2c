package backstop.cli;

import backstop.paths.Sampling;
import backstop.risk.WaitingAsked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code wait} is asked for, as written. */
final class WaitOptions {

  private static final int USUAL_PATHS = 4096;

  @Parameters(paramLabel = "MEASURE", description = "what committing pays; never to pays 0")
  String measure;

  @Option(
      names = {"-g", "--guarantee"},
      paramLabel = "NAME",
      description = "guarantee (default: reassurance_force, else the first)")
  String guarantee;

  @Option(
      names = "--years",
      paramLabel = "N",
      defaultValue = "10",
      description = "the last date at which one may commit (default: 10)")
  int years;

  @Mixin final SamplingOptions sampling = new SamplingOptions();

  @Mixin final WorkbookOptions workbook = new WorkbookOptions();

  @Mixin final RunningOptions running = new RunningOptions();

  @Option(names = "--quiet", description = "print the results only: no progress, no advice")
  boolean quiet;

  /** Notes options that contradict each other or their meaning; how paths are drawn. */
  Optional<Sampling> check(Problems problems) {
    problems.addIf(quiet && running.dryRun, "--quiet leaves nothing of --dry-run");
    running.check(problems);
    workbook.check(problems, running.dryRun);
    sampling.usual(USUAL_PATHS);
    Optional<Sampling> drawn = problems.noting(sampling::sampling);
    problems.addIf(
        drawn.filter(one -> one.replicates() < 2).isPresent(),
        "--replicates is 2 or more here: what decides is not what values");
    return drawn;
  }

  /** The arguments and options that ask the same again. */
  List<String> words(WaitingAsked asked) {
    List<String> words = new ArrayList<>(List.of(measure));
    String posture = asked.library().postures().get(asked.request().reference());
    if (!posture.isEmpty()) {
      words.add("--guarantee " + posture);
    }
    words.add("--years " + asked.years());
    return words;
  }
}
