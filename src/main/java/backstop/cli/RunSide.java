package backstop.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One side of a comparison: a run's stored document, or a folder that holds models and inputs.
 *
 * @param options what was asked for, name to value; empty for a folder
 * @param files path to hash of its text
 * @param texts hash to text, for those that are at hand
 * @param figures by guarantee and measure; empty for a folder
 */
record RunSide(
    SortedMap<String, String> options,
    SortedMap<String, String> files,
    Map<String, String> texts,
    Map<Key, Map<String, Object>> figures) {

  /** What a row of results is about; the guarantee is empty where there is no choice. */
  record Key(String guarantee, String measure) {}

  /** Fields of a run that follow from the others. */
  private static final List<String> DERIVED =
      List.of("id", "library_hash", "inputs_hash", "elapsed_s");

  /** The side that a document of {@link ResultJson} describes. */
  static RunSide of(Map<String, Object> document, Map<String, String> texts) {
    SortedMap<String, String> options = new TreeMap<>();
    object(document, "run").forEach((name, value) -> option(options, name, value));
    SortedMap<String, String> files = new TreeMap<>();
    object(document, "files").forEach((path, hash) -> files.put(path, hash.toString()));
    Map<Key, Map<String, Object>> figures = new LinkedHashMap<>();
    if (document.get("results") instanceof List<?> rows) {
      rows.forEach(row -> figure(figures, asObject(row)));
    }
    return new RunSide(options, files, texts, figures);
  }

  private static void option(Map<String, String> options, String name, Object value) {
    if (DERIVED.contains(name)) {
      return;
    }
    if (value instanceof Map<?, ?> nested) {
      nested.forEach((inner, text) -> option(options, name + " " + inner, text));
    } else {
      options.put(name, shown(value));
    }
  }

  private static String shown(Object value) {
    if (value instanceof Double number) {
      return Figures.exact(number);
    }
    return value instanceof Optional<?> ? "none" : value.toString();
  }

  private static void figure(Map<Key, Map<String, Object>> figures, Map<String, Object> row) {
    String guarantee = row.get("guarantee") instanceof String name ? name : "";
    figures.put(new Key(guarantee, String.valueOf(row.get("measure"))), row);
  }

  private static Map<String, Object> object(Map<String, Object> document, String field) {
    return asObject(document.getOrDefault(field, Map.of()));
  }

  private static Map<String, Object> asObject(Object value) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, field) -> fields.put(name.toString(), field));
    }
    return fields;
  }
}
