package backstop.valuation;

import backstop.valuation.PairedDifference.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one stretch adds to digests: a function of its outcomes alone.
 *
 * @param pieces by posture, then measure, then by pair whose differences are told
 * @param pairs each posture, and last what is expected under the mixture, beside each other
 * @param headline by path under the reference; empty without one
 * @param first for each milestone the path from 0 that first passes it; −1 for none
 */
record Portion(
    Stretch stretch, List<Piece> pieces, PairTally pairs, double[] headline, List<Integer> first) {

  /** Of outcomes by posture, measure and path. */
  static Portion of(Tracked tracked, Stretch stretch, double[][][] outcomes) {
    List<Piece> pieces = new ArrayList<>();
    for (double[][] posture : outcomes) {
      Arrays.stream(posture).map(Piece::of).forEach(pieces::add);
    }
    tracked.pairs().forEach(pair -> pieces.add(Piece.of(difference(tracked, pair, outcomes))));
    double[][] reference = outcomes[tracked.posture(tracked.request().reference())];
    return new Portion(
        stretch,
        pieces,
        PairTally.of(withExpected(tracked, outcomes)),
        tracked.headline().map(m -> reference[tracked.measure(m)]).orElse(new double[0]),
        tracked.library().milestones().stream()
            .map(milestone -> reference[tracked.measure(milestone.measure())])
            .map(values -> Seen.first(values, 1))
            .map(path -> path.isEmpty() ? -1 : stretch.from() + path.getAsInt())
            .toList());
  }

  private static double[] difference(Tracked tracked, Pair pair, double[][][] outcomes) {
    int measure = tracked.measure(pair.measure());
    double[] a = outcomes[tracked.posture(pair.posture())][measure];
    double[] b = outcomes[tracked.posture(pair.other())][measure];
    double[] difference = new double[a.length];
    Arrays.setAll(difference, p -> a[p] - b[p]);
    return difference;
  }

  private static double[][][] withExpected(Tracked tracked, double[][][] outcomes) {
    if (tracked.request().mixture().isEmpty()) {
      return outcomes;
    }
    List<Double> weights = tracked.request().mixture().get().weights();
    double[][][] all = Arrays.copyOf(outcomes, outcomes.length + 1);
    all[outcomes.length] = new double[outcomes[0].length][outcomes[0][0].length];
    for (int g = 0; g < outcomes.length; g++) {
      for (int m = 0; m < outcomes[g].length; m++) {
        for (int p = 0; p < outcomes[g][m].length; p++) {
          all[outcomes.length][m][p] += weights.get(g) * outcomes[g][m][p];
        }
      }
    }
    return all;
  }
}
