package backstop.source;

import backstop.model.Formula;
import backstop.model.Function;
import backstop.model.Unit;
import backstop.source.Expression.Called;
import backstop.source.Expression.Name;
import java.util.List;

/** Calls that only the expansion writes: DRAW, FORCED, INT, POISSON. */
final class ExpansionCalls {

  private final Plan plan;
  private final Scope scope;

  ExpansionCalls(Plan plan, Scope scope) {
    this.plan = plan;
    this.scope = scope;
  }

  Typed call(Called call) {
    return switch (call.function()) {
      case "DRAW" -> Typed.value(draw(call), Unit.NUMBER);
      case "FORCED" ->
          Typed.value(
              new Formula.Forced(plan.firstSchedule(named(call)) + scope.key()), Unit.NUMBER);
      default -> {
        List<Formula> arguments = call.arguments().stream().map(this::number).toList();
        Function function = Function.valueOf(call.function());
        yield Typed.value(new Formula.Call(function, arguments), Unit.NUMBER);
      }
    };
  }

  /** {@code DRAW(name)} of this period, {@code DRAW(name, stay)} of a stay. */
  private Formula draw(Called call) {
    int draw = plan.firstDraw(named(call)) + scope.key();
    return call.arguments().size() == 1
        ? new Formula.PeriodDraw(draw)
        : new Formula.StayDraw(draw, number(call.arguments().get(1)));
  }

  private String named(Called call) {
    return scope.model() + "." + ((Name) call.arguments().get(0)).word();
  }

  private Formula number(Expression expression) {
    return new Resolver(plan, scope).resolve(expression).formula();
  }
}
