package backstop.cli;

import backstop.paths.Sampling;
import backstop.risk.CurveAsked;
import backstop.risk.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code curve} is asked for, as written. */
final class CurveOptions {

  private static final int USUAL_STRENGTHS = 21;

  private static final int MOST_STRENGTHS = 101;

  @Parameters(paramLabel = "MEASURE", arity = "1..*", description = "measures to draw a curve of")
  List<String> measures = List.of();

  @Option(
      names = {"-g", "--guarantee"},
      paramLabel = "NAME",
      description =
          "guarantee whose other attributes hold at every strength"
              + " (default: reassurance_force, else the first)")
  String guarantee;

  @Option(
      names = "--strengths",
      paramLabel = "N|X1,X2",
      split = ",",
      description = "so many from 0 to 1, evenly spaced, or a list of them (default: 21)")
  private List<String> strengths = List.of();

  @Option(
      names = "--base",
      paramLabel = "X",
      description = "strength that changes are taken from (default: the lowest)")
  private Double base;

  @Option(
      names = "--mean",
      paramLabel = "X",
      description =
          "find the strength from which the mean is at least X"
              + " (default: 0, for measures in money without another target)")
  private Double mean;

  @Option(
      names = "--loss",
      paramLabel = "P",
      description = "find the strength from which the chance of a loss is at most P, from 0 to 1")
  private Double loss;

  @Option(
      names = "--shortfall",
      paramLabel = "C",
      description = "find the strength from which the mean of the worst 5%% is at least C")
  private Double shortfall;

  @Mixin final SamplingOptions sampling = new SamplingOptions();

  @Mixin final WorkbookOptions workbook = new WorkbookOptions();

  @Mixin final RunningOptions running = new RunningOptions();

  @Option(names = "--quiet", description = "print the results only: no progress, no advice")
  boolean quiet;

  /** Notes options that contradict each other or their meaning; how paths are drawn. */
  Optional<Sampling> check(Problems problems) {
    problems.addIf(quiet && running.dryRun, "--quiet leaves nothing of --dry-run");
    running.check(problems);
    problems.addIf(base != null && !share(base), "--base is a strength from 0 to 1, not " + base);
    problems.noting(this::listed);
    problems.noting(this::targets);
    workbook.check(problems, running.dryRun);
    return problems.noting(sampling::sampling);
  }

  /** Rising, with the one that changes are taken from. */
  List<Double> strengths() {
    DoubleStream own = base == null ? DoubleStream.empty() : DoubleStream.of(base);
    return DoubleStream.concat(listed().stream().mapToDouble(x -> x), own)
        .map(x -> x + 0.0)
        .sorted()
        .distinct()
        .boxed()
        .toList();
  }

  double base() {
    return base == null ? strengths().get(0) : base + 0.0;
  }

  /** The arguments and options that ask for the same curve again. */
  List<String> words(CurveAsked asked) {
    List<String> words = new ArrayList<>();
    asked.measures().forEach(m -> words.add(asked.library().measures().get(m).name()));
    if (!asked.guarantee().isEmpty()) {
      words.add("--guarantee " + asked.guarantee());
    }
    words.add(
        "--strengths "
            + asked.strengths().stream().map(Figures::exact).collect(Collectors.joining(",")));
    words.add("--base " + Figures.exact(asked.from()));
    add(words, "--mean", mean);
    add(words, "--loss", loss);
    add(words, "--shortfall", shortfall);
    return words;
  }

  private static void add(List<String> words, String option, Double value) {
    if (value != null) {
      words.add(option + " " + Figures.exact(value));
    }
  }

  /** What was asked for by an option. */
  List<Target> targets() {
    List<Target> targets = new ArrayList<>();
    add(targets, Target.Kind.MEAN, "--mean", mean);
    add(targets, Target.Kind.LOSS, "--loss", loss);
    add(targets, Target.Kind.SHORTFALL, "--shortfall", shortfall);
    return targets;
  }

  private static void add(List<Target> targets, Target.Kind kind, String option, Double limit) {
    if (limit == null) {
      return;
    }
    try {
      targets.add(new Target(kind, limit));
    } catch (IllegalArgumentException e) {
      throw Stop.usage(option + ": " + e.getMessage());
    }
  }

  private List<Double> listed() {
    if (strengths.size() < 2) {
      return spaced(strengths.isEmpty() ? USUAL_STRENGTHS : count(strengths.get(0)));
    }
    return strengths.stream().map(CurveOptions::strength).distinct().toList();
  }

  private static List<Double> spaced(int count) {
    return IntStream.range(0, count).mapToObj(i -> i / (count - 1.0)).toList();
  }

  private static int count(String text) {
    try {
      int count = Integer.parseInt(text);
      if (count >= 2 && count <= MOST_STRENGTHS) {
        return count;
      }
    } catch (NumberFormatException e) {
      // told below, with what is expected
    }
    throw Stop.usage(
        "--strengths is a count from 2 to "
            + MOST_STRENGTHS
            + " or a list such as 0,0.5,1, not "
            + text);
  }

  private static double strength(String text) {
    double strength = Figures.number(text.strip()).orElse(Double.NaN);
    if (!share(strength)) {
      throw Stop.usage("--strengths: a strength is from 0 to 1, not " + text);
    }
    return strength;
  }

  private static boolean share(double strength) {
    return strength >= 0 && strength <= 1;
  }
}
