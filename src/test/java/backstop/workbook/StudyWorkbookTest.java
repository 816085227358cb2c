package backstop.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.risk.Curve;
import backstop.risk.CurveAsked;
import backstop.risk.StandardAsked;
import backstop.risk.StandardTests;
import backstop.risk.Target;
import backstop.risk.Variant;
import backstop.source.LibraryReader;
import backstop.source.Reading;
import backstop.valuation.Execution;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks of questions: a curve of a known law, and the standard tests of the farm. */
class StudyWorkbookTest {

  private static final Path RESOURCES = Path.of("src/test/resources/backstop");
  private static final Execution EXECUTION = new Execution(1, 512, (done, of) -> {});
  private static final Study.Question QUESTION =
      new Study.Question("curve", List.of("security.straight_end", "--mean 0"));

  @TempDir static Path folder;
  private static Curve curve;
  private static Path curves;
  private static Path scenarios;

  @BeforeAll
  static void write() throws IOException {
    curve = curve();
    curves = folder.resolve("curve.xlsx");
    scenarios = folder.resolve("scenarios.xlsx");
    StudyWorkbook.write(study(QUESTION), "test", curves);
    StudyWorkbook.write(tests(), "test", scenarios);
  }

  private static Library read(String name) {
    Path from = RESOURCES.resolve(name);
    Reading reading =
        new Reading(
            from.resolve("models"),
            from.resolve("inputs"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of());
    return LibraryReader.read(reading).library().orElseThrow();
  }

  private static Request request() {
    Sampling sampling = new Sampling(256, 16, 5, Sampler.SOBOL);
    return new Request(List.of(), List.of(0), 0, sampling, List.of(), Overlay.NONE);
  }

  private static Curve curve() {
    Library library = read("risk/trial");
    int measure =
        library.measures().indexOf(library.measure("security.straight_end").orElseThrow());
    CurveAsked asked =
        new CurveAsked(
            library,
            "security.strength",
            request(),
            List.of(0.0, 0.25, 0.5, 1.0),
            0.0,
            List.of(measure));
    List<Target> targets =
        List.of(new Target(Target.Kind.MEAN, 0), new Target(Target.Kind.LOSS, 0.25));
    return Curve.of(asked, List.of(targets), EXECUTION);
  }

  private static Study study(Study.Question question) {
    return new Study(
        "How strong", curve.asked().library(), request(), question, List.of(new CurveSheet(curve)));
  }

  private static Study tests() {
    Library farm = read("cli/farm");
    StandardAsked asked = new StandardAsked(farm, request(), List.of(0), 3);
    StandardTests tests =
        StandardTests.of(
            asked,
            setting ->
                new Variant(
                    farm.assumptions().get(setting.assumption()).name() + "=" + setting.value(),
                    "=2+2",
                    farm),
            EXECUTION);
    return new Study(
        "What changes",
        farm,
        request(),
        new Study.Question("stress", List.of("--standard")),
        List.of(new ScenariosSheet(farm, tests.stress(), List.of("Three of them."))));
  }

  @Test
  void nothingIsLeftToRepair() throws IOException {
    for (Path file : List.of(curves, scenarios)) {
      PackageParts parts = PackageParts.read(file);
      List<String> faults = new ArrayList<>(new RelationFaults(parts).list());
      faults.addAll(new BookFaults(parts).list());
      faults.addAll(SheetFaults.of(parts));
      faults.addAll(new SchemaFaults(parts).list());
      assertThat(faults).as(file.getFileName().toString()).isEmpty();
    }
  }

  @Test
  void sameStudySameBytesAndAnotherQuestionAnotherRun() throws IOException {
    Path again = folder.resolve("again.xlsx");
    StudyWorkbook.write(study(QUESTION), "test", again);
    Study.Question other = new Study.Question("curve", List.of("security.straight_end"));

    assertThat(Files.mismatch(curves, again)).isNegative();
    assertThat(other.fingerprint(curve.asked().library(), request(), "test").run())
        .isNotEqualTo(QUESTION.fingerprint(curve.asked().library(), request(), "test").run());
  }

  @Test
  void sheetsLeadBackAndRunTellsTheCommand() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(curves))) {
      assertThat(book)
          .extracting(sheet -> sheet.getSheetName())
          .containsExactly("Contents", "Curve", "Run");
      for (var sheet : book) {
        assertThat(sheet.getRow(0).getCell(0).getHyperlink().getAddress()).isEqualTo("Contents!A1");
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      }
      assertThat(text(book.getSheet("Run")))
          .contains("./backstop curve security.straight_end --mean 0 --paths 256")
          .contains("Hash of the inputs", "Figures of Curve");
    }
  }

  /** Mean 8 s − 3 and its root 0.375; a quarter of losses where 8 s − 3 = 2 · 0.674490. */
  @Test
  void figuresAndBreakEvensAreThoseOfTheCurve() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(curves))) {
      XSSFSheet sheet = book.getSheet("Curve");
      int table = row(sheet, "Strength");
      for (int s = 0; s < 4; s++) {
        var point = curve.points(0).get(s);
        var row = sheet.getRow(table + 1 + s);
        assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(point.strength());
        assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(point.value().mean());
        double half = row.getCell(4).getNumericCellValue() - point.value().mean();
        assertThat(half / point.error().mean()).isBetween(2.1314, 2.1315);
      }
      int root = row(sheet, "Break-even") + 1;
      assertThat(sheet.getRow(root).getCell(1).getNumericCellValue()).isBetween(0.3, 0.45);
      assertThat(sheet.getRow(root + 1).getCell(1).getNumericCellValue()).isBetween(0.45, 0.65);
    }
  }

  @Test
  void chartsHaveTitlesOfTheirAxesAndTheBreakEvenIsAPoint() throws IOException {
    String charts = charts(curves);

    assertThat(charts)
        .contains("Straight end (ratio): mean, with its 95% band")
        .contains("Strength of the guarantee (share)", "Share of futures")
        .contains("<c:errDir val=\"x\"/>", "mean ≥ 0 ratio", "chance of loss ≤ 25%");
    assertThat(charts(scenarios))
        .contains("Farm: owner NPV (USDm), to owner", "Change of the mean (USDm)")
        .contains("rent = 1.0");
  }

  @Test
  void theLargestChangeComesFirstAndTextsStayTexts() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(scenarios))) {
      XSSFSheet sheet = book.getSheet("Scenarios");
      int table = row(sheet, "Farm: owner NPV (USDm), to owner");
      assertThat(sheet.getRow(table + 1).getCell(0).getStringCellValue()).startsWith("rent = ");
      assertThat(sheet.getRow(table + 1).getCell(9).getStringCellValue()).isEqualTo("=2+2");
      assertThat(sheet.getRow(table + 7).getCell(0).getStringCellValue()).isEqualTo("base");
    }
  }

  @Test
  void itIsNoValuationThatCanBeReplayed() {
    assertThatThrownBy(() -> Returned.open(curves))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("another question than backstop value");
  }

  private static String charts(Path file) throws IOException {
    StringBuilder all = new StringBuilder();
    PackageParts.read(file)
        .parts()
        .forEach(
            (name, bytes) -> {
              if (name.startsWith("xl/charts/")) {
                all.append(new String(bytes, StandardCharsets.UTF_8));
              }
            });
    return all.toString();
  }

  private static String text(XSSFSheet sheet) {
    StringBuilder all = new StringBuilder();
    sheet.forEach(row -> row.forEach(cell -> all.append(cell).append('\n')));
    return all.toString();
  }

  /** The row whose first cell holds a text. */
  private static int row(XSSFSheet sheet, String first) {
    for (var row : sheet) {
      if (row.getCell(0) != null && row.getCell(0).toString().equals(first)) {
        return row.getRowNum();
      }
    }
    throw new IllegalStateException("no row " + first);
  }
}
