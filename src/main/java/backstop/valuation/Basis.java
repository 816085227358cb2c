package backstop.valuation;

import backstop.kernel.Wanted;
import backstop.model.Check;
import backstop.model.Correlation;
import backstop.model.Library;
import backstop.model.Measure;
import backstop.model.Timeline;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the numbers of a request hang on: the formulas of all that it values, the values that these
 * read, the laws of their draws and of draws correlated with them, the calendar, the request and
 * the engine. Requests with equal keys have equal numbers, whatever else their libraries hold and
 * whatever day their inputs are as of.
 *
 * @param key SHA-256 of it all, in hexadecimal
 * @param terms how many formulas, assumptions and draws are in it
 */
public record Basis(String key, int terms) {

  public static Basis of(Library library, Request request, String version) {
    Spelling spelling = new Spelling(library, request.postures());
    Wanted wanted = Simulation.wanted(library, request);
    for (int m : wanted.measures()) {
      add(library.measures().get(m), spelling);
    }
    for (int c : wanted.checks()) {
      add(library.checks().get(c), spelling);
    }
    wanted.totals().forEach(spelling::row);
    Simulation.followed(library, request).rows().forEach(spelling::row);
    Map<String, String> terms = spelling.terms();
    correlations(library, spelling);
    int count = terms.size();
    Timeline timeline = library.timeline();
    terms.put(
        "timeline", timeline.valuationDate() + " " + timeline.end() + " " + timeline.anchor());
    terms.put("request", Fingerprint.terms(library, request));
    terms.put("version", version);
    return new Basis(Fingerprint.hash(lines(terms)), count);
  }

  private static void add(Measure measure, Spelling spelling) {
    String name = "measure " + measure.name();
    spelling.add(name, measure.formula());
    measure.when().ifPresent(when -> spelling.add(name + " when", when));
    spelling.terms().put(name + " unit", measure.unit().text() + " " + measure.party());
  }

  private static void add(Check check, Spelling spelling) {
    spelling.row(check.left());
    spelling.row(check.right());
    spelling.terms().put("check " + check.name(), check.relation().name());
  }

  /** Draws that are dependent, directly or through others, have one joint law. */
  private static void correlations(Library library, Spelling spelling) {
    BitSet joined = (BitSet) spelling.draws().clone();
    int before;
    do {
      before = joined.cardinality();
      for (Correlation one : library.correlations()) {
        if (joined.get(one.a()) || joined.get(one.b())) {
          joined.set(one.a());
          joined.set(one.b());
        }
      }
    } while (joined.cardinality() > before);
    library.correlations().stream()
        .filter(one -> joined.get(one.a()))
        .forEach(one -> add(one, spelling));
  }

  private static void add(Correlation one, Spelling spelling) {
    String pair =
        String.join(" ", new TreeSet<>(List.of(spelling.draw(one.a()), spelling.draw(one.b()))));
    spelling
        .terms()
        .put("correlation " + pair, one.value() + " " + one.rank() + " " + one.degrees());
  }

  private static String lines(Map<String, String> terms) {
    return terms.entrySet().stream()
        .map(term -> term.getKey() + " = " + term.getValue())
        .collect(Collectors.joining("\n"));
  }
}
