package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.cli.Screens.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A commitment of known worth that may be held back, as a user sees it. */
class WaitCommandTest {

  private static final Path VENTURE = Path.of("src/test/resources/backstop/risk/waiting");
  private static final String SAILING = "venture.sailing_npv";

  @TempDir Path home;

  @BeforeEach
  void copy() throws IOException {
    Folders.copy(VENTURE, home);
  }

  /** Committing now loses 6; who waits for peace gets Σ P(first in year k) · 10 · e^(−0.05k). */
  @Test
  void whatWaitingIsWorthIsPrinted() {
    Screen screen = run("wait", SAILING, "--years", "5", "-n", "512");

    assertThat(screen.exit()).isZero();
    assertThat(screen.out())
        .contains("Commit to venture.sailing_npv now, after a year ... 5, or never, USDm")
        .containsPattern("Now -6\\.0+ ± 0\\.0+, never 0; free to choose: from below 6\\.")
        .containsPattern("now +-6\\.0+ +0\\.0+ +0% +0%")
        .containsPattern("after 1 .* [12][0-9]% .*venture\\.peace \\+")
        .containsPattern("Waiting is worth 6\\..* more than never committing, at most 6\\.");
  }

  @Test
  void deferIsTheSame() {
    String[] rest = {SAILING, "--years", "5", "-n", "512", "--quiet"};
    assertThat(run("defer", rest).out()).isEqualTo(run("wait", rest).out());
  }

  @Test
  void thereIsNothingToWaitFor() {
    assertThat(run("wait", "venture.sure_npv", "--years", "2", "-n", "256").out())
        .containsPattern("now +10\\.0+ +0\\.0+ +100%")
        .contains("No policy found here beats committing now by more than chance");
  }

  @Test
  void flatFormatsHaveDatesAndBounds() {
    assertThat(run("wait", SAILING, "--years", "2", "-n", "256", "--format", "csv").out())
        .contains("measure,guarantee,years,mean", "\nventure.sailing_npv,,2,");
    assertThat(run("wait", SAILING, "--years", "2", "-n", "256", "--format", "json").out())
        .contains("\"waiting\" : [", "\"of\" : \"martingale\"", "\"dates\" : [", "\"years\" : 2");
  }

  @Test
  void aWorkbookHasCharts() throws IOException {
    Screen screen = run("wait", SAILING, "--years", "3", "-n", "256", "-o", "waiting.xlsx");

    assertThat(screen.exit()).isZero();
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(home.resolve("waiting.xlsx")))) {
      assertThat(book.getSheet("Waiting").getDrawingPatriarch().getCharts()).hasSize(2);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--years=0, '--years is 1 to 5, the years of the timeline, not 0'",
    "--years=6, --years is 1 to 5",
    "--replicates=1, --replicates is 2 or more here",
    "-g=strong, no guarantee is called strong",
  })
  void whatMakesNoSenseIsRefused(String option, String said) {
    Screen screen = run("wait", SAILING, "-n", "256", option);

    assertThat(screen.exit()).isEqualTo(2);
    assertThat(screen.err()).contains(said);
  }

  @Test
  void whatCannotBeHeldBackIsRefused() {
    Screen idle = run("wait", "venture.idle_npv", "--years", "2", "-n", "256");

    assertThat(idle.exit()).isEqualTo(3);
    assertThat(idle.err()).contains("venture.commitment_delay does not change venture.idle_npv");
  }

  @Test
  void aDryRunRunsNothing() {
    assertThat(run("wait", SAILING, "--years", "2", "--dry-run").out())
        .contains("without --dry-run");
  }

  private Screen run(String command, String... rest) {
    String[] arguments = new String[rest.length + 1];
    arguments[0] = command;
    System.arraycopy(rest, 0, arguments, 1, rest.length);
    return Screens.run(home, home, arguments);
  }
}
