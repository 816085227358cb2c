package backstop.cli;

import backstop.model.Library;
import backstop.model.Measure;
import backstop.valuation.Headline;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Turns the options of {@code bridge} into what both ends can answer, noting what they cannot. */
record BridgeAsking(BridgeEnds.Pair ends, BridgeOptions options) {

  private Library before() {
    return ends.before().library();
  }

  private Library after() {
    return ends.after().library();
  }

  /** Names of measures, in the order asked. */
  List<String> measures(Problems problems) {
    List<String> known = names(after()).stream().filter(names(before())::contains).toList();
    List<String> asked =
        options.measures.isEmpty() ? usual(known) : options.measures.stream().distinct().toList();
    asked.forEach(name -> problems.position("measure of both ends", name, known));
    problems.addIf(asked.isEmpty(), "no measure is known at both ends");
    return asked;
  }

  private static List<String> names(Library library) {
    return library.measures().stream().map(Measure::name).toList();
  }

  /** Headlines that both ends have, else the first measure that they have. */
  private List<String> usual(List<String> known) {
    Set<String> valued = new TreeSet<>(ends.before().measures());
    valued.retainAll(ends.after().measures());
    List<String> common = known.stream().filter(valued::contains).toList();
    List<String> headlines =
        Headline.ofDeals(after()).stream()
            .map(measure -> after().measures().get(measure).name())
            .filter(common::contains)
            .toList();
    return headlines.isEmpty() ? common.stream().limit(1).toList() : headlines;
  }

  /** Names of guarantees; one empty name without a choice. */
  List<String> guarantees(Problems problems) {
    List<String> known = after().postures().stream().filter(before().postures()::contains).toList();
    problems.addIf(known.isEmpty(), "no guarantee is known at both ends");
    if (options.guarantees.equals(List.of(StressOptions.ALL))) {
      return known;
    }
    if (options.guarantees.isEmpty()) {
      return usualGuarantees(known);
    }
    options.guarantees.forEach(name -> problems.position("guarantee of both ends", name, known));
    return options.guarantees.stream().distinct().toList();
  }

  private List<String> usualGuarantees(List<String> known) {
    Set<String> valued = ends.before().guarantees();
    valued.retainAll(ends.after().guarantees());
    List<String> common = known.stream().filter(valued::contains).toList();
    if (common.contains(Asking.USUAL_REFERENCE)) {
      return List.of(Asking.USUAL_REFERENCE);
    }
    boolean runs = !ends.before().run().figures().isEmpty();
    return runs && !common.isEmpty() ? common : known.stream().limit(1).toList();
  }
}
