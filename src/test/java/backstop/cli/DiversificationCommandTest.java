package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.batch.JsonTree;
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

/** Shortfalls together and apart, on the screen, in the document and on the sheet. */
class DiversificationCommandTest {

  private static final Path POOLED = Path.of("src/test/resources/backstop/valuation/pooled");

  /**
   * φ(Φ⁻¹(0.05)) / 0.05 · (2 + 1 + 1.5 − √(4 + 1 − 0.4 · 2 · 2 + 2.25)): three normals, two
   * correlated.
   */
  private static final double GAIN = 4.379;

  @TempDir Path home;

  @BeforeEach
  void copyLibrary() throws IOException {
    Folders.copy(POOLED, home);
  }

  @Test
  void everyPlaceTellsTheSame() throws IOException {
    String screen =
        Screens.run(home, home, "value", "-g", "paper_assurances", "-n", "16384", "-o", "a.xlsx")
            .out();
    Map<?, ?> investors =
        (Map<?, ?>) ((List<?>) JsonTree.read(home.resolve("a.json")).get("diversification")).get(0);
    Map<?, ?> row = (Map<?, ?>) ((List<?>) investors.get("guarantees")).get(0);
    double gain = (Double) ((Map<?, ?>) row.get("gain")).get("value");

    assertThat(gain).isCloseTo(GAIN, within(0.05));
    assertThat(investors.get("total")).isEqualTo("portfolio.investors_npv");
    assertThat((List<?>) investors.get("parts")).hasSize(3);
    assertThat(screen)
        .contains("portfolio.investors_npv", Figures.signed(gain, 2), "portfolio.ukraine_npv");
    assertThat(gainOnTheSheet()).isEqualTo(gain);
  }

  @Test
  void itIsNotThereWithoutTheMeasures() throws IOException {
    String model = "models/portfolio.yaml";
    String text = Files.readString(home.resolve(model));
    Files.writeString(home.resolve(model), text.replace("_drones (USDm):", "_aircraft (USDm):"));
    String screen = Screens.run(home, home, "value", "-n", "64", "-o", "a.xlsx").out();

    assertThat(screen).contains("portfolio.investors_npv").doesNotContain("Shortfall");
    assertThat(JsonTree.read(home.resolve("a.json"))).doesNotContainKey("diversification");
  }

  private double gainOnTheSheet() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(home.resolve("a.xlsx")))) {
      Sheet sheet = book.getSheet("Guarantees");
      for (Row row : sheet) {
        if (row.getCell(0) != null && row.getCell(0).toString().equals("gain")) {
          return row.getCell(1).getNumericCellValue();
        }
      }
    }
    throw new AssertionError("no row of the gain");
  }
}
