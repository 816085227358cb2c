package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.cli.Screens.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions after the farm's drivers that go wrong, or are watched. */
class SensitivityCommandTest {

  private static final Path FARM = Path.of("src/test/resources/backstop/cli/farm");

  @TempDir Path home;

  @BeforeEach
  void copyFarm() throws IOException {
    Folders.copy(FARM, home);
  }

  @Test
  void progressIsForWhoWatches() {
    assertThat(run("sensitivity", "farm.owner_npv", "-n", "256").err()).isEmpty();
    Screen watched = Screens.run(home, home, true, "sensitivity", "farm.owner_npv", "-n", "256");
    assertThat(watched.err()).contains("check     1 model", "simulate  ", " drivers");
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    Screen screen =
        run("sensitivity", "farm.owner_nvp", "-g", "strng", "--by", "modle", "--most", "0");

    assertThat(screen.exit()).isEqualTo(2);
    assertThat(screen.err())
        .contains("farm.owner_nvp", "farm.owner_npv", "strng", "modle", "--most is 1 or more");
  }

  @Test
  void aNumberThatCannotBeComputedLeavesNoTable() throws IOException {
    Path model = home.resolve("models/farm.yaml");
    Files.writeString(
        model, Files.readString(model).replace("output * price", "output * price / (1 - loss)"));

    Screen screen = run("sensitivity", "farm.owner_npv", "-n", "64", "--set", "farm.loss=1");

    assertThat(screen.exit()).isEqualTo(4);
    assertThat(screen.out()).isEmpty();
    assertThat(screen.err()).contains("farm.revenue could not be computed");
  }

  @Test
  void aWorkbookIsWrittenOnceAndNotReplacedSilently() throws IOException {
    Path file = home.resolve("drivers.xlsx");
    String[] asked = {"sensitivity", "farm.owner_npv", "-n", "64", "-o", "drivers.xlsx"};

    assertThat(run(asked).out()).contains("drivers.xlsx");
    byte[] first = Files.readAllBytes(file);
    assertThat(run(asked).out()).contains("already there, identical");
    Screen other = run("sensitivity", "farm.owner_npv", "-n", "128", "-o", "drivers.xlsx");

    assertThat(other.exit()).isNotZero();
    assertThat(other.err()).contains("--force");
    assertThat(Files.readAllBytes(file)).isEqualTo(first);
  }

  @Test
  void threadsDoNotMatter() {
    String[] plain = {
      "sensitivity", "farm.owner_npv", "-n", "256", "--format", "csv", "--threads", "1"
    };
    String[] other = {
      "sensitivity", "farm.owner_npv", "-n", "256", "--format", "csv", "--threads", "3"
    };

    assertThat(run(other).out()).isEqualTo(run(plain).out()).contains("farm.price");
  }

  private Screen run(String... arguments) {
    return Screens.run(home, home, arguments);
  }
}
