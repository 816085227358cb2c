package backstop.risk;

import backstop.model.Library;
import backstop.valuation.Request;

/**
 * A measure whose drivers are asked for.
 *
 * @param request of one guarantee, and the sampling
 * @param measure position in the library's measures
 * @param most drivers with an index of their own, the others counting together at first
 * @param shapley whether Shapley effects are asked for as well
 */
public record SensitivityAsked(
    Library library, Request request, int measure, Grouping grouping, int most, boolean shapley) {

  public SensitivityAsked {
    if (request.postures().size() != 1) {
      throw new IllegalArgumentException("of one guarantee, not " + request.postures());
    }
    if (most < 1) {
      throw new IllegalArgumentException("at least one driver, not " + most);
    }
  }

  /** The guarantee's name, or nothing in a library without a choice. */
  public String guarantee() {
    return library.postures().get(request.reference());
  }
}
