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

/** Decisions of known worth, as a user sees them. */
class InformationCommandTest {

  private static final Path DECISION = Path.of("src/test/resources/backstop/risk/decision");
  private static final String PROMISED = "decision.promised_end";

  @TempDir Path home;

  @BeforeEach
  void copy() throws IOException {
    Folders.copy(DECISION, home);
  }

  /** Declining is best at a mean of −0.2; who knows the promise takes the one that pays 1. */
  @Test
  void whatItIsWorthToKnowIsPrinted() {
    Screen screen = run("information", PROMISED, "-n", "256");

    assertThat(screen.exit()).isZero();
    assertThat(screen.out())
        .contains("Invest in decision.promised_end, or decline (0), USDm; 3 guarantees")
        .contains("invest -0.2000 ± 0.0000, decline 0: decline")
        .containsPattern("promise +0\\.3000 +0\\.0000 +0\\.3000 +100% +30%")
        .containsPattern("promise\\.kind +0\\.3000")
        .containsPattern("better +30% +1\\.0000 +0\\.0000 +invest")
        .contains("Most worth knowing: promise, 0.3000 ± 0.0000 USDm, 100% of knowing everything");
  }

  @Test
  void decideIsTheSame() {
    assertThat(run("decide", PROMISED, "-n", "256", "--quiet").out())
        .isEqualTo(run("information", PROMISED, "-n", "256", "--quiet").out());
  }

  @Test
  void factsAreKnownTogetherAndAtTheirTime() {
    String both = "promise+decision.sea@0.5,decision.luck,decision.drilling@1";
    Screen screen =
        run("information", "decision.both_end", "-n", "256", "--know", both, "--format", "csv");

    assertThat(screen.out())
        .contains(",promise+decision.sea@0.5,", ",decision.luck,", ",decision.drilling@1,");
  }

  @Test
  void anotherActionMayBeBest() {
    Screen screen =
        run(
            "information",
            PROMISED,
            "--alternative",
            "decision.sailing_end",
            "-n",
            "256",
            "--format",
            "json");

    assertThat(screen.out())
        .contains("\"decision_without\" : \"decision.sailing_end\"")
        .contains("\"answers\" : [", "\"action\" : \"decline\"", "\"mixture\" : {");
  }

  @Test
  void aWorkbookHasAChart() throws IOException {
    Screen screen = run("information", PROMISED, "-n", "256", "-o", "worth.xlsx");

    assertThat(screen.exit()).isZero();
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(home.resolve("worth.xlsx")))) {
      assertThat(book.getSheet("Information").getDrawingPatriarch().getCharts()).hasSize(1);
    }
  }

  @Test
  void oneGuaranteeIsKnown() {
    assertThat(run("information", PROMISED, "-g", "worse", "-n", "256").out())
        .contains("; under worse", "Nothing that was looked at would change the decision")
        .contains("--price even");
  }

  @ParameterizedTest
  @CsvSource({
    "--know=promis, Did you mean promise?",
    "--know=decision.sea@9, 'decision.sea is known after 0 to 1.25 years, not 9.0'",
    "--know=decision.sea@x, @ is followed by years",
    "--price=x, --price is a number or even",
    "--replicates=1, --replicates is 2 or more here",
    "'-g=plain,better', several guarantees need the chance of each",
    "--wait=2, '--wait needs an assumption decision.commitment_delay'",
    "--wait=0, --wait is a number of years above 0",
    "--alternative=decision.storm_year, actions are compared in one unit",
  })
  void whatMakesNoSenseIsRefused(String option, String said) {
    Screen screen = run("information", PROMISED, option);

    assertThat(screen.exit()).isEqualTo(2);
    assertThat(screen.err()).contains(said);
  }

  @Test
  void anUndefinedPayoffIsRefused() {
    Screen screen = run("information", "decision.storm_year", "-n", "256");

    assertThat(screen.exit()).isEqualTo(3);
    assertThat(screen.err()).contains("decision.storm_year is undefined on");
  }

  @Test
  void aDryRunRunsNothing() {
    assertThat(run("information", PROMISED, "--dry-run").out()).contains("without --dry-run");
  }

  private Screen run(String... arguments) {
    return Screens.run(home, home, arguments);
  }
}
