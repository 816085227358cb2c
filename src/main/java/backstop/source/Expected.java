package backstop.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The assumptions that models declare, by qualified name, and the keys of those with an index. */
final class Expected {

  private static final Pattern NAME =
      Pattern.compile("([^\\s.\\[\\]]+)\\.([^\\s.\\[\\]]+)(?:\\[([^\\[\\]]*)\\])?");

  private final Issues issues;
  private final Map<String, Name> names = new LinkedHashMap<>();
  private final Set<String> unreadable;

  /**
   * A declared assumption.
   *
   * @param declared its name in the model file
   * @param keys of its index; empty without one, or when the index is not known
   */
  record Name(
      String qualified, Text declared, Optional<Text> unit, boolean indexed, List<String> keys) {

    /** Each name that needs a value. */
    List<String> targets() {
      return indexed
          ? keys.stream().map(key -> qualified + "[" + key + "]").toList()
          : List.of(qualified);
    }
  }

  /** What a row or a change names: an assumption, or one key of it. */
  record Target(Name name, String text) {}

  /**
   * @param tables by file name
   * @param unreadable names of models that are there but could not be read
   */
  Expected(
      List<Declaration> models,
      Map<String, InputTable> tables,
      Set<String> unreadable,
      Issues issues) {
    this.issues = issues;
    this.unreadable = unreadable;
    for (Declaration model : models) {
      for (Declaration.Assumed assumed : model.assumptions()) {
        Declaration.Name name = assumed.name();
        String qualified = model.model() + "." + name.name();
        List<String> keys =
            name.index().flatMap(index -> file(models, model, index.value())).stream()
                .flatMap(file -> Optional.ofNullable(tables.get(file)).stream())
                .flatMap(table -> table.keys().stream().map(Text::value))
                .toList();
        boolean indexed = name.index().isPresent();
        names.putIfAbsent(qualified, new Name(qualified, name.name(), name.unit(), indexed, keys));
      }
    }
  }

  private static Optional<String> file(List<Declaration> models, Declaration own, String index) {
    int dot = index.indexOf('.');
    String model = dot < 0 ? own.model().value() : index.substring(0, dot);
    String table = index.substring(dot + 1);
    return models.stream()
        .filter(declaration -> declaration.model().value().equals(model))
        .flatMap(Expected::tables)
        .filter(tabled -> tabled.name().value().equals(table))
        .map(tabled -> tabled.file().value())
        .findFirst();
  }

  private static java.util.stream.Stream<Declaration.Tabled> tables(Declaration model) {
    return java.util.stream.Stream.concat(model.tables().stream(), model.choices().stream());
  }

  List<Name> names() {
    return List.copyOf(names.values());
  }

  /** All qualified names. */
  Set<String> known() {
    return names.keySet();
  }

  /** What a name of {@code assumptions.csv} means. */
  Optional<Target> target(Text text) {
    return target(text, "model.name or model.name[key]");
  }

  /**
   * What a text names, or empty after reporting that it names nothing.
   *
   * @param forms that it may have
   */
  Optional<Target> target(Text text, String forms) {
    Matcher parts = NAME.matcher(text.value());
    if (!parts.matches()) {
      issues.error(text, "expected " + forms + ", not " + Shown.of(text), local(text));
      return Optional.empty();
    }
    if (unreadable.contains(parts.group(1))) {
      return Optional.empty();
    }
    String qualified = parts.group(1) + "." + parts.group(2);
    Name name = names.get(qualified);
    if (name == null) {
      issues.error(
          text, "no assumption is called " + Shown.of(qualified), near(qualified, parts.group(2)));
      return Optional.empty();
    }
    return parts.group(3) == null || isKey(name, text, parts)
        ? Optional.of(new Target(name, text.value()))
        : Optional.empty();
  }

  private boolean isKey(Name name, Text text, Matcher parts) {
    Text key = text.part(parts.start(3), parts.end(3));
    if (!name.indexed()) {
      issues.error(key, name.qualified() + " has no index");
      return false;
    }
    boolean known = name.keys().contains(key.value());
    if (!known && !name.keys().isEmpty()) {
      String message = name.qualified() + " has no key " + Shown.of(key);
      issues.error(key, message, Nearest.advice(key.value(), name.keys()));
    }
    return known;
  }

  private Optional<String> near(String qualified, String name) {
    return Nearest.advice(qualified, names.keySet()).or(() -> local(name));
  }

  private Optional<String> local(Text text) {
    return local(text.value());
  }

  /** The assumption of any model with that name. */
  private Optional<String> local(String name) {
    List<String> found = new ArrayList<>();
    names.keySet().stream().filter(known -> known.endsWith("." + name)).forEach(found::add);
    return found.stream().findFirst().map(known -> "Did you mean " + known + "?");
  }
}
