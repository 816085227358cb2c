package backstop.cli;

import backstop.model.Library;
import backstop.model.Measure;
import backstop.valuation.Result;
import backstop.valuation.ValueParts;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The measure that stands for each model of a result: the first that it declares. One that is the
 * same under every guarantee tells nothing of guarantees and is left out.
 */
final class Headlines {

  /** Where a measure stands in the table, from left to right. */
  private enum Place {
    /** What the guarantee does itself. */
    STRENGTH,
    /** Some party's. */
    DEAL,
    /** Of all deals together. */
    WHOLE,
    OTHER
  }

  private Headlines() {}

  /**
   * Positions of the headline measures in the library: of the model that reads the guarantee, if it
   * was asked for, of the deals, of all deals together, of the others; each in the library's order.
   */
  static List<Integer> of(Result result) {
    Library library = result.library();
    Map<String, Integer> first = new LinkedHashMap<>();
    for (int position : result.outcomes().measures()) {
      Measure measure = library.measures().get(position);
      first.putIfAbsent(measure.model(), position);
    }
    return first.values().stream()
        .filter(measure -> varies(result, measure))
        .sorted(Comparator.comparing(m -> place(result, library.measures().get(m))))
        .toList();
  }

  private static Place place(Result result, Measure measure) {
    Library library = result.library();
    if (measure.party().isEmpty()) {
      boolean guaranteed =
          library.choice().filter(choice -> choice.model().equals(measure.model())).isPresent();
      List<String> asked = result.request().models();
      boolean whole = asked.isEmpty() || asked.contains(measure.model());
      return guaranteed && whole ? Place.STRENGTH : Place.OTHER;
    }
    boolean all =
        library
            .measure(ValueParts.PORTFOLIO.total())
            .filter(total -> total.model().equals(measure.model()))
            .isPresent();
    return all ? Place.WHOLE : Place.DEAL;
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
