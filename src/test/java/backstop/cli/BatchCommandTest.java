package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backstop.batch.Folders;
import backstop.batch.Lock;
import backstop.batch.Refused;
import backstop.cli.Screens.Screen;
import backstop.source.BatchFile;
import backstop.source.Reading;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights of a farm and its mill. */
class BatchCommandTest {

  private static final String PLAN =
      """
      paths: 64
      runs:
        each: {models: [farm, mill], guarantees: [none+written]}
      """;

  private static final String MILL =
      """
      model: mill
      title: A mill that grinds what it buys
      assumptions:
        fee (USD/t): what a tonne pays
        throughput (t/year): what is ground
      lines:
        Mill:
          cash_flow (USDm): fee * throughput * DT
      measures:
        mill_value (USDm): {formula: SUM(cash_flow), party: miller}
      """;

  @TempDir Path home;

  @BeforeEach
  void build() throws IOException {
    backstop.cli.Folders.copy(Path.of("src/test/resources/backstop/cli/farm"), home);
    Files.writeString(home.resolve("models/mill.yaml"), MILL);
    append("assumptions.csv", "mill.fee,2025-09-30,10,,,,,F1,high,\n");
    append("assumptions.csv", "mill.throughput,2025-09-30,5000,,,,,F1,high,\n");
    write("batch.yaml", PLAN);
  }

  private void append(String file, String text) throws IOException {
    write(file, Files.readString(home.resolve("inputs").resolve(file)) + text);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(home.resolve("inputs").resolve(file), text);
  }

  private Screen batch(String... arguments) {
    return Screens.run(
        home,
        home,
        Stream.concat(Stream.of("batch"), Arrays.stream(arguments)).toArray(String[]::new));
  }

  @Test
  void aNightLeavesFoldersADigestAndALog() throws IOException {
    Screen screen = batch("--as-of", "2025-12-31");

    assertThat(screen.err()).isEmpty();
    assertThat(screen.exit()).isZero();
    assertThat(screen.out())
        .contains(
            "valued    each-farm-none+written\n",
            "2 valued; digest: outputs/2025-12-31/digest.xlsx");
    try (XSSFWorkbook digest =
        new XSSFWorkbook(home.resolve("outputs/2025-12-31/digest.xlsx").toFile().getPath())) {
      assertThat(digest.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("Batch batch as of 2025-12-31");
    }
    List<String> log = Files.readAllLines(home.resolve("outputs/logs/2025-12-31.jsonl"));
    assertThat(log).hasSize(4).allMatch(line -> line.contains("\"time\":\"2026-04-15T02:00:00Z\""));
    assertThat(log.get(3)).contains("\"event\":\"batch_ended\",\"alerts\":0,\"failed\":0");
  }

  @Test
  void oneAssumptionTouchesTheRunsThatReadIt() throws IOException {
    batch("--as-of", "2025-12-31");
    append("assumptions.csv", "mill.fee,2025-12-15,11,,,,,F1,high,\n");

    Screen screen = batch("--as-of", "2025-12-31");

    assertThat(screen.out())
        .contains("valued    each-mill-none+written\n", "1 valued, 1 standing")
        .doesNotContain("valued    each-farm");
  }

  @Test
  void anotherNightCarriesForwardWhatDidNotChange() {
    batch("--as-of", "2026-01-05");

    Screen screen = batch("--as-of", "2026-01-06");

    assertThat(screen.out()).contains("carried   each-farm-none+written, from 2026-01-05\n");
    assertThat(screen.out()).contains("2 carried");
  }

  @Test
  void missedDatesAreCaughtUpWithTheInputsOfThoseDates() throws IOException {
    write("batch.yaml", PLAN + "calendar: quarter_ends\n");

    Screen screen = batch("--catch-up", "2025-10-01", "--as-of", "2026-03-31");

    assertThat(screen.out()).contains("plan batch as of 2025-12-31", "plan batch as of 2026-03-31");
    String before = Screens.run(home, home, "history", "farm.owner_npv", "--format", "csv").out();
    assertThat(before).contains("2025-12-31", "2026-03-31");
    assertThat(batch("--catch-up", "2025-10-01", "--as-of", "2026-03-31").out())
        .doesNotContain("as of 2025-12-31");
  }

  @Test
  void aBrokenRowAndARefusedRunDoNotStopTheOthers() throws IOException {
    write(
        "batch.yaml",
        """
        paths: 64
        runs:
          broken: {dates: [someday]}
          unknown: {models: [frm]}
          sound: {models: [mill], guarantees: [none]}
        """);

    Screen screen = batch("--as-of", "2025-12-31");

    assertThat(screen.exit()).isEqualTo(Exit.ISSUES.code());
    assertThat(screen.err()).contains("batch.yaml:3:20", "Did you mean farm?");
    assertThat(screen.out()).contains("valued    sound-mill-none\n", "1 failed");
  }

  @Test
  void aBrokenModelStopsOnlyWhatCannotBeRead() throws IOException {
    batch("--as-of", "2025-12-31");
    Files.writeString(home.resolve("models/mill.yaml"), MILL.replace("fee *", "fees *"));

    Screen screen = batch("--as-of", "2026-01-05");

    assertThat(screen.exit()).isEqualTo(Exit.ISSUES.code());
    assertThat(screen.err()).contains("mill.yaml:8:23: ", "fees");
    Files.writeString(home.resolve("models/mill.yaml"), MILL);
    assertThat(batch("--as-of", "2026-01-05").out()).contains("2 carried");
  }

  @Test
  void anAlertIsToldLastOnTheScreenAndByTheExitCode() throws IOException {
    write(
        "batch.yaml",
        PLAN + "alerts:\n  poor: {measure: mill.mill_value, below: 1000, guarantees: [none]}\n");

    Screen screen = batch("--as-of", "2025-12-31", "--quiet");

    assertThat(screen.exit()).isEqualTo(Exit.CHECK_FAILED.code());
    assertThat(screen.out())
        .startsWith("ALERT     each-mill-none+written: mill.mill_value mean under none is ");
  }

  @Test
  void anotherBatchIsKeptOut() throws IOException {
    Folders folders = new Folders(home.resolve("outputs"));
    try (Lock held = Lock.take(folders.lock(), "process 7").orElseThrow()) {
      assertThat(held).isNotNull();
      Screen screen = batch("--as-of", "2025-12-31");

      assertThat(screen.exit()).isEqualTo(Exit.LOCKED.code());
      assertThat(screen.err()).contains("another batch is running (process 7); nothing was run.");
    }
    assertThat(batch("--as-of", "2025-12-31").exit()).isZero();
  }

  @Test
  void aClockThatWasMovedBackIsNoticed() {
    batch("--as-of", "2026-05-01");

    Screen screen = batch();

    assertThat(screen.exit()).isEqualTo(Exit.USAGE.code());
    assertThat(screen.err())
        .contains("the clock says 2026-04-15, and a batch as of 2026-05-01 is recorded");
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaid() throws IOException {
    Files.writeString(home.resolve("outputs"), "a file");

    Screen screen = batch("--as-of", "2025-12-31");

    assertThat(screen.exit()).isEqualTo(Exit.INTERNAL.code());
    assertThat(screen.err()).contains("outputs is a file, not a folder").doesNotContain("\tat ");
  }

  @Test
  void aRecordedRunIsReplayedAfterInputsHaveGrown() throws IOException {
    batch("--as-of", "2025-12-31");
    append("assumptions.csv", "mill.fee,2025-12-15,11,,,,,F1,high,\n");
    Files.writeString(home.resolve("models/farm.yaml"), "nothing of a farm\n");
    Path folder = folder("2025-12-31", "each-farm");

    Screen replay = Screens.run(home, home, "replay", folder.toString());

    assertThat(replay.out()).startsWith("identical: the results have the hash that was recorded");
    assertThat(replay.exit()).isZero();
  }

  private Path folder(String asOf, String run) throws IOException {
    try (Stream<Path> all = Files.list(home.resolve("outputs").resolve(asOf))) {
      return all.filter(path -> path.getFileName().toString().startsWith(run))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void runsThatStandAreNotEvenRead() throws IOException {
    String rows =
        IntStream.range(0, 40)
            .mapToObj(
                i -> "  run_%d: {models: [mill], guarantees: [none], seed: %d}".formatted(i, i))
            .collect(Collectors.joining("\n"));
    write("batch.yaml", "paths: 16\nruns:\n" + rows.replace("run_", "row_") + "\n");
    batch("--as-of", "2025-12-31", "--quiet");

    Screen screen = batch("--as-of", "2025-12-31");

    assertThat(screen.out()).contains("40 standing");
  }

  @Test
  void aProgramIsToldOfTheDigest() throws IOException {
    Path program = home.resolve("notify");
    Files.writeString(program, "#!/bin/sh\necho \"$1 $2\" > told\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    write("batch.yaml", PLAN + "on_completion: [" + program + ", desk]\n");

    Screen screen = batch("--as-of", "2025-12-31");

    assertThat(screen.out()).endsWith("notify was told\n");
    assertThat(home.resolve("told"))
        .hasContent("desk " + home.resolve("outputs/2025-12-31/digest.xlsx"));
    write("batch.yaml", PLAN + "on_completion: [" + home.resolve("nowhere") + "]\n");
    assertThat(batch("--as-of", "2025-12-31").out()).contains("nowhere could not be started");
  }

  @Test
  void textsThatChangeUnderABatchProveNothing() throws Exception {
    Reading folders =
        new Reading(
            home.resolve("models"),
            home.resolve("inputs"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of());
    PrintWriter none = new PrintWriter(Writer.nullWriter());
    Terminal terminal =
        new Terminal(none, none, false, 120, home, home, () -> 0, Clock.systemUTC());
    BatchDesk desk = new BatchDesk(terminal, folders, new Workplace(1, Optional.empty()));
    Planning planning = new Planning("batch", BatchFile.read(home.resolve("inputs/batch.yaml")));
    append("assumptions.csv", "mill.fee,2025-12-15,11,,,,,F1,high,\n");

    assertThatThrownBy(() -> desk.prepare(planning.on(LocalDate.of(2025, 12, 31)).runs().get(0)))
        .isInstanceOf(Refused.class)
        .hasMessage(
            "inputs/assumptions.csv was changed while the batch ran: give the command again");
  }

  @Test
  void aDayThatIsNoneIsSaidPlainly() {
    assertThat(batch("--as-of", "2025-13-01").err())
        .contains("--as-of", "expected a day such as 2025-09-30, not 2025-13-01")
        .doesNotContain("java.");
  }

  @Test
  void aDryRunSaysWhatWouldBeDone() {
    batch("--as-of", "2025-12-31");

    Screen screen = batch("--as-of", "2026-01-05", "--dry-run");

    assertThat(screen.out()).contains("carried from 2025-12-31", "to do it: leave out --dry-run");
    assertThat(home.resolve("outputs/2026-01-05")).doesNotExist();
  }

  @Test
  void wrongSchedulesAreRefusedTogetherWithOtherOptions() {
    Screen screen = batch("--schedule", "61 2 * * *", "--as-of", "2025-12-31", "--threads", "0");

    assertThat(screen.exit()).isEqualTo(Exit.USAGE.code());
    assertThat(screen.err())
        .contains("--threads is 1 or more", "leave out --as-of", "--schedule 61 2 * * *: ");
  }
}
