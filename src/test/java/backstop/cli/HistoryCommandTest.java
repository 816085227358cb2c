package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.cli.Screens.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three nights of a farm, looked back at. */
class HistoryCommandTest {

  @TempDir Path home;

  @BeforeEach
  void nights() throws IOException {
    Folders.copy(Path.of("src/test/resources/backstop/cli/farm"), home);
    Files.writeString(
        home.resolve("inputs/batch.yaml"),
        """
        paths: 64
        runs:
          farm: {guarantees: [none+written], dates: [2025-09-30, quarter_end]}
        alerts:
          moved: {measure: farm.owner_npv, moves: 1 errors, guarantees: [written]}
        """);
    for (String asOf : new String[] {"2025-09-30", "2025-12-31", "2026-03-31"}) {
      run("batch", "--as-of", asOf, "--quiet");
    }
  }

  private Screen run(String... arguments) {
    return Screens.run(home, home, arguments);
  }

  @Test
  void runsAreListedWithWhereTheirResultsAre() {
    Screen screen = run("history", "--from", "2025-12-01", "--format", "csv");

    assertThat(screen.out().lines().map(line -> line.replaceAll("-[0-9a-f]{8}$", "-KEY")))
        .containsExactly(
            "as of,run,valuation date,results,folder",
            "2025-12-31,farm-none+written,2025-12-31,valued,2025-12-31/farm-none+written-KEY",
            "2025-12-31,farm-none+written-2025-09-30,2025-09-30,carried from 2025-09-30,"
                + "2025-09-30/farm-none+written-2025-09-30-KEY",
            "2026-03-31,farm-none+written,2026-03-31,valued,2026-03-31/farm-none+written-KEY",
            "2026-03-31,farm-none+written-2025-09-30,2025-09-30,carried from 2025-09-30,"
                + "2025-09-30/farm-none+written-2025-09-30-KEY");
  }

  @Test
  void aMeasureOverTimeIsWhatValueSays() {
    String history =
        run(
                "history",
                "farm.owner_npv",
                "-g",
                "written",
                "--run",
                "farm-none+written",
                "--format",
                "csv")
            .out();
    String value =
        run(
                "value",
                "-g",
                "none,written",
                "-n",
                "64",
                "--valuation-date",
                "2025-12-31",
                "--format",
                "csv")
            .out();
    String mean = cell(value, "written", "mean");

    assertThat(history.lines().filter(line -> line.startsWith("farm-none+written,")))
        .hasSize(3)
        .element(1)
        .asString()
        .startsWith("farm-none+written,written,2025-12-31,2025-12-31," + mean + ",");
    assertThat(history.lines().filter(line -> line.startsWith("farm-none+written-2025-09-30,")))
        .hasSize(3)
        .last()
        .asString()
        .endsWith(",0");
  }

  private static String cell(String csv, String guarantee, String heading) {
    String[] headings = csv.lines().findFirst().orElseThrow().split(",");
    int column = java.util.List.of(headings).indexOf(heading);
    return csv.lines()
        .filter(line -> line.startsWith(guarantee + ",") && line.contains("farm.owner_npv"))
        .findFirst()
        .orElseThrow()
        .split(",")[column];
  }

  @Test
  void theWorkbookHasAChartForEachSeries() throws IOException {
    run("history", "farm.owner_npv", "-g", "written", "-o", "moved.xlsx");

    try (XSSFWorkbook book = new XSSFWorkbook(home.resolve("moved.xlsx").toString())) {
      XSSFSheet sheet = book.getSheet("History");
      assertThat(sheet.createDrawingPatriarch().getCharts()).hasSize(2);
      assertThat(sheet.getRow(3).getCell(0).getStringCellValue())
          .isEqualTo("farm-none+written, written");
    }
  }

  /** The price is lognormal: Φ((ln(210 / 200) − (0.02 − 0.3² / 2) / 4) / (0.3 / 2)) = 0.6432. */
  @Test
  void aForecastIsHeldAgainstWhatCame() throws IOException {
    Files.writeString(
        home.resolve("inputs/more.yaml"), "paths: 4096\nruns: {farm: {guarantees: [none]}}\n");
    run("batch", "inputs/more.yaml", "--as-of", "2025-09-30", "--quiet");
    Path inputs = home.resolve("inputs/assumptions.csv");
    Files.writeString(
        inputs, Files.readString(inputs) + "farm.first_price,2025-12-31,210,,,,,F1,high,\n");

    String out = run("history", "--back-test", "--to", "2025-12-31", "--format", "csv").out();

    assertThat(out.lines()).hasSize(2);
    String[] cells = out.lines().skip(1).findFirst().orElseThrow().split(",");
    assertThat(cells).startsWith("2025-09-30", "2025-12-31", "farm.price", "USD/t");
    assertThat(Double.parseDouble(cells[7])).isEqualTo(210);
    assertThat(Double.parseDouble(cells[8])).isCloseTo(0.6432, within(0.01));
    assertThat(run("history", "--back-test", "--to", "2025-12-31").out())
        .contains("1 of 1 level between P5 and P95");
  }

  @Test
  void alertsAreKept() {
    assertThat(run("history", "--notes").out()).contains("alert", "farm.owner_npv mean written is");
  }

  @Test
  void whatIsNotRecordedIsSaid() {
    Screen screen = run("history", "farm.owner_np", "--statistic", "mean");

    assertThat(screen.exit()).isEqualTo(Exit.USAGE.code());
    assertThat(screen.err()).contains("no recorded measure is called", "farm.owner_npv");
    assertThat(run("history", "--statistic", "median").err()).contains("no statistic is called");
    assertThat(Screens.run(home.resolve("nowhere"), home, "history").err())
        .contains("nothing is recorded yet: ./backstop batch");
  }
}
