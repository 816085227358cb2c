package backstop.valuation;

import backstop.model.Library;
import java.util.ArrayList;
import java.util.List;

/**
 * How a measure under one posture differs from the same under another on the same future.
 *
 * @param value of the differences on the paths where both are defined; the chance of less than 0 is
 *     that of being worse
 * @param error the standard error of each
 */
public record PairedDifference(int posture, int other, int measure, Summary value, Summary error) {

  /** What is compared, and with what. */
  record Pair(int posture, int other, int measure) {}

  /** Of what {@link Headline#valued} names, in the order in which a result has them. */
  static List<Pair> pairs(Library library, Request request, List<Integer> measures) {
    List<Integer> postures = request.postures();
    List<Pair> pairs = new ArrayList<>();
    for (int measure : Headline.valued(library, request, measures)) {
      for (int other : List.of(postures.get(0), request.reference()).stream().distinct().toList()) {
        postures.stream()
            .filter(posture -> posture != other)
            .map(posture -> new Pair(posture, other, measure))
            .forEach(pairs::add);
      }
    }
    return pairs;
  }

  static PairedDifference of(Outcomes.Column a, Outcomes.Column b, Replicates replicates) {
    double[] difference = new double[a.values().length];
    for (int i = 0; i < difference.length; i++) {
      difference[i] = a.values()[i] - b.values()[i];
    }
    var sorted = replicates.sorted(difference);
    return new PairedDifference(
        a.posture(),
        b.posture(),
        a.measure(),
        Summary.ofSorted(Replicates.joined(sorted), difference.length),
        replicates.errors(sorted, difference.length));
  }
}
