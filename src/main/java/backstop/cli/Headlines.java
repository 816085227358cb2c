package backstop.cli;

import backstop.model.Library;
import backstop.model.Measure;
import backstop.valuation.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The measure that stands for each model of a result: the first that it declares. */
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
    return new ArrayList<>(first.values());
  }
}
