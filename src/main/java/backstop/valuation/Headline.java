package backstop.valuation;

import backstop.model.Library;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The measure that a result is told by: the first of the deal that was asked for. */
public final class Headline {

  /** The model of all deals together. */
  private static final String PORTFOLIO = "portfolio";

  private Headline() {}

  /**
   * Position in {@code library.measures()} of the first measure of the last model, in the library's
   * order, that was asked for and has one; with nothing asked for, of the last model that has one.
   */
  public static Optional<Integer> of(Library library, Request request) {
    return library.models().stream()
        .filter(model -> request.models().isEmpty() || request.models().contains(model.name()))
        .map(model -> first(library, model.name()))
        .flatMap(Optional::stream)
        .reduce((earlier, later) -> later);
  }

  /**
   * The first measure of each model whose first is some party's, and that of the portfolio, in the
   * library's order; where there is none, the first of every model.
   */
  public static List<Integer> ofDeals(Library library) {
    Map<String, Integer> whole = new LinkedHashMap<>();
    library
        .models()
        .forEach(model -> first(library, model.name()).ifPresent(m -> whole.put(model.name(), m)));
    List<Integer> deals =
        whole.entrySet().stream()
            .filter(
                model ->
                    model.getKey().equals(PORTFOLIO)
                        || !library.measures().get(model.getValue()).party().isEmpty())
            .map(Map.Entry::getValue)
            .toList();
    return deals.isEmpty() ? List.copyOf(whole.values()) : deals;
  }

  /** Position of the first measure of a model. */
  public static Optional<Integer> first(Library library, String model) {
    return IntStream.range(0, library.measures().size())
        .filter(m -> library.measures().get(m).model().equals(model))
        .boxed()
        .findFirst();
  }
}
