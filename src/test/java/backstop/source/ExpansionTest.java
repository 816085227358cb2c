package backstop.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.kernel.Interpreter;
import backstop.model.Chain;
import backstop.model.Draw;
import backstop.model.Formula;
import backstop.model.Library;
import backstop.model.Line;
import backstop.model.Row;
import backstop.model.Schedule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpansionTest {

  private static final Path EXPECTED = Path.of("src", "test", "resources", "expansion.txt");

  @TempDir Path folder;

  @Test
  void shorthandBecomesTheseLines() throws IOException {
    Library library = GeneratedFormulas.library(folder, 1, 0);
    String lines =
        library.lines().stream()
            .filter(line -> line.origin() != Line.Origin.WRITTEN)
            .filter(line -> line.origin() != Line.Origin.PART)
            .map(ExpansionTest::shown)
            .collect(Collectors.joining());

    assertThat(lines).isEqualTo(Files.readString(EXPECTED, StandardCharsets.UTF_8));
  }

  private static String shown(Line line) {
    String index = line.index().isEmpty() ? "" : "[" + line.index() + "]";
    String opening = line.opening().isEmpty() ? "" : "\n    opening " + line.opening();
    return line.name()
        + index
        + " ("
        + line.unit().text()
        + ")"
        + opening
        + "\n    "
        + line.text()
        + "\n";
  }

  @Test
  void everyDriverHasItsDrawsAndEachKeyItsOwn() throws IOException {
    Library library = GeneratedFormulas.library(folder, 1, 0);

    assertThat(library.draws())
        .extracting(draw -> draw.kind() + " " + draw.name() + " of " + draw.owner())
        .contains(
            "VALUE made.weight[north] of made.weight[north]",
            "NORMAL made.jumpy of made.jumpy",
            "UNIFORM made.jumpy.count of made.jumpy.count",
            "NORMAL made.jumpy.size of made.jumpy.size",
            "NORMAL made.local[east] of made.local[east]",
            "CLOCK made.mood of made.mood",
            "TARGET made.mood.target of made.mood",
            "CLOCK made.front[south] of made.front[south]",
            "TARGET made.front.target[south] of made.front[south]",
            "CLOCK made.accession of made.accession",
            "CLOCK made.loss of made.loss",
            "SEVERITY made.loss.severity of made.loss");
    assertThat(library.draws().stream().map(Draw::name)).doesNotHaveDuplicates();
  }

  @Test
  void chainsAndOnceEventsAreListedWithTheirStates() throws IOException {
    assertThat(GeneratedFormulas.library(folder, 1, 0).chains())
        .extracting(Chain::name, Chain::states)
        .contains(
            org.assertj.core.groups.Tuple.tuple("made.accession", List.of("none", "happened")),
            org.assertj.core.groups.Tuple.tuple("made.front[north]", List.of("held", "lost")),
            org.assertj.core.groups.Tuple.tuple("made.mood", List.of("calm", "tense", "hostile")));
  }

  /**
   * 20 November 2024 is day 51 of a quarter of 92 days, 15 August 2025 day 46 of 92: three quarters
   * less 5/92 of one.
   */
  @Test
  void stateFileSetsStartAndAge() throws IOException {
    Library library = GeneratedFormulas.library(folder, 1, 0);

    assertThat(row(library, "made.mood").opening()).isEqualTo(new Formula.Constant(2));
    assertThat(row(library, "made.mood.age_end").opening())
        .isInstanceOfSatisfying(
            Formula.Constant.class,
            age -> assertThat(age.value()).isCloseTo((3 - 5 / 92.0) / 4, within(1e-12)));
  }

  @Test
  void baseCaseDatesFallIntoTheirPeriods() throws IOException {
    Schedule mood = schedule(GeneratedFormulas.library(folder, 1, 0), "made.mood");

    assertThat(nonZero(mood.base())).containsExactly("2=3");
    assertThat(nonZero(mood.paths())).isEmpty();
  }

  @Test
  void aScenarioReplacesWhatTheBaseCaseSaysOfADriver() throws IOException {
    Read read = new SmallLibrary().option("--scenario", "long_strike").read(folder);
    Schedule regime = schedule(read.library().orElseThrow(), "mine.regime");

    assertThat(nonZero(regime.paths())).containsExactly("3=2", "7=1");
    assertThat(nonZero(regime.base())).containsExactly("3=2", "7=1");
  }

  @Test
  void datesUpToTheValuationDateAreIgnored() throws IOException {
    SmallLibrary small = new SmallLibrary();
    Library before =
        small.option("--valuation-date", "2028-03-30").read(folder).library().orElseThrow();
    Library after =
        small.option("--valuation-date", "2028-03-31").read(folder).library().orElseThrow();

    assertThat(nonZero(schedule(before, "mine.regime").base())).containsExactly("0=2");
    assertThat(nonZero(schedule(after, "mine.regime").base())).isEmpty();
  }

  /**
   * All clocks ring at 0.05. Under the strong posture an open regime shuts at 0.02 a year, 0.005 a
   * quarter, so in the tenth quarter, in which ten times 0.005 equals 0.05 to 15 digits; it opens
   * again at 0.025 a quarter in the second one after that. Strikes come at 0.025 a quarter.
   */
  @Test
  void clocksRingWhenTheSummedRateReachesTheDraw() throws IOException {
    Library library = new SmallLibrary().read(folder).library().orElseThrow();
    Interpreter path = Interpreter.of(library, new NoDraws(false, 0.05), 0, 1);

    assertThat(values(path, library, "mine.regime", 13))
        .containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 1, 1);
    assertThat(values(path, library, "mine.regime.stay", 13))
        .containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 3);
    assertThat(values(path, library, "mine.regime.age", 13)).endsWith(0, 0.25, 0);
    assertThat(values(path, library, "mine.accession", 5)).containsExactly(0, 1, 1, 1, 1);
    assertThat(values(path, library, "mine.loss", 5)).containsExactly(0, 0.05, 0, 0.05, 0);
  }

  private static double[] values(Interpreter path, Library library, String line, int periods) {
    int row = library.line(line).orElseThrow().firstRow();
    return IntStream.range(0, periods).mapToDouble(period -> path.value(row, period)).toArray();
  }

  /** Dated in the first quarter of 2028, the tenth period: a new stay begins after it. */
  @Test
  void aForcedStateBeginsAStayAtTheEndOfItsPeriod() throws IOException {
    Library library = new SmallLibrary().read(folder).library().orElseThrow();
    Interpreter base = Interpreter.of(library, new NoDraws(true, 1e99), 0, 1);

    assertThat(values(base, library, "mine.regime", 12)).endsWith(1, 2, 2, 2);
    assertThat(values(base, library, "mine.regime.stay", 12)).endsWith(1, 1, 2, 2);
    assertThat(values(base, library, "mine.regime.age", 12)).endsWith(0, 0.25);
    assertThat(values(base, library, "mine.accession", 12)).containsOnly(0);
  }

  private static List<String> nonZero(List<Integer> states) {
    return IntStream.range(0, states.size())
        .filter(period -> states.get(period) != 0)
        .mapToObj(period -> period + "=" + states.get(period))
        .toList();
  }

  private static Schedule schedule(Library library, String name) {
    return library.schedules().stream()
        .filter(schedule -> schedule.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Row row(Library library, String name) {
    return library.rows().get(library.line(name).orElseThrow().firstRow());
  }
}
