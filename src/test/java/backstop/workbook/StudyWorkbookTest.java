package backstop.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.risk.Bridge;
import backstop.risk.BridgeAsked;
import backstop.risk.BridgeMove;
import backstop.risk.BridgeMove.Amount;
import backstop.risk.BridgeStatistic;
import backstop.risk.Curve;
import backstop.risk.CurveAsked;
import backstop.risk.Grouping;
import backstop.risk.ReverseAsked;
import backstop.risk.ReverseStress;
import backstop.risk.Sensitivity;
import backstop.risk.SensitivityAsked;
import backstop.risk.StandardAsked;
import backstop.risk.StandardTests;
import backstop.risk.Target;
import backstop.risk.Variant;
import backstop.source.LibraryReader;
import backstop.source.Reading;
import backstop.valuation.Execution;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import backstop.valuation.Statistic;
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
  private static Path bridges;
  private static Path drivers;
  private static Path reversed;

  @BeforeAll
  static void write() throws IOException {
    curve = curve();
    curves = folder.resolve("curve.xlsx");
    scenarios = folder.resolve("scenarios.xlsx");
    StudyWorkbook.write(study(QUESTION), "test", curves);
    bridges = folder.resolve("bridge.xlsx");
    drivers = folder.resolve("drivers.xlsx");
    StudyWorkbook.write(tests(), "test", scenarios);
    StudyWorkbook.write(bridge(), "test", bridges);
    StudyWorkbook.write(drivers(), "test", drivers);
    reversed = folder.resolve("reverse.xlsx");
    StudyWorkbook.write(reverse(), "test", reversed);
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

  private static Study drivers() {
    Library farm = read("cli/farm");
    SensitivityAsked asked = new SensitivityAsked(farm, request(), 0, Grouping.DRIVER, 3, true);
    Sensitivity found = Sensitivity.of(asked, EXECUTION);
    return new Study("Drivers", farm, request(), QUESTION, List.of(new SensitivitySheet(found)));
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

  private static Study reverse() {
    Library farm = read("cli/farm");
    ReverseStress found = ReverseStress.of(new ReverseAsked(farm, request(), 0, 0, 20), EXECUTION);
    return new Study(
        "The likeliest way",
        farm,
        request(),
        new Study.Question("stress", List.of("--reverse 0")),
        List.of(new ReverseSheet(found)));
  }

  /** From 8 over zero to −1 and back to 2. */
  private static Study bridge() {
    Library farm = read("cli/farm");
    BridgeAsked asked =
        new BridgeAsked(
            List.of("time passed", "farm", "model text"),
            List.of("none"),
            List.of("farm.owner_npv"),
            BridgeStatistic.MEAN,
            16);
    BridgeMove move =
        new BridgeMove(
            "none",
            "farm.owner_npv",
            new Statistic(8, 0.5),
            new Statistic(2, 0.5),
            new Statistic(-6, 0.1),
            List.of(new Amount(1, 0.1, 0), new Amount(-10, 0.2, 0), new Amount(3, 2, 0)));
    BridgeSheet sheet =
        new BridgeSheet(
            new Bridge(asked, List.of(move), List.of()),
            farm,
            List.of("2025-09-30", "=1+1"),
            List.of(
                new BridgeChange("farm", "assumption", "farm.rent", "USDm/year", 1.5, "=2", "F1")),
            List.of());
    List<String> words = List.of("2025-09-30", "2026-03-31", "--of mean");
    return new Study(
        "Why figures moved",
        farm,
        request(),
        new Study.Question("bridge", words, List.of("aa", "bb")),
        List.of(sheet));
  }

  @Test
  void aBridgeIsAWaterfallThatAddsUp() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(bridges))) {
      XSSFSheet sheet = book.getSheet("Bridge");
      int table = row(sheet, "Part");
      double[] standing = {0, 8, 0, 0, 0};
      double[] heights = {8, 1, -10, 3, 2};
      for (int bar = 0; bar < heights.length; bar++) {
        var row = sheet.getRow(table + 1 + bar);
        double[] cells = new double[10];
        for (int column = 1; column < 10; column++) {
          cells[column] = row.getCell(column).getNumericCellValue();
        }
        assertThat(cells[4]).isEqualTo(standing[bar]);
        double above = cells[5] + cells[6] + cells[8];
        assertThat(above - cells[7] - cells[9]).isEqualTo(Math.abs(heights[bar]));
      }
      assertThat(sheet.getRow(table + 4).getCell(10).getStringCellValue())
          .isEqualTo("not told from zero");
      assertThat(text(book.getSheet("Run")))
          .contains("./backstop bridge 2025-09-30 2026-03-31 --of mean\n", "bb");
    }
    assertThat(charts(bridges)).contains("from A to B", "lower, under 0", "farm");
  }

  @Test
  void nothingIsLeftToRepair() throws IOException {
    for (Path file : List.of(curves, scenarios, bridges, drivers, reversed)) {
      PackageParts parts = PackageParts.read(file);
      List<String> faults = new ArrayList<>(new RelationFaults(parts).list());
      faults.addAll(new BookFaults(parts).list());
      faults.addAll(SheetFaults.of(parts));
      faults.addAll(new SchemaFaults(parts).list());
      assertThat(faults).as(file.getFileName().toString()).isEmpty();
    }
  }

  /** Of shares, the worst 5%, Shapley effects and the others; effects add up to 1. */
  @Test
  void driversHaveAChartEachOfSharesTheWorstAndEffects() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(drivers))) {
      XSSFSheet sheet = book.getSheet("Sensitivity");
      assertThat(
              sheet.getDrawingPatriarch().getCharts().stream()
                  .map(chart -> chart.getTitleText().getString()))
          .anyMatch(title -> title.startsWith("Share of the variance"))
          .anyMatch(title -> title.contains("among its worst 5%"))
          .anyMatch(title -> title.startsWith("Shapley effects"));
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
