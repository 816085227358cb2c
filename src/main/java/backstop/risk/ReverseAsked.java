package backstop.risk;

import backstop.model.Library;
import backstop.valuation.Request;

/**
 * A threshold that a measure may cross.
 *
 * @param request of one guarantee, and the simulated paths that the search starts from
 * @param measure position in the library's measures
 * @param threshold in the measure's unit
 * @param most coordinates that may leave their medians
 */
public record ReverseAsked(
    Library library, Request request, int measure, double threshold, int most) {

  /** More are no longer a story that can be told. */
  public static final int MOST = 20;

  public ReverseAsked {
    if (request.postures().size() != 1) {
      throw new IllegalArgumentException("of one guarantee, not " + request.postures());
    }
    if (!Double.isFinite(threshold)) {
      throw new IllegalArgumentException("a threshold is a finite number, not " + threshold);
    }
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException("from 1 to " + MOST + " coordinates, not " + most);
    }
  }

  /** The guarantee's name, or nothing in a library without a choice. */
  public String guarantee() {
    return library.postures().get(request.reference());
  }
}
