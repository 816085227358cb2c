package backstop.source;

import backstop.model.Check;
import backstop.model.Formula;
import backstop.model.Line;
import backstop.model.Relation;
import backstop.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Relations that hold on every path in every period. */
final class Checks {

  private static final Set<Relation> POSSIBLE =
      Set.of(Relation.EQUAL, Relation.AT_MOST, Relation.AT_LEAST);

  private final Plan plan;
  private final List<Check> found = new ArrayList<>();

  Checks(Plan plan) {
    this.plan = plan;
  }

  /** Reads the checks of a model, adding rows for their sides to the plan. */
  void read(Declaration model) {
    String name = model.model().value();
    for (Declaration.Checked check : model.checks()) {
      Text declared = check.name().name();
      plan.dictionary().declare(name, declared.value(), new Meaning.Other(declared, "check"));
      read(name, check);
    }
  }

  private void read(String model, Declaration.Checked check) {
    Optional<Expression> relation = Parser.parse(check.relation(), plan.issues());
    Habits.warn(relation, plan.issues());
    if (relation.isEmpty()) {
      return;
    }
    if (!(relation.get() instanceof Expression.Comparing comparing)
        || !POSSIBLE.contains(comparing.relation())) {
      plan.issues()
          .error(
              check.relation(),
              "a check compares two sides by =, <= or >=",
              Optional.of("Such as produced <= capacity."));
      return;
    }
    add(owner(model, check), check, comparing);
  }

  private Planned owner(String model, Declaration.Checked check) {
    return new Planned(
        model,
        check.name().name().value(),
        "Checks",
        Unit.NUMBER,
        plan.index(model, check.name()),
        Planned.Rule.of("", Optional.empty()),
        List.of(),
        Line.Origin.WRITTEN,
        check.name().name(),
        -1);
  }

  private void add(Planned owner, Declaration.Checked check, Expression.Comparing relation) {
    List<String> keys = plan.keys(owner.table());
    if (keys.isEmpty()) {
      return;
    }
    Optional<Unit> unit = unit(owner, relation);
    if (unit.isEmpty()) {
      return;
    }
    int left = side(owner, "left", relation.left(), unit.get());
    int right = side(owner, "right", relation.right(), unit.get());
    for (int key = 0; key < keys.size(); key++) {
      found.add(
          new Check(
              Plan.keyed(owner.qualified(), keys.get(key)),
              relation.relation(),
              left + key,
              right + key,
              check.relation().value(),
              owner.declared().place()));
    }
  }

  /** The unit of the left side, in which both are compared; empty after an issue. */
  private Optional<Unit> unit(Planned owner, Expression.Comparing relation) {
    Comparisons.Sides sides = new Comparisons(plan, Scope.row(owner, 0)).sides(relation);
    return sides.broken() ? Optional.empty() : Optional.of(plan.units().named(sides.unit()));
  }

  /** First row of a side: the line it names, or a row of its own. */
  private int side(Planned owner, String name, Expression side, Unit unit) {
    Typed typed = new Resolver(plan, Scope.row(owner, 0)).resolve(side);
    boolean line =
        !(side instanceof Expression.Name written && !written.bare() && owner.table() >= 0)
            && Units.factor(typed.unit(), unit) == 1;
    return line && typed.formula() instanceof Formula.RowValue row
        ? row.row()
        : plan.part(owner, name, unit, side).firstRow();
  }

  List<Check> found() {
    return found;
  }
}
