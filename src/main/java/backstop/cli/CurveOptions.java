package backstop.cli;

import backstop.paths.Sampling;
import backstop.risk.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  @Mixin final RunningOptions running = new RunningOptions();

  @Option(names = "--quiet", description = "print the results only: no progress, no advice")
  boolean quiet;

  /** Refuses options that contradict each other or their meaning; how paths are drawn. */
  Sampling check() {
    Problems problems = new Problems();
    problems.addIf(quiet && running.dryRun, "--quiet leaves nothing of --dry-run");
    running.check(problems);
    problems.addIf(base != null && !share(base), "--base is a strength from 0 to 1, not " + base);
    problems.noting(this::listed);
    problems.noting(this::targets);
    Optional<Sampling> drawn = problems.noting(sampling::sampling);
    problems.stop();
    return drawn.orElseThrow();
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
