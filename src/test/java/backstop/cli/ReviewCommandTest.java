package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import backstop.cli.Screens.Screen;
import backstop.workbook.EditedBook;
import backstop.workbook.Recalculation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook goes to a reviewer, who opens it with LibreOffice, and comes back. */
class ReviewCommandTest {

  private static final Path FARM = Path.of("src/test/resources/backstop/cli/farm");

  @TempDir static Path home;
  private static Recalculation office;

  @BeforeAll
  static void value() throws IOException {
    Folders.copy(FARM, home);
    assertThat(run("value", "-n", "256", "-o", "w.xlsx").exit()).isZero();
    if (Recalculation.possible()) {
      office = Recalculation.start(Recalculation.OnLoad.ALWAYS);
    }
  }

  @AfterAll
  static void stop() {
    if (office != null) {
      office.close();
    }
  }

  private static Screen run(String... arguments) {
    return Screens.run(home, home, arguments);
  }

  private static Path file(String name) {
    return home.resolve(name);
  }

  /** Saved by LibreOffice with cells set: sheet, row, column and text of each. */
  private static void saved(String name, Map<List<Object>, String> cells) {
    assumeTrue(office != null, "LibreOffice with Python is not installed");
    office.open(file("w.xlsx"));
    cells.forEach(
        (cell, text) ->
            office.set((String) cell.get(0), (int) cell.get(1), (int) cell.get(2), text));
    office.save(file(name));
  }

  @Test
  void whatWasWrittenIsUnchangedAndIdentical() {
    Screen review = run("review", "w.xlsx");
    assertThat(review.exit()).isZero();
    assertThat(review.out()).contains("changed inputs  none", "anything else   unchanged");
    Screen replay = run("replay", "w.xlsx");
    assertThat(replay.exit()).isZero();
    assertThat(replay.out()).startsWith("identical, to the last byte");
    assertThat(run("replay", "w.json").exit()).isZero();
  }

  @Test
  void openingAndSavingChangesNothing() {
    saved("saved.xlsx", Map.of());
    Screen review = run("review", "saved.xlsx");
    assertThat(review.exit()).as(review.err()).isZero();
    assertThat(review.out()).contains("changed inputs  none", "comments        none");
    Screen replay = run("replay", "saved.xlsx");
    assertThat(replay.exit()).as(replay.out()).isZero();
    assertThat(replay.out()).startsWith("identical in every cell");
  }

  @Test
  void aChangeIsReadBackAndValuedAsIfItWereSet() throws IOException {
    saved(
        "changed.xlsx",
        Map.of(
            List.of("Inputs", 5, 3), "0.031",
            List.of("Inputs", 7, 3), "1.25",
            List.of("promise", 4, 3), "0.35",
            List.of("Control", 4, 1), "P5 of farm.owner_npv",
            List.of("Review", 1, 1), "A. Reader",
            List.of("Review", 8, 6), "why so low?"));
    Screen review = run("review", "changed.xlsx", "-o", "changes.yaml");
    assertThat(review.exit()).as(review.err()).isZero();
    assertThat(review.out())
        .contains(
            "farm.price_drift      0.02  0.031  1/year     Inputs!D6",
            "farm.rent             1.5   1.25   USDm/year  Inputs!D8",
            "promise.kept[spoken]  0.3   0.35   share      promise!D5",
            "reviewed by: A. Reader",
            "why so low?");
    assertThat(review.err()).contains("farm.rent is uncertain");

    run("value", "--from", "changed.xlsx", "-o", "from.xlsx");
    String[] sets = {"farm.price_drift=0.031", "farm.rent=1.25", "promise.kept[spoken]=0.35"};
    Screen set =
        run(
            "value",
            "-n",
            "256",
            "--set",
            sets[0],
            "--set",
            sets[1],
            "--set",
            sets[2],
            "-o",
            "set.xlsx");
    assertThat(set.exit()).as(set.err()).isZero();
    run("value", "-n", "256", "--from", "changes.yaml", "-o", "yaml.xlsx");
    assertThat(file("from.json")).hasSameBinaryContentAs(file("set.json"));
    assertThat(file("from.xlsx")).hasSameBinaryContentAs(file("set.xlsx"));
    assertThat(file("yaml.xlsx")).hasSameBinaryContentAs(file("set.xlsx"));
  }

  @Test
  void anAlteredWorkbookIsRefusedByAll() {
    saved("altered.xlsx", Map.of(List.of("farm", 15, 6), "=1+1", List.of("Inputs", 8, 3), "abc"));
    Screen review = run("review", "altered.xlsx", "-o", "never.yaml");
    assertThat(review.exit()).isEqualTo(Exit.ISSUES.code());
    assertThat(review.err()).contains("Inputs!D9: was 10000, is \"abc\"", "farm!G16: was =");
    assertThat(file("never.yaml")).doesNotExist();
    Screen value = run("value", "--from", "altered.xlsx", "-o", "never.xlsx");
    assertThat(value.exit()).isEqualTo(Exit.ISSUES.code());
    assertThat(value.err()).contains("farm!G16", "nothing was run");
    assertThat(file("never.xlsx")).doesNotExist();
    Screen replay = run("replay", "altered.xlsx");
    assertThat(replay.exit()).isEqualTo(Exit.CHECK_FAILED.code());
    assertThat(replay.out()).contains("farm!G16: was =", "differs in ");
  }

  @Test
  void figuresThatWereAlteredAreShownByReplay() throws IOException {
    EditedBook.read(file("w.xlsx"))
        .editSheet("Summary", text -> text.replaceFirst("<v>(-?[0-9][0-9.]*)</v>", "<v>5$1</v>"))
        .write(file("figures.xlsx"));
    assertThat(run("review", "figures.xlsx").err()).contains("sheet Summary");
    Screen replay = run("replay", "figures.xlsx");
    assertThat(replay.exit()).isEqualTo(Exit.CHECK_FAILED.code());
    assertThat(replay.out()).contains("differs in 1 place", "Summary!");
  }

  @Test
  void aWorkbookReplaysWhereItsModelsAreNot(@TempDir Path elsewhere) throws IOException {
    Files.copy(file("w.xlsx"), elsewhere.resolve("w.xlsx"));
    Screen replay = Screens.run(elsewhere, elsewhere, "replay", "w.xlsx");
    assertThat(replay.exit()).as(replay.err()).isZero();
  }

  @Test
  void damagedTextsComeFromTheStoreOrAreMissed(@TempDir Path elsewhere) throws IOException {
    EditedBook.read(file("w.xlsx"))
        .editSheet("Texts", text -> text.replace("harvest", "hervest"))
        .write(elsewhere.resolve("d.xlsx"));
    Screen missed = Screens.run(elsewhere, elsewhere, "review", "d.xlsx");
    assertThat(missed.exit()).isEqualTo(Exit.ISSUES.code());
    assertThat(missed.err())
        .contains("the sheet Texts is damaged", "inputs/assumptions.csv, models/farm.yaml");
    Files.copy(elsewhere.resolve("d.xlsx"), file("d.xlsx"));
    Screen kept = run("review", "d.xlsx");
    assertThat(kept.exit()).isEqualTo(Exit.ISSUES.code());
    assertThat(kept.err()).contains("refused").contains("Texts!C");
  }

  @Test
  void optionsThatSayWhatIsValuedAreRefused() {
    Screen refused = run("value", "farm", "--from", "w.xlsx", "-n", "512", "--seed", "2");
    assertThat(refused.exit()).isEqualTo(Exit.USAGE.code());
    assertThat(refused.err()).contains("leave out --paths, --seed, MODEL");
  }

  @Test
  void aFileOfChangesThatIsNoneIsRefused() throws IOException {
    Files.writeString(
        file("two.yaml"),
        "a:\n  title: x\n  set: {farm.rent: {times: 2}}\nb:\n  title: y\n  schedule: {farm.x: {2026-01-01: z}}\n");
    Screen refused = run("value", "--from", "two.yaml");
    assertThat(refused.exit()).isEqualTo(Exit.ISSUES.code());
    assertThat(refused.err())
        .contains("holds one scenario", "schedules no states", "sets values and no factors");
    assertThat(run("value", "--from", "none.yaml").exit()).isEqualTo(Exit.USAGE.code());
  }

  @Test
  void whatIsNoWorkbookIsToldInWords() throws IOException {
    Files.writeString(file("text.xlsx"), "hello");
    for (String command : List.of("review", "replay")) {
      Screen refused = run(command, "text.xlsx");
      assertThat(refused.exit()).isEqualTo(Exit.ISSUES.code());
      assertThat(refused.err())
          .isEqualTo(
              "backstop: text.xlsx cannot be read: it is not a workbook (.xlsx), or not whole\n");
      assertThat(run(command, "nowhere.xlsx").err())
          .isEqualTo("backstop: there is no file nowhere.xlsx\n");
    }
  }
}
