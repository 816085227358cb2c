package backstop.valuation;

import backstop.model.Library;
import backstop.valuation.PairedDifference.Pair;
import java.util.List;
import java.util.Optional;

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

  /** Sketches of a column: the replicate at hand, and each share of the paths. */
  int sketches(boolean convergence) {
    return 1 + (convergence ? Convergence.points(request.sampling()).size() : 1);
  }

  /** Sketches in all. */
  int sketches() {
    int postures = request.postures().size();
    int settling = postures * told.size();
    return settling * sketches(true) + (columns() - settling + pairs.size()) * sketches(false);
  }

  int posture(int posture) {
    return request.postures().indexOf(posture);
  }

  int measure(int measure) {
    return measures.indexOf(measure);
  }
}
