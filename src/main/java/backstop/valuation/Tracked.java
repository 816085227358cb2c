package backstop.valuation;

import backstop.model.Library;
import backstop.valuation.PairedDifference.Pair;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Of what a request's result tells.
 *
 * @param measures positions in {@code library.measures()} of those valued
 * @param told those whose convergence is told
 * @param pairs whose differences are told
 * @param headline whose cases are stored
 */
record Tracked(
    Library library,
    Request request,
    List<Integer> measures,
    List<Integer> told,
    List<Pair> pairs,
    Optional<Integer> headline) {

  static Tracked of(Library library, Request request) {
    List<Integer> measures = Simulation.wanted(library, request).measures();
    return new Tracked(
        library,
        request,
        measures,
        Headline.told(library, request, measures),
        PairedDifference.pairs(library, request, measures),
        Headline.of(library, request));
  }

  /** Columns of outcomes. */
  int columns() {
    return request.postures().size() * measures.size();
  }

  /** Numbers that the sketches of all columns and pairs hold at the most. */
  long numbers(int width) {
    int settling = request.postures().size() * told.size();
    return settling * numbers(width, Convergence.points(request.sampling()))
        + (columns() - settling + pairs.size())
            * numbers(width, List.of(request.sampling().points()));
  }

  /**
   * Those of one: the replicate at hand, and all replicates together.
   *
   * @param shares points of each replicate, the last all of them
   */
  private long numbers(int width, List<Integer> shares) {
    int replicates = request.sampling().replicates();
    long pooled =
        shares.stream().mapToLong(points -> Sketch.most(width, points * replicates)).sum();
    return pooled + Sketch.most(width, request.sampling().points());
  }

  /**
   * By posture, then measure, then by pair whose differences are told.
   *
   * @param outcomes by posture, measure and path
   */
  Stream<double[]> columns(double[][][] outcomes) {
    return Stream.concat(
        Arrays.stream(outcomes).flatMap(Arrays::stream),
        pairs.stream().map(pair -> difference(pair, outcomes)));
  }

  private double[] difference(Pair pair, double[][][] outcomes) {
    double[] a = outcomes[posture(pair.posture())][measure(pair.measure())];
    double[] b = outcomes[posture(pair.other())][measure(pair.measure())];
    double[] difference = new double[a.length];
    Arrays.setAll(difference, p -> a[p] - b[p]);
    return difference;
  }

  /** Postures, and last the mixture, beside each other on no path. */
  PairTally nothingPaired() {
    int mixed = request.mixture().isPresent() ? 1 : 0;
    return new PairTally(request.postures().size() + mixed, measures.size());
  }

  int posture(int posture) {
    return request.postures().indexOf(posture);
  }

  int measure(int measure) {
    return measures.indexOf(measure);
  }
}
