package backstop.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Cells of tables by name: {@code deposit.reserve[dobra]}, or without a key the cells of all rows.
 * No table bears the name of a model, so that a name is that of one cell or of one assumption.
 */
final class CellNames {

  private static final Pattern NAME =
      Pattern.compile("([^\\s.\\[\\]]+)\\.([^\\s.\\[\\]]+)(?:\\[([^\\[\\]]*)\\])?");

  /** What tells of a row where it is from: no value of the table. */
  private static final List<String> PROVENANCE = List.of("as_of", "source", "note");

  private final Issues issues;
  private final Set<String> models = new TreeSet<>();
  private final Map<String, String> files = new TreeMap<>();
  private final Map<String, InputTable> tables;
  private final Set<String> assumptions;
  private final boolean whole;

  /**
   * What a name means.
   *
   * @param table its file
   * @param rows positions of its rows
   */
  record Target(String table, int column, List<Integer> rows, boolean ofKey) {
    Target {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param assumptions by qualified name
   * @param tables by file name
   * @param unreadable names of models that are there but could not be read
   */
  CellNames(
      List<Declaration> models,
      Set<String> assumptions,
      Map<String, InputTable> tables,
      Set<String> unreadable,
      Issues issues) {
    this.issues = issues;
    this.assumptions = assumptions;
    this.tables = tables;
    this.whole = unreadable.isEmpty();
    this.models.addAll(unreadable);
    for (Declaration model : models) {
      this.models.add(model.model().value());
      Stream.concat(model.tables().stream(), model.choices().stream())
          .forEach(table -> files.putIfAbsent(table.name().value(), table.file().value()));
    }
  }

  /** Whether a name is that of a table's cells, known or not. */
  boolean isOfTable(Text name) {
    String owner = owner(name);
    return files.containsKey(owner) && !models.contains(owner);
  }

  /** Whether a name belongs to no model and no table; then that is reported. */
  boolean isOfNothing(Text name) {
    String owner = owner(name);
    if (owner.isEmpty() || models.contains(owner) || files.containsKey(owner)) {
      return false;
    }
    if (whole) {
      String called = name.value().replaceFirst("\\[.*", "");
      Set<String> known = new TreeSet<>(assumptions);
      known.addAll(columns());
      issues.error(
          name,
          "no model and no table is called " + Shown.of(owner),
          Nearest.advice(called, known).or(() -> Nearest.advice(owner, owners())));
    }
    return true;
  }

  /** The part before the point, or empty where a name has none. */
  private static String owner(Text name) {
    Matcher parts = NAME.matcher(name.value());
    return parts.matches() ? parts.group(1) : "";
  }

  private Set<String> owners() {
    Set<String> owners = new TreeSet<>(models);
    owners.addAll(files.keySet());
    return owners;
  }

  private Set<String> columns() {
    Set<String> names = new TreeSet<>();
    files.forEach(
        (table, file) ->
            Optional.ofNullable(tables.get(file)).stream()
                .flatMap(found -> values(found).stream())
                .forEach(column -> names.add(table + "." + column)));
    return names;
  }

  /** The cells of a name that {@link #isOfTable}, or empty after reporting that it has none. */
  Optional<Target> target(Text name) {
    Matcher parts = NAME.matcher(name.value());
    InputTable table = parts.matches() ? tables.get(files.get(parts.group(1))) : null;
    if (table == null) {
      return Optional.empty();
    }
    int column = column(table, parts.group(1), name.part(parts.start(2), parts.end(2)));
    List<Integer> rows =
        parts.group(3) == null
            ? IntStream.range(0, table.keys().size()).boxed().toList()
            : row(table, parts.group(1), name.part(parts.start(3), parts.end(3)));
    return column >= 0 && !rows.isEmpty()
        ? Optional.of(new Target(files.get(parts.group(1)), column, rows, parts.group(3) != null))
        : Optional.empty();
  }

  private int column(InputTable table, String called, Text column) {
    List<String> names =
        table.columns().stream().map(known -> known.header().name().value()).toList();
    if (PROVENANCE.contains(column.value())) {
      issues.error(
          column,
          called + "." + column + " says where rows come from; it holds no value to change");
      return -1;
    }
    int at = names.indexOf(column.value());
    if (at < 0) {
      issues.error(
          column,
          called + " has no column called " + Shown.of(column),
          Nearest.to(column.value(), values(table))
              .map(near -> "Did you mean " + called + "." + near + "?")
              .or(() -> Optional.of("Its columns: " + Listed.of(values(table)) + ".")));
    }
    return at;
  }

  private static List<String> values(InputTable table) {
    return table.columns().stream()
        .map(column -> column.header().name().value())
        .filter(column -> !PROVENANCE.contains(column))
        .toList();
  }

  /** The row of a key; keys that are numbers may be written in another way. */
  private List<Integer> row(InputTable table, String called, Text key) {
    List<String> keys = table.keys().stream().map(Text::value).toList();
    int at = keys.indexOf(key.value());
    for (int i = 0; at < 0 && i < keys.size(); i++) {
      at = isSameNumber(keys.get(i), key.value()) ? i : -1;
    }
    if (at < 0) {
      issues.error(
          key,
          called + " has no row called " + Shown.of(key),
          Nearest.advice(key.value(), keys)
              .or(() -> Optional.of("Its rows: " + Listed.of(keys) + ".")));
      return List.of();
    }
    return List.of(at);
  }

  private static boolean isSameNumber(String known, String written) {
    String digits = "-?[0-9]{1,15}(\\.[0-9]{1,15})?";
    return known.matches(digits)
        && written.matches(digits)
        && Double.parseDouble(known) == Double.parseDouble(written);
  }
}
