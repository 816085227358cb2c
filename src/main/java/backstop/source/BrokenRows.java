package backstop.source;

import backstop.model.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which rows of a plan issues lie in.
 *
 * @param all whether one lies outside all rows, so that none can be trusted
 * @param lines on which broken rows begin
 */
record BrokenRows(boolean all, Set<Integer> lines) {

  private static final List<String> ROWS = List.of("runs", "alerts");

  static BrokenRows of(Node root, Issues issues) {
    TreeMap<Integer, Boolean> begins = new TreeMap<>();
    for (Node.Entry entry : root.entries()) {
      begins.put(entry.key().place().line(), false);
      if (ROWS.contains(entry.key().value())) {
        entry.value().entries().forEach(row -> begins.put(row.key().place().line(), true));
      }
    }
    boolean all = false;
    Set<Integer> broken = new HashSet<>();
    for (int line : errors(issues)) {
      var begin = begins.floorEntry(line);
      all |= begin == null || !begin.getValue();
      if (begin != null) {
        broken.add(begin.getKey());
      }
    }
    return new BrokenRows(all, broken);
  }

  private static List<Integer> errors(Issues issues) {
    List<Integer> lines = new ArrayList<>();
    for (Issue issue : issues.sorted()) {
      if (issue.severity() == Issue.Severity.ERROR) {
        lines.add(issue.place().line());
      }
    }
    return lines;
  }

  boolean at(Place row) {
    return lines.contains(row.line());
  }
}
