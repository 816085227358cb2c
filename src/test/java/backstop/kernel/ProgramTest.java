package backstop.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.CalendarValue;
import backstop.model.Draw;
import backstop.model.Formula;
import backstop.model.Formula.Binary;
import backstop.model.Formula.Calendar;
import backstop.model.Formula.Call;
import backstop.model.Formula.ChoiceCell;
import backstop.model.Formula.Comparison;
import backstop.model.Formula.Constant;
import backstop.model.Formula.If;
import backstop.model.Formula.Over;
import backstop.model.Formula.PeriodDraw;
import backstop.model.Formula.RowValue;
import backstop.model.Function;
import backstop.model.Library;
import backstop.model.Operator;
import backstop.model.Relation;
import backstop.model.TimeFold;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {

  private static final int PATHS = 70;

  private static List<Outturn> run(Program program, int batch, Integer... postures) {
    KeyedDraws draws = new KeyedDraws(program.library(), 5, PATHS);
    return program.run(draws, List.of(postures), program.scratch(batch));
  }

  /** Everything of an outturn that can be compared with equals. */
  private static List<Object> all(Outturn outturn) {
    List<Object> all = new ArrayList<>();
    Stream.of(outturn.measures(), outturn.totals(), outturn.absolutes())
        .flatMap(Stream::of)
        .forEach(
            column -> all.add(IntStream.range(0, column.length).mapToObj(i -> column[i]).toList()));
    all.add(outturn.failedChecks());
    all.add(outturn.brokenRows());
    all.add(outturn.brokenMeasures());
    return all;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void outturnDependsNeitherOnBatchNorOnOtherPosturesNorOnReuse(long seed) {
    Library library = new GeneratedLibrary(seed).library();
    Program program = Program.compile(library, Wanted.everything(library));
    List<Outturn> together = run(program, PATHS, 0, 1, 2);
    List<Outturn> turned = run(program, 16, 2, 0);
    assertThat(all(turned.get(0))).isEqualTo(all(together.get(2)));
    assertThat(all(turned.get(1))).isEqualTo(all(together.get(0)));
    Scratch used = program.scratch(9);
    program.run(new KeyedDraws(library, 77, 20), List.of(1), used);
    Outturn again = program.run(new KeyedDraws(library, 5, PATHS), List.of(1), used).get(0);
    assertThat(all(again)).isEqualTo(all(together.get(1)));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void threadsShareAProgram(long seed) {
    Library library = new GeneratedLibrary(seed).library();
    Program program = Program.compile(library, Wanted.everything(library));
    List<Object> alone = all(run(program, 16, 1).get(0));
    List<List<Object>> atOnce =
        IntStream.range(0, 5).parallel().mapToObj(i -> all(run(program, 8 + i, 1).get(0))).toList();
    assertThat(atOnce).containsOnly(alone);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26})
  void rowsThatNothingNeedsAreNotComputedAndChangeNothing(long seed) {
    Library library = new GeneratedLibrary(seed).library();
    Program whole = Program.compile(library, Wanted.everything(library));
    for (int measure = 0; measure < 8; measure++) {
      Wanted one = new Wanted(List.of(measure), List.of(), List.of(), List.of());
      Program part = Program.compile(library, one);
      assertThat(part.rows().size()).isLessThanOrEqualTo(whole.rows().size());
      for (int posture = 0; posture < 3; posture++) {
        Outturn all = run(whole, 32, posture).get(0);
        Outturn some = run(part, 32, posture).get(0);
        assertThat(some.measures()[0]).isEqualTo(all.measures()[measure]);
        assertThat(some.undefined()[0]).isEqualTo(all.undefined()[measure]);
        List<Tally> seen =
            all.brokenRows().stream().filter(t -> part.rows().contains(t.position())).toList();
        assertThat(some.brokenRows()).isEqualTo(seen);
      }
    }
  }

  /** What the interpreter counts cell by cell. */
  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38})
  void failuresAreCountedWhereTheInterpreterFindsThem(long seed) {
    Library library = new GeneratedLibrary(seed).library();
    Program program = Program.compile(library, Wanted.everything(library));
    KeyedDraws draws = new KeyedDraws(library, 5, PATHS);
    List<Interpreter> paths =
        IntStream.range(0, PATHS).mapToObj(i -> Interpreter.of(library, draws, i, 1)).toList();
    Outturn outturn = run(program, 32, 1).get(0);
    List<Tally> rows = new ArrayList<>();
    for (int row : library.order()) {
      Failing failing = (path, t) -> !Double.isFinite(path.value(row, t));
      tally(row, paths, library.timeline().size(), failing, rows);
    }
    assertThat(outturn.brokenRows()).isEqualTo(rows);
    List<Tally> checks = new ArrayList<>();
    for (int c = 0; c < library.checks().size(); c++) {
      backstop.model.Check check = library.checks().get(c);
      Failing failing =
          (path, t) -> {
            double a = path.value(check.left(), t);
            double b = path.value(check.right(), t);
            return Double.isNaN(a) || Double.isNaN(b) || !check.holds(a, b);
          };
      tally(c, paths, library.timeline().size(), failing, checks);
    }
    assertThat(outturn.failedChecks()).isEqualTo(checks);
  }

  private interface Failing {
    boolean in(Interpreter path, int period);
  }

  private static void tally(
      int position, List<Interpreter> paths, int periods, Failing failing, List<Tally> tallies) {
    long count = 0;
    Spot first = null;
    for (int t = 0; t < periods; t++) {
      for (int i = 0; i < paths.size(); i++) {
        if (failing.in(paths.get(i), t)) {
          count++;
          first = first == null ? new Spot(t + 1, i) : first;
        }
      }
    }
    if (count > 0) {
      tallies.add(new Tally(position, count, first));
    }
  }

  @Test
  void failureBehindABranchIsHeard() {
    SmallLibrary made = new SmallLibrary("2025-12-31", "2026-12-31");
    int normal = made.draw(Draw.Kind.NORMAL);
    Formula period = new Calendar(CalendarValue.PERIOD);
    Formula second = new Comparison(Relation.EQUAL, period, new Constant(2));
    Formula root = new Call(Function.SQRT, List.of(new PeriodDraw(normal)));
    int failing = made.row(new If(second, root, new Constant(1)));
    int reader = made.row(new If(second, new Constant(0), new RowValue(failing)));
    made.measure(new Over(TimeFold.SUM, List.of(reader), SmallLibrary.ZERO));
    Library library = made.library();
    Wanted measure = new Wanted(List.of(0), List.of(), List.of(), List.of());
    Outturn outturn = run(Program.compile(library, measure), 16, 0).get(0);
    double[] drawn = new KeyedDraws(library, 5, PATHS).period(normal, 1);
    long negative = IntStream.range(0, PATHS).filter(i -> drawn[i] < 0).count();
    int first = IntStream.range(0, PATHS).filter(i -> drawn[i] < 0).findFirst().getAsInt();
    assertThat(outturn.brokenRows())
        .containsExactly(new Tally(failing, negative, new Spot(2, first)));
    assertThat(outturn.measures()[0]).containsOnly(3);
    assertThat(outturn.brokenMeasures()).isEmpty();
  }

  @Test
  void totalsOfRowsAreTheirSumsAndSumsOfSizes() {
    SmallLibrary made = new SmallLibrary("2025-12-31", "2026-12-31");
    made.choice(List.of(1.0, -2.0), List.of("a", "b"));
    Formula period = new Calendar(CalendarValue.PERIOD);
    int row = made.row(new Binary(Operator.TIMES, new ChoiceCell(0), period));
    Wanted totals = new Wanted(List.of(), List.of(), List.of(), List.of(row));
    List<Outturn> outturns = run(Program.compile(made.library(), totals), 16, 0, 1);
    assertThat(outturns.get(0).totals()[0]).containsOnly(10);
    assertThat(outturns.get(1).totals()[0]).containsOnly(-20);
    assertThat(outturns.get(1).absolutes()[0]).containsOnly(20);
  }
}
