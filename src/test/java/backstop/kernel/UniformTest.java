package backstop.kernel;

import backstop.model.CalendarValue;
import backstop.model.Draw;
import backstop.model.Formula;
import backstop.model.Formula.Binary;
import backstop.model.Formula.Calendar;
import backstop.model.Formula.Call;
import backstop.model.Formula.Comparison;
import backstop.model.Formula.Constant;
import backstop.model.Formula.If;
import backstop.model.Formula.Lag;
import backstop.model.Formula.Over;
import backstop.model.Formula.PeriodDraw;
import backstop.model.Formula.Prior;
import backstop.model.Formula.RowValue;
import backstop.model.Function;
import backstop.model.Library;
import backstop.model.Operator;
import backstop.model.Relation;
import backstop.model.TimeFold;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that are equal on all paths in some periods and not in others. */
class UniformTest {

  private static final int PATHS = 23;

  private final SmallLibrary made = new SmallLibrary("2025-12-31", "2028-12-31");
  private final Formula normal = new PeriodDraw(made.draw(Draw.Kind.NORMAL));

  private Formula in(int period, Formula then, double otherwise) {
    Formula here =
        new Comparison(Relation.EQUAL, new Calendar(CalendarValue.PERIOD), new Constant(period));
    return new If(here, then, new Constant(otherwise));
  }

  private static Formula binary(Operator operator, Formula left, Formula right) {
    return new Binary(operator, left, right);
  }

  private static Formula row(int row) {
    return new RowValue(row);
  }

  private int add(Formula formula) {
    return made.row(formula);
  }

  private Library library() {
    int pulse = add(in(3, normal, 0));
    int negative = add(in(5, normal, -0.0));
    int broken = add(in(4, new Call(Function.SQRT, List.of(normal)), 2));
    int flag = add(new Comparison(Relation.GREATER, row(pulse), new Constant(0)));
    for (Operator operator : Operator.values()) {
      add(binary(operator, row(pulse), normal));
      add(binary(operator, normal, row(negative)));
      add(binary(operator, row(negative), row(pulse)));
      add(binary(operator, new Call(Function.ABS, List.of(normal)), row(broken)));
    }
    for (Relation relation : Relation.values()) {
      add(new Comparison(relation, row(pulse), normal));
      add(new Comparison(relation, normal, row(negative)));
    }
    for (Function function : List.of(Function.MIN, Function.MAX)) {
      add(new Call(function, List.of(row(pulse), row(negative))));
      add(new Call(function, List.of(row(negative), normal)));
    }
    add(new If(row(flag), normal, row(negative)));
    add(new If(row(flag), row(negative), normal));
    add(new If(row(pulse), row(broken), row(negative)));
    add(new If(row(broken), row(pulse), row(negative)));
    add(binary(Operator.PLUS, new Prior(pulse), new Prior(negative)));
    add(new Lag(pulse, new Call(Function.ABS, List.of(row(pulse)))));
    add(new Lag(flag, row(broken)));
    for (TimeFold fold : TimeFold.values()) {
      made.measure(new Over(fold, List.of(pulse), new Constant(0.5)));
      made.measure(new Over(fold, List.of(negative), new Constant(0.5)));
      made.measure(new Over(fold, List.of(broken), new Constant(0.5)));
    }
    Formula deep = binary(Operator.TIMES, normal, binary(Operator.PLUS, row(broken), normal));
    add(in(6, binary(Operator.MINUS, deep, new Call(Function.EXP, List.of(normal))), 3));
    add(in(6, new If(row(flag), deep, in(2, new Call(Function.SIN, List.of(deep)), 4)), 5));
    add(binary(Operator.TIMES, new Call(Function.EXP, List.of(normal)), row(pulse)));
    made.check(Relation.AT_LEAST, pulse, negative);
    made.check(Relation.EQUAL, broken, flag);
    return made.library();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 23})
  void rowsTurnUniformAndBackWithTheBitsOfTheInterpreter(int batch) {
    Library library = library();
    Referee.agree(library, new KeyedDraws(library, 3, PATHS), batch);
  }
}
