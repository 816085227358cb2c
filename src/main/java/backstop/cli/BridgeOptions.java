package backstop.cli;

import backstop.paths.Sampling;
import backstop.risk.BridgeStatistic;
import backstop.source.Reading;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What {@code bridge} is asked for, as written. */
final class BridgeOptions {

  private static final int USUAL_PATHS = 2048;

  private static final List<String> SAMPLING =
      List.of("--paths", "--replicates", "--seed", "--sampler");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "A",
      description = "the earlier end: a date, a run, or a folder that holds models and inputs")
  String before;

  @Parameters(index = "1", paramLabel = "B", description = "the later end, likewise")
  String after;

  @Option(
      names = "--measure",
      paramLabel = "NAME",
      split = ",",
      description = "measures whose move is told (default: the headline of each deal valued)")
  List<String> measures = List.of();

  @Option(
      names = {"-g", "--guarantee"},
      paramLabel = "NAME",
      split = ",",
      description =
          "guarantees, separated by commas, or all (default: reassurance_force,"
              + " else those that both runs valued)")
  List<String> guarantees = List.of();

  @Option(
      names = "--of",
      paramLabel = "STATISTIC",
      defaultValue = "mean",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  BridgeStatistic statistic;

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description = "folder of model files of a date (default: the installation's models)")
  private Path models;

  @Option(
      names = "--inputs",
      paramLabel = "DIR",
      description = "folder of input tables of a date (default: the installation's inputs)")
  private Path inputs;

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      description = "lay a scenario of inputs/scenarios.yaml over the inputs of a date")
  private String scenario;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "give an assumption or a table's cell another value on a date; repeatable")
  private Map<String, String> sets = new LinkedHashMap<>();

  @Mixin final SamplingOptions sampling = new SamplingOptions();

  @Mixin final WorkbookOptions workbook = new WorkbookOptions();

  @Mixin final RunningOptions running = new RunningOptions();

  @Option(names = "--quiet", description = "print the results only: no progress, no advice")
  boolean quiet;

  /** Notes options that contradict each other or their meaning; how a date's paths are drawn. */
  Optional<Sampling> check(Problems problems) {
    problems.addIf(quiet && running.dryRun, "--quiet leaves nothing of --dry-run");
    running.check(problems);
    problems.addIf(
        !(BridgeEnds.isDate(before) || BridgeEnds.isDate(after)) && ofDates(),
        "--models, --inputs, --scenario and --set are of dates; a run has its own");
    problems.addIf(
        guarantees.size() > 1 && guarantees.contains(StressOptions.ALL),
        "-g all is every guarantee: leave out the others");
    workbook.check(problems, running.dryRun);
    sampling.usual(USUAL_PATHS);
    return problems.noting(sampling::sampling);
  }

  private boolean ofDates() {
    return models != null || inputs != null || scenario != null || !sets.isEmpty();
  }

  /** Whether paths are asked for, which runs then take too. */
  boolean samplingGiven() {
    var parsed = spec.commandLine().getParseResult();
    return SAMPLING.stream().anyMatch(parsed::hasMatchedOption);
  }

  /** What is read on a date, as known on that day. */
  Reading reading(Terminal terminal, LocalDate day) {
    return new Reading(
        InputOptions.folder(terminal, models, "models"),
        InputOptions.folder(terminal, inputs, "inputs"),
        Optional.of(day),
        Optional.of(day),
        Optional.ofNullable(scenario),
        sets);
  }

  /** The options of dates as they must be given again. */
  List<String> dated() {
    List<String> words = new ArrayList<>();
    add(words, "--models", models);
    add(words, "--inputs", inputs);
    add(words, "--scenario", scenario);
    sets.forEach((name, value) -> add(words, "--set", name + "=" + value));
    return words;
  }

  private static void add(List<String> words, String option, Object value) {
    if (value != null) {
      words.add(option + " " + value);
    }
  }
}
