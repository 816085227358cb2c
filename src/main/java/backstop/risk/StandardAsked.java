package backstop.risk;

import backstop.model.Assumption;
import backstop.model.Library;
import backstop.model.Setting;
import backstop.paths.Sampling;
import backstop.valuation.Request;
import java.util.List;
import java.util.stream.Stream;

/**
 * The standard tests of measures: assumptions at their low and at their high beside the base.
 *
 * @param request guarantees and sampling
 * @param measures positions in the library's measures
 * @param most how many assumptions are valued on all paths, those that move a measure most
 */
public record StandardAsked(Library library, Request request, List<Integer> measures, int most) {

  public StandardAsked {
    measures = List.copyOf(measures);
    if (most < 1 || measures.isEmpty()) {
      throw new IllegalArgumentException("no standard tests of " + most + " assumptions");
    }
  }

  /** The low and the high of an assumption that has both, but for its value if that is certain. */
  List<Setting> settings(int position) {
    Assumption assumption = library.assumptions().get(position);
    return assumption.range().stream()
        .flatMap(range -> Stream.of(range.low(), range.high()))
        .filter(value -> assumption.uncertain() || value != assumption.value())
        .distinct()
        .map(value -> new Setting(position, value))
        .toList();
  }

  /** The same on other paths. */
  StandardAsked on(Sampling sampling) {
    Request other =
        new Request(
            request.models(),
            request.postures(),
            request.reference(),
            sampling,
            List.of(),
            request.overlay());
    return new StandardAsked(library, other, measures, most);
  }
}
