package backstop.risk;

import backstop.model.Library;
import backstop.valuation.Request;
import java.util.List;

/**
 * Measures asked for at one strength after another.
 *
 * @param line whose value is the strength
 * @param request of one guarantee, and the sampling
 * @param strengths rising
 * @param from one of them, from which changes are taken
 * @param measures positions in the library's measures
 */
public record CurveAsked(
    Library library,
    String line,
    Request request,
    List<Double> strengths,
    double from,
    List<Integer> measures) {

  public CurveAsked {
    strengths = List.copyOf(strengths);
    measures = List.copyOf(measures);
    if (strengths.size() < 2 || !strengths.contains(from)) {
      throw new IllegalArgumentException("no curve of " + strengths + " from " + from);
    }
    if (!strengths.stream().sorted().distinct().toList().equals(strengths)) {
      throw new IllegalArgumentException("strengths rise, unlike " + strengths);
    }
    if (request.postures().size() != 1) {
      throw new IllegalArgumentException("a curve is of one guarantee, not " + request.postures());
    }
  }

  /** The guarantee's name, or nothing in a library without a choice. */
  public String guarantee() {
    return library.postures().get(request.reference());
  }
}
