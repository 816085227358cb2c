package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.cli.Screens.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fits as a user sees them, and as inputs that the reader takes. */
class FitCommandTest {

  private static final Path SERIES = Path.of("src/test/resources/backstop/risk/fit");
  private static final Path FARM = Path.of("src/test/resources/backstop/cli/farm");

  @TempDir Path home;

  @BeforeEach
  void copy() throws IOException {
    Folders.copy(FARM, home);
    for (String name : List.of("prices.csv", "shares.csv")) {
      Files.copy(SERIES.resolve(name), home.resolve(name));
    }
  }

  @Test
  void fitsAreRankedAndOneIsNamed() {
    Screen screen = run("fit", "prices.csv");

    assertThat(screen.exit()).isZero();
    assertThat(screen.out())
        .contains("prices.csv: 301 observations, 5 Jan 2015 to ", "geometric_brownian", "take ")
        .contains("law of the values, taken as independent", "volatility 0.");
  }

  /** A row for the parameter of the farm that the fit is called after. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "uniform",
        "triangular",
        "pert",
        "normal",
        "lognormal",
        "beta",
        "gamma",
        "weibull",
        "student_t"
      })
  void aLawIsARowThatTheReaderTakes(String family) throws IOException {
    Screen rows = run("fit", "shares.csv", "--rows", "farm.loss", "--family", family);
    Path inputs = home.resolve("inputs/assumptions.csv");
    String kept =
        Files.readAllLines(inputs).stream()
            .filter(line -> !line.startsWith("farm.loss,"))
            .collect(Collectors.joining("\n"));
    Files.writeString(inputs, kept + "\n" + rows.out().lines().skip(1).findFirst().orElseThrow());

    assertThat(rows.exit()).isZero();
    assertThat(run("check")).extracting(Screen::exit, Screen::err).containsExactly(0, "");
    assertThat(run("explain", "farm.loss").out()).contains(family, "fitted to 150 observations");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"geometric_brownian", "mean_reverting", "ornstein_uhlenbeck", "jump_diffusion"})
  void aProcessIsALineAndRowsThatTheReaderTakes(String family) throws IOException {
    String out = run("fit", "prices.csv", "--rows", "extra.copper", "--family", family).out();
    String[] parts = out.split("\n\n", 2);
    Path inputs = home.resolve("inputs/assumptions.csv");
    Files.writeString(
        inputs,
        Files.readString(inputs).stripTrailing()
            + "\n"
            + parts[0].lines().skip(1).map(FitCommandTest::early).collect(Collectors.joining("\n"))
            + "\n");
    Files.writeString(
        home.resolve("models/extra.yaml"),
        "model: extra\ntitle: Copper\nabout: >\n  A price.\n\n"
            + parts[1]
            + "\nlines:\n  All:\n    twice (index): 2 * copper\n"
            + "\nmeasures:\n  end (index): LAST(twice)\n");

    Screen check = run("check");

    assertThat(check.err()).doesNotContain("expected", "issue");
    assertThat(check.exit()).isZero();
    assertThat(run("value", "-n", "64", "--replicates", "4", "--quiet").exit()).isZero();
  }

  /** The farm is valued before the last observation. */
  private static String early(String row) {
    return row.replaceFirst(",20[0-9-]+,", ",2025-09-30,");
  }

  @Test
  void pointsAndAWorkbookAreWritten() throws IOException {
    Screen screen = run("fit", "prices.csv", "--qq", "points.csv", "-o", "fit.xlsx");

    assertThat(screen.exit()).isZero();
    assertThat(Files.readAllLines(home.resolve("points.csv"))).hasSize(301);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(home.resolve("fit.xlsx")))) {
      assertThat(book.getSheet("Fit").getDrawingPatriarch().getCharts()).hasSize(2);
    }
  }

  @Test
  void documentsHaveAllFits() {
    assertThat(run("fit", "shares.csv", "--format", "csv").out())
        .contains("law,gamma,", ",scale,0.0625", "kind,family,rank");
    assertThat(run("fit", "prices.csv", "--format", "json").out())
        .contains("\"series\" : \"prices.csv\"", "\"quantiles\" : {", "\"jump_diffusion\" : [");
  }

  @Test
  void everyIssueOfTheFileIsToldWithItsPlace() throws IOException {
    Files.writeString(
        home.resolve("bad.csv"),
        "date,value\n2020-01-31,1\n2020-01-31,2\n2020-03,x\n2020-04-01,\n");
    Screen screen = run("fit", "bad.csv");

    assertThat(screen.exit()).isEqualTo(3);
    assertThat(screen.err())
        .contains("bad.csv:3:1: the date 2020-01-31 is not after 2020-01-31")
        .contains("bad.csv:4:9: not a number: ")
        .contains("bad.csv:5:12: warning: no value: the row is left out");
  }

  @Test
  void whatMakesNoSenseIsRefused() throws IOException {
    Files.writeString(home.resolve("few.csv"), "value\n1\n2\n3\n");

    assertThat(run("fit", "few.csv").err()).contains("3 observations are too few");
    assertThat(run("fit", "few.csv").exit()).isEqualTo(3);
    assertThat(run("fit", "prices.csv", "--family", "gama").err()).contains("Did you mean gamma?");
    assertThat(run("fit", "prices.csv", "--rows", "copper").err()).contains("--rows is a name");
    assertThat(run("fit", "none.csv").exit()).isEqualTo(3);
  }

  private Screen run(String... arguments) {
    return Screens.run(home, home, arguments);
  }
}
