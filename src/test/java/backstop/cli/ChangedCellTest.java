package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.cli.Screens.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deal is worth the same whether {@code --set}, a scenario or an editor changed a cell. */
class ChangedCellTest {

  private static final Path FARM = Path.of("src/test/resources/backstop/cli/farm");

  @TempDir Path home;

  @BeforeEach
  void copyFarm() throws IOException {
    Folders.copy(FARM, home);
  }

  @Test
  void setScenarioAndFileGiveTheSameFigures() throws IOException {
    String untouched = figures();
    String set = figures("--set", "promise.kept[written]=0.45");
    edit(
        "inputs/scenarios.yaml",
        "dry_years:",
        "halved:\n  title: half kept\n  set: {\"promise.kept[written]\": {times: 0.5}}\ndry_years:");
    String scenario = figures("--scenario", "halved");
    edit("inputs/promises.csv", "witnesses\",0.9,F1", "witnesses\",0.45,F1");
    String file = figures();

    assertThat(set).isEqualTo(file).isEqualTo(scenario).isNotEqualTo(untouched);
  }

  private String figures(String... options) {
    String[] line = new String[options.length + 6];
    System.arraycopy(
        new String[] {"value", "-n", "256", "--format", "csv", "--threads=1"}, 0, line, 0, 6);
    System.arraycopy(options, 0, line, 6, options.length);
    Screen screen = run(line);
    assertThat(screen.exit()).as(screen.err()).isZero();
    return screen.out();
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = home.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  private Screen run(String... arguments) {
    return Screens.run(home, home, arguments);
  }
}
