package backstop.source;

import backstop.source.Declaration.Assumed;
import backstop.source.Declaration.Tabled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The names that model texts give to inputs.
 *
 * @param kinds qualified name of each assumption to its unit and index as written
 * @param drivers qualified names of chains, events, jumps and processes, without keys
 * @param tables file to the models that declare it as a table or choice
 */
record Declared(Map<String, String> kinds, Set<String> drivers, Map<String, List<String>> tables) {

  Declared {
    kinds = Map.copyOf(kinds);
    drivers = Set.copyOf(drivers);
    tables = Map.copyOf(tables);
  }

  static Declared of(List<Declaration> models) {
    return new Declared(kinds(models), drivers(models), tables(models));
  }

  private static Map<String, List<String>> tables(List<Declaration> models) {
    Map<String, List<String>> tables = new HashMap<>();
    for (Declaration model : models) {
      Stream.of(model.tables(), model.choices())
          .flatMap(List::stream)
          .map(Tabled::file)
          .forEach(
              file ->
                  tables
                      .computeIfAbsent(file.value(), none -> new ArrayList<>())
                      .add(model.model().value()));
    }
    return tables;
  }

  private static Map<String, String> kinds(List<Declaration> models) {
    Map<String, String> kinds = new HashMap<>();
    for (Declaration model : models) {
      for (Assumed assumed : model.assumptions()) {
        Declaration.Name name = assumed.name();
        kinds.put(model.model() + "." + name.name(), word(name.unit()) + " " + word(name.index()));
      }
    }
    return kinds;
  }

  private static String word(Optional<Text> text) {
    return text.map(Text::value).orElse("");
  }

  private static Set<String> drivers(List<Declaration> models) {
    Set<String> drivers = new TreeSet<>();
    for (Declaration model : models) {
      Stream.of(
              model.chains().stream().map(Declaration.Chained::name),
              model.events().stream().map(Declaration.Event::name),
              model.jumps().stream().map(Declaration.Jump::name),
              model.processes().stream().map(Declaration.Process::name))
          .flatMap(names -> names)
          .forEach(name -> drivers.add(model.model() + "." + name.name()));
    }
    return drivers;
  }

  /** Whether a name, maybe with a key, is that of an assumption or a driver. */
  boolean names(Text name) {
    String bare = Mixed.unkeyed(name.value());
    return kinds.containsKey(bare) || drivers.contains(bare);
  }
}
