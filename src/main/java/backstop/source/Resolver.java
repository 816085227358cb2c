package backstop.source;

import backstop.model.CalendarValue;
import backstop.model.Formula;
import backstop.model.Function;
import backstop.model.Operator;
import backstop.model.Timeline;
import backstop.model.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An expression to a formula with its unit, in one scope. */
final class Resolver implements Expression.Cases<Typed> {

  private final Plan plan;
  private final Scope scope;

  Resolver(Plan plan, Scope scope) {
    this.plan = plan;
    this.scope = scope;
  }

  Typed resolve(Expression expression) {
    return expression.match(this);
  }

  /** The expression as a number of {@code unit}; {@code what} it is, for the message. */
  Formula in(Unit unit, Expression expression, String what) {
    return converted(resolve(expression), unit, expression.at(), what);
  }

  /** {@code typed} as a number of {@code unit}, or an issue at {@code at}. */
  Formula converted(Typed typed, Unit unit, Text at, String what) {
    if (typed.block()) {
      return outside(at).formula();
    }
    if (!typed.open() && !Units.isUnknown(unit) && !typed.unit().sameDimension(unit)) {
      plan.issues()
          .error(
              at,
              what + " is " + name(typed.unit()) + ", not " + name(unit),
              typed.formula() instanceof Formula.Constant
                  ? Optional.of("A number with a unit is an assumption.")
                  : Optional.empty());
      return Typed.BROKEN.formula();
    }
    return typed.in(unit);
  }

  Typed outside(Text at) {
    plan.issues()
        .error(
            at,
            "rows of [*] are joined by + - * / ^ only, inside SUM, MIN, MAX or AVERAGE",
            Optional.of("Give this part an indexed line of its own."));
    return Typed.BROKEN;
  }

  @Override
  public Typed literal(Expression.Literal expression) {
    return Typed.number(expression.value());
  }

  @Override
  public Typed day(Expression.Day expression) {
    return Typed.value(new Formula.Constant(Timeline.serial(expression.date())), Units.DATE);
  }

  @Override
  public Typed word(Expression.Word expression) {
    plan.issues()
        .error(
            expression.at(),
            "a quoted word stands beside = or <> and a text column",
            Optional.of("Such as guarantee.us_role = \"enablers\"."));
    return Typed.BROKEN;
  }

  @Override
  public Typed name(Expression.Name expression) {
    Optional<CalendarValue> calendar =
        Arrays.stream(CalendarValue.values())
            .filter(value -> value.name().equals(expression.word()))
            .findFirst();
    return calendar.isPresent()
        ? calendar(expression, calendar.get())
        : Reads.read(plan, scope, expression, Reads.Time.NOW);
  }

  private Typed calendar(Expression.Name expression, CalendarValue value) {
    if (scope.mode() != Scope.Mode.LINE || !expression.bare()) {
      String where =
          scope.mode() == Scope.Mode.OPENING ? "an opening" : "a measure outside its calls";
      plan.issues()
          .error(
              expression.at(),
              expression.bare()
                  ? value + " belongs to a period; " + where + " has none"
                  : value + " takes no [ ]");
      return Typed.BROKEN;
    }
    Unit unit =
        switch (value) {
          case DATE -> Units.DATE;
          case DT, YEARS -> plan.units().years();
          default -> Unit.NUMBER;
        };
    return Typed.value(new Formula.Calendar(value), scope.exempt() ? Unit.NUMBER : unit);
  }

  @Override
  public Typed negation(Expression.Negation expression) {
    Typed operand = resolve(expression.operand());
    if (operand.formula() instanceof Formula.Constant constant) {
      double value = constant.value() == 0 ? 0 : -constant.value();
      return new Typed(
          new Formula.Constant(value), operand.unit(), operand.form(), operand.states());
    }
    if (operand.block()) {
      return operand.with(
          new Formula.Binary(Operator.TIMES, new Formula.Constant(-1), operand.formula()),
          operand.unit());
    }
    return additive(operand, expression.at())
        ? operand.with(
            new Formula.Call(Function.NEGATE, List.of(operand.formula())), operand.unit())
        : Typed.BROKEN;
  }

  /** Refuses sums of dates and of states. */
  private boolean additive(Typed typed, Text at) {
    if (typed.unit().powers().containsKey("date") || !typed.states().isEmpty()) {
      plan.issues()
          .error(
              at,
              (typed.states().isEmpty() ? "a date" : "a " + name(typed.unit()))
                  + " is compared, not reckoned with");
      return false;
    }
    return true;
  }

  @Override
  public Typed operation(Expression.Operation expression) {
    Typed left = resolve(expression.left());
    Typed right = resolve(expression.right());
    if (left.broken() || right.broken()) {
      return Typed.BROKEN;
    }
    if (!additive(left, expression.left().at()) || !additive(right, expression.right().at())) {
      return Typed.BROKEN;
    }
    Typed result =
        switch (expression.operator()) {
          case PLUS, MINUS -> sum(expression, left, right);
          case TIMES -> join(expression, left, right, Units.product(left.unit(), right.unit()));
          case DIVIDE -> join(expression, left, right, Units.quotient(left.unit(), right.unit()));
          case POWER -> power(expression, left, right);
        };
    return left.block() || right.block() ? asBlock(result) : result;
  }

  private static Typed asBlock(Typed typed) {
    return typed.broken()
        ? typed
        : new Typed(typed.formula(), typed.unit(), Typed.Form.BLOCK, List.of());
  }

  private Typed sum(Expression.Operation at, Typed left, Typed right) {
    Unit unit = left.open() ? right.unit() : left.unit();
    if (!left.open() && !right.open() && !left.unit().sameDimension(right.unit())) {
      String verb = at.operator() == Operator.PLUS ? "adds " : "subtracts ";
      String joint = at.operator() == Operator.PLUS ? " to " : " from ";
      plan.issues()
          .error(
              at.at(),
              verb + name(right.unit()) + joint + name(left.unit()),
              asNumber(left, right));
      return Typed.BROKEN;
    }
    return Typed.value(new Formula.Binary(at.operator(), left.in(unit), right.in(unit)), unit);
  }

  private static Optional<String> asNumber(Typed left, Typed right) {
    return left.formula() instanceof Formula.Constant || right.formula() instanceof Formula.Constant
        ? Optional.of("A number with a unit is an assumption.")
        : Optional.empty();
  }

  private static Typed join(Expression.Operation at, Typed left, Typed right, Unit unit) {
    return Typed.value(new Formula.Binary(at.operator(), left.formula(), right.formula()), unit);
  }

  private Typed power(Expression.Operation at, Typed left, Typed right) {
    Formula exponent = converted(unblocked(right), Unit.NUMBER, at.right().at(), "the exponent");
    Formula base = Typed.scaled(left.formula(), left.unit().scale());
    Formula raised = new Formula.Binary(Operator.POWER, base, exponent);
    if (left.open() || left.unit().dimensionless()) {
      return Typed.value(raised, Unit.NUMBER);
    }
    if (exponent instanceof Formula.Constant constant
        && constant.value() == Math.rint(constant.value())
        && Math.abs(constant.value()) <= 12) {
      return Typed.value(raised, Units.power(left.unit(), (int) constant.value()));
    }
    plan.issues()
        .error(
            at.at(),
            name(left.unit()) + " is raised to a power that is not a whole number written here");
    return Typed.BROKEN;
  }

  private static Typed unblocked(Typed typed) {
    return typed.block() ? Typed.value(typed.formula(), typed.unit()) : typed;
  }

  @Override
  public Typed comparing(Expression.Comparing expression) {
    return new Comparisons(plan, scope).compare(expression);
  }

  @Override
  public Typed called(Expression.Called expression) {
    return new Calls(plan, scope).call(expression);
  }

  @Override
  public Typed given(Expression.Given expression) {
    Resolver checked = new Resolver(plan, scope.checked());
    Formula formula = checked.in(expression.unit(), expression.expression(), expression.what());
    return Typed.value(formula, Unit.NUMBER);
  }

  String name(Unit unit) {
    return plan.units().name(unit);
  }
}
