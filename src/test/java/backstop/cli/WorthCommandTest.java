package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.batch.JsonTree;
import backstop.cli.Screens.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a guarantee is worth, on the screen, in the document and on the sheet. */
class WorthCommandTest {

  private static final Path PRICED = Path.of("src/test/resources/backstop/valuation/priced");

  @TempDir Path home;

  @BeforeEach
  void copyLibrary() throws IOException {
    Folders.copy(PRICED, home);
  }

  @Test
  void theTableFollowsTheResults() {
    Screen screen = run("value", "-n", "4096", "-o", "a.xlsx");

    assertThat(screen.out())
        .contains(
            """

            What a guarantee is worth over paper_assurances, USDm: parts and their sum, path by path; premium bp as it is
            per dollar of force: what a dollar of force brings before its own cost
                              guarantee deals          damage     war support     force cost  contingent liability  guarantee value
            guarantee             mean      ±     mean      ±     mean      ±    mean      ±           mean      ±      mean      ±
            promise_only         0.000  0.000  -10.000  0.001    0.000  0.000   0.000  0.000          0.000  0.000   -10.000  0.001
            paper_assurances         —               —               —              —                     —                —
            strong_guarantee   +20.000  0.001  +40.000  0.002  +20.000  0.001  -5.000  0.000         -2.500  0.000   +72.500  0.004

                                  premium bp  per dollar of force
            guarantee            mean      ±           mean     ±
            promise_only      220.011  0.008              —
            paper_assurances  200.010  0.007              —
            strong_guarantee   80.004  0.003          15.50  0.00

            """);
  }

  @Test
  void itIsNotThereWhenItIsNotAsked() {
    assertThat(run("value", "shop", "-n", "64", "-o", "a.xlsx").out())
        .doesNotContain("What a guarantee is worth");
    assertThat(run("value", "shop", "-n", "64", "--format", "json", "-o", "a.xlsx").out())
        .doesNotContain("guarantee_value");
  }

  @Test
  void theDocumentHoldsPartsAndTotal() throws IOException {
    run("value", "-n", "1024", "-o", "a.xlsx");
    Map<?, ?> worth = (Map<?, ?>) JsonTree.read(home.resolve("a.json")).get("guarantee_value");
    Map<?, ?> strong = (Map<?, ?>) ((List<?>) worth.get("guarantees")).get(2);

    assertThat(worth.get("over")).isEqualTo("paper_assurances");
    assertThat(worth.get("unit")).isEqualTo("USDm");
    assertThat(strong.get("guarantee")).isEqualTo("strong_guarantee");
    assertThat(((Map<?, ?>) strong.get("parts")).keySet().stream().map(Object::toString))
        .containsExactly(
            "portfolio.guarantee_deals",
            "portfolio.damage",
            "portfolio.war_support",
            "portfolio.force_cost",
            "portfolio.contingent_liability");
    assertThat(mean(strong, "total")).isCloseTo(72.5, within(0.1));
    assertThat(mean(strong, "premium_bp")).isCloseTo(80, within(0.1));
    Map<?, ?> perForce = (Map<?, ?>) strong.get("per_force");
    assertThat((Double) perForce.get("value")).isCloseTo(15.5, within(1e-9));
  }

  @Test
  void theSheetOfGuaranteesShowsTheParts() throws IOException {
    run("value", "-n", "1024", "-o", "a.xlsx");

    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(home.resolve("a.xlsx")))) {
      Sheet sheet = book.getSheet("Guarantees");
      Row total = row(sheet, "guarantee value (USDm)");
      assertThat(total.getCell(1).getNumericCellValue()).isCloseTo(-10, within(0.1));
      assertThat(total.getCell(2).getNumericCellValue()).isZero();
      assertThat(total.getCell(3).getNumericCellValue()).isCloseTo(72.5, within(0.1));
      Row premium = row(sheet, "premium bp (bp), as it is");
      assertThat(premium.getCell(2).getNumericCellValue()).isCloseTo(200, within(0.2));
      Row perForce = row(sheet, "Value per dollar of force before its cost");
      assertThat(perForce.getCell(2).toString()).isEqualTo("undefined");
      assertThat(perForce.getCell(3).getNumericCellValue()).isCloseTo(15.5, within(1e-9));
    }
  }

  private static Row row(Sheet sheet, String label) {
    for (Row row : sheet) {
      if (row.getCell(0) != null && row.getCell(0).toString().equals(label)) {
        return row;
      }
    }
    throw new AssertionError("no row " + label);
  }

  private static double mean(Map<?, ?> guarantee, String field) {
    return (Double) ((Map<?, ?>) guarantee.get(field)).get("mean");
  }

  private Screen run(String... arguments) {
    return Screens.run(home, home, arguments);
  }
}
