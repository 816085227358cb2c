package backstop.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the oracle is one: what it says comes from the formulas, not from stored values. */
class RecalculationTest {

  private static final Address SUM = new Address("Sheet", 0, 2);

  private static Recalculation office;

  @BeforeAll
  static void needsLibreOffice() {
    assumeTrue(Recalculation.possible(), "LibreOffice with Python is not installed");
    office = Recalculation.start(Recalculation.OnLoad.ALWAYS);
  }

  @AfterAll
  static void stop() {
    if (office != null) {
      office.close();
    }
  }

  /** A1 = 2, B1 = 3, C1 a formula with the stored value given. */
  private static Path book(Path folder, String formula, double stored) throws IOException {
    Path file = folder.resolve("book.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      book.setCellFormulaValidation(false);
      var row = book.createSheet("Sheet").createRow(0);
      row.createCell(0).setCellValue(2);
      row.createCell(1).setCellValue(3);
      Cell cell = row.createCell(2);
      cell.setCellFormula(formula);
      cell.setCellValue(stored);
      book.write(out);
    }
    return file;
  }

  @Test
  void aWrongStoredValueIsCorrected(@TempDir Path folder) throws IOException {
    office.open(book(folder, "A1+B1", 77));
    assertThat(office.read("Sheet").number(SUM)).isEqualTo(5);
  }

  @Test
  void withoutTheSettingAWrongStoredValueWouldStay(@TempDir Path folder) throws IOException {
    try (Recalculation stale = Recalculation.start(Recalculation.OnLoad.NEVER)) {
      stale.open(book(folder, "A1+B1", 77));
      assertThat(stale.read("Sheet").number(SUM)).isEqualTo(77);
    }
  }

  @Test
  void wrongFormulasAreCaught(@TempDir Path folder) throws IOException {
    office.open(book(folder, "A1-B1", 5));
    assertThat(office.read("Sheet").number(SUM)).isEqualTo(-1);
    office.open(book(folder, "A1/(B1-3)", 5));
    assertThat(office.read("Sheet").errors()).containsExactly("C1");
    office.open(book(folder, "NORM.S.INV(A1/B1)", 5));
    assertThat(office.read("Sheet").errors()).containsExactly("C1");
  }

  @Test
  void aCellThatIsSetChangesWhatDependsOnIt(@TempDir Path folder) throws IOException {
    office.open(book(folder, "IF(A1=\"x\",10,A1*B1)", 6));
    office.set(new Address("Sheet", 0, 1), "4.5");
    assertThat(office.read("Sheet").number(SUM)).isEqualTo(9);
    office.set(new Address("Sheet", 0, 0), "x");
    assertThat(office.read("Sheet").number(SUM)).isEqualTo(10);
    assertThat(office.read("Sheet").text(new Address("Sheet", 0, 0))).isEqualTo("x");
  }
}
