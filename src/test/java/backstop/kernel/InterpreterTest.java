package backstop.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.model.CalendarValue;
import backstop.model.Draw;
import backstop.model.Formula;
import backstop.model.Formula.AssumptionValue;
import backstop.model.Formula.Binary;
import backstop.model.Formula.Calendar;
import backstop.model.Formula.Call;
import backstop.model.Formula.Comparison;
import backstop.model.Formula.Constant;
import backstop.model.Formula.Forced;
import backstop.model.Formula.If;
import backstop.model.Formula.Lag;
import backstop.model.Formula.Over;
import backstop.model.Formula.Prior;
import backstop.model.Formula.RowValue;
import backstop.model.Formula.StayDraw;
import backstop.model.Function;
import backstop.model.Library;
import backstop.model.Operator;
import backstop.model.Relation;
import backstop.model.TimeFold;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpreterTest {

  private static final Formula PERIOD = new Calendar(CalendarValue.PERIOD);

  private final SmallLibrary year = new SmallLibrary("2025-12-31", "2027-12-31");

  private static Formula number(double value) {
    return new Constant(value);
  }

  private static Formula binary(Operator operator, Formula a, Formula b) {
    return new Binary(operator, a, b);
  }

  /** A row with these values, and zeros after them. */
  private int flows(SmallLibrary library, double... values) {
    Formula formula = SmallLibrary.ZERO;
    for (int t = values.length; t >= 1; t--) {
      Formula now = new Comparison(Relation.EQUAL, PERIOD, number(t));
      formula = new If(now, number(values[t - 1]), formula);
    }
    return library.row(formula);
  }

  private static Interpreter path(Library library) {
    return Interpreter.of(library, new KeyedDraws(library, 1, 1), 0, 0);
  }

  private Reading fold(TimeFold kind, int row, Formula at) {
    int measure = year.measure(new Over(kind, List.of(row), at));
    Library library = year.library();
    Referee.agree(library, new KeyedDraws(library, 1, 3), 2);
    return path(library).measure(measure);
  }

  private Reading fold(TimeFold kind, double... values) {
    return fold(kind, flows(year, values), SmallLibrary.ZERO);
  }

  /** Two flows a year or a quarter apart by hand; level flows are worth their outlay again. */
  @Test
  void rateIsEffectiveAYear() {
    assertThat(fold(TimeFold.IRR, -100, 0, 0, 0, 121).value()).isCloseTo(0.21, within(1e-15));
    assertThat(fold(TimeFold.IRR, -100, 110).value())
        .isCloseTo(Math.pow(1.1, 4) - 1, within(1e-14));
    assertThat(fold(TimeFold.IRR, 100, 0, 0, 0, -50).value()).isCloseTo(-0.5, within(1e-15));
    Reading level = fold(TimeFold.IRR, -100, 30, 30, 30, 30);
    double quarterly = Math.pow(1 + level.value(), 0.25);
    double worth = 0;
    for (int t = 1; t <= 4; t++) {
      worth += 30 / Math.pow(quarterly, t);
    }
    assertThat(worth).isCloseTo(100, within(1e-10));
  }

  /** (q − 1/1.02)(q − 1/1.1) has two roots; squares touch zero without crossing it. */
  @Test
  void rateOfSeveralRootsOrNoneIsUndefined() {
    assertThat(fold(TimeFold.IRR, 1, -2.12, 1.122).undefined()).isTrue();
    assertThat(fold(TimeFold.IRR, 10, 20, 30).undefined()).isTrue();
    assertThat(fold(TimeFold.IRR, 0, 0, 0).undefined()).isTrue();
    assertThat(fold(TimeFold.IRR, -1, 0, 0, 0, 12).undefined()).as("above 1000%").isTrue();
    assertThat(fold(TimeFold.IRR, -1, 0, 0, 0, 0.009).undefined()).as("below -99%").isTrue();
    assertThat(fold(TimeFold.IRR, -1, 0, 0, 0, 10.9).value()).isCloseTo(9.9, within(1e-12));
    assertThat(fold(TimeFold.IRR, -1, 0, 0, 0, 0.0101).value()).isCloseTo(-0.9899, within(1e-14));
  }

  @Test
  void paybackIsTheYearFromWhichTheSumStays() {
    assertThat(fold(TimeFold.PAYBACK, -5, 5, -1, 2).value()).isEqualTo(1);
    assertThat(fold(TimeFold.PAYBACK, -5, 5).value()).isEqualTo(0.5);
    assertThat(fold(TimeFold.PAYBACK, 1, 1).undefined()).as("never below 0").isTrue();
    assertThat(fold(TimeFold.PAYBACK, -5, 1).undefined()).as("below 0 at the end").isTrue();
  }

  @Test
  void firstYearIsTheFirstThatHolds() {
    assertThat(fold(TimeFold.FIRST_YEAR, 0, 0, 1, 0, 1).value()).isEqualTo(0.75);
    assertThat(fold(TimeFold.FIRST_YEAR, 0).undefined()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, false",
    "0.25, 1, false",
    "0.26, 2, false",
    "2, 8, false",
    "-0.01, NaN, true",
    "2.01, NaN, false",
    // serial days of 2026-01-01, 2026-03-31, 2026-04-01, 2027-12-31, 2025-12-31, 2028-01-01
    "46023, 1, false",
    "46112, 1, false",
    "46113, 2, false",
    "46752, 8, false",
    "46022, NaN, true",
    "46753, NaN, false",
  })
  void atTakesYearsOrADate(double at, double expected, boolean undefined) {
    Reading reading = fold(TimeFold.AT, year.row(PERIOD), number(at));
    assertThat(reading.value()).isEqualTo(Double.valueOf(expected));
    assertThat(reading.undefined()).isEqualTo(undefined);
  }

  @Test
  void plainFolds() {
    double[] values = {3, -1, 4, 1, -5, 9, 2, 6};
    assertThat(fold(TimeFold.SUM, values).value()).isEqualTo(19);
    assertThat(fold(TimeFold.AVERAGE, values).value()).isEqualTo(2.375);
    assertThat(fold(TimeFold.MIN, values).value()).isEqualTo(-5);
    assertThat(fold(TimeFold.MAX, values).value()).isEqualTo(9);
    assertThat(fold(TimeFold.FIRST, values).value()).isEqualTo(3);
    assertThat(fold(TimeFold.LAST, values).value()).isEqualTo(6);
  }

  /** A ramp in steps of DT / 3 reaches 1 in its twelfth quarter, as in a spreadsheet. */
  @Test
  void numbersThatAgreeToFifteenDigitsAreEqual() {
    SmallLibrary library = new SmallLibrary("2025-12-31", "2029-12-31");
    int ramp = library.row(SmallLibrary.ZERO);
    Formula step = binary(Operator.DIVIDE, new Calendar(CalendarValue.DT), number(3));
    library.replace(ramp, binary(Operator.PLUS, new Prior(ramp), step));
    Formula full = new Comparison(Relation.AT_LEAST, new RowValue(ramp), number(1));
    int first =
        library.measure(new Over(TimeFold.FIRST_YEAR, List.of(library.row(full)), number(0)));
    assertThat(path(library.library()).measure(first).value()).isEqualTo(3);
  }

  @Test
  void branchNotTakenCannotFail() {
    int failing = year.row(binary(Operator.DIVIDE, number(1), number(0)));
    int saved = year.row(new If(number(0), new RowValue(failing), number(7)));
    int lost = year.row(new If(new RowValue(failing), number(1), number(2)));
    int vanished = year.row(binary(Operator.DIVIDE, number(1), new RowValue(failing)));
    int least = year.row(new Call(Function.MIN, List.of(number(1), new RowValue(failing))));
    Interpreter path = path(year.library());
    assertThat(path.value(saved, 0)).isEqualTo(7);
    assertThat(List.of(path.value(lost, 0), path.value(vanished, 0), path.value(least, 0)))
        .containsOnly(Double.NaN);
  }

  @Test
  void lagReadsWholePeriodsBack() {
    int lagged = year.row(number(-1), PERIOD);
    int back = year.row(new Lag(lagged, number(0.6)));
    int atLeastOne = year.row(new Lag(lagged, number(0)));
    Interpreter path = path(year.library());
    assertThat(
            List.of(
                path.value(back, 0), path.value(back, 1), path.value(back, 2), path.value(back, 7)))
        .containsExactly(-1.0, -1.0, 1.0, 6.0);
    assertThat(path.value(atLeastOne, 3)).isEqualTo(3);
  }

  @Test
  void measureIsUndefinedWhereItsConditionIsZero() {
    int row = year.row(PERIOD);
    Formula last = new Over(TimeFold.LAST, List.of(row), number(0));
    Formula failing = binary(Operator.DIVIDE, last, number(0));
    int undefined = year.measure(failing, Optional.of(number(0)));
    int failed = year.measure(failing, Optional.of(number(1)));
    int defined = year.measure(last, Optional.of(number(1)));
    Interpreter path = path(year.library());
    assertThat(path.measure(undefined)).isEqualTo(Reading.UNDEFINED);
    assertThat(path.measure(failed)).isEqualTo(new Reading(Double.NaN, false));
    assertThat(path.measure(defined)).isEqualTo(new Reading(8, false));
  }

  /** A two-state chain by hand: leaves when its hazard, 0.25 a period, has reached the draw. */
  @Test
  void chainLeavesWhenItsHazardReachesTheDraw() {
    int clock = year.draw(Draw.Kind.CLOCK);
    int forced = year.schedule(List.of(0, 0, 0, 0, 0, 2, 0, 0), List.of(0, 0, 0, 0, 0, 0, 0, 0));
    int stay = year.row(number(1), SmallLibrary.ZERO);
    int hazard = year.row(SmallLibrary.ZERO);
    int due = year.row(SmallLibrary.ZERO);
    int chain = year.row(number(1), SmallLibrary.ZERO);
    year.replace(stay, binary(Operator.PLUS, new Prior(stay), new Prior(due)));
    Formula entered = new Comparison(Relation.EQUAL, new Prior(due), number(1));
    Formula rate = number(0.25);
    year.replace(
        hazard, binary(Operator.PLUS, new If(entered, number(0), new Prior(hazard)), rate));
    Formula isForced = new Comparison(Relation.GREATER, new Forced(forced), number(0));
    Formula reached =
        new Comparison(
            Relation.AT_LEAST, new RowValue(hazard), new StayDraw(clock, new RowValue(stay)));
    year.replace(due, new Call(Function.OR, List.of(isForced, reached)));
    Formula other = binary(Operator.MINUS, number(3), new Prior(chain));
    Formula moved = new If(new RowValue(due), other, new Prior(chain));
    year.replace(chain, new If(isForced, new Forced(forced), moved));
    Library library = year.library();
    FixedClock draws = new FixedClock(new double[] {0, 0.5, 0.3, 9, 9});
    Interpreter path = Interpreter.of(library, draws, 0, 0);
    assertThat(path.values(chain)).containsExactly(1, 2, 2, 1, 1, 2, 2, 2);
    assertThat(path.values(stay)).containsExactly(1, 1, 2, 2, 3, 3, 4, 4);
    assertThat(path.values(hazard)).containsExactly(0.25, 0.5, 0.25, 0.5, 0.25, 0.5, 0.25, 0.5);
  }

  /** One path whose stays end at these hazards. */
  private record FixedClock(double[] ends) implements backstop.model.Draws {

    @Override
    public int paths() {
      return 1;
    }

    @Override
    public boolean base() {
      return false;
    }

    @Override
    public double[] value(int draw) {
      throw new UnsupportedOperationException();
    }

    @Override
    public double[] period(int draw, int period) {
      throw new UnsupportedOperationException();
    }

    @Override
    public double[] stay(int draw, int stay) {
      return new double[] {ends[stay]};
    }
  }

  /** Two terms of 10 and 9 add up to a scale of 19, and their difference doubled to 38. */
  @Test
  void scaleIsTheSumOfAbsoluteTerms() {
    int assumption = year.assumption(10);
    Formula minus = binary(Operator.MINUS, new AssumptionValue(assumption), number(9));
    int difference = year.row(minus);
    int inside = year.row(binary(Operator.TIMES, number(2), minus));
    int read = year.row(binary(Operator.TIMES, number(2), new RowValue(difference)));
    int sum = year.measure(new Over(TimeFold.SUM, List.of(read), number(0)));
    Library library = year.library();
    Trace trace = Interpreter.trace(library, new KeyedDraws(library, 1, 1), 0, 0);
    assertThat(trace.values()[read]).containsOnly(2);
    assertThat(trace.scales()[difference]).containsOnly(19);
    assertThat(trace.scales()[inside]).containsOnly(38);
    assertThat(trace.scales()[read]).containsOnly(2);
    assertThat(trace.measures().get(sum).value()).isEqualTo(16);
    assertThat(trace.measureScales()[sum]).isEqualTo(16);
  }
}
