package backstop.source;

import backstop.model.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A scenario of {@code scenarios.yaml} as written.
 *
 * @param changes of assumptions and of cells of tables, in the order of the file
 */
record ScenarioText(Scenario scenario, List<Change> changes, List<Inputs.ForcedRow> schedule) {

  /**
   * A change of an assumption or of a table's cell.
   *
   * @param factor whether {@code value} multiplies what is there, else replaces it
   */
  record Change(Text name, boolean factor, Text value, String origin) {}

  ScenarioText {
    changes = List.copyOf(changes);
    schedule = List.copyOf(schedule);
  }

  /** All scenarios of a file. */
  static List<ScenarioText> read(Node root, Issues issues) {
    ShapeCheck.check(root, Keys.SCENARIOS, issues);
    Names names = new Names(issues);
    List<ScenarioText> found = new ArrayList<>();
    for (Node.Entry entry : root.entries()) {
      if (names.name(entry.key(), "a scenario")) {
        found.add(one(entry, issues));
      }
    }
    return found;
  }

  private static ScenarioText one(Node.Entry entry, Issues issues) {
    String title = entry.value().textOf("title").map(Text::value).orElse("");
    Scenario head = new Scenario(entry.key().value(), title, entry.key().place());
    return new ScenarioText(head, changes(entry), schedule(entry, issues));
  }

  private static List<Change> changes(Node.Entry scenario) {
    List<Change> changes = new ArrayList<>();
    String origin = "scenario " + scenario.key();
    for (Node.Entry set : scenario.value().get("set").map(Node::entries).orElse(List.of())) {
      Optional<Text> times = set.value().textOf("times");
      times
          .or(() -> set.value().text())
          .filter(text -> !text.value().isBlank())
          .ifPresent(text -> changes.add(new Change(set.key(), times.isPresent(), text, origin)));
    }
    return changes;
  }

  private static List<Inputs.ForcedRow> schedule(Node.Entry scenario, Issues issues) {
    List<Inputs.ForcedRow> rows = new ArrayList<>();
    for (Node.Entry driver :
        scenario.value().get("schedule").map(Node::entries).orElse(List.of())) {
      for (Node.Entry dated : driver.value().entries()) {
        Optional<LocalDate> date = new Dates(issues).date(dated.key());
        Optional<Text> state = dated.value().text().filter(text -> !text.value().isBlank());
        if (date.isPresent() && state.isPresent()) {
          rows.add(new Inputs.ForcedRow(driver.key(), date.get(), state.get()));
        }
      }
    }
    return rows;
  }
}
