package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.cli.Screens.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparisons of the farm that go wrong, or are watched. */
class StressCommandTest {

  private static final Path FARM = Path.of("src/test/resources/backstop/cli/farm");

  @TempDir Path home;

  @BeforeEach
  void copyFarm() throws IOException {
    Folders.copy(FARM, home);
  }

  @Test
  void progressIsForWhoWatches() {
    assertThat(run("stress", "-n", "1024").err()).isEmpty();
    assertThat(Screens.run(home, home, true, "stress", "-n", "1024").err())
        .contains("check     1 model", "2,048 of 2,048 paths", "simulate  1 variant and the base");
    assertThat(Screens.run(home, home, true, "stress", "-n", "1024", "--quiet").err()).isEmpty();
  }

  @Test
  void nothingIsWritten() {
    run("stress", "-n", "64");

    assertThat(home.resolve("outputs")).doesNotExist();
  }

  @Test
  void aCheckThatFailsInOneVariantIsNamedWithItsWorld() throws IOException {
    Path model = home.resolve("models/farm.yaml");
    Files.writeString(
        model, Files.readString(model).replace("output >= 0", "discount_factor >= 0.8"));

    Screen screen = run("stress", "-n", "64", "--vary", "farm.discount_rate=0.1");

    assertThat(screen.exit()).isEqualTo(4);
    assertThat(screen.out()).contains("1 check failed");
    assertThat(screen.err())
        .contains(
            "\nfarm.discount_rate=0.1:\n",
            "check farm.output_not_negative failed",
            "-n 64 --set farm.discount_rate=0.1");
  }

  @Test
  void aNumberThatCannotBeComputedLeavesNoTable() throws IOException {
    Path model = home.resolve("models/farm.yaml");
    Files.writeString(
        model, Files.readString(model).replace("output * price", "output * price / (1 - loss)"));

    Screen screen = run("stress", "-n", "64", "--vary", "farm.loss=1");

    assertThat(screen.exit()).isEqualTo(4);
    assertThat(screen.out()).isEmpty();
    assertThat(screen.err()).contains("farm.loss=1:\n", "farm.revenue could not be computed");
  }

  @Test
  void withoutScenariosItSaysHowToVary() throws IOException {
    Files.delete(home.resolve("inputs/scenarios.yaml"));

    Screen screen = run("stress");

    assertThat(screen.exit()).isEqualTo(2);
    assertThat(screen.err()).contains("has no scenario", "--vary NAME=V1,V2");
  }

  @Test
  void threadsDoNotMatter() {
    String[] plain = {"stress", "-n", "256", "--format", "csv", "--threads", "1"};
    String[] other = {"stress", "-n", "256", "--format", "csv", "--threads", "3"};

    assertThat(run(other).out()).isEqualTo(run(plain).out()).contains("dry_years");
  }

  private Screen run(String... arguments) {
    return Screens.run(home, home, arguments);
  }

  @Test
  void theDrawsOfAPointGoOutAndBringTheThresholdBack() {
    run("stress", "farm.owner_npv", "--reverse", "3", "-n", "256", "--draws-out", "point.csv");
    String one = "value -n 1 --replicates 1 -g none --format csv --draws point.csv";
    List<String> lines = run(one.split(" ")).out().lines().toList();

    int mean = List.of(lines.get(0).split(",")).indexOf("mean");
    String measure =
        lines.stream().filter(line -> line.contains("farm.owner_npv,")).findFirst().orElseThrow();
    assertThat(Double.parseDouble(measure.split(",")[mean])).isCloseTo(3, within(1e-9));
  }
}
