package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.batch.JsonTree;
import backstop.cli.Screens.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bridges between dates, runs and folders of the farm. */
class BridgeCommandTest {

  private static final Path FARM = Path.of("src/test/resources/backstop/cli/farm");
  private static final String[] DATES = {"2025-09-30", "2026-03-31"};

  @TempDir Path home;

  @BeforeEach
  void copyFarm() throws IOException {
    Folders.copy(FARM, home);
  }

  @Test
  void endsAreWhatValueFinds() {
    Map<String, Double> rows = rows(DATES[0], DATES[1], "-n", "1024", "-g", "written");
    assertThat(rows.get("before")).isEqualTo(mean("--valuation-date", DATES[0]));
    assertThat(rows.get("after")).isEqualTo(mean("--valuation-date", DATES[1]));
    double sum = rows.get("time passed") + rows.get("farm");
    assertThat(sum).isCloseTo(rows.get("after") - rows.get("before"), within(1e-9));
  }

  /** The share of the farm's inputs is the mean of its change on either date. */
  @Test
  void timeAndInputsAreSharedByHalves() {
    double neither = mean("--valuation-date", DATES[0], "--as-of", DATES[0]);
    double inputs = mean("--valuation-date", DATES[0], "--as-of", DATES[1]);
    double time = mean("--valuation-date", DATES[1], "--as-of", DATES[0]);
    double both = mean("--valuation-date", DATES[1], "--as-of", DATES[1]);
    Map<String, Double> rows = rows(DATES[0], DATES[1], "-n", "1024", "-g", "written");

    assertThat(rows.get("farm")).isCloseTo((inputs - neither + both - time) / 2, within(1e-12));
    assertThat(rows.get("time passed"))
        .isCloseTo((time - neither + both - inputs) / 2, within(1e-12));
  }

  @Test
  void runsOfTheSameDayDifferInOptionsAndNoise() {
    run("value", "-n", "256", "-o", "a.xlsx");
    run("value", "-n", "256", "-o", "b.xlsx", "--set", "farm.rent=2", "--seed", "2");
    run("value", "-n", "256", "-o", "c.xlsx", "--set", "farm.rent=2");

    assertThat(rows("a.xlsx", "b.xlsx", "-g", "none"))
        .containsKeys("options", "sampling noise")
        .hasSize(5);
    assertThat(rows("a.xlsx", "c.xlsx", "-g", "none")).containsKey("options").hasSize(4);
    assertThat(rows("a.xlsx", "a.json", "-g", "none").get("move")).isZero();
    assertThat(run("bridge", "a.xlsx", "b.xlsx", "-g", "none").out())
        .contains("set farm.rent", "seed");
  }

  /** With paths asked for there is nothing in which draws differ. */
  @Test
  void askedPathsHoldForBothEnds() {
    run("value", "-n", "256", "-o", "a.xlsx");
    run("value", "-n", "512", "-o", "b.xlsx", "--seed", "2");

    assertThat(rows("a.xlsx", "b.xlsx", "-n", "64", "-g", "none")).hasSize(3);
  }

  /** Runs that were drawn alike are valued on fewer paths, which is said. */
  @Test
  void ownFiguresOfALargeRunAreAskedFor() {
    run("value", "-n", "4096", "-o", "a.xlsx");
    run("value", "-n", "4096", "-o", "b.xlsx", "--set", "farm.rent=2");

    assertThat(run("bridge", "a.xlsx", "b.xlsx", "-g", "none").out())
        .contains("16 × 128 paths", "The run had 4,096 paths: -n 4096 gives its own figures.");
    assertThat(rows("a.xlsx", "b.xlsx", "-g", "none", "-n", "4096").get("before"))
        .isEqualTo(recorded("a.json"));
  }

  private double recorded(String document) {
    RunSide run = RunSide.of(json(document), Map.of());
    return (Double) run.figures().get(new RunSide.Key("none", "farm.owner_npv")).get("mean");
  }

  private Map<String, Object> json(String document) {
    try {
      return JsonTree.read(home.resolve(document));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Test
  void optionsOfDatesAreRefusedForRuns() {
    run("value", "-n", "64", "-o", "a.xlsx");

    Screen screen = run("bridge", "a.xlsx", "a.xlsx", "--set", "farm.rent=2");

    assertThat(screen.exit()).isEqualTo(2);
    assertThat(screen.err()).contains("are of dates; a run has its own");
  }

  @Test
  void swappedEndsTurnTheSigns() {
    Map<String, Double> there = rows(DATES[0], DATES[1], "-n", "64", "-g", "written");
    Map<String, Double> back = rows(DATES[1], DATES[0], "-n", "64", "-g", "written");

    for (String part : List.of("time passed", "farm", "move")) {
      assertThat(back.get(part)).isCloseTo(-there.get(part), within(1e-12));
    }
  }

  /** A text that reads a row which only its own inputs have. */
  @Test
  void whatCannotBeReadApartIsJoined() throws IOException {
    Path before = folder("before");
    Path after = folder("after");
    for (Path each : List.of(before, after)) {
      edit(each.resolve("models/farm.yaml"), "choices:", "tables:\n  field: fields.csv\nchoices:");
      edit(
          each.resolve("models/farm.yaml"),
          "cash_flow (USDm): ",
          "cash_flow (USDm): 0 * field.charge[north] * DT + ");
      Files.writeString(
          each.resolve("inputs/fields.csv"),
          "field,charge (USDm/year),source\nnorth,0.5,judgement: a fixture\n");
    }
    edit(after.resolve("models/farm.yaml"), "0 * field.charge[north]", "field.charge[south]");
    Files.writeString(
        after.resolve("inputs/fields.csv"),
        "field,charge (USDm/year),source\nsouth,0.25,judgement: a fixture\n");

    Screen screen = run("bridge", "before", "after", "-n", "64", "-g", "none");

    assertThat(screen.exit()).as(screen.err()).isZero();
    assertThat(screen.out())
        .contains("farm with model text is one part: apart they cannot be read")
        .contains("models/farm.yaml", "field[south]");
  }

  /** An assumption that only the later text names is there with that text. */
  @Test
  void anInputThatOnlyOneTextNamesGoesWithIt() throws IOException {
    Path after = folder("after");
    Path before = folder("before");
    edit(
        after.resolve("models/farm.yaml"),
        "assumptions:",
        "assumptions:\n  levy (USDm/year): paid to the parish");
    edit(after.resolve("models/farm.yaml"), "- rent * DT", "- rent * DT - levy * DT");
    Files.writeString(
        after.resolve("inputs/assumptions.csv"),
        Files.readString(after.resolve("inputs/assumptions.csv"))
            + "farm.levy,2025-09-30,0.1,,,,,judgement: a fixture,judgement,\n");

    Map<String, Double> rows = rows(before.toString(), after.toString(), "-n", "64", "-g", "none");

    assertThat(rows).containsKey("model text").hasSize(4);
    assertThat(rows.get("model text")).isNegative().isCloseTo(rows.get("move"), within(1e-12));
  }

  @Test
  void aCheckThatFailsInAMixtureIsToldWithIt() throws IOException {
    edit(home.resolve("models/farm.yaml"), "output >= 0", "discount_factor >= 0.85");

    Screen screen = run("bridge", DATES[0], DATES[1], "-n", "64", "-g", "none");

    assertThat(screen.exit()).isEqualTo(4);
    assertThat(screen.err())
        .contains("with all of 2025-09-30:", "check farm.output_not_negative failed");
  }

  @Test
  void threadsDoNotMatter() {
    String[] plain = {"bridge", DATES[0], DATES[1], "-n", "256", "--format", "csv"};
    String[] other = {
      "bridge", DATES[0], DATES[1], "-n", "256", "--format", "csv", "--threads", "3"
    };

    assertThat(run(other).out()).isEqualTo(run(plain).out()).contains("time passed");
  }

  @Test
  void progressIsForWhoWatches() {
    String[] words = {"bridge", DATES[0], DATES[1], "-n", "1024"};

    assertThat(run(words).err()).isEmpty();
    assertThat(Screens.run(home, home, true, words).err())
        .contains("check     2 parts that differ", "4,096 of 4,096 paths", "4 mixtures of A and B");
  }

  private double mean(String... options) {
    List<String> words = new ArrayList<>(List.of("value", "-n", "1024", "--format", "csv"));
    words.addAll(List.of("-g", "written", "-o", "any.xlsx", "--force"));
    words.addAll(List.of(options));
    String[] lines = run(words.toArray(String[]::new)).out().split("\n");
    int mean = List.of(lines[0].split(",")).indexOf("mean");
    return Double.parseDouble(lines[1].split(",")[mean]);
  }

  /** Part, or what else the row is, to its value. */
  private Map<String, Double> rows(String before, String after, String... options) {
    List<String> words = new ArrayList<>(List.of("bridge", before, after));
    words.addAll(List.of("--format", "csv"));
    words.addAll(List.of(options));
    Screen screen = run(words.toArray(String[]::new));
    assertThat(screen.exit()).as(screen.err()).isZero();
    Map<String, Double> rows = new LinkedHashMap<>();
    screen
        .out()
        .lines()
        .skip(1)
        .map(line -> line.split(","))
        .forEach(
            cells ->
                rows.put(cells[6].isEmpty() ? cells[5] : cells[6], Double.parseDouble(cells[7])));
    return rows;
  }

  private Path folder(String name) throws IOException {
    Folders.copy(FARM, home.resolve(name));
    return home.resolve(name);
  }

  private static void edit(Path file, String text, String by) throws IOException {
    String all = Files.readString(file);
    assertThat(all).contains(text);
    Files.writeString(file, all.replace(text, by));
  }

  private Screen run(String... arguments) {
    return Screens.run(home, home, arguments);
  }
}
