package backstop.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backstop.source.GeneratedFormulas;
import backstop.valuation.Result;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file itself: its parts, its bytes, what it may not hold. */
class WorkbookFileTest {

  @TempDir static Path folder;
  private static Result result;
  private static Path file;

  @BeforeAll
  static void write() throws IOException {
    result = GeneratedWorkbookTest.value(GeneratedFormulas.library(folder, 11, 40));
    file = folder.resolve("made.xlsx");
    Workbook.write(result, "test", file);
  }

  private static XSSFWorkbook open() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  @Test
  void partsAreValidAgainstTheSchema() throws IOException {
    try (XSSFWorkbook book = open()) {
      List<String> faults = new ArrayList<>();
      validate("workbook", book.getCTWorkbook(), faults);
      validate("styles", book.getStylesSource().getCTStylesheet(), faults);
      for (Sheet sheet : book) {
        XSSFSheet xssf = (XSSFSheet) sheet;
        validate(sheet.getSheetName(), xssf.getCTWorksheet(), faults);
        if (xssf.getDrawingPatriarch() != null) {
          validate(sheet.getSheetName(), xssf.getDrawingPatriarch().getCTDrawing(), faults);
          for (XSSFChart chart : xssf.getDrawingPatriarch().getCharts()) {
            validate(sheet.getSheetName() + " chart", chart.getCTChartSpace(), faults);
          }
        }
      }
      assertThat(faults).isEmpty();
    }
  }

  private static void validate(String part, XmlObject object, List<String> faults) {
    List<XmlError> found = new ArrayList<>();
    XmlOptions options = new XmlOptions();
    options.setErrorListener(found);
    if (!object.validate(options)) {
      found.stream().limit(5).forEach(fault -> faults.add(part + ": " + fault));
    }
  }

  @Test
  void theSameResultIsTheSameBytesInAnyTimeZone() throws IOException {
    TimeZone zone = TimeZone.getDefault();
    Path again = folder.resolve("again.xlsx");
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      Workbook.write(result, "test", again);
    } finally {
      TimeZone.setDefault(zone);
    }
    assertThat(again).hasSameBinaryContentAs(file);
  }

  @Test
  void nothingRunsAndNothingIsFetched() throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .noneMatch(name -> name.contains("vba") || name.contains("externalLink"))
          .noneMatch(name -> name.contains("connections") || name.contains("embeddings"));
    }
    try (XSSFWorkbook book = open()) {
      assertThat(book.getForceFormulaRecalculation()).isTrue();
      assertThat(book.getAllNames()).noneMatch(name -> name.getRefersToFormula().contains("#REF"));
      for (Sheet sheet : book) {
        assertThat(sheet.getProtect()).as(sheet.getSheetName()).isFalse();
      }
    }
  }

  @Test
  void everyFormulaHasAStoredValue() throws IOException {
    int formulas = 0;
    try (XSSFWorkbook book = open()) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              formulas++;
              assertThat(((XSSFCell) cell).getCTCell().isSetV())
                  .as(sheet.getSheetName() + "!" + cell.getAddress())
                  .isTrue();
            }
          }
        }
      }
    }
    assertThat(formulas).isGreaterThan(1000);
  }

  @Test
  void aTextThatReadsAsAFormulaStaysAText() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Page page = new Page(book.createSheet("Texts"), new Looks(book));
      for (String text : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1")) {
        page.text(0, 0, text, Look.TEXT);
        Cell cell = book.getSheet("Texts").getRow(0).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getCellStyle().getQuotePrefixed()).as(text).isTrue();
      }
      page.text(0, 0, "plain", Look.TEXT);
      assertThat(book.getSheet("Texts").getRow(0).getCell(0).getCellStyle().getQuotePrefixed())
          .isFalse();
    }
  }

  @Test
  void formulasThatASpreadsheetWouldRefuseAreRefusedHere() {
    SharedFormula.check("IF('a(b'!A1=1,SUM(B1:B3),\"x(\")", "x");
    assertThatThrownBy(() -> SharedFormula.check("XLOOKUP(A1,B1:B3,C1:C3)", "drones, row 7"))
        .hasMessageContaining("drones, row 7 calls XLOOKUP");
    assertThatThrownBy(() -> SharedFormula.check("1+".repeat(4096) + "1", "x"))
        .hasMessageContaining("8193 characters");
    assertThatThrownBy(() -> SharedFormula.check("ABS(".repeat(65) + "1" + ")".repeat(65), "x"))
        .hasMessageContaining("64 levels");
  }
}
