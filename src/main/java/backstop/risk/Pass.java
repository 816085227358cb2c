package backstop.risk;

import backstop.model.Library;
import backstop.valuation.Execution;
import backstop.valuation.Measured;
import backstop.valuation.Outcomes.Column;
import backstop.valuation.Request;
import backstop.valuation.Valuation;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Strengths valued together on the same draws, each as a posture of a library of its own.
 *
 * @param library whose postures are the strengths
 * @param measured by strength, then measure
 */
public record Pass(Library library, List<Double> strengths, Measured measured) {

  public Pass {
    strengths = List.copyOf(strengths);
  }

  static Pass of(CurveAsked asked, List<Double> strengths, Execution execution) {
    Request request = asked.request();
    Library pinned = asked.library().pinned(asked.line(), request.reference(), strengths);
    Request each =
        new Request(
            request.models(),
            IntStream.range(0, strengths.size()).boxed().toList(),
            0,
            request.sampling(),
            List.of(),
            request.overlay());
    return new Pass(
        pinned, strengths, Valuation.measured(pinned, each, asked.measures(), execution));
  }

  /** A measure at a strength, by their places. */
  Column column(int strength, int measure) {
    int width = measured.outcomes().measures().size();
    return measured.outcomes().columns().get(strength * width + measure);
  }
}
