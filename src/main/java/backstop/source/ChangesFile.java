package backstop.source;

import backstop.source.ScenarioText.Change;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Changes of inputs in a file of their own: one scenario that sets values, as a reviewed workbook
 * leaves it.
 *
 * @param sets name to value; empty where there are issues
 */
public record ChangesFile(SortedMap<String, String> sets, List<Issue> issues) {

  private static final String ADVICE = "Put it into inputs/scenarios.yaml and give --scenario.";

  public ChangesFile {
    issues = List.copyOf(issues);
  }

  public static ChangesFile read(Path file) {
    Issues issues = new Issues();
    Path folder = file.toAbsolutePath().getParent();
    Folder shelf = new Folder(new Shelf.Disk(folder), folder, "changes", issues);
    SortedMap<String, String> sets = new TreeMap<>();
    shelf
        .lines(file.getFileName().toString())
        .flatMap(lines -> Yaml.read(lines, issues))
        .ifPresent(root -> read(root, sets, issues));
    return new ChangesFile(issues.broken() ? new TreeMap<>() : sets, issues.sorted());
  }

  private static void read(Node root, SortedMap<String, String> sets, Issues issues) {
    List<ScenarioText> scenarios = ScenarioText.read(root, issues);
    for (ScenarioText scenario :
        scenarios.subList(Math.min(1, scenarios.size()), scenarios.size())) {
      String name = scenario.scenario().name();
      issues.error(
          scenario.scenario().place(),
          name.length(),
          "a file of changes holds one scenario, and this is another",
          Optional.of(ADVICE));
    }
    for (Node.Entry entry : root.entries()) {
      if (entry.value().get("schedule").isPresent()) {
        issues.error(entry.key(), "a file of changes schedules no states", Optional.of(ADVICE));
      }
    }
    scenarios.stream()
        .flatMap(scenario -> scenario.changes().stream())
        .forEach(change -> keep(change, sets, issues));
  }

  private static void keep(Change change, SortedMap<String, String> sets, Issues issues) {
    if (change.factor()) {
      issues.error(
          change.name(), "a file of changes sets values and no factors", Optional.of(ADVICE));
    } else {
      sets.put(change.name().value(), change.value().value());
    }
  }
}
