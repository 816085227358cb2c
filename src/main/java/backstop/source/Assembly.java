package backstop.source;

import backstop.model.Choice;
import backstop.model.Library;
import backstop.model.Line;
import backstop.model.Milestone;
import backstop.model.Model;
import backstop.model.Timeline;
import backstop.source.LibraryFile.Defined;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Declarations and inputs to a library, or issues. */
final class Assembly {

  private final List<Declaration> models;
  private final LibraryFile file;
  private final Inputs inputs;
  private final Issues issues;

  private Assembly(List<Declaration> models, LibraryFile file, Inputs inputs, Issues issues) {
    this.models = models.stream().sorted(Comparator.comparing(m -> m.model().value())).toList();
    this.file = file;
    this.inputs = inputs;
    this.issues = issues;
  }

  /** The library, the same for any order of {@code models}; empty when an issue is an error. */
  static Optional<Library> of(
      List<Declaration> models, LibraryFile file, Inputs inputs, Issues issues) {
    return new Assembly(models, file, inputs, issues).assemble();
  }

  private Optional<Library> assemble() {
    Optional<Timeline> timeline = timeline();
    if (timeline.isEmpty()) {
      return Optional.empty();
    }
    Units units = Units.of(file, issues);
    Tables tables = Tables.of(models, inputs, units, issues);
    List<String> names = models.stream().map(m -> m.model().value()).toList();
    Dictionary dictionary = new Dictionary(issues, names, tables.tables());
    Plan plan = new Plan(issues, units, dictionary, tables, timeline.get());
    Assumptions assumptions = new Assumptions(plan, inputs);
    Optional<Choice> choice = new Choices(plan, tables).declare(models);
    models.forEach(assumptions::declare);
    States states = new States(plan, inputs);
    Map<String, Planned> drivers = expand(plan, states);
    dictionary.refuseShadows();
    Rows rows = new Rows(plan);
    rows.resolve();
    Measures measures = new Measures(plan);
    models.forEach(measures::read);
    Checks checks = new Checks(plan);
    models.forEach(checks::read);
    rows.resolve();
    states.refuseUnknown();
    assumptions.warnUnused();
    Library library =
        new Library(
            file.name().value(),
            timeline.get(),
            inputs.asOf(),
            choice,
            Flow.order(described(plan), lines(plan), rows.found()),
            tables.tables(),
            assumptions.found(),
            lines(plan),
            rows.found(),
            rows.order(),
            new Drivers(plan, drivers, states).chains(),
            plan.draws(),
            new Correlating(plan, inputs).correlations(),
            new Forcing(plan, drivers).schedules(inputs),
            checks.found(),
            measures.found(),
            inputs.sources(),
            inputs.scenarios(),
            milestones(measures),
            inputs.files());
    return issues.broken() ? Optional.empty() : Optional.of(library);
  }

  private Optional<Timeline> timeline() {
    if (!inputs.valuationDate().isBefore(file.end())) {
      issues.error(
          file.name(),
          "no period lies between the valuation date "
              + inputs.valuationDate()
              + " and the end "
              + file.end());
      return Optional.empty();
    }
    return Optional.of(Timeline.quarters(inputs.valuationDate(), file.end(), file.valuationDate()));
  }

  /** Adds all lines; returns chains, events and jumps by qualified name. */
  private Map<String, Planned> expand(Plan plan, States states) {
    Processes processes = new Processes(plan);
    Chains chains = new Chains(plan, states);
    Clocks clocks = new Clocks(plan, states);
    Map<String, Planned> drivers = new TreeMap<>();
    for (Declaration model : models) {
      String name = model.model().value();
      model.processes().forEach(process -> processes.expand(name, process));
      model.chains().forEach(chain -> chains.expand(name, chain));
      model.events().forEach(event -> clocks.event(name, event));
      model.jumps().forEach(jump -> clocks.jump(name, jump));
      model.lines().forEach(item -> plan.add(written(plan, name, item)));
    }
    for (Planned line : plan.lines()) {
      boolean clock = line.exempt() && line.origin() != Line.Origin.PROCESS;
      if (clock && line.name().indexOf('.') < 0) {
        drivers.put(line.qualified(), line);
      }
    }
    return drivers;
  }

  private Planned written(Plan plan, String model, Declaration.Item item) {
    Optional<Expression> formula = Parser.parse(item.formula(), issues);
    Habits.warn(formula, issues);
    List<Optional<Expression>> openings = new ArrayList<>();
    item.opening().ifPresent(text -> openings.add(Parser.parse(text, issues)));
    openings.forEach(opening -> Habits.warn(opening, issues));
    String opening = item.opening().map(Text::value).orElse("");
    String note = item.note().map(Text::value).orElse("");
    return new Planned(
        model,
        item.name().name().value(),
        item.section().value(),
        plan.units().of(item.name().unit()),
        plan.index(model, item.name()),
        new Planned.Rule(item.formula().value(), formula, opening, openings, note),
        List.of(),
        Line.Origin.WRITTEN,
        item.name().name(),
        -1);
  }

  private static List<Line> lines(Plan plan) {
    List<Line> lines = new ArrayList<>();
    for (Planned line : plan.lines()) {
      lines.add(
          new Line(
              line.qualified(),
              line.section(),
              line.unit(),
              line.table() < 0 ? "" : plan.table(line.table()).name(),
              line.rule().text(),
              line.rule().openingText(),
              line.rule().note(),
              line.origin(),
              line.declared().place(),
              line.firstRow(),
              line.table() < 0 ? List.of() : plan.keys(line.table())));
    }
    return lines;
  }

  private List<Model> described(Plan plan) {
    return models.stream().map(model -> model(plan, model)).toList();
  }

  private Model model(Plan plan, Declaration model) {
    String name = model.model().value();
    return new Model(
        name,
        model.title().value(),
        model.about().value().strip(),
        model.model().place(),
        plan.positions(name),
        new Profiles(plan).rows(name, model.profiles()));
  }

  private List<Milestone> milestones(Measures measures) {
    List<Milestone> found = new ArrayList<>();
    for (Defined milestone : file.milestones()) {
      Optional<Integer> measure = measures.position(milestone.definition());
      measure.ifPresent(m -> found.add(new Milestone(milestone.name().value(), m)));
    }
    return found;
  }
}
