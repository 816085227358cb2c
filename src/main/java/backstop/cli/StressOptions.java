package backstop.cli;

import backstop.paths.Sampling;
import backstop.risk.ReverseAsked;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code stress} is asked for, as written. */
final class StressOptions {

  static final String ALL = "all";

  /** Enough for changes that are taken path by path. */
  private static final int STANDARD_PATHS = 2048;

  /** Enough to begin a search from. */
  private static final int REVERSE_PATHS = 4096;

  private static final int USUAL_MOST = 12;

  @Parameters(
      paramLabel = "MEASURE",
      arity = "0..*",
      description = "measures to compare (default: the headline of each deal)")
  List<String> measures = List.of();

  @Option(
      names = {"-g", "--guarantee"},
      paramLabel = "NAME",
      split = ",",
      description =
          "guarantees to compare under, separated by commas, or all"
              + " (default: reassurance_force, else the first)")
  List<String> guarantees = List.of();

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      split = ",",
      description =
          "scenarios of inputs/scenarios.yaml, separated by commas, or all"
              + " (default: all; with --vary, --standard or --reverse none)")
  List<String> scenarios = List.of();

  @Option(
      names = "--vary",
      paramLabel = "NAME=V1,V2",
      description =
          "give an assumption or a table's cell one value after another, each beside the base;"
              + " repeatable")
  Map<String, String> varied = new LinkedHashMap<>();

  @Option(
      names = "--standard",
      description =
          "the standard tests: each main assumption at the low and the high of"
              + " inputs/assumptions.csv")
  boolean standard;

  @Option(
      names = "--reverse",
      paramLabel = "THRESHOLD",
      description =
          "reverse stress of one measure: the likeliest combination of drivers that makes it cross a"
              + " number in its unit, from where it is when all are at their medians")
  String reverse;

  @Option(
      names = "--most",
      paramLabel = "N",
      description =
          "with --standard, so many assumptions are main: those which move a measure most"
              + " (default: 12); with --reverse, so many drivers may leave their medians (default,"
              + " and most: 20)")
  private Integer most;

  @Option(
      names = "--draws-out",
      paramLabel = "FILE",
      description =
          "with --reverse, also write every draw of the point as CSV; value --draws FILE -n 1 --replicates 1"
              + " values it again")
  Path drawsOut;

  @Mixin final WorkbookOptions workbook = new WorkbookOptions();

  @Mixin final SamplingOptions sampling = new SamplingOptions();

  @Mixin final RunningOptions running = new RunningOptions();

  @Option(names = "--quiet", description = "print the results only: no progress, no advice")
  boolean quiet;

  int most() {
    int usual = reverse == null ? USUAL_MOST : ReverseAsked.MOST;
    return most == null ? usual : most;
  }

  /** The number to cross. */
  double threshold() {
    return Figures.number(reverse)
        .orElseThrow(
            () -> Stop.usage("--reverse is a number in the measure's unit, not " + reverse));
  }

  /** Notes options that contradict each other or their meaning; how paths are drawn. */
  Optional<Sampling> check(Problems problems) {
    problems.addIf(quiet && running.dryRun, "--quiet leaves nothing of --dry-run");
    running.check(problems);
    problems.addIf(
        guarantees.size() > 1 && guarantees.contains(ALL),
        "-g all is every guarantee: leave out the others");
    problems.addIf(
        scenarios.size() > 1 && scenarios.contains(ALL),
        "--scenario all is every scenario: leave out the others");
    varied.forEach(
        (name, values) ->
            problems.addIf(
                List.of(values.split(",", -1)).stream().anyMatch(String::isBlank),
                "--vary " + name + "=" + values + ": a value is missing"));
    problems.addIf(
        standard && !(scenarios.isEmpty() && varied.isEmpty()),
        "--standard is a comparison of its own: leave out --scenario and --vary");
    problems.addIf(
        most != null && !standard && reverse == null, "--most is of --standard or --reverse");
    problems.addIf(drawsOut != null && reverse == null, "--draws-out is of --reverse");
    problems.addIf(
        drawsOut != null && running.dryRun, "--dry-run writes nothing: leave out --draws-out");
    problems.addIf(most() < 1, "--most is 1 or more, not " + most);
    if (reverse != null) {
      checkReverse(problems);
    }
    workbook.check(problems, running.dryRun, Optional.ofNullable(drawsOut));
    if (standard) {
      sampling.usual(STANDARD_PATHS);
    } else if (reverse != null) {
      sampling.usual(REVERSE_PATHS);
    }
    return problems.noting(sampling::sampling);
  }

  private void checkReverse(Problems problems) {
    problems.noting(this::threshold);
    problems.addIf(
        standard || !(scenarios.isEmpty() && varied.isEmpty()),
        "--reverse is a search of its own: leave out --standard, --scenario and --vary");
    problems.addIf(
        measures.size() != 1, "--reverse is of one measure: stress MEASURE --reverse " + reverse);
    problems.addIf(
        guarantees.size() > 1 || guarantees.contains(ALL), "--reverse is under one guarantee");
    problems.addIf(
        most() > ReverseAsked.MOST,
        "--most with --reverse is at most " + ReverseAsked.MOST + ", not " + most);
  }
}
