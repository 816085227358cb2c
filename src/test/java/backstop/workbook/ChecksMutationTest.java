package backstop.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import backstop.model.Assumption;
import backstop.valuation.Result;
import backstop.workbook.Conformance.Combination;
import backstop.workbook.SeededEdits.Edit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether Checks alone, with nothing to compare the workbook with, sees what was done to it. */
class ChecksMutationTest {

  private static final int PATHS = 64;
  private static final long SEED = Long.getLong("backstop.mutation.seed", 20250930);

  /** Stored cases under guarantees, five edits in each. */
  private static final int COMBINATIONS = 8;

  private static final int ENOUGH = 20;
  private static final double SEEN = 0.95;

  /** Engine values in each of two combinations. */
  private static final int PERTURBED = 10;

  @TempDir static Path folder;
  private static Result result;
  private static Layout layout;
  private static Recalculation office;

  @BeforeAll
  static void open() throws IOException {
    assumeTrue(Recalculation.possible(), "LibreOffice with Python is not installed");
    result = ShippedBook.result(PATHS, "paper_assurances", "reassurance_force");
    layout = new Layout(result.library(), result.cases().size());
    Path file = folder.resolve("shipped.xlsx");
    Workbook.write(result, "test", file);
    office = Recalculation.start(Recalculation.OnLoad.ALWAYS);
    office.open(file);
  }

  @AfterAll
  static void stop() {
    if (office != null) {
      office.close();
    }
  }

  private static String master() {
    return office.read(Layout.CHECKS).text(ChecksSheet.master());
  }

  private static Combination combination(int number) {
    List<Integer> postures = result.request().postures();
    return new Combination(number % result.cases().size(), postures.get(number % postures.size()));
  }

  /** What an edit did to the lines and measures of the shown case, and what Checks says of it. */
  private record Outcome(int changed, String master) {}

  @Test
  void editsThatChangeTheShownCaseTurnChecksRed() {
    SeededEdits edits = new SeededEdits(layout, office, SEED);
    int changed = 0;
    List<String> unseen = new ArrayList<>();
    for (int number = 0; number < COMBINATIONS; number++) {
      Combination chosen = combination(number);
      ShownCase shown = ShownCase.choose(result, office, chosen);
      assertThat(master()).as(chosen.toString()).isEqualTo(ChecksSheet.HOLD);
      for (Supplier<Edit> kind : edits.kinds(number, chosen.stored())) {
        Edit edit = kind.get();
        Outcome outcome = under(edit, () -> new Outcome(shown.changed(), master()));
        changed += outcome.changed() > 0 ? 1 : 0;
        if (outcome.changed() > 0 && outcome.master().equals(ChecksSheet.HOLD)) {
          unseen.add(outcome.changed() + " values by " + edit + " in " + chosen);
        }
        assertThat(master()).as("undone " + edit).isEqualTo(ChecksSheet.HOLD);
      }
    }
    assertThat(changed).isGreaterThanOrEqualTo(ENOUGH);
    assertThat(1.0 - (double) unseen.size() / changed)
        .as(unseen.toString())
        .isGreaterThanOrEqualTo(SEEN);
  }

  @Test
  void aStoredEngineValueThatIsPerturbedTurnsChecksRed() {
    Random random = new Random(SEED);
    int measures = result.library().measures().size();
    int rows = result.library().rows().size();
    for (int number = 0; number < 2; number++) {
      ShownCase.choose(result, office, combination(number));
      int column = engineColumn();
      for (int i = 0; i < PERTURBED; i++) {
        boolean measure = i % 2 == 0;
        Address picked =
            measure
                ? EngineSheet.measure(random.nextInt(measures))
                : EngineSheet.total(random.nextInt(rows), result.library());
        Address cell = new Address(picked.sheet(), picked.row(), column);
        String was = office.held(cell);
        String is = perturbed(was, office.held(EngineSheet.scale(picked)));
        Edit edit = new Edit(cell, was, is);
        assertThat(under(edit, ChecksMutationTest::master))
            .as(edit.toString())
            .isEqualTo(ChecksSheet.FAIL);
        assertThat(master()).as("undone " + edit).isEqualTo(ChecksSheet.HOLD);
      }
    }
  }

  /** By a millionth of the value or its scale; where both are 0 or it is undefined, to 1. */
  private static String perturbed(String was, String scale) {
    if (was.equals(Measures.UNDEFINED)) {
      return "1";
    }
    double value = Double.parseDouble(was);
    double size = Math.max(Math.abs(value), Double.parseDouble(scale));
    return String.valueOf(size == 0 ? 1 : value + 1e-6 * size);
  }

  /** Where the Engine sheet stores a combination: right of the one it picks. */
  private static int engineColumn() {
    Shown control = office.read(Layout.CONTROL);
    return EngineSheet.measure(0).column()
        + (int) control.number(Layout.control(Layout.COMBINATION_ROW));
  }

  @Test
  void theHeadOfEverySheetTellsAChangedInputFromAFailure() {
    ShownCase.choose(result, office, combination(0));
    assertThat(head()).isEqualTo(Banner.BACK + ChecksSheet.HOLD);
    assertThat(under(input("europe.spread_width", 1.01), ChecksMutationTest::head))
        .isEqualTo(Banner.BACK + "1 input changed: engine figures are for the delivered inputs");
    assertThat(under(input("arms_sale.active", 1.3), ChecksMutationTest::head))
        .as("a switch between off and on")
        .isEqualTo(Banner.BACK + "1 input changed and A MODEL CHECK FAILS");
    assertThat(head()).isEqualTo(Banner.BACK + ChecksSheet.HOLD);
    Address measure = layout.measure(0);
    String formula = office.held(measure);
    assertThat(under(new Edit(measure, formula, formula + "+1"), ChecksMutationTest::head))
        .isEqualTo(Banner.BACK + ChecksSheet.FAIL);
    assertThat(head()).isEqualTo(Banner.BACK + ChecksSheet.HOLD);
  }

  /** What is told while an edit stands; it is undone whatever happens. */
  private static <T> T under(Edit edit, Supplier<T> told) {
    office.set(edit.cell(), edit.is());
    try {
      return told.get();
    } finally {
      office.set(edit.cell(), edit.was());
    }
  }

  private static Edit input(String name, double factor) {
    List<Assumption> all = result.library().assumptions();
    Address cell = layout.input(all.stream().map(Assumption::name).toList().indexOf(name));
    String was = office.held(cell);
    return new Edit(cell, was, String.valueOf(Double.parseDouble(was) * factor));
  }

  private static String head() {
    return office.read(SummarySheet.NAME).text(new Address(SummarySheet.NAME, 0, 0));
  }
}
