package backstop.source;

import backstop.model.Formula;
import backstop.model.Line;
import backstop.model.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measures: numbers of a path, made from whole lines. */
final class Measures {

  private final Plan plan;
  private final List<Measure> found = new ArrayList<>();

  Measures(Plan plan) {
    this.plan = plan;
  }

  /** Reads the measures of a model, adding rows for their arguments to the plan. */
  void read(Declaration model) {
    String name = model.model().value();
    for (Declaration.Measured measure : model.measures()) {
      plan.dictionary()
          .declare(
              name,
              measure.name().name().value(),
              new Meaning.Other(measure.name().name(), "measure"));
    }
    model.measures().forEach(measure -> read(name, measure));
  }

  private void read(String model, Declaration.Measured measure) {
    Planned owner = owner(model, measure);
    Formula formula = formula(owner, measure.formula(), false);
    Optional<Formula> when = measure.when().map(text -> formula(owner, text, true));
    found.add(
        new Measure(
            owner.qualified(),
            owner.unit(),
            measure.party().map(Text::value).orElse(""),
            formula,
            when,
            measure.formula().value(),
            owner.declared().place()));
  }

  private Planned owner(String model, Declaration.Measured measure) {
    return new Planned(
        model,
        measure.name().name().value(),
        "Measures",
        plan.units().of(measure.name().unit()),
        -1,
        Planned.Rule.of("", Optional.empty()),
        List.of(),
        Line.Origin.WRITTEN,
        measure.name().name(),
        -1);
  }

  private Formula formula(Planned owner, Text text, boolean when) {
    Optional<Expression> expression = Parser.parse(text, plan.issues());
    Habits.warn(expression, plan.issues());
    if (expression.isEmpty()) {
      return Typed.BROKEN.formula();
    }
    Resolver resolver = new Resolver(plan, Scope.measure(owner));
    return when
        ? resolver.in(Units.FLAG, expression.get(), "the condition of " + owner.name())
        : resolver.in(owner.unit(), expression.get(), owner.name());
  }

  List<Measure> found() {
    return found;
  }

  /** Position of a qualified measure, or an issue. */
  Optional<Integer> position(Text name) {
    List<String> names = found.stream().map(Measure::name).toList();
    int position = names.indexOf(name.value());
    if (position < 0) {
      plan.issues()
          .error(name, "no measure is called " + name, Nearest.advice(name.value(), names));
    }
    return position < 0 ? Optional.empty() : Optional.of(position);
  }
}
