package backstop.source;

import backstop.model.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What every name of every model stands for. */
final class Dictionary {

  private final Issues issues;
  private final Set<String> models;
  private final List<Table> tables;
  private final Map<String, Map<String, Meaning>> declared = new HashMap<>();
  private final Map<String, Meaning.TableName> choices = new TreeMap<>();

  Dictionary(Issues issues, Collection<String> models, List<Table> tables) {
    this.issues = issues;
    this.models = new TreeSet<>(models);
    this.tables = tables;
  }

  /** Gives a name of a model its meaning; a second one is refused, a model's name too. */
  void declare(String model, String name, Meaning meaning) {
    Map<String, Meaning> names = declared.computeIfAbsent(model, m -> new TreeMap<>());
    Meaning before = names.putIfAbsent(name, meaning);
    if (before != null) {
      issues.error(
          meaning.declared(), name + " is declared twice, first at " + before.declared().place());
    } else if (models.contains(name)) {
      issues.error(meaning.declared(), name + " is the name of a model");
    }
  }

  /** Makes a choice readable in all models. */
  void choose(String model, Meaning.TableName choice) {
    declare(model, choice.name(), choice);
    choices.putIfAbsent(choice.name(), choice);
  }

  /** Refuses names that hide the choice of another model. */
  void refuseShadows() {
    declared.forEach(
        (model, names) ->
            choices.forEach(
                (name, choice) -> {
                  Meaning here = names.get(name);
                  if (here != null && here != choice) {
                    issues.error(
                        here.declared(),
                        name + " hides the choice declared at " + choice.declared().place());
                  }
                }));
  }

  Optional<Meaning> local(String model, String name) {
    return Optional.ofNullable(declared.getOrDefault(model, Map.of()).get(name));
  }

  /** What a word of a formula of {@code model} stands for. */
  Optional<Meaning> find(String model, String word) {
    return direct(model, word).or(() -> column(model, word).map(c -> c));
  }

  private Optional<Meaning> direct(String model, String word) {
    int dot = word.indexOf('.');
    Optional<Meaning> here = local(model, word);
    if (here.isPresent()) {
      return here;
    }
    if (dot > 0 && models.contains(word.substring(0, dot))) {
      return local(word.substring(0, dot), word.substring(dot + 1));
    }
    return Optional.ofNullable(choices.get(word));
  }

  private Optional<Meaning.ColumnName> column(String model, String word) {
    int dot = word.lastIndexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    return tableNamed(model, word.substring(0, dot))
        .flatMap(
            table -> {
              int column = tables.get(table.table()).column(word.substring(dot + 1));
              return column < 0
                  ? Optional.empty()
                  : Optional.of(new Meaning.ColumnName(table, column));
            });
  }

  /** The table or choice of that name. */
  Optional<Meaning.TableName> tableNamed(String model, String name) {
    return direct(model, name)
        .filter(Meaning.TableName.class::isInstance)
        .map(Meaning.TableName.class::cast);
  }

  /** Reports a name that stands for nothing. */
  void unknown(String model, Text at, String word) {
    int dot = word.lastIndexOf('.');
    String owner = dot < 0 ? "" : word.substring(0, dot);
    Optional<Meaning.TableName> table = tableNamed(model, owner);
    if (table.isPresent()) {
      List<String> columns =
          tables.get(table.get().table()).columns().stream().map(Table.Column::name).toList();
      String last = word.substring(dot + 1);
      issues.error(
          at,
          owner + " has no column called " + last,
          Nearest.to(last, columns).map(near -> "Did you mean " + owner + "." + near + "?"));
    } else if (models.contains(owner)) {
      missingIn(owner, at, word.substring(dot + 1));
    } else {
      issues.error(at, "nothing is called " + word, nearest(model, word));
    }
  }

  private void missingIn(String owner, Text at, String name) {
    issues.error(
        at,
        "model " + owner + " has nothing called " + name,
        Nearest.to(name, readable(owner)).map(near -> "Did you mean " + owner + "." + near + "?"));
  }

  private Optional<String> nearest(String model, String word) {
    List<String> elsewhere =
        models.stream()
            .filter(other -> local(other, word).isPresent())
            .map(other -> other + "." + word)
            .toList();
    if (!elsewhere.isEmpty()) {
      return Optional.of("Did you mean " + elsewhere.get(0) + "?");
    }
    List<String> known = new ArrayList<>(readable(model));
    known.addAll(choices.keySet());
    for (String other : models) {
      readable(other).forEach(name -> known.add(other + "." + name));
    }
    return Nearest.advice(word, known);
  }

  /** Names of a model that formulas read. */
  Set<String> readable(String model) {
    Set<String> names = new TreeSet<>();
    declared
        .getOrDefault(model, Map.of())
        .forEach(
            (name, meaning) -> {
              if (!(meaning instanceof Meaning.Other)) {
                names.add(name);
              }
            });
    return names;
  }

  Set<String> tablesOf(String model) {
    Set<String> names = new TreeSet<>();
    declared
        .getOrDefault(model, Map.of())
        .forEach(
            (name, meaning) -> {
              if (meaning instanceof Meaning.TableName) {
                names.add(name);
              }
            });
    return names;
  }

  Set<String> models() {
    return models;
  }
}
