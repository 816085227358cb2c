package backstop.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backstop.source.GeneratedFormulas;
import backstop.valuation.Result;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
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

  /** The schema has no word for spaces that texts keep, which Excel writes all the same. */
  private static void validate(String part, XmlObject object, List<String> faults) {
    List<XmlError> found = new ArrayList<>();
    XmlOptions options = new XmlOptions();
    options.setErrorListener(found);
    if (!object.validate(options)) {
      found.stream()
          .filter(fault -> !fault.getMessage().contains("space@" + XMLConstants.XML_NS_URI))
          .limit(5)
          .forEach(fault -> faults.add(part + ": " + fault));
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
    List<String> risky =
        List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "plain", "<b> & é±\u0001 ");
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Page page = new Page(book.createSheet("Texts"), new Looks(book));
      for (int row = 0; row < risky.size(); row++) {
        page.text(row, 0, risky.get(row), Look.TEXT);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Package.write(book, List.of(page), bytes);
      try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
        for (int row = 0; row < risky.size(); row++) {
          Cell cell = read.getSheet("Texts").getRow(row).getCell(0);
          assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
          assertThat(cell.getStringCellValue()).isEqualTo(risky.get(row).replace('\u0001', '?'));
          assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo(row < 5);
        }
      }
    }
  }

  @Test
  void aRowIsFilledFromLeftToRight() {
    Cells cells = new Cells();
    cells.number(3, 2, 1, 0);
    assertThatThrownBy(() -> cells.text(3, 2, "again", 0)).hasMessageContaining("row 3");
    cells.text(0, 27, "right", 0);
    assertThat(cells.dimension()).isEqualTo("A1:AB4");
  }

  @Test
  void formulasThatASpreadsheetWouldRefuseAreRefusedHere() {
    SharedFormula.check("IF('a(b'!A1=1,SUM(B1:B3),\"x(\")", "x", 0);
    assertThatThrownBy(() -> SharedFormula.check("XLOOKUP(A1,B1:B3,C1:C3)", "drones", 6))
        .hasMessageContaining("drones, row 7 calls XLOOKUP");
    assertThatThrownBy(() -> SharedFormula.check("1+".repeat(4096) + "1", "x", 0))
        .hasMessageContaining("8193 characters");
    assertThatThrownBy(() -> SharedFormula.check("ABS(".repeat(65) + "1" + ")".repeat(65), "x", 0))
        .hasMessageContaining("64 levels");
    SharedFormula.check("MAX(" + "A1,".repeat(254) + "A1)", "x", 0);
    assertThatThrownBy(() -> SharedFormula.check("MAX(" + "A1,".repeat(255) + "A1)", "x", 0))
        .hasMessageContaining("255 arguments");
  }
}
