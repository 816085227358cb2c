package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.cli.Screens.Screen;
import backstop.model.Library;
import backstop.model.TextFile;
import backstop.source.LibraryReader;
import backstop.source.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs on the same files that differ by date, scenario or {@code --set} say which inputs differ.
 */
class InputsInUseTest {

  private static final Path FARM = Path.of("src/test/resources/backstop/cli/farm");
  private static final String HEADING = "inputs in use";

  /** Name and date of a row of {@code assumptions.csv}. */
  private static final Pattern ROW =
      Pattern.compile("(?m)^([a-z_.0-9\\[\\]]+),(\\d{4}-\\d\\d-\\d\\d),");

  @TempDir Path home;

  @BeforeEach
  void copyFarm() throws IOException {
    Folders.copy(FARM, home);
  }

  @Test
  void laterDate() throws IOException {
    keep("a", FARM, "\"valuation_date\": \"2025-09-30\", \"as_of\": \"2025-09-30\"");
    keep("b", FARM, "\"valuation_date\": \"2026-03-31\", \"as_of\": \"2026-03-31\"");

    assertThat(inputs(run("a.json", "b.json")))
        .isEqualTo(
            """
            inputs in use  2 differ
              timeline  9 periods, the first to 31 Dec 2025 → 7 periods, the first to 30 Jun 2026
              the date itself: flows up to it are left out, the rest is discounted to it, balances open at dated assumptions

            table cell             before  after  unit   row after   source after
            promise.kept[written]     0.9    0.8  share  2026-02-28  F2

            assumption  before  after  unit       row before  row after   source after
            farm.rent      1.5    1.7  USDm/year  2025-09-30  2026-03-31  F1
            """);
  }

  @Test
  void dateInsideAQuarterTellsTheLengthOfTheFirstPeriod() throws IOException {
    keep("a", FARM, "\"valuation_date\": \"2025-09-30\", \"as_of\": \"2025-09-30\"");
    keep("b", FARM, "\"valuation_date\": \"2025-11-15\", \"as_of\": \"2025-09-30\"");

    assertThat(inputs(run("a.json", "b.json")))
        .contains("inputs in use  the same", "the first to 31 Dec 2025 (0.125 years)");
  }

  @Test
  void setAndScenario() throws IOException {
    keep("a", FARM, "\"set\": {\"farm.rent\": \"1.6\"}");
    keep("b", FARM, "\"scenario\": \"dry_years\"");

    assertThat(inputs(run("a.json", "b.json")))
        .isEqualTo(
            """
            inputs in use  2 differ

            assumption         before        after  unit       row before  row after   source after
            farm.drought_rate    0.25          0.5  1/year     2025-09-30  2025-09-30  scenario dry_years times 2: judgement: one y…
            farm.rent             1.6          1.5  USDm/year  2025-09-30  2025-09-30  F1
             range             no law  pert 1 to 2
            """);
  }

  @Test
  void changedCellTellsWhatChangedIt() throws IOException {
    keep("a", FARM, "\"valuation_date\": \"2025-09-30\"");
    keep("b", FARM, "\"set\": {\"promise.kept[written]\": \"0.45\"}");

    assertThat(inputs(run("a.json", "b.json")))
        .isEqualTo(
            """
            inputs in use  1 differs

            table cell             before  after  unit   source after
            promise.kept[written]     0.9   0.45  share  --set
            """);
  }

  @Test
  void folderIsReadAsItIs() throws IOException {
    keep("a", FARM, "\"valuation_date\": \"2025-09-30\", \"as_of\": \"2025-09-30\"");

    assertThat(inputs(run("a.json", "."))).startsWith("inputs in use  the same\n");

    edit("inputs/correlations.csv", "", "a,b,correlation\nfarm.harvest,farm.loss,0.5\n");
    edit("inputs/base_case.csv", "2026-06-30", "2026-12-31");
    edit("inputs/promises.csv", "spoken,", "sung,,A promise sung,0.4,F1,\nspoken,");

    assertThat(inputs(run("a.json", ".")))
        .isEqualTo(
            """
            inputs in use  4 differ

            table cell     before  after  source after
            promise[sung]  none    a row  F1

            dated state                                           before    after
            farm.drought in the quarter to 2026-06-30, base case  happened  none
            farm.drought in the quarter to 2026-12-31, base case  none      happened

            correlation                  before  after
            farm.harvest with farm.loss  none      0.5
            """);
  }

  @Test
  void wholeAsCsv() throws IOException {
    keep("a", FARM, "\"as_of\": \"2025-09-30\"");
    keep("b", FARM, "\"as_of\": \"2026-03-31\"");

    assertThat(run("a.json", "b.json", "--of", "inputs", "--format", "csv").out())
        .isEqualTo(
            """
            kind,input,before,after,unit,range before,range after,row before,row after,source after
            table cell,promise.kept[written],0.9,0.8,share,,,,2026-02-28,F2
            assumption,farm.rent,1.5,1.7,USDm/year,pert 1 to 2,pert 1 to 2,2025-09-30,2026-03-31,F1
            """);
  }

  @Test
  void runsThatCannotBeReadAgainAreRefusedAlone() throws IOException {
    keep("a", FARM, "\"valuation_date\": \"soon\"");
    keep("b", FARM, "\"scenario\": \"locusts\"");

    Screen screen = run("a.json", "b.json", "--of", "inputs", "--format", "json");

    assertThat(screen.exit()).isEqualTo(2);
    assertThat(screen.err())
        .contains("A: its valuation_date is no date: soon", "B: its --scenario locusts is refused");
  }

  @Test
  void shippedLibraryHalfAYearLater() throws IOException {
    Path shipped = Path.of("");
    keep("a", shipped, "\"valuation_date\": \"2025-09-30\", \"as_of\": \"2025-09-30\"");
    keep("b", shipped, "\"valuation_date\": \"2026-03-31\", \"as_of\": \"2026-03-31\"");

    assertThat(run("a.json", "b.json").out())
        .contains(
            "minerals_fund.award[dobra]  none     happened since 2026-01-12",
            "minerals_fund.recovery_after",
            "minerals_fund.seed_paid_us",
            "deposit.stage[dobra]",
            "deposit.investment[dobra]");
    String csv = run("a.json", "b.json", "--of", "inputs", "--format", "csv").out();
    assertThat(csv)
        .contains(
            "state,minerals_fund.award[dobra],none,happened since 2026-01-12,",
            "table cell,deposit.investment[dobra],600,700,USDm,,,2025-08-28,2026-01-27,",
            "assumption,minerals_fund.seed_paid_us,0,30,USDm,");
    for (String name : datedSince("2025-09-30", "2026-03-31")) {
      assertThat(csv).as(name).containsPattern("assumption," + Pattern.quote(name) + "[,\\[]");
    }
  }

  /** Assumptions with a row that became known after one day and up to another. */
  private static List<String> datedSince(String from, String to) throws IOException {
    List<String> names =
        ROW.matcher(Files.readString(Path.of("inputs/assumptions.csv")))
            .results()
            .filter(row -> row.group(2).compareTo(from) > 0 && row.group(2).compareTo(to) <= 0)
            .map(row -> row.group(1))
            .distinct()
            .toList();
    assertThat(names).hasSizeGreaterThan(10);
    return names;
  }

  /** A run's document beside its texts, as if {@code value} had left them. */
  private void keep(String name, Path folder, String options) throws IOException {
    Reading reading =
        new Reading(
            folder.resolve("models"),
            folder.resolve("inputs"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of());
    Library library = LibraryReader.read(reading).library().orElseThrow();
    Path store = Files.createDirectories(home.resolve("outputs/store"));
    for (TextFile file : library.files()) {
      Files.writeString(store.resolve(file.hash()), file.text());
    }
    String files =
        library.files().stream()
            .map(file -> "\"" + file.path() + "\": \"" + file.hash() + "\"")
            .collect(Collectors.joining(", "));
    Files.writeString(
        home.resolve(name + ".json"),
        "{\"schema\": 1, \"run\": {" + options + "}, \"files\": {" + files + "}, \"results\": []}");
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = home.resolve(file);
    String text = Files.exists(path) ? Files.readString(path) : "";
    Files.writeString(path, text.isEmpty() ? to : text.replace(from, to));
  }

  /** The section that the test is about. */
  private static String inputs(Screen screen) {
    String from = screen.out().substring(screen.out().indexOf(HEADING));
    return from.substring(0, from.indexOf("\n\nvalue both") + 1);
  }

  private Screen run(String... arguments) {
    String[] line = new String[arguments.length + 1];
    line[0] = "diff";
    System.arraycopy(arguments, 0, line, 1, arguments.length);
    return Screens.run(home, home, line);
  }
}
