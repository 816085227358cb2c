package backstop.cli;

import backstop.cli.InputChange.Kind;
import backstop.cli.InputChange.Used;
import backstop.model.Correlation;
import backstop.model.Library;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Correlations that differ between two libraries. */
record CorrelationChanges(Library before, Library after) {

  List<InputChange> list() {
    Map<String, Used> from = byPair(before);
    Map<String, Used> to = byPair(after);
    Set<String> pairs = new LinkedHashSet<>(to.keySet());
    pairs.addAll(from.keySet());
    List<InputChange> changes = new ArrayList<>();
    for (String pair : pairs) {
      Used was = from.getOrDefault(pair, Used.NONE);
      Used is = to.getOrDefault(pair, Used.NONE);
      if (!was.equals(is)) {
        changes.add(InputChange.of(Kind.CORRELATION, pair, "", was, is));
      }
    }
    return changes;
  }

  private static Map<String, Used> byPair(Library library) {
    Map<String, Used> byPair = new LinkedHashMap<>();
    for (Correlation correlation : library.correlations()) {
      String a = library.draws().get(correlation.a()).name();
      String b = library.draws().get(correlation.b()).name();
      byPair.put(a + " with " + b, Used.of(told(correlation)));
    }
    return byPair;
  }

  private static Object told(Correlation correlation) {
    if (!correlation.rank() && correlation.degrees() == 0) {
      return correlation.value();
    }
    String kind =
        correlation.rank()
            ? " by rank"
            : " student_t(" + Figures.exact(correlation.degrees()) + ")";
    return Figures.exact(correlation.value()) + kind;
  }
}
