package backstop.source;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Assumption;
import backstop.model.Distribution;
import backstop.model.Library;
import backstop.model.Timeline;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsOfTest {

  private static final String ASSUMPTIONS = "inputs/assumptions.csv";

  @TempDir Path folder;

  private Library library(SmallLibrary files) throws IOException {
    Read read = files.read(folder);
    assertThat(SmallLibrary.shown(read, folder)).doesNotContain("issue");
    return read.library().orElseThrow();
  }

  private static Assumption assumption(Library library, String name) {
    return library.assumptions().stream()
        .filter(found -> found.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Distribution> law(Library library, String name) {
    int draw = assumption(library, name).draw();
    return draw < 0 ? Optional.empty() : library.draws().get(draw).law();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09-30, 80",
    "2026-06-29, 80",
    "2026-06-30, 95",
    "2029-01-01, 95",
  })
  void theNewestRowKnownCounts(String asOf, double price) throws IOException {
    Library library = library(new SmallLibrary().option("--as-of", asOf));
    assertThat(assumption(library, "mine.price").value()).isEqualTo(price);
    assertThat(library.timeline().valuationDate()).isEqualTo(LocalDate.of(2025, 9, 30));
  }

  @Test
  void theValuationDateIsTheAsOfDateUnlessGiven() throws IOException {
    Library library = library(new SmallLibrary().option("--valuation-date", "2026-12-31"));
    assertThat(library.asOf()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(assumption(library, "mine.price").value()).isEqualTo(95);
  }

  @ParameterizedTest
  @CsvSource({"2025-12-30, 2026-06-30", "2025-12-31, 2026-03-31"})
  void aPartialDateMeansItsLastDay(String asOf, LocalDate expected) throws IOException {
    Library library = library(new SmallLibrary().option("--as-of", asOf));
    double value = assumption(library, "mine.first_sale").value();
    assertThat(value).isEqualTo(Timeline.serial(expected));
  }

  @Test
  void anUndatedRowTakesTheFirstValuationDate() throws IOException {
    SmallLibrary files =
        new SmallLibrary()
            .append(ASSUMPTIONS, "mine.volatility,2025-09-29,0.4,,,,,judgement: older,,");
    assertThat(assumption(library(files), "mine.volatility").value()).isEqualTo(0.2);
    files.append(ASSUMPTIONS, "mine.volatility,2025-10-01,0.5,,,,,judgement: newer,,");
    files.option("--as-of", "2025-10-01");
    assertThat(assumption(library(files), "mine.volatility").value()).isEqualTo(0.5);
  }

  @Test
  void theNewerOfARowForAllKeysAndOneForAKeyCounts() throws IOException {
    Library library = library(new SmallLibrary());
    assertThat(assumption(library, "mine.output[north]").value()).isEqualTo(14);
    assertThat(assumption(library, "mine.output[south]").value()).isEqualTo(10);
    assertThat(law(library, "mine.output[south]"))
        .contains(new Distribution.Triangular(8, 10, 12, Distribution.Range.P05_P95));
    SmallLibrary later =
        new SmallLibrary()
            .replace("inputs/correlations.csv", "mine.price,mine.output[north],0.5", "")
            .append(ASSUMPTIONS, "mine.output,2025-07-01,11,,,,,judgement: both,,");
    assertThat(assumption(library(later), "mine.output[north]").value()).isEqualTo(11);
  }

  @Test
  void onOneDateTheRowForAKeyCounts() throws IOException {
    SmallLibrary files =
        new SmallLibrary().append(ASSUMPTIONS, "mine.output,2025-06-30,11,,,,,judgement: both,,");
    assertThat(assumption(library(files), "mine.output[north]").value()).isEqualTo(14);
    assertThat(assumption(library(files), "mine.output[south]").value()).isEqualTo(11);
  }

  @Test
  void tablesKeepTheNewestRowOfEachKeyInTheOrderOfFirstAppearance() throws IOException {
    String pits =
        "pit,as_of,depth (t),source\n"
            + "late,2026-01-31,7,S1\nnorth,2025,120,S1\nsouth,2025-01-31,40,S1\n"
            + "north,2024,100,S1\nsouth,2026-01-31,50,S1\n";
    SmallLibrary files = new SmallLibrary().file("inputs/pits.csv", pits);
    Library before = library(files);
    assertThat(before.tables().get(table(before)).keys()).containsExactly("north", "south");
    assertThat(before.tables().get(table(before)).columns().get(1).numbers())
        .containsExactly(100.0, 40.0);
    Library after = library(files.option("--as-of", "2026-12-31"));
    assertThat(after.tables().get(table(after)).keys()).containsExactly("late", "north", "south");
    assertThat(after.tables().get(table(after)).columns().get(1).numbers())
        .containsExactly(7.0, 120.0, 50.0);
  }

  private static int table(Library library) {
    return library.tables().stream().map(t -> t.file()).toList().indexOf("pits.csv");
  }

  @Test
  void aScenarioReplacesAValueOrScalesItsLaw() throws IOException {
    Library library = library(new SmallLibrary().option("--scenario", "slump"));
    assertThat(assumption(library, "mine.price").value()).isEqualTo(40);
    assertThat(law(library, "mine.price"))
        .contains(
            new Distribution.Scaled(
                new Distribution.Pert(60, 80, 110, Distribution.Range.BOUNDS), 0.5));
    assertThat(assumption(library, "mine.volatility").value()).isEqualTo(0.3);
  }

  @Test
  void theCommandLineOverridesTheScenarioAndMakesCertain() throws IOException {
    SmallLibrary files =
        new SmallLibrary()
            .replace("inputs/correlations.csv", "mine.price,mine.output[north],0.5", "")
            .option("--scenario", "slump")
            .option("--set", "mine.price=70")
            .option("--set", "mine.output=9")
            .option("--set", "mine.output[south]=8%");
    assertThat(SmallLibrary.shown(files.read(folder), folder))
        .contains("--set mine.output[south]=8%: a percentage cannot be an amount in kt/year");
    Library library = library(files.option("--set", "mine.output[south]=8"));
    assertThat(assumption(library, "mine.price").value()).isEqualTo(70);
    assertThat(law(library, "mine.price")).isEmpty();
    assertThat(assumption(library, "mine.output[north]").value()).isEqualTo(9);
    assertThat(assumption(library, "mine.output[south]").value()).isEqualTo(8);
  }

  @Test
  void everyFileReadIsKeptWithItsHash() throws IOException {
    Library library = library(new SmallLibrary());
    assertThat(library.files())
        .extracting(file -> file.path())
        .contains("models/mine.yaml", "models/library.yaml", "inputs/pits.csv", "inputs/state.csv");
    String text = new SmallLibrary().text("inputs/state.csv");
    assertThat(library.files())
        .filteredOn(file -> file.path().equals("inputs/state.csv"))
        .allSatisfy(file -> assertThat(file.text()).isEqualTo(text))
        .allSatisfy(file -> assertThat(file.hash()).hasSize(64));
  }
}
