package backstop.source;

import backstop.model.Line;
import backstop.model.Model;
import backstop.model.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Models in the order in which a period flows through them. */
final class Flow {

  private Flow() {}

  /**
   * Each model after those whose lines it reads in the same period; by name where several could
   * come next, and where models read each other.
   */
  static List<Model> order(List<Model> models, List<Line> lines, List<Row> rows) {
    Map<String, Set<String>> waits = new TreeMap<>();
    Map<String, Model> byName = new HashMap<>();
    models.forEach(model -> waits.put(model.name(), new TreeSet<>()));
    models.forEach(model -> byName.put(model.name(), model));
    for (Row row : rows) {
      String reader = lines.get(row.line()).model();
      for (int read : SamePeriod.rows(row.formula())) {
        waits.get(reader).add(lines.get(rows.get(read).line()).model());
      }
    }
    waits.forEach((model, read) -> read.remove(model));
    List<Model> ordered = new ArrayList<>();
    while (!waits.isEmpty()) {
      String next =
          waits.keySet().stream()
              .filter(model -> waits.get(model).isEmpty())
              .findFirst()
              .orElse(waits.keySet().iterator().next());
      waits.remove(next);
      waits.values().forEach(read -> read.remove(next));
      ordered.add(byName.get(next));
    }
    return ordered;
  }
}
