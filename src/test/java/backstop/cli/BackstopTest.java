package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.cli.Screens.Screen;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Command lines that fail or teach; none reads a library. */
class BackstopTest {

  @TempDir Path folder;

  @Test
  void nothingTypedShowsTheFirstScreen() {
    Screen screen = run();

    assertThat(screen.exit()).isZero();
    assertThat(screen.out())
        .startsWith("Backstop: what a security guarantee is worth to three deals");
    assertThat(screen.out().lines()).hasSizeLessThan(15).allMatch(line -> line.length() <= 100);
    assertThat(screen.err()).isEmpty();
  }

  @Test
  void everyCommandOfTheFirstScreenExists() {
    assertThat(run().out().lines().filter(line -> line.startsWith("  ./backstop ")))
        .allSatisfy(
            line -> {
              String command = line.strip().split(" +")[1];
              assertThat(run(command, "--help").exit()).as(line).isZero();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"check", "list", "value", "stress", "explain", "trace", "diff", "completion"})
  void helpTeachesWithExamples(String command) {
    Screen screen = run(command, "--help");

    assertThat(screen.exit()).isZero();
    assertThat(screen.out()).contains("Examples\n", "  ./backstop " + command);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "valu            | unknown command valu            | Did you mean value?",
        "value --gaurantee a | unknown option --gaurantee  | Did you mean --guarantee?",
        "value --path=9  | unknown option --path=9         | Did you mean --paths?",
        "list guarantee  | 'guarantee' is not known        | Did you mean guarantees?",
        "list models --format yaml | 'yaml' is not known   | known: table, json, csv",
        "value -n many   | 'many' is not an int            | help: ./backstop value --help",
        "diff one        | Missing required parameter: 'B' | help: ./backstop diff --help",
      })
  void wrongUsageNamesWhatWasMeant(String line, String message, String advice) {
    Screen screen = run(line.strip().split(" "));

    assertThat(screen.exit()).isEqualTo(2);
    assertThat(screen.out()).isEmpty();
    assertThat(screen.err()).contains(message, advice).contains("help: ./backstop");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "value --quiet --format json      | --quiet prints no results",
        "value --quiet --dry-run          | --quiet leaves nothing of --dry-run",
        "value --dry-run -o a.xlsx        | --dry-run writes nothing",
        "value --strength 0.5             | --strength pins one guarantee",
        "value --strength 0.5 -g a,b      | --strength pins one guarantee",
        "value --strength 1.5 -g a        | --strength is from 0 to 1, not 1.5",
        "value --threads 0                | --threads is 1 or more, not 0",
        "value -g all,a                   | -g all is every guarantee",
        "stress --quiet --dry-run         | --quiet leaves nothing of --dry-run",
        "stress -g all,a                  | -g all is every guarantee",
        "stress --scenario all,a          | --scenario all is every scenario",
        "stress --vary a.b=1,,2           | --vary a.b=1,,2: a value is missing",
        "stress --vary a.b= --threads 0   | --vary a.b=: a value is missing",
        "stress -n 7 --threads 0          | --threads is 1 or more, not 0",
        "curve a.b --loss 2 --quiet --dry-run | --quiet leaves nothing of --dry-run",
        "sensitivity a.b --most 0         | --most is 1 or more, not 0",
        "stress a.b --reverse x           | --reverse is a number in the measure's unit, not x",
        "stress --reverse 0               | --reverse is of one measure",
        "stress a.b --reverse 0 --standard | --reverse is a search of its own",
        "stress a.b --reverse 0 -g a,b    | --reverse is under one guarantee",
        "stress a.b --reverse 0 --most 21 | --most with --reverse is at most 20, not 21",
        "stress a.b --draws-out c.csv     | --draws-out is of --reverse",
        "stress --standard --vary a.b=1   | --standard is a comparison of its own",
        "value -g adoption,a              | -g adoption is a mixture of its own",
        "value -g adoption --strength 0.5 | --strength pins one guarantee",
        "value --models nowhere           | --models: there is no folder nowhere",
        "explain a --period 1             | values need both a future",
        "explain a --path 1               | values need both a future",
        "trace                            | say which future",
        "trace --path 1 --case base       | mutually exclusive",
        "diff a.json b.json               | there is no run a.json",
      })
  void contradictionsAreRefused(String line, String message) {
    Screen screen = run(line.strip().split(" "));

    assertThat(screen.exit()).isEqualTo(2);
    assertThat(screen.err()).startsWith("backstop: ").contains(message).doesNotContain("\tat ");
  }

  /** A list that nobody reads hides the message. */
  @Test
  void unknownNamesDoNotBringThousands() {
    List<String> many = IntStream.range(0, 2000).mapToObj(i -> "m" + i % 5 + ".line" + i).toList();

    assertThat(Names.unknown("measure", "zzzzzz", many))
        .contains("m0.line0, m1.line1", "and 1,970 more: ./backstop list")
        .hasSizeLessThan(700);
    assertThat(Names.unknown("measure", "jv_npv", List.of("drones.jv_npv", "a.other")))
        .endsWith("Did you mean drones.jv_npv?");
  }

  @Test
  void allContradictionsAreToldAtOnce() {
    Screen screen = run("value", "--quiet", "--dry-run", "--threads", "0", "-g", "all,a");

    assertThat(screen.exit()).isEqualTo(2);
    assertThat(screen.err())
        .contains(
            "backstop: --quiet leaves nothing of --dry-run",
            "backstop: --threads is 1 or more, not 0",
            "backstop: -g all is every guarantee: leave out the others");
  }

  @Test
  void completionKnowsCommandsAndOptions() {
    assertThat(run("completion").out())
        .contains(
            "complete -F _complete_backstop",
            "'--valuation-date'",
            "guarantees",
            "stress",
            "'--vary'");
  }

  @Test
  void versionIsTheBuilds() {
    assertThat(run("--version").out()).matches("backstop \\d+\\.\\d+\\.\\d+\\S*\n");
  }

  private Screen run(String... arguments) {
    return Screens.run(folder, folder, arguments);
  }
}
