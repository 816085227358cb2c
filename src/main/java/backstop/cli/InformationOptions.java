package backstop.cli;

import backstop.paths.Sampling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code information} is asked for, as written. */
final class InformationOptions {

  /** The price that leaves nothing to choose. */
  static final String EVEN = "even";

  private static final double USUAL_YEARS = 5;

  @Parameters(paramLabel = "MEASURE", description = "what investing pays; declining pays 0")
  String measure;

  @Option(
      names = "--alternative",
      paramLabel = "MEASURE",
      description = "what another action pays, such as to wait; repeatable")
  List<String> alternatives = new ArrayList<>();

  @Option(
      names = "--wait",
      paramLabel = "YEARS",
      description =
          "another action: to commit after so many years whatever has happened, with the assumption "
              + "commitment_delay of the measure's model; repeatable")
  List<Double> waits = new ArrayList<>();

  @Option(
      names = "--price",
      paramLabel = "X|even",
      defaultValue = "0",
      description =
          "what investing costs beside, in the unit of the measure, below 0 a grant; even: the price "
              + "at which it pays as much as to decline (default: 0)")
  private String price;

  @Option(
      names = "--know",
      paramLabel = "NAME",
      split = ",",
      description =
          "what might be known, one or more, joined by + where known together: guarantee, "
              + "guarantee.COLUMN, CHAIN[@YEARS], EVENT[@YEARS], LINE[@YEARS] or an assumption "
              + "(default: the guarantee, each text column of its table, each chain)")
  List<String> known = List.of();

  @Option(
      names = "--at",
      paramLabel = "YEARS",
      description = "when a state is known that has no @YEARS of its own (default: 5)")
  private Double years;

  @Option(
      names = {"-g", "--guarantee"},
      paramLabel = "NAME:P",
      split = ",",
      description =
          "guarantees with the chance of each, a:0.6,b:0.4; or one, which is then known "
              + "(default: adoption, the chances of inputs/guarantees.csv)")
  List<String> guarantees = List.of();

  @Mixin final SamplingOptions sampling = new SamplingOptions();

  @Mixin final WorkbookOptions workbook = new WorkbookOptions();

  @Mixin final RunningOptions running = new RunningOptions();

  @Option(names = "--quiet", description = "print the results only: no progress, no advice")
  boolean quiet;

  /** Nothing for the price at which investing pays as much as to decline. */
  OptionalDouble price() {
    if (price.equals(EVEN)) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        Figures.number(price)
            .orElseThrow(() -> Stop.usage("--price is a number or even, not " + price)));
  }

  double years() {
    return years == null ? USUAL_YEARS : years;
  }

  /** Whether the moment was asked for, and is not only the usual one. */
  boolean dated() {
    return years != null;
  }

  /** Notes options that contradict each other or their meaning; how paths are drawn. */
  Optional<Sampling> check(Problems problems) {
    problems.addIf(quiet && running.dryRun, "--quiet leaves nothing of --dry-run");
    running.check(problems);
    problems.noting(this::price);
    problems.addIf(
        !waits.isEmpty() && !price.equals("0"),
        "--wait knows no price that is paid later: leave --price at 0");
    problems.addIf(
        waits.stream().anyMatch(wait -> !(wait > 0)), "--wait is a number of years above 0");
    workbook.check(problems, running.dryRun);
    Optional<Sampling> drawn = problems.noting(sampling::sampling);
    problems.addIf(
        drawn.filter(one -> one.replicates() < 2).isPresent(),
        "--replicates is 2 or more here: what decides is not what values");
    return drawn;
  }
}
