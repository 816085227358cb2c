package backstop.valuation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What consecutive paths add to digests: a function of their outcomes alone.
 *
 * @param digests by posture, then measure, then by pair whose differences are told
 * @param pairs each posture, and last what is expected under the mixture, beside each other
 */
record Portion(List<Digest> digests, PairTally pairs, Sighting sighting) {

  Portion {
    digests = List.copyOf(digests);
  }

  /** Of no paths, as the first of a segment. */
  static Portion none(Tracked tracked, Gauge gauge, Segment segment) {
    return new Portion(
        gauge.digests(segment.place()), tracked.nothingPaired(), Sighting.none(tracked));
  }

  /**
   * These paths and those that follow.
   *
   * @param first path of those
   * @param outcomes of those by posture, measure and path
   */
  Portion and(Tracked tracked, int first, double[][][] outcomes) {
    List<double[]> columns = tracked.columns(outcomes).toList();
    return new Portion(
        IntStream.range(0, columns.size())
            .mapToObj(c -> digests.get(c).and(Piece.of(columns.get(c))))
            .toList(),
        pairs.and(PairTally.of(withExpected(tracked, outcomes))),
        sighting.and(Sighting.of(tracked, first, outcomes)));
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
