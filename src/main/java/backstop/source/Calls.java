package backstop.source;

import backstop.model.CalendarValue;
import backstop.model.FoldKind;
import backstop.model.Formula;
import backstop.model.Function;
import backstop.model.Operator;
import backstop.model.Relation;
import backstop.model.Table;
import backstop.model.Unit;
import backstop.source.Expression.Called;
import backstop.source.Expression.Name;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Function calls. */
final class Calls {

  /** Functions of a plain number in base units. */
  private static final Set<String> PLAIN = Set.of("EXP", "LN", "LOG10", "LOG2", "SIN", "COS");

  private static final Set<String> LOGICAL = Set.of("AND", "OR", "NOT");
  private static final Set<String> FOLDS =
      Arrays.stream(FoldKind.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
  private static final Set<String> WRITTEN_BY_EXPANSION =
      Set.of("DRAW", "FORCED", "INT", "POISSON");
  private static final Set<String> KNOWN =
      Set.of(
          "IF",
          "AND",
          "OR",
          "NOT",
          "MIN",
          "MAX",
          "ABS",
          "EXP",
          "LN",
          "LOG10",
          "LOG2",
          "SQRT",
          "SIN",
          "COS",
          "SIGN",
          "PRIOR",
          "LAG",
          "EVER",
          "APPROACH",
          "STAY",
          "INTERPOLATE",
          "ANNUITY",
          "SUM",
          "AVERAGE",
          "FIRST",
          "LAST",
          "AT",
          "IRR",
          "PAYBACK",
          "FIRST_YEAR");

  private final Plan plan;
  private final Scope scope;
  private final Resolver resolver;

  Calls(Plan plan, Scope scope) {
    this.plan = plan;
    this.scope = scope;
    this.resolver = new Resolver(plan, scope);
  }

  Typed call(Called call) {
    String name = call.function();
    if (WRITTEN_BY_EXPANSION.contains(name) && scope.exempt()) {
      return new ExpansionCalls(plan, scope).call(call);
    }
    if (!KNOWN.contains(name)) {
      plan.issues()
          .error(call.name(), "no function is called " + name, Nearest.advice(name, KNOWN));
      return Typed.BROKEN;
    }
    if (scope.mode() == Scope.Mode.MEASURE && TimeFolds.KNOWN.contains(name)) {
      Optional<Typed> reduced = new TimeFolds(plan, scope).reduce(call);
      if (reduced.isPresent()) {
        return reduced.get();
      }
    }
    if (FOLDS.contains(name)) {
      return fold(call);
    }
    if (TimeFolds.KNOWN.contains(name)) {
      return wrong(call.name(), name + " reduces a line over time: it belongs in measures");
    }
    return LOGICAL.contains(name) ? logical(call) : named(call);
  }

  private Typed named(Called call) {
    return switch (call.function()) {
      case "IF" -> arguments(call, 3, 3) ? branch(call) : Typed.BROKEN;
      case "ABS" -> arguments(call, 1, 1) ? absolute(call) : Typed.BROKEN;
      case "SIGN" -> arguments(call, 1, 1) ? sign(call) : Typed.BROKEN;
      case "SQRT" -> arguments(call, 1, 1) ? root(call) : Typed.BROKEN;
      case "INTERPOLATE" -> arguments(call, 2, 2) ? interpolate(call) : Typed.BROKEN;
      case "ANNUITY" -> arguments(call, 2, 2) ? annuity(call) : Typed.BROKEN;
      case "PRIOR", "LAG", "EVER", "APPROACH", "STAY" -> new PastCalls(plan, scope).call(call);
      default -> PLAIN.contains(call.function()) ? plain(call) : Typed.BROKEN;
    };
  }

  boolean arguments(Called call, int least, int most) {
    int count = call.arguments().size();
    if (count >= least && count <= most) {
      return true;
    }
    String expected = least == most ? "" + least : least + " or more";
    wrong(
        call.at(),
        call.function()
            + " takes "
            + expected
            + (expected.equals("1") ? " argument" : " arguments")
            + ", not "
            + count);
    return false;
  }

  private Typed plain(Called call) {
    if (!arguments(call, 1, 1)) {
      return Typed.BROKEN;
    }
    Expression argument = call.arguments().get(0);
    Formula number = resolver.in(Unit.NUMBER, argument, "the argument of " + call.function());
    return Typed.value(
        new Formula.Call(Function.valueOf(call.function()), List.of(number)), Unit.NUMBER);
  }

  private Typed logical(Called call) {
    if (!arguments(call, 1, call.function().equals("NOT") ? 1 : 255)) {
      return Typed.BROKEN;
    }
    List<Formula> conditions = new ArrayList<>();
    for (Expression argument : call.arguments()) {
      conditions.add(resolver.in(Unit.NUMBER, argument, "a condition of " + call.function()));
    }
    return Typed.condition(new Formula.Call(Function.valueOf(call.function()), conditions));
  }

  private Typed branch(Called call) {
    Formula condition = resolver.in(Unit.NUMBER, call.arguments().get(0), "the condition of IF");
    Joined branches = joined(call, 1);
    if (branches.broken()) {
      return Typed.BROKEN;
    }
    Formula formula =
        new Formula.If(condition, branches.formulas().get(0), branches.formulas().get(1));
    return new Typed(formula, branches.unit(), branches.form(), List.of());
  }

  /** Arguments in the unit of the first that has one. */
  private record Joined(List<Formula> formulas, Unit unit, Typed.Form form, boolean broken) {}

  private Joined joined(Called call, int from) {
    List<Expression> arguments = call.arguments().subList(from, call.arguments().size());
    List<Typed> typed = arguments.stream().map(resolver::resolve).toList();
    Unit unit =
        typed.stream().filter(t -> !t.open()).findFirst().map(Typed::unit).orElse(Unit.NUMBER);
    boolean broken = typed.stream().anyMatch(Typed::broken);
    List<Formula> formulas = new ArrayList<>();
    for (int i = 0; i < typed.size() && !broken; i++) {
      boolean fits = agrees(call, typed.get(i), unit, arguments.get(i));
      broken = !fits;
      formulas.add(fits ? typed.get(i).in(unit) : Typed.BROKEN.formula());
    }
    boolean zero = typed.stream().allMatch(Typed::open);
    boolean condition = typed.stream().allMatch(t -> t.form() == Typed.Form.CONDITION);
    Typed.Form form = zero ? Typed.Form.ZERO : condition ? Typed.Form.CONDITION : Typed.Form.VALUE;
    return new Joined(formulas, unit, form, broken);
  }

  private boolean agrees(Called call, Typed typed, Unit unit, Expression argument) {
    if (typed.block()) {
      resolver.outside(argument.at());
      return false;
    }
    if (typed.open() || typed.unit().sameDimension(unit)) {
      return true;
    }
    wrong(
        call.at(),
        call.function() + " joins " + resolver.name(unit) + " and " + resolver.name(typed.unit()));
    return false;
  }

  private Typed absolute(Called call) {
    Typed value = resolver.resolve(call.arguments().get(0));
    if (value.block()) {
      return resolver.outside(call.at());
    }
    return value.broken()
        ? value
        : value.with(new Formula.Call(Function.ABS, List.of(value.formula())), value.unit());
  }

  private Typed sign(Called call) {
    Typed value = resolver.resolve(call.arguments().get(0));
    if (value.block()) {
      return resolver.outside(call.at());
    }
    return value.broken()
        ? value
        : Typed.value(new Formula.Call(Function.SIGN, List.of(value.formula())), Unit.NUMBER);
  }

  private Typed root(Called call) {
    Typed value = resolver.resolve(call.arguments().get(0));
    if (value.block()) {
      return resolver.outside(call.at());
    }
    if (value.open()) {
      return value;
    }
    if (value.unit().powers().values().stream().anyMatch(power -> power % 2 != 0)) {
      return wrong(call.at(), "the square root of " + resolver.name(value.unit()) + " has no unit");
    }
    Map<String, Integer> halves = new TreeMap<>();
    value.unit().powers().forEach((base, power) -> halves.put(base, power / 2));
    Formula base = Typed.scaled(value.formula(), value.unit().scale());
    return Typed.value(new Formula.Call(Function.SQRT, List.of(base)), new Unit("", halves, 1));
  }

  private Typed interpolate(Called call) {
    Optional<Meaning.ColumnName> column = numberColumn(call.arguments().get(0));
    if (column.isEmpty()) {
      return Typed.BROKEN;
    }
    int position = column.get().table().table();
    Table table = plan.table(position);
    Optional<double[]> keys = ColumnReads.numericKeys(table);
    if (keys.isEmpty() || !rising(keys.get())) {
      return wrong(
          call.arguments().get(0).at(),
          "the first column of " + table.name() + " is not of strictly rising numbers");
    }
    Unit axis = scope.exempt() ? Unit.NUMBER : plan.axis(position);
    Formula x = resolver.in(axis, call.arguments().get(1), "the second argument of INTERPOLATE");
    Unit unit = table.columns().get(column.get().column()).unit();
    return Typed.value(
        new Formula.Interpolate(position, column.get().column(), x),
        scope.exempt() ? Unit.NUMBER : unit);
  }

  private static boolean rising(double[] keys) {
    for (int i = 1; i < keys.length; i++) {
      if (!(keys[i] > keys[i - 1])) {
        return false;
      }
    }
    return keys.length > 0;
  }

  private Optional<Meaning.ColumnName> numberColumn(Expression argument) {
    Optional<Meaning.ColumnName> column =
        argument instanceof Name name && name.bare()
            ? plan.dictionary()
                .find(scope.model(), name.word())
                .filter(Meaning.ColumnName.class::isInstance)
                .map(Meaning.ColumnName.class::cast)
                .filter(c -> !plan.table(c.table().table()).columns().get(c.column()).text())
            : Optional.empty();
    if (column.isEmpty()) {
      wrong(argument.at(), "INTERPOLATE takes a number column of a table first: table.column");
    }
    return column;
  }

  /** (1 − (1 + rate)^−years) / rate, and years at rate 0. */
  private Typed annuity(Called call) {
    Unit perYear = scope.exempt() ? Unit.NUMBER : plan.units().perYear();
    Unit inYears = scope.exempt() ? Unit.NUMBER : plan.units().years();
    Formula rate = resolver.in(perYear, call.arguments().get(0), "the rate of ANNUITY");
    Formula years = resolver.in(inYears, call.arguments().get(1), "the years of ANNUITY");
    Formula one = new Formula.Constant(1);
    Formula growth = new Formula.Binary(Operator.PLUS, one, rate);
    Formula discount =
        new Formula.Binary(
            Operator.POWER, growth, new Formula.Call(Function.NEGATE, List.of(years)));
    Formula value =
        new Formula.Binary(
            Operator.DIVIDE, new Formula.Binary(Operator.MINUS, one, discount), rate);
    Formula zero = new Formula.Comparison(Relation.EQUAL, rate, new Formula.Constant(0));
    return Typed.value(new Formula.If(zero, years, value), inYears);
  }

  /** SUM, MIN, MAX, AVERAGE of this period. */
  private Typed fold(Called call) {
    boolean extreme = call.function().equals("MIN") || call.function().equals("MAX");
    if (!arguments(call, 1, extreme ? 255 : 1)) {
      return Typed.BROKEN;
    }
    List<Typed> values = new ArrayList<>();
    boolean blocks = false;
    for (Expression argument : call.arguments()) {
      Scope.FoldScope over = new Scope.FoldScope();
      Typed value = new Resolver(plan, scope.folding(over)).resolve(argument);
      blocks |= value.block();
      values.add(value.block() ? folded(call.function(), value, over) : value);
    }
    if (values.stream().anyMatch(Typed::broken)) {
      return Typed.BROKEN;
    }
    if (!extreme) {
      return blocks
          ? values.get(0)
          : wrong(
              call.at(),
              call.function() + " of one period takes rows, name[*]; over time it is for measures");
    }
    return values.size() == 1 ? values.get(0) : least(call, values);
  }

  private Typed folded(String kind, Typed body, Scope.FoldScope over) {
    int count = plan.table(over.table()).keys().size();
    return Typed.value(
        new Formula.Fold(FoldKind.valueOf(kind), body.formula(), count), body.unit());
  }

  private Typed least(Called call, List<Typed> values) {
    Unit unit =
        values.stream().filter(t -> !t.open()).findFirst().map(Typed::unit).orElse(Unit.NUMBER);
    List<Formula> formulas = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (!agrees(call, values.get(i), unit, call.arguments().get(i))) {
        return Typed.BROKEN;
      }
      formulas.add(values.get(i).in(unit));
    }
    boolean zero = values.stream().allMatch(Typed::open);
    Formula formula = new Formula.Call(Function.valueOf(call.function()), formulas);
    return new Typed(formula, unit, zero ? Typed.Form.ZERO : Typed.Form.VALUE, List.of());
  }

  private Typed wrong(Text at, String message) {
    plan.issues().error(at, message);
    return Typed.BROKEN;
  }

  static Formula dt() {
    return new Formula.Calendar(CalendarValue.DT);
  }
}
