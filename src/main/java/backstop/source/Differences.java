package backstop.source;

import backstop.source.Inputs.Assigned;
import backstop.source.Inputs.ForcedRow;
import backstop.source.ScenarioText.Change;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where two sides differ in what a simulated path may hang on: values and laws, not where they come
 * from.
 */
record Differences(Parsed before, Parsed after, Function<Set<String>, String> owner) {

  private static final String MODELS = "models/";
  private static final Set<String> PROVENANCE = Set.of("as_of", "source", "note");

  boolean in(Ingredient ingredient) {
    return switch (ingredient.kind()) {
      case DATE -> differ(side -> side.inputs().valuationDate());
      case TEXT -> differ(Differences::texts);
      case OPTIONS -> differ(Differences::laidOver);
      case INPUTS -> inInputs(ingredient.model());
    };
  }

  private boolean differ(Function<Parsed, Object> part) {
    return !part.apply(before).equals(part.apply(after));
  }

  private static Map<String, String> texts(Parsed side) {
    return side.files().stream()
        .filter(file -> file.path().startsWith(MODELS))
        .collect(Collectors.toMap(file -> file.path(), file -> file.hash()));
  }

  private static List<Object> laidOver(Parsed side) {
    Map<String, String> sets = new TreeMap<>(side.reading().sets());
    List<Object> chosen =
        side.chosen().stream()
            .flatMap(text -> Stream.concat(changes(text), schedule(text)))
            .toList();
    return List.of(sets, chosen);
  }

  private static Stream<Object> changes(ScenarioText text) {
    return text.changes().stream().map(Differences::told);
  }

  private static Object told(Change change) {
    return List.of(change.name().value(), change.factor(), change.value().value());
  }

  private static Stream<Object> schedule(ScenarioText text) {
    return text.schedule().stream().map(Differences::told);
  }

  private static Object told(ForcedRow row) {
    return List.of(row.driver().value(), row.date(), row.state().value());
  }

  private boolean inInputs(String model) {
    return inAssumptions(model)
        || before.declared().tables().keySet().stream().anyMatch(file -> inTable(model, file))
        || differ(side -> states(model, side))
        || differ(side -> correlations(model, side));
  }

  private boolean inAssumptions(String model) {
    return before.inputs().assumptions().entrySet().stream()
        .filter(entry -> Mixed.modelOf(entry.getKey()).equals(model) && sameKind(entry.getKey()))
        .anyMatch(
            entry -> {
              Assigned other = after.inputs().assumptions().get(entry.getKey());
              return other != null && !worth(entry.getValue()).equals(worth(other));
            });
  }

  private boolean sameKind(String target) {
    String name = Mixed.unkeyed(target);
    return before.declared().kinds().get(name).equals(after.declared().kinds().get(name));
  }

  private static Object worth(Assigned assigned) {
    return List.of(assigned.value(), assigned.law());
  }

  private boolean inTable(String model, String file) {
    InputTable from = before.inputs().tables().get(file);
    InputTable to = after.inputs().tables().get(file);
    boolean own = owner.apply(new TreeSet<>(before.declared().tables().get(file))).equals(model);
    return own && to != null && !contents(from, to).equals(contents(to, from));
  }

  /** Keys, and the cells of those columns that the other table has too. */
  private static Object contents(InputTable table, InputTable other) {
    Set<String> shared =
        other.columns().stream().map(column -> name(column)).collect(Collectors.toSet());
    shared.removeAll(PROVENANCE);
    Map<String, Object> columns = new TreeMap<>();
    table.columns().stream()
        .filter(column -> shared.contains(name(column)))
        .forEach(column -> columns.put(name(column), cells(column)));
    return List.of(table.keys().stream().map(Text::value).toList(), columns);
  }

  private static String name(InputTable.Column column) {
    return column.header().name().value();
  }

  private static Object cells(InputTable.Column column) {
    return column.text()
        ? column.cells().stream().map(Text::value).toList()
        : List.of(column.header().unit().orElseThrow().value(), column.numbers());
  }

  private Set<Object> states(String model, Parsed side) {
    return side.inputs().states().stream()
        .filter(row -> Mixed.modelOf(row.driver().value()).equals(model))
        .filter(row -> named(row.driver()))
        .map(row -> List.of(row.driver().value(), row.state().value(), row.since()))
        .collect(Collectors.toSet());
  }

  private List<Object> correlations(String model, Parsed side) {
    return side.inputs().correlations().stream()
        .filter(row -> owner.apply(Mixed.models(row)).equals(model))
        .filter(row -> named(row.a()) && named(row.b()))
        .<Object>map(
            row ->
                List.of(row.a().value(), row.b().value(), row.value(), row.rank(), row.degrees()))
        .toList();
  }

  /** Whether the texts of both sides have a driver. */
  private boolean named(Text name) {
    return before.declared().names(name) && after.declared().names(name);
  }
}
