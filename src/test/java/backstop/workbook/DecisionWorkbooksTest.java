package backstop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Chain;
import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.risk.Fact;
import backstop.risk.Fitting;
import backstop.risk.Information;
import backstop.risk.InformationAsked;
import backstop.risk.Knowledge;
import backstop.risk.Waiting;
import backstop.risk.WaitingAsked;
import backstop.source.LibraryReader;
import backstop.source.Reading;
import backstop.source.SeriesFile;
import backstop.valuation.Execution;
import backstop.valuation.Mixture;
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
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks of what it is worth to know and to wait, and of fits. */
class DecisionWorkbooksTest {

  private static final Path RISK = Path.of("src/test/resources/backstop/risk");

  @TempDir static Path folder;
  private static Information found;
  private static Fitting fitting;
  private static Path worth;
  private static Path fit;
  private static Path waiting;

  @BeforeAll
  static void write() throws IOException {
    found = information();
    fitting = Fitting.of(SeriesFile.read(RISK.resolve("fit/prices.csv")).series().orElseThrow());
    worth = folder.resolve("worth.xlsx");
    fit = folder.resolve("fit.xlsx");
    waiting = folder.resolve("waiting.xlsx");
    StudyWorkbook.write(study(), "test", worth);
    StudyWorkbook.write(waitingStudy(), "test", waiting);
    FitWorkbook.write(fitting, "test", fit);
  }

  private static Information information() {
    Library library = library("decision");
    Chain sea = library.chains().get(0);
    Request request =
        new Request(
            List.of(),
            List.of(0, 1, 2),
            0,
            new Sampling(256, 16, 5, Sampler.SOBOL),
            List.of(),
            Overlay.NONE,
            Optional.of(new Mixture(List.of(0.5, 0.3, 0.2))));
    int payoff = library.measures().indexOf(library.measure("decision.both_end").orElseThrow());
    List<Knowledge> kinds =
        List.of(
            new Knowledge(List.of(new Fact.Promise("promise", Fact.Promise.ITSELF))),
            new Knowledge(List.of(new Fact.State(sea.name() + "@1", sea, 1))));
    return Information.of(
        new InformationAsked(
            library, request, List.of(payoff), List.of(), OptionalDouble.of(0), kinds),
        new Execution(1, 512, (done, of) -> {}));
  }

  private static Library library(String name) {
    Path from = RISK.resolve(name);
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

  private static Study waitingStudy() {
    Library library = library("waiting");
    Sampling sampling = new Sampling(256, 16, 5, Sampler.SOBOL);
    Request request = new Request(List.of(), List.of(0), 0, sampling, List.of(), Overlay.NONE);
    int peace = library.line("venture.peace").orElseThrow().firstRow();
    WaitingAsked asked = new WaitingAsked(library, request, 0, 0, 3, OptionalInt.of(peace));
    Waiting answer = Waiting.of(asked, new Execution(1, 512, (done, of) -> {}));
    return new Study(
        "What waiting is worth, and when to commit",
        library,
        request,
        new Study.Question("wait", List.of("venture.sailing_npv", "--years 3")),
        List.of(new WaitingSheet(answer)));
  }

  private static Study study() {
    return new Study(
        "What it is worth to know",
        found.asked().library(),
        found.asked().request(),
        new Study.Question("information", List.of("decision.both_end")),
        List.of(new InformationSheet(found)));
  }

  @Test
  void nothingIsLeftToRepair() throws IOException {
    for (Path file : List.of(worth, fit, waiting)) {
      PackageParts parts = PackageParts.read(file);
      List<String> faults = new ArrayList<>(new RelationFaults(parts).list());
      faults.addAll(new BookFaults(parts).list());
      faults.addAll(SheetFaults.of(parts));
      faults.addAll(new SchemaFaults(parts).list());
      assertThat(faults).as(file.getFileName().toString()).isEmpty();
    }
  }

  @Test
  void sameAnswersSameBytes() throws IOException {
    Path again = folder.resolve("again.xlsx");
    FitWorkbook.write(fitting, "test", again);

    assertThat(Files.mismatch(fit, again)).isNegative();
  }

  @Test
  void figuresAreThoseOfTheAnswer() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(worth))) {
      XSSFSheet sheet = book.getSheet("Information");
      int table = row(sheet, "Knowing");
      assertThat(sheet.getRow(table + 1).getCell(0).getStringCellValue()).isEqualTo("everything");
      assertThat(sheet.getRow(table + 1).getCell(1).getNumericCellValue())
          .isEqualTo(found.perfect().value().value());
      int promise = row(sheet, "promise", table + 5);
      assertThat(sheet.getRow(promise + 2).getCell(0).getStringCellValue())
          .isEqualTo("better: invest");
    }
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(fit))) {
      XSSFSheet sheet = book.getSheet("Fit");
      int ranking = row(sheet, "Fit");
      assertThat(sheet.getRow(ranking + 1).getCell(1).getNumericCellValue())
          .isEqualTo(fitting.processes().get(0).aic());
    }
  }

  @Test
  void chartsHaveTitlesOfTheirAxes() throws IOException {
    assertThat(charts(worth))
        .contains("Worth of knowing before deciding on both end (USDm)", "Worth (USDm)");
    assertThat(charts(waiting))
        .contains(
            "When the policy commits to sailing NPV (USDm)", "Share of futures", "Mean (USDm)");
    assertThat(charts(fit))
        .contains("Q-Q of mean reverting", "Expected, normal scores of steps", "Observed, values");
  }

  private static String charts(Path file) throws IOException {
    return PackageParts.read(file).parts().entrySet().stream()
        .filter(part -> part.getKey().startsWith("xl/charts/"))
        .map(part -> new String(part.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining());
  }

  private static int row(XSSFSheet sheet, String first) {
    return row(sheet, first, 0);
  }

  /** The first row from one on whose first cell holds a text. */
  private static int row(XSSFSheet sheet, String first, int from) {
    for (int r = from; r <= sheet.getLastRowNum(); r++) {
      boolean there = sheet.getRow(r) != null && sheet.getRow(r).getCell(0) != null;
      if (there && sheet.getRow(r).getCell(0).toString().equals(first)) {
        return r;
      }
    }
    throw new IllegalStateException("no row " + first);
  }
}
