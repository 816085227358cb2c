package backstop.cli;

import backstop.model.Library;
import backstop.model.Measure;
import backstop.valuation.Result;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The measure that stands for each model of a result: the first that it declares. One that is the
 * same under every guarantee tells nothing of guarantees and is left out.
 */
final class Headlines {

  private Headlines() {}

  /** Positions of the headline measures in the library, in the order of its measures. */
  static List<Integer> of(Result result) {
    Library library = result.library();
    Map<String, Integer> first = new LinkedHashMap<>();
    for (int position : result.outcomes().measures()) {
      Measure measure = library.measures().get(position);
      first.putIfAbsent(measure.model(), position);
    }
    return first.values().stream().filter(measure -> varies(result, measure)).toList();
  }

  private static boolean varies(Result result, int measure) {
    List<Integer> postures = result.outcomes().postures();
    long means =
        postures.stream()
            .map(posture -> result.estimate(posture, measure).value().mean())
            .distinct()
            .count();
    return means > 1 || postures.size() == 1;
  }
}
