package backstop.cli;

import backstop.paths.Sampling;
import backstop.risk.Grouping;
import backstop.risk.SensitivityAsked;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code sensitivity} is asked for, as written. */
final class SensitivityOptions {

  @Parameters(paramLabel = "MEASURE", description = "measure whose drivers are asked for")
  String measure;

  @Option(
      names = {"-g", "--guarantee"},
      paramLabel = "NAME",
      description = "guarantee it is valued under (default: reassurance_force, else the first)")
  String guarantee;

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      defaultValue = "driver",
      completionCandidates = GroupingWords.class,
      description =
          "what counts as one: ${COMPLETION-CANDIDATES}; driver is all keys of a line together,"
              + " key each for itself (default: ${DEFAULT-VALUE})")
  private String by;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "15",
      description =
          "drivers to show, and to give an index of their own before any is found to need one"
              + " (default: ${DEFAULT-VALUE})")
  int most;

  @Option(
      names = "--shapley",
      description =
          "also Shapley effects, of up to 12 groups, with correlated drivers told apart; takes up"
              + " to 11 valuations more")
  boolean shapley;

  @Mixin final SamplingOptions sampling = new SamplingOptions();

  @Mixin final RunningOptions running = new RunningOptions();

  @Mixin final WorkbookOptions workbook = new WorkbookOptions();

  @Option(names = "--quiet", description = "print the results only: no progress, no advice")
  boolean quiet;

  /** Notes options that contradict each other or their meaning; how paths are drawn. */
  Optional<Sampling> check(Problems problems) {
    problems.addIf(quiet && running.dryRun, "--quiet leaves nothing of --dry-run");
    problems.addIf(most < 1, "--most is 1 or more, not " + most);
    running.check(problems);
    workbook.check(problems, running.dryRun);
    problems.noting(this::grouping);
    return problems.noting(sampling::sampling);
  }

  /** What is asked beside the request, as it must be given again. */
  List<String> words(SensitivityAsked asked) {
    List<String> words = new ArrayList<>();
    words.add(asked.library().measures().get(asked.measure()).name());
    if (!asked.guarantee().isEmpty()) {
      words.add("--guarantee " + asked.guarantee());
    }
    words.add("--by " + asked.grouping().name().toLowerCase(Locale.ROOT));
    words.add("--most " + asked.most());
    if (asked.shapley()) {
      words.add("--shapley");
    }
    return words;
  }

  Grouping grouping() {
    List<String> names = List.copyOf(new GroupingWords());
    return Grouping.values()[Names.position("grouping", by.toLowerCase(Locale.ROOT), names)];
  }

  /** The groupings as they are written. */
  static final class GroupingWords extends ArrayList<String> {

    private static final long serialVersionUID = 1;

    GroupingWords() {
      for (Grouping grouping : Grouping.values()) {
        add(grouping.name().toLowerCase(Locale.ROOT));
      }
    }
  }
}
