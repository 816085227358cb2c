package backstop.cli;

import backstop.cli.InputChange.Kind;
import backstop.cli.InputChange.Used;
import backstop.model.Assumption;
import backstop.model.InputRow;
import backstop.model.Library;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Assumptions of two libraries whose value, law, range, date or source in use differs. */
record AssumptionChanges(Library before, Library after) {

  private static final String DATE = "date";
  private static final String CERTAIN = "no law,";

  /** The largest first. */
  List<InputChange> list() {
    Map<String, Assumption> from = byName(before);
    Map<String, Assumption> to = byName(after);
    Set<String> names = new LinkedHashSet<>(to.keySet());
    names.addAll(from.keySet());
    List<InputChange> changes = new ArrayList<>();
    for (String name : names) {
      Optional<Assumption> was = Optional.ofNullable(from.get(name));
      Optional<Assumption> is = Optional.ofNullable(to.get(name));
      Used usedBefore = was.map(AssumptionChanges::used).orElse(Used.NONE);
      Used usedAfter = is.map(AssumptionChanges::used).orElse(Used.NONE);
      if (!usedBefore.equals(usedAfter)) {
        String unit = is.or(() -> was).map(assumption -> assumption.unit().text()).orElse("");
        changes.add(InputChange.of(Kind.ASSUMPTION, name, unit, usedBefore, usedAfter));
      }
    }
    changes.sort(InputChange.LARGEST_FIRST);
    return changes;
  }

  private static Map<String, Assumption> byName(Library library) {
    Map<String, Assumption> byName = new LinkedHashMap<>();
    library.assumptions().forEach(assumption -> byName.put(assumption.name(), assumption));
    return byName;
  }

  private static Used used(Assumption assumption) {
    InputRow row = assumption.record();
    return new Used(value(assumption), range(assumption), row.asOf(), row.source());
  }

  /** A date as it is written. */
  private static Object value(Assumption assumption) {
    boolean date = assumption.unit().text().equals(DATE);
    return date ? assumption.record().value() : (Object) assumption.value();
  }

  /** {@code pert 0.2 to 0.7}; a law that holds numbers of its own stands alone. */
  private static String range(Assumption assumption) {
    InputRow row = assumption.record();
    boolean bare = row.low().isEmpty() && row.high().isEmpty();
    String law = row.distribution().isEmpty() ? declared(assumption) : row.distribution();
    if (bare || law.indexOf('(') >= 0) {
      return law.equals(CERTAIN) ? "no law" : law;
    }
    String meant = row.range().equals("p05_p95") ? " (5% and 95%)" : "";
    return law + " " + Figures.written(row.low()) + " to " + Figures.written(row.high()) + meant;
  }

  private static String declared(Assumption assumption) {
    return assumption.uncertain() ? "uncertain" : CERTAIN;
  }
}
