package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.batch.JsonTree;
import backstop.cli.Screens.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mixtures of three normals, from the command line to files. */
class MixtureCommandTest {

  private static final Path MIXED = Path.of("src/test/resources/backstop/valuation/mixed");

  @TempDir Path home;

  @BeforeEach
  void copyLibrary() throws IOException {
    Folders.copy(MIXED, home);
  }

  @Test
  void adoptionWeighsByTheAnalystsChances() throws IOException {
    assertThat(run("value", "-g", "adoption", "-n", "4096", "-o", "a.xlsx").exit()).isZero();
    Map<String, Object> document = JsonTree.read(home.resolve("a.json"));

    assertThat(document.get("run").toString())
        .contains("mixture={plain=0.5, better=0.3, worse=0.2}");
    RunSide side = RunSide.of(document, Map.of());
    Map<String, Object> row = side.figures().get(new RunSide.Key("mixture", "mixed.outcome_end"));
    assertThat((Double) row.get("mean")).isCloseTo(0.7, within(0.01));
    assertThat(row.get("better_than").toString()).contains("plain=", "better=", "worse=");
    assertThat(side.figures()).doesNotContainKey(new RunSide.Key("twin", "mixed.outcome_end"));
  }

  @Test
  void theWorkbookShowsTheMixtureAndControlsTheRest() throws IOException {
    run("value", "-g", "plain:0.4,better:0.6", "-n", "1024", "-o", "a.xlsx");

    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(home.resolve("a.xlsx")))) {
      Sheet summary = book.getSheet("Summary");
      assertThat(text(summary, 4)).contains("--guarantee plain:0.4,better:0.6");
      assertThat(summary.getRow(10).getCell(0).getStringCellValue()).isEqualTo("mixture");
      assertThat(summary.getRow(10).getCell(1).getNumericCellValue()).isCloseTo(1.8, within(0.02));
      assertThat(words(book.getSheet("Control"))).contains("plain").doesNotContain("mixture");
      assertThat(words(book.getSheet("Run"))).contains("plain:0.4,better:0.6");
    }
  }

  @Test
  void theReplayLineMakesTheSameWorkbook() throws IOException {
    run("value", "-g", "plain:0.4,better:0.6", "-n", "1024", "-o", "a.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(home.resolve("a.xlsx")))) {
      String line = text(book.getSheet("Summary"), 4).replace("./backstop ", "") + " -o b.xlsx";
      assertThat(run(line.split(" ")).exit()).isZero();
    }
    assertThat(Files.readAllBytes(home.resolve("b.xlsx")))
        .isEqualTo(Files.readAllBytes(home.resolve("a.xlsx")));
  }

  @Test
  void csvHasARowForTheMixture() {
    Screen screen =
        run("value", "-g", "plain:0.5,worse:0.5", "-n", "256", "--format", "csv", "-o", "a.xlsx");

    assertThat(screen.out().lines().filter(line -> line.startsWith("mixture,mixed,"))).hasSize(2);
  }

  @Test
  void diffTellsWeightsApart() {
    run("value", "-g", "plain:0.5,worse:0.5", "-n", "256", "-o", "a.xlsx");
    run("value", "-g", "plain:0.9,worse:0.1", "-n", "256", "-o", "b.xlsx");
    Screen screen = run("diff", "a.xlsx", "b.xlsx");

    assertThat(screen.out())
        .contains("mixture plain  0.5 → 0.9", "mixture worse  0.5 → 0.1", "mixed.outcome_end");
  }

  @Test
  void negativeChancesAreRefused() throws IOException {
    Path table = home.resolve("inputs/promises.csv");
    Files.writeString(table, Files.readString(table).replace("0.5,0.2,", "0.5,-0.2,"));

    Screen screen = run("value", "-g", "adoption", "-n", "64");

    assertThat(screen.exit()).isEqualTo(2);
    assertThat(screen.err())
        .contains("worse has a negative adoption_probability", "sum to 1, not 0.6");
  }

  private Screen run(String... arguments) {
    return Screens.run(home, home, arguments);
  }

  private static String text(Sheet sheet, int row) {
    return sheet.getRow(row).getCell(1).getStringCellValue();
  }

  private static String words(Sheet sheet) {
    StringBuilder words = new StringBuilder();
    sheet.forEach(
        row ->
            IntStream.range(0, row.getLastCellNum())
                .filter(c -> row.getCell(c) != null)
                .forEach(c -> words.append(row.getCell(c)).append(' ')));
    return words.toString();
  }
}
