package backstop.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a history takes from a results document.
 *
 * @param checks those that failed, with the paths on which they did
 */
public record Results(List<Figure> figures, SortedMap<String, Long> checks) {

  public Results {
    figures = List.copyOf(figures);
  }

  static Results read(Path document) throws IOException {
    Map<String, Object> fields = JsonTree.read(document);
    List<Figure> figures = new ArrayList<>();
    if (fields.get("results") instanceof List<?> rows) {
      rows.forEach(row -> figures.add(figure(object(row))));
    }
    SortedMap<String, Long> checks = new TreeMap<>();
    object(fields.get("checks"))
        .forEach(
            (name, failures) -> {
              if (failures instanceof Double count && count > 0) {
                checks.put(name, count.longValue());
              }
            });
    return new Results(figures, checks);
  }

  private static Figure figure(Map<String, Object> row) {
    Map<String, Object> errors = object(row.get("errors"));
    return new Figure(
        text(row.get("guarantee")),
        text(row.get("measure")),
        text(row.get("unit")),
        text(row.get("party")),
        Arrays.stream(Stat.values()).map(stat -> stat.in(row, row, "mean")).toList(),
        Arrays.stream(Stat.values()).map(stat -> stat.in(row, errors, "standard_error")).toList());
  }

  private static String text(Object value) {
    return value instanceof String text ? text : "";
  }

  /** The fields of an object of a document; none where it is something else. */
  static Map<String, Object> object(Object value) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, field) -> fields.put(name.toString(), field));
    }
    return fields;
  }
}
