package backstop.kernel;

import backstop.model.CalendarValue;
import backstop.model.Draw;
import backstop.model.FoldKind;
import backstop.model.Formula;
import backstop.model.Formula.AssumptionValue;
import backstop.model.Formula.Binary;
import backstop.model.Formula.Block;
import backstop.model.Formula.Calendar;
import backstop.model.Formula.Call;
import backstop.model.Formula.Cell;
import backstop.model.Formula.Cells;
import backstop.model.Formula.ChoiceCell;
import backstop.model.Formula.Comparison;
import backstop.model.Formula.Constant;
import backstop.model.Formula.Fold;
import backstop.model.Formula.Forced;
import backstop.model.Formula.If;
import backstop.model.Formula.Interpolate;
import backstop.model.Formula.Lag;
import backstop.model.Formula.Over;
import backstop.model.Formula.PeriodDraw;
import backstop.model.Formula.Prior;
import backstop.model.Formula.RowValue;
import backstop.model.Formula.StateCell;
import backstop.model.Formula.StayDraw;
import backstop.model.Formula.TextIs;
import backstop.model.Function;
import backstop.model.Library;
import backstop.model.Operator;
import backstop.model.Relation;
import backstop.model.TimeFold;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A library of formulas drawn at random from every kind of node, rows that agree to 15 digits and
 * errors included.
 */
final class GeneratedLibrary {

  static final int ROWS = 40;
  private static final int FIRST_FREE = 4;
  private static final double[] NUMBERS = {
    0, 1, -1, 0.25, 2, 3, 0.1, 1e-3, 12, 100, 1e15, 0.30000000000000004, 0.3, 1e-300
  };

  /** Functions that fail on most numbers. */
  private static final Set<Function> NARROW =
      Set.of(Function.EXP, Function.LN, Function.LOG2, Function.LOG10, Function.SQRT);

  private final Random random;
  private final SmallLibrary made = new SmallLibrary("2025-11-15", "2028-12-31");
  private final int certain;
  private final int uncertain;
  private final int normal;
  private final int clock;
  private final int schedule;
  private final int table;

  GeneratedLibrary(long seed) {
    random = new Random(seed);
    made.choice(List.of(0.0, 1.0, 2.5), List.of("treaty", "paper", "treaty"));
    certain = made.assumption(0.7);
    uncertain = made.uncertain(0.5);
    normal = made.draw(Draw.Kind.NORMAL);
    clock = made.draw(Draw.Kind.CLOCK);
    List<Integer> forced =
        IntStream.range(0, made.periods()).map(t -> t % 5 == 3 ? 2 : 0).boxed().toList();
    schedule = made.schedule(forced, forced.stream().map(state -> 2 - state).toList());
    table =
        made.table(
            List.of("0", "1", "2.5"), List.of(List.of(1.0, -2.0, 4.0), List.of(0.0, 3.0, 0.5)));
  }

  Library library() {
    for (int i = 0; i < ROWS; i++) {
      made.row(opening(), SmallLibrary.ZERO);
    }
    for (int i = 0; i < ROWS; i++) {
      made.replace(i, i < FIRST_FREE ? number(1, 0) : number(4, i));
    }
    for (TimeFold kind : TimeFold.values()) {
      Formula at = kind == TimeFold.AT ? at() : SmallLibrary.ZERO;
      made.measure(new Over(kind, List.of(random.nextInt(ROWS)), at));
      made.measure(measure(2), Optional.of(measure(1)));
    }
    for (Relation relation : List.of(Relation.EQUAL, Relation.AT_MOST, Relation.AT_LEAST)) {
      made.check(relation, random.nextInt(ROWS), random.nextInt(ROWS));
    }
    return made.library();
  }

  private Formula opening() {
    return switch (random.nextInt(5)) {
      case 0 -> new AssumptionValue(uncertain);
      case 1 -> new ChoiceCell(0);
      case 2 -> new Binary(Operator.TIMES, new AssumptionValue(certain), new ChoiceCell(0));
      default -> constant();
    };
  }

  private Formula constant() {
    return new Constant(NUMBERS[random.nextInt(NUMBERS.length)]);
  }

  /** A formula of row {@code row}, which reads rows before it and the past of all. */
  private Formula number(int depth, int row) {
    if (depth == 0) {
      return leaf(row);
    }
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> binary(number(depth - 1, row), number(depth - 1, row));
      case 4 -> new If(condition(depth - 1, row), number(depth - 1, row), number(depth - 1, row));
      case 5 -> condition(depth - 1, row);
      case 6 -> call(depth - 1, row);
      case 7 -> new StayDraw(clock, stay(depth - 1, row));
      case 8 ->
          new StateCell(
              List.of(new Cell(table, 0, 0), new Cell(table, 1, 1)), stay(depth - 1, row));
      case 9 -> new Interpolate(table, 1, number(depth - 1, row));
      case 10 -> row < FIRST_FREE ? leaf(row) : fold(row);
      default -> leaf(row);
    };
  }

  private Formula binary(Formula left, Formula right) {
    Operator operator = pick(Operator.values());
    return switch (operator) {
      case DIVIDE -> new Binary(operator, left, positive(right));
      case POWER ->
          new Binary(operator, positive(left), new Call(Function.MIN, List.of(constant(), right)));
      default -> new Binary(operator, left, right);
    };
  }

  /** Above 0 and not large, but for one time in twelve. */
  private Formula positive(Formula x) {
    Formula size = new Call(Function.ABS, List.of(x));
    Formula small = new Call(Function.MIN, List.of(size, new Constant(12)));
    return random.nextInt(12) == 0 ? x : new Binary(Operator.PLUS, small, new Constant(0.1));
  }

  private Formula stay(int depth, int row) {
    Formula whole = new Call(Function.INT, List.of(number(depth, row)));
    return random.nextInt(12) == 0
        ? whole
        : new Call(
            Function.MAX,
            List.of(new Constant(1), new Call(Function.MIN, List.of(new Constant(2), whole))));
  }

  private Formula fold(int row) {
    Formula rows = new Block(random.nextInt(row - 2), false);
    Formula past = new Block(random.nextInt(ROWS - 2), true);
    Formula body =
        new Binary(
            random.nextInt(12) == 0 ? Operator.POWER : Operator.values()[random.nextInt(4)],
            random.nextBoolean() ? rows : past,
            random.nextBoolean() ? new Cells(table, 0) : new AssumptionValue(uncertain));
    return new Fold(pick(FoldKind.values()), body, 3);
  }

  private Formula call(int depth, int row) {
    Function function = pick(Function.values());
    if (function == Function.POISSON) {
      return new Call(function, List.of(stay(depth, row), number(depth, row)));
    }
    if (NARROW.contains(function)) {
      return new Call(function, List.of(positive(number(depth, row))));
    }
    int arguments = function.takes(3) ? 1 + random.nextInt(3) : 1;
    return new Call(
        function, IntStream.range(0, arguments).mapToObj(i -> number(depth, row)).toList());
  }

  private Formula condition(int depth, int row) {
    if (random.nextInt(4) == 0) {
      return new TextIs(made.choiceTable(), 1, random.nextInt(4) - 1, "treaty");
    }
    return new Comparison(pick(Relation.values()), number(depth, row), number(depth, row));
  }

  private Formula leaf(int row) {
    return switch (random.nextInt(12)) {
      case 0 -> constant();
      case 1 -> new AssumptionValue(uncertain);
      case 2 -> new AssumptionValue(certain);
      case 3 -> new ChoiceCell(0);
      case 4 -> new Calendar(pick(CalendarValue.values()));
      case 5, 6 -> new PeriodDraw(normal);
      case 7 -> new Forced(schedule);
      case 8 -> new Prior(random.nextInt(ROWS));
      case 9 -> new Lag(random.nextInt(ROWS), number(0, Math.min(row, 1)));
      default -> row == 0 ? constant() : new RowValue(random.nextInt(row));
    };
  }

  private Formula measure(int depth) {
    if (depth == 0) {
      TimeFold kind = pick(TimeFold.values());
      boolean many = kind == TimeFold.SUM || kind == TimeFold.MIN || kind == TimeFold.AVERAGE;
      int row = random.nextInt(ROWS - 1);
      return new Over(
          kind,
          many ? List.of(row, row + 1) : List.of(row),
          kind == TimeFold.AT ? at() : SmallLibrary.ZERO);
    }
    return switch (random.nextInt(5)) {
      case 0 -> new If(measure(depth - 1), measure(depth - 1), measure(depth - 1));
      case 1 -> new Comparison(pick(Relation.values()), measure(depth - 1), constant());
      case 2 -> new Binary(pick(Operator.values()), measure(depth - 1), opening());
      default -> measure(depth - 1);
    };
  }

  private Formula at() {
    return switch (random.nextInt(6)) {
      case 0 -> new Constant(-1);
      case 1 -> new Constant(46_500);
      case 2 -> new Constant(46_000);
      case 3 -> new Constant(99);
      case 4 -> new AssumptionValue(uncertain);
      default -> new ChoiceCell(0);
    };
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
