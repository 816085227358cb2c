package backstop.source;

import backstop.model.Formula;
import backstop.model.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Planned lines to rows with resolved formulas. */
final class Rows {

  private static final Formula ZERO = new Formula.Constant(0);

  private final Plan plan;
  private final List<Row> found = new ArrayList<>();
  private int next;

  Rows(Plan plan) {
    this.plan = plan;
  }

  /** Resolves all lines planned so far, and those that their formulas add. */
  void resolve() {
    while (next < plan.lines().size()) {
      Planned line = plan.lines().get(next);
      List<String> keys = plan.keys(line.table());
      for (int key = 0; key < keys.size(); key++) {
        found.add(row(line, key, keys.get(key)));
      }
      next++;
    }
  }

  private Row row(Planned line, int key, String name) {
    Scope scope = Scope.row(line, key);
    Formula opening = formula(line, scope.opening(), line.rule().opening(key), "the opening of ");
    Formula formula = formula(line, scope, line.rule().formula(), "");
    return new Row(Plan.keyed(line.qualified(), name), next, opening, formula);
  }

  private Formula formula(Planned line, Scope scope, Optional<Expression> expression, String what) {
    if (expression.isEmpty()) {
      return ZERO;
    }
    Resolver resolver = new Resolver(plan, scope);
    if (line.exempt()) {
      return resolver.resolve(expression.get()).formula();
    }
    return resolver.in(line.unit(), expression.get(), what + line.name());
  }

  List<Row> found() {
    return found;
  }

  /** Positions in an order of evaluation; loops are reported. */
  List<Integer> order() {
    Ordering.Result result = Ordering.of(found.stream().map(Row::formula).toList());
    if (!plan.issues().broken()) {
      result.loops().forEach(this::report);
    }
    return result.order();
  }

  private void report(List<Integer> loop) {
    List<Planned> lines =
        loop.stream().map(row -> plan.lines().get(found.get(row).line())).toList();
    String names =
        loop.stream()
            .map(row -> shown(row, lines.get(0).model()))
            .collect(Collectors.joining(" → "));
    String places =
        lines.stream()
            .distinct()
            .map(line -> line.name() + " at " + line.declared().place())
            .collect(Collectors.joining(", "));
    plan.issues()
        .error(
            lines.get(0).declared(),
            "lines read each other within one period: "
                + names
                + " → "
                + shown(loop.get(0), lines.get(0).model()),
            Optional.of(places + ". Read one of them as PRIOR(…) or LAG(…)."));
  }

  private String shown(int row, String model) {
    String name = found.get(row).name();
    return name.startsWith(model + ".") ? name.substring(model.length() + 1) : name;
  }
}
