package backstop.source;

import backstop.model.Formula;
import backstop.model.Function;
import backstop.model.Operator;
import backstop.model.Relation;
import backstop.model.Unit;
import backstop.source.Expression.Called;
import backstop.source.Expression.Name;
import java.util.List;
import java.util.Optional;

/** Calls that look back: PRIOR, LAG, EVER, APPROACH, STAY. */
final class PastCalls {

  private final Plan plan;
  private final Scope scope;
  private final Resolver resolver;

  PastCalls(Plan plan, Scope scope) {
    this.plan = plan;
    this.scope = scope;
    this.resolver = new Resolver(plan, scope);
  }

  Typed call(Called call) {
    int count = call.function().equals("LAG") ? 2 : call.function().equals("APPROACH") ? 3 : 1;
    if (!new Calls(plan, scope).arguments(call, count, count)) {
      return Typed.BROKEN;
    }
    if (scope.mode() != Scope.Mode.LINE) {
      return wrong(
          call.at(),
          call.function()
              + (scope.mode() == Scope.Mode.OPENING
                  ? " looks back before the first period: an opening cannot"
                  : " looks back: use it in a line, or inside a call that reduces over time"));
    }
    return switch (call.function()) {
      case "PRIOR" -> line(call).map(x -> read(x, Reads.Time.PRIOR)).orElse(Typed.BROKEN);
      case "LAG" -> line(call).map(x -> lag(call, x)).orElse(Typed.BROKEN);
      case "EVER" -> ever(call);
      case "APPROACH" -> line(call).map(x -> approach(call, x)).orElse(Typed.BROKEN);
      default -> stay(call);
    };
  }

  private Typed read(Name name, Reads.Time time) {
    return Reads.read(plan, scope, name, time);
  }

  /** The first argument as a line's name. */
  private Optional<Name> line(Called call) {
    Expression first = call.arguments().get(0);
    if (first instanceof Name name) {
      return Optional.of(name);
    }
    wrong(first.at(), call.function() + " takes the name of a line, not a formula");
    return Optional.empty();
  }

  private Typed lag(Called call, Name name) {
    Unit unit = scope.exempt() ? Unit.NUMBER : plan.units().years();
    Formula years = resolver.in(unit, call.arguments().get(1), "the second argument of LAG");
    return read(name, Reads.Time.lag(years));
  }

  /** MAX of itself one period earlier and the condition; a row of its own inside a formula. */
  private Typed ever(Called call) {
    Planned self = scope.self().orElseThrow();
    boolean whole = self.rule().formula().filter(formula -> formula == call).isPresent();
    if (!whole) {
      Planned part = plan.part(self, "ever", Units.FLAG, call);
      return Typed.condition(new Formula.RowValue(part.firstRow() + scope.key()));
    }
    Expression argument = call.arguments().get(0);
    Typed condition = resolver.resolve(argument);
    Formula number = resolver.converted(condition, Unit.NUMBER, argument.at(), "the condition");
    Formula flag =
        condition.form() == Typed.Form.CONDITION
            ? number
            : new Formula.Comparison(Relation.NOT_EQUAL, number, new Formula.Constant(0));
    Formula before = new Formula.Prior(self.firstRow() + scope.key());
    return Typed.condition(new Formula.Call(Function.MAX, List.of(before, flag)));
  }

  /** PRIOR(x) + (target − PRIOR(x)) · (1 − EXP(−DT / years)). */
  private Typed approach(Called call, Name name) {
    Typed before = read(name, Reads.Time.PRIOR);
    if (before.broken() || before.block()) {
      return before.broken() ? before : resolver.outside(name.at());
    }
    int own = scope.self().orElseThrow().firstRow() + scope.key();
    if (!before.formula().equals(new Formula.Prior(own))) {
      return wrong(name.at(), "APPROACH takes the line itself first, not " + name.at());
    }
    Formula target = resolver.in(before.unit(), call.arguments().get(1), "the target of APPROACH");
    Unit inYears = scope.exempt() ? Unit.NUMBER : plan.units().years();
    Formula years = resolver.in(inYears, call.arguments().get(2), "the years of APPROACH");
    Formula gap = new Formula.Binary(Operator.MINUS, target, before.formula());
    Formula step = new Formula.Binary(Operator.TIMES, gap, share(years));
    return before.with(new Formula.Binary(Operator.PLUS, before.formula(), step), before.unit());
  }

  private static Formula share(Formula years) {
    Formula passed = new Formula.Call(Function.NEGATE, List.of(Calls.dt()));
    Formula left =
        new Formula.Call(Function.EXP, List.of(new Formula.Binary(Operator.DIVIDE, passed, years)));
    return new Formula.Binary(Operator.MINUS, new Formula.Constant(1), left);
  }

  private Typed stay(Called call) {
    Expression argument = call.arguments().get(0);
    if (!(argument instanceof Name name) || new Comparisons(plan, scope).states(name).isEmpty()) {
      return wrong(argument.at(), "STAY takes the name of a chain");
    }
    return read(
        new Name(name.at(), name.word() + "." + Clocks.AGE, name.subscript()), Reads.Time.NOW);
  }

  private Typed wrong(Text at, String message) {
    plan.issues().error(at, message);
    return Typed.BROKEN;
  }
}
