package backstop.source;

import backstop.model.Place;
import backstop.model.Scenario;
import backstop.source.Inputs.Assigned;
import backstop.source.Inputs.ForcedRow;
import backstop.source.ScenarioText.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a reading lays over the inputs: the chosen scenario, then the command line's values. */
record LaidOver(
    Reading reading, Issues issues, Changes changes, TableChanges tables, CellNames names) {

  /**
   * Inputs with all that a reading lays over them.
   *
   * @param unreadable names of models that are there but could not be read
   */
  static Inputs inputs(
      Reading reading,
      WrittenInputs written,
      List<Declaration> models,
      Set<String> unreadable,
      Cells cells,
      Issues issues) {
    Map<String, InputTable> tables = written.inputs().tables();
    Expected expected = new Expected(models, tables, unreadable, issues);
    CellNames names = new CellNames(models, expected.known(), tables, unreadable, issues);
    TableChanges tableChanges = new TableChanges(issues, names, cells, tables);
    Changes changes = new Changes(expected, cells);
    LaidOver laid = new LaidOver(reading, issues, changes, tableChanges, names);
    Map<String, Assigned> values = new TreeMap<>(written.inputs().assumptions());
    List<ForcedRow> scheduled = laid.over(written.scenarios(), values);
    return written.inputs().with(tableChanges.tables(), values, scheduled);
  }

  /**
   * Applies all changes; those of scenarios that are not chosen are checked.
   *
   * @param values of assumptions, changed in place
   * @return what the chosen scenario schedules
   */
  List<ForcedRow> over(List<ScenarioText> scenarios, Map<String, Assigned> values) {
    Optional<ScenarioText> chosen = chosen(scenarios);
    for (ScenarioText scenario : scenarios) {
      List<Change> known = known(scenario.changes());
      changes.check(ofAssumptions(known));
      tables.check(ofTables(known));
    }
    chosen.ifPresent(scenario -> apply(scenario.changes(), values));
    apply(sets(), values);
    return chosen.map(ScenarioText::schedule).orElse(List.of());
  }

  private void apply(List<Change> all, Map<String, Assigned> values) {
    List<Change> known = known(all);
    changes.apply(ofAssumptions(known), values);
    tables.apply(ofTables(known));
  }

  private List<Change> known(List<Change> all) {
    return all.stream().filter(change -> !names.isOfNothing(change.name())).toList();
  }

  private List<Change> ofAssumptions(List<Change> all) {
    return all.stream().filter(change -> !names.isOfTable(change.name())).toList();
  }

  private List<Change> ofTables(List<Change> all) {
    return all.stream().filter(change -> names.isOfTable(change.name())).toList();
  }

  private Optional<ScenarioText> chosen(List<ScenarioText> scenarios) {
    Optional<ScenarioText> chosen =
        scenarios.stream()
            .filter(
                scenario ->
                    reading.scenario().filter(scenario.scenario().name()::equals).isPresent())
            .findFirst();
    if (reading.scenario().isPresent() && chosen.isEmpty()) {
      String asked = reading.scenario().get();
      List<String> known =
          scenarios.stream().map(ScenarioText::scenario).map(Scenario::name).toList();
      String message = "scenarios.yaml has no such scenario; it has: " + String.join(", ", known);
      Place place = new Place("--scenario " + Shown.of(asked), 0, 0);
      issues.error(place, 1, message, Nearest.advice(asked, known));
    }
    return chosen;
  }

  private List<Change> sets() {
    List<Change> sets = new ArrayList<>();
    new TreeMap<>(reading.sets())
        .forEach(
            (name, value) -> {
              Place place = new Place("--set " + Shown.of(name + "=" + value), 0, 0);
              Text named = Text.of(name, place);
              sets.add(new Change(named, false, Text.of(value, place), "--set"));
            });
    return sets;
  }
}
