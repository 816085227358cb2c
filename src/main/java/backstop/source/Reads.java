package backstop.source;

import backstop.model.Formula;
import backstop.model.Table;
import backstop.model.Unit;
import backstop.source.Expression.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Names in a formula to the rows, assumptions and cells they stand for. */
final class Reads implements Meaning.Cases<Typed> {

  /** When a line is read; a block of rows is read now or one period earlier only. */
  record Time(IntFunction<Formula> row, Optional<Boolean> block, String word) {
    static final Time NOW = new Time(Formula.RowValue::new, Optional.of(false), "");
    static final Time PRIOR = new Time(Formula.Prior::new, Optional.of(true), "PRIOR");

    static Time lag(Formula years) {
      return new Time(row -> new Formula.Lag(row, years), Optional.empty(), "LAG");
    }
  }

  private final Plan plan;
  private final Scope scope;
  private final Name name;
  private final Time time;

  private Reads(Plan plan, Scope scope, Name name, Time time) {
    this.plan = plan;
    this.scope = scope;
    this.name = name;
    this.time = time;
  }

  static Typed read(Plan plan, Scope scope, Name name, Time time) {
    Optional<Meaning> meaning = plan.dictionary().find(scope.model(), name.word());
    if (meaning.isEmpty()) {
      plan.dictionary().unknown(scope.model(), word(name), name.word());
      return Typed.BROKEN;
    }
    return meaning.get().match(new Reads(plan, scope, name, time));
  }

  /** The text of a name without its subscript. */
  static Text word(Name name) {
    return name.at().part(0, Math.min(name.word().length(), name.at().value().length()));
  }

  @Override
  public Typed assumed(Meaning.Assumed meaning) {
    if (!time.word().isEmpty()) {
      return wrong(name.word() + " is an assumption: it is the same in every period");
    }
    int row = new Subscripts(plan, scope).row(name, meaning.table());
    if (row == Subscripts.BROKEN) {
      return Typed.BROKEN;
    }
    if (row == Subscripts.ALL) {
      return wrong(
          name.word() + " is an assumption: [*] takes all rows of a line or a table column",
          "Give it a line indexed by " + plan.table(meaning.table()).name() + ".");
    }
    plan.use(meaning.first() + row);
    return seen(new Formula.AssumptionValue(meaning.first() + row), meaning.unit());
  }

  @Override
  public Typed ruled(Meaning.Ruled meaning) {
    if (scope.mode() == Scope.Mode.OPENING) {
      return wrong(
          name.word() + " is a line: openings and starts read assumptions, tables and the choice");
    }
    if (scope.mode() == Scope.Mode.MEASURE) {
      return wrong(
          name.word() + " is a line: a measure reads it through a call that reduces it over time",
          "Such as SUM(" + name.at() + ") or AT(" + name.at() + ", date).");
    }
    Planned line = meaning.line();
    int row = new Subscripts(plan, scope).row(name, line.table());
    if (row == Subscripts.BROKEN) {
      return Typed.BROKEN;
    }
    if (row == Subscripts.ALL) {
      return block(line);
    }
    Typed read = seen(time.row().apply(line.firstRow() + row), line.unit());
    return line.states().isEmpty() || scope.exempt() ? read : state(read, line);
  }

  /** The number of a chain's state, which is compared and not reckoned with. */
  private static Typed state(Typed read, Planned line) {
    String what = "state of " + line.qualified();
    Unit unit = new Unit(what, Map.of(what, 1), 1);
    return new Typed(read.formula(), unit, Typed.Form.VALUE, line.states());
  }

  private Typed block(Planned line) {
    if (time.block().isEmpty()) {
      return wrong("LAG reads one row: [*] is not possible in it");
    }
    if (!line.states().isEmpty()) {
      return wrong(name.word() + " is a chain: compare each row with a state in a line of its own");
    }
    Typed read = seen(new Formula.Block(line.firstRow(), time.block().get()), line.unit());
    return new Typed(read.formula(), read.unit(), Typed.Form.BLOCK, List.of());
  }

  @Override
  public Typed table(Meaning.TableName meaning) {
    return wrong(
        meaning.name() + " is a table: name one of its columns",
        "Such as " + meaning.name() + "." + firstNumber(plan.table(meaning.table())) + ".");
  }

  private static String firstNumber(Table table) {
    return table.columns().stream()
        .filter(column -> !column.text())
        .map(Table.Column::name)
        .findFirst()
        .orElse("column");
  }

  @Override
  public Typed column(Meaning.ColumnName meaning) {
    if (!time.word().isEmpty()) {
      return wrong(name.word() + " is a table column: it is the same in every period");
    }
    Table.Column column = plan.table(meaning.table().table()).columns().get(meaning.column());
    if (column.text()) {
      return wrong(
          name.word() + " is a text column",
          "Compare it with a quoted word, or give its header a unit.");
    }
    return new ColumnReads(plan, scope, name, meaning, column).read();
  }

  @Override
  public Typed other(Meaning.Other meaning) {
    return wrong(name.word() + " is a " + meaning.what() + ", which no formula can read");
  }

  private Typed seen(Formula formula, Unit unit) {
    return Typed.value(formula, scope.exempt() ? Unit.NUMBER : unit);
  }

  private Typed wrong(String message, String... advice) {
    plan.issues().error(name.at(), message, List.of(advice).stream().findFirst());
    return Typed.BROKEN;
  }

  /** The lines a name stands for, for those who need rows rather than a formula. */
  static List<Integer> rows(Planned line, int count) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      rows.add(line.firstRow() + row);
    }
    return rows;
  }
}
