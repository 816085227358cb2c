package backstop.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import backstop.model.Library;
import backstop.model.Table;
import backstop.source.GeneratedFormulas;
import backstop.valuation.Result;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every sheet has, what inputs accept and say, and what tells that one was changed. */
class WorkbookLayoutTest {

  @TempDir static Path folder;
  private static Result result;
  private static Library library;
  private static Layout layout;
  private static Path file;
  private static XSSFWorkbook book;

  @BeforeAll
  static void write() throws IOException {
    library = GeneratedFormulas.library(folder, 11, 40);
    result = GeneratedWorkbookTest.value(library);
    layout = new Layout(library, result.cases().size());
    file = folder.resolve("made.xlsx");
    Workbook.write(result, "test", file);
    try (InputStream in = Files.newInputStream(file)) {
      book = new XSSFWorkbook(in);
    }
  }

  @AfterAll
  static void close() throws IOException {
    book.close();
  }

  private static XSSFCell cell(Address address) {
    return book.getSheet(address.sheet()).getRow(address.row()).getCell(address.column());
  }

  @Test
  void everySheetBeginsWithTheStateOfTheChecksAndAWayBack() {
    for (Sheet sheet : book) {
      XSSFCell corner = cell(new Address(sheet.getSheetName(), 0, 0));
      assertThat(corner.getCellFormula()).as(sheet.getSheetName()).contains("$B$3");
      assertThat(corner.getStringCellValue()).isEqualTo(Banner.BACK + ChecksSheet.HOLD);
      assertThat(corner.getHyperlink().getAddress()).isEqualTo("Contents!A1");
      assertThat(sheet.getSheetConditionalFormatting().getNumConditionalFormattings())
          .isGreaterThan(1);
    }
  }

  @Test
  void everySheetIsSetUpForPaper() {
    for (Sheet sheet : book) {
      PrintSetup setup = sheet.getPrintSetup();
      assertThat(sheet.getRepeatingRows()).as(sheet.getSheetName()).isNotNull();
      assertThat(setup.getLandscape()).isTrue();
      assertThat(setup.getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
      assertThat(sheet.getHeader().getLeft()).startsWith("Backstop valuation of ");
      assertThat(sheet.getFooter().getRight()).isEqualTo("page &P of &N");
      assertThat(((XSSFSheet) sheet).getTabColor()).isNotNull();
    }
  }

  @Test
  void linksLeadToCellsThatAreFilled() {
    int links = 0;
    for (Sheet sheet : book) {
      for (XSSFHyperlink link : ((XSSFSheet) sheet).getHyperlinkList()) {
        CellReference target = new CellReference(link.getAddress());
        XSSFSheet there = book.getSheet(target.getSheetName());
        assertThat(there).as(link.getAddress()).isNotNull();
        assertThat(there.getRow(target.getRow()).getCell(target.getCol()))
            .as(link.getAddress())
            .isNotNull();
        links++;
      }
    }
    assertThat(links).isGreaterThan(library.lines().size());
  }

  @Test
  void contentsListEverySheetOnce() {
    List<String> listed = new ArrayList<>();
    for (XSSFHyperlink link : book.getSheet(ContentsSheet.SHEET).getHyperlinkList()) {
      String sheet = new CellReference(link.getAddress()).getSheetName();
      String text =
          cell(new Address(ContentsSheet.SHEET, link.getFirstRow(), 0)).getStringCellValue();
      if (text.equals(sheet) && !text.isEmpty()) {
        listed.add(sheet);
      }
    }
    List<String> sheets = new ArrayList<>();
    book.forEach(sheet -> sheets.add(sheet.getSheetName()));
    listed.remove(Layout.INPUTS);
    assertThat(listed).containsExactlyElementsOf(sheets);
    assertThat(sheets.get(1)).isEqualTo(ContentsSheet.SHEET);
  }

  /** Assumptions and the cells of tables. */
  private static List<Address> inputs() {
    List<Address> inputs = new ArrayList<>();
    for (int a = 0; a < library.assumptions().size(); a++) {
      inputs.add(layout.input(a));
    }
    for (int t = 0; t < library.tables().size(); t++) {
      Table table = library.tables().get(t);
      for (int row = 0; row < table.keys().size(); row++) {
        for (int column = 0; column < table.columns().size(); column++) {
          inputs.add(layout.cell(t, column, row));
        }
      }
    }
    return inputs;
  }

  private static Optional<XSSFDataValidation> rule(Address cell) {
    return book.getSheet(cell.sheet()).getDataValidations().stream()
        .filter(
            rule ->
                List.of(rule.getRegions().getCellRangeAddresses()).stream()
                    .anyMatch(range -> range.isInRange(cell.row(), cell.column())))
        .findFirst();
  }

  @Test
  void everyInputHasARuleThatSaysWhatItTakesAndTakesWhatWasDelivered() {
    assertThat(inputs()).hasSizeGreaterThan(10);
    for (Address input : inputs()) {
      XSSFDataValidation rule = rule(input).orElseThrow();
      assertThat(rule.getPromptBoxText()).as(input.relative("")).startsWith("Takes ");
      assertThat(rule.getErrorBoxText()).startsWith("This cell takes ");
      assertThat(Rules.accepts(rule, cell(input))).as(input.relative("")).isTrue();
    }
  }

  @Test
  void aRuleRefusesWhatItShould() throws IOException {
    try (XSSFWorkbook other = new XSSFWorkbook()) {
      XSSFSheet sheet = other.createSheet();
      new Validation(sheet).date(0, 0, 0);
      new Validation(sheet).list(List.of("0", "1"), 0, 0, 1);
      XSSFCell text = sheet.createRow(0).createCell(0);
      text.setCellValue("soon");
      assertThat(Rules.accepts(sheet.getDataValidations().get(0), text)).isFalse();
      text.setCellValue(2);
      assertThat(Rules.accepts(sheet.getDataValidations().get(0), text)).isFalse();
      assertThat(Rules.accepts(sheet.getDataValidations().get(1), text)).isFalse();
      text.setCellValue(1);
      assertThat(Rules.accepts(sheet.getDataValidations().get(1), text)).isTrue();
    }
  }

  @Test
  void everyAssumptionHasACommentThatSaysWhatItIs() {
    XSSFSheet sheet = book.getSheet(Layout.INPUTS);
    for (int a = 0; a < library.assumptions().size(); a++) {
      Address input = layout.input(a);
      var comment = sheet.getCellComment(new CellAddress(input.row(), input.column()));
      assertThat(comment.getAuthor()).isEqualTo(Comments.AUTHOR);
      assertThat(comment.getString().getString())
          .startsWith(library.assumptions().get(a).name())
          .contains(library.assumptions().get(a).meaning());
    }
  }

  @Test
  void reviewHasARowForEveryLineMeasureAndHeadline() {
    Map<String, Integer> kinds = new HashMap<>();
    Set<String> items = new HashSet<>();
    XSSFSheet sheet = book.getSheet(Review.SHEET);
    for (int row = Review.FIRST_ROW; row <= sheet.getLastRowNum(); row++) {
      String kind = sheet.getRow(row).getCell(Review.KIND).getStringCellValue();
      kinds.merge(kind, 1, Integer::sum);
      items.add(kind + " " + sheet.getRow(row).getCell(Review.ITEM).getStringCellValue());
      assertThat(sheet.getRow(row).getCell(Review.STATUS).getStringCellValue()).isEqualTo("open");
    }
    library.lines().forEach(line -> assertThat(items).contains("line " + line.name()));
    library.measures().forEach(measure -> assertThat(items).contains("measure " + measure.name()));
    assertThat(kinds)
        .containsEntry("line", library.lines().size())
        .containsEntry("measure", library.measures().size())
        .containsEntry("result", new Valued(result).headlined().size());
    double open = sheet.getRow(Review.NAME_ROW).getCell(Review.COMMENT).getNumericCellValue();
    assertThat(open).isEqualTo(items.size());
  }

  @Test
  void propertiesTellWhatTheFileIs() {
    var properties = book.getProperties();
    assertThat(properties.getCoreProperties().getSubject()).isNotEmpty();
    assertThat(properties.getCoreProperties().getDescription()).isNotEmpty();
    assertThat(properties.getCoreProperties().getKeywords()).isNotEmpty();
    assertThat(properties.getCoreProperties().getCategory()).isNotEmpty();
    assertThat(properties.getExtendedProperties().getCompany()).isEqualTo("Backstop");
    for (String name : List.of("Run hash", "Valuation date", "As of", "Paths", "Seed")) {
      assertThat(properties.getCustomProperties().getProperty(name)).as(name).isNotNull();
    }
  }

  @Test
  void aChangedInputShowsOnEverySheetAndIsListed() {
    assumeTrue(Recalculation.possible(), "LibreOffice with Python is not installed");
    try (Recalculation office = Recalculation.start(Recalculation.OnLoad.ALWAYS)) {
      office.open(file);
      assertThat(state(office)).isEqualTo(ChecksSheet.HOLD);
      assertThat(office.read(ChangesSheet.SHEET).number(ChangesSheet.count())).isZero();
      Address input = layout.input(library.assumptions().size() - 1);
      office.set(input, "123.5");
      assertThat(state(office))
          .isEqualTo("1 input changed: engine figures are for the delivered inputs");
      Address mark = new Address(Layout.INPUTS, input.row(), Layout.INPUTS_CHANGE);
      assertThat(office.read(Layout.INPUTS).number(mark)).isEqualTo(1);
      assertThat(office.read(Layout.CHECKS).text(ChecksSheet.master())).isEqualTo(ChecksSheet.FAIL);
      for (int t = 0; t < library.tables().size(); t++) {
        office.set(layout.cell(t, 0, 0), "77");
      }
      int changed = 1 + library.tables().size();
      assertThat(office.read(ChangesSheet.SHEET).number(ChangesSheet.count())).isEqualTo(changed);
      assertThat(office.read("Run").text(new Address("Run", 0, 0)))
          .startsWith(Banner.BACK + changed + " inputs changed");
      assertThat(texts(office.read(ChangesSheet.SHEET)))
          .contains(library.assumptions().get(library.assumptions().size() - 1).name());
    }
  }

  private static String state(Recalculation office) {
    return office.read(Layout.CHECKS).text(ChecksSheet.state());
  }

  private static List<String> texts(Shown sheet) {
    List<String> texts = new ArrayList<>();
    for (int row = 0; row < 60; row++) {
      texts.add(sheet.text(new Address(ChangesSheet.SHEET, row, 0)));
    }
    return texts;
  }

  @Test
  void cachedTextsAreTexts() {
    assertThat(cell(ChecksSheet.state()).getCachedFormulaResultType()).isEqualTo(CellType.STRING);
  }
}
