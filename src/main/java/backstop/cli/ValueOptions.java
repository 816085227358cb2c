package backstop.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code value} is asked for, as written. */
final class ValueOptions {

  @Parameters(paramLabel = "MODEL", arity = "0..*", description = "deals to value (default: all)")
  List<String> models = List.of();

  @Option(
      names = {"-g", "--guarantee"},
      paramLabel = "NAME",
      split = ",",
      description =
          "guarantees to value under, separated by commas, or all (default: all); with weights"
              + " that sum to 1, a:0.5,b:0.5, their mixture too; adoption: by the analyst's chances")
  List<String> guarantees = List.of("all");

  @Option(
      names = "--strength",
      paramLabel = "X",
      description = "pin the strength of one guarantee, from 0 to 1")
  Double strength;

  @Option(
      names = "--reference",
      paramLabel = "NAME",
      description = "guarantee for cases and differences (default: reassurance_force if valued)")
  String reference;

  @Mixin final SamplingOptions sampling = new SamplingOptions();

  @Option(
      names = "--target-error",
      paramLabel = "[WHAT=]SIZE",
      description =
          "double the paths until the standard error of WHAT is at most SIZE; -n is then the most"
              + " (default: 1048576, fewer where outcomes would pass 512 MB); repeatable, see below")
  List<String> targetErrors = List.of();

  @Mixin final RunningOptions running = new RunningOptions();

  @Option(
      names = "--case",
      paramLabel = "N",
      description = "a path to store in the workbook beside the standard cases; repeatable")
  List<Integer> cases = List.of();

  @Option(names = "--quiet", description = "print the workbook's name only")
  boolean quiet;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE|DIR",
      description = "workbook to write (default: outputs/<valuation date>/<deals>-<run>.xlsx)")
  Path output;

  @Option(
      names = "--paths-out",
      paramLabel = "FILE|DIR",
      description =
          "also write every measure on every path as CSV: into a file, or, for a name without .csv,"
              + " into parts in a folder, for any number of paths, which are valued again for it;"
              + " with --spark the executors write them, and the folder must be one that they share"
              + " with this machine")
  Path pathsOut;

  @Option(
      names = "--tables-out",
      paramLabel = "DIR",
      description = "also write convergence.csv, differences.csv and beats.csv to a folder")
  Path tablesOut;

  @Option(
      names = "--draws",
      paramLabel = "FILE",
      description = "use the draws of a file (-n is their number of paths); writes no workbook")
  Path draws;

  @Option(
      names = "--draws-out",
      paramLabel = "FILE",
      description = "also write every draw as CSV: driver, period or stay, path, value")
  Path drawsOut;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description =
          "a reviewed workbook: value its run again with the inputs that were changed in it; or a"
              + " .yaml of backstop review -o, laid over like --set")
  Path from;

  @Option(names = "--force", description = "replace a file that is there and differs")
  boolean force;

  /** Refuses options that contradict each other or their meaning. */
  void check() {
    Problems problems = new Problems();
    problems.addIf(
        quiet && running.format != Format.TABLE,
        "--quiet prints no results and --format asks for them");
    problems.addIf(quiet && running.dryRun, "--quiet leaves nothing of --dry-run");
    problems.addIf(
        running.dryRun
            && (output != null
                || pathsOut != null
                || drawsOut != null
                || tablesOut != null
                || force),
        "--dry-run writes nothing: leave out -o, --paths-out, --draws-out, --tables-out and"
            + " --force");
    problems.addIf(
        draws != null && (output != null || drawsOut != null),
        "--draws writes no workbook and no draws: leave out -o and --draws-out");
    problems.addIf(strength != null && !one(), "--strength pins one guarantee: name it with -g");
    problems.addIf(
        strength != null && !(strength >= 0 && strength <= 1),
        "--strength is from 0 to 1, not " + strength);
    problems.addIf(
        !targetErrors.isEmpty() && draws != null,
        "--target-error draws more paths and --draws has those of a file: leave out one");
    problems.addIf(
        !targetErrors.isEmpty() && !cases.isEmpty(),
        "--case is a path of a run whose paths are known: leave it out with --target-error");
    problems.addIf(
        draws != null && running.farmed(),
        "--draws has the draws of a file, and --spark those of a sampler: leave out one");
    problems.addIf(
        draws != null && parts(),
        "--paths-out values paths again for parts in a folder, and --draws has their draws in a"
            + " file: give a name that ends with .csv");
    running.check(problems);
    problems.addIf(
        guarantees.size() > 1 && guarantees.contains("all"),
        "-g all is every guarantee: leave out the others");
    problems.addIf(
        guarantees.size() > 1 && guarantees.contains(GuaranteeWords.ADOPTION),
        "-g adoption is a mixture of its own: leave out the others");
    problems.stop();
  }

  /** Whether paths are written in parts. */
  boolean parts() {
    return pathsOut != null && PathParts.meant(pathsOut);
  }

  OptionalDouble strength() {
    return strength == null ? OptionalDouble.empty() : OptionalDouble.of(strength);
  }

  private boolean one() {
    return guarantees.size() == 1
        && !guarantees.contains("all")
        && !guarantees.contains(GuaranteeWords.ADOPTION);
  }
}
