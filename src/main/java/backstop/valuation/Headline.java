package backstop.valuation;

import backstop.model.Formula;
import backstop.model.Library;
import backstop.model.TimeFold;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The measure that a result is told by: the first of the deal that was asked for. */
public final class Headline {

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
   * The first measure of each model whose first is some party's, in the library's order, then what
   * a guarantee is worth if the library has it; where there is none, the first of every model.
   */
  public static List<Integer> ofDeals(Library library) {
    List<Integer> whole =
        library.models().stream().flatMap(model -> first(library, model.name()).stream()).toList();
    Stream<Integer> owned =
        whole.stream().filter(m -> !library.measures().get(m).party().isEmpty());
    Stream<Integer> worth =
        library.measure(ValueParts.PORTFOLIO.total()).map(library.measures()::indexOf).stream();
    List<Integer> deals = Stream.concat(owned, worth).distinct().toList();
    return deals.isEmpty() ? whole : deals;
  }

  /**
   * The headlines of {@link #ofDeals} that were valued, else that of {@link #of}.
   *
   * @param measures positions of those that were valued
   */
  public static List<Integer> valued(Library library, Request request, List<Integer> measures) {
    List<Integer> deals = ofDeals(library).stream().filter(measures::contains).toList();
    return deals.isEmpty()
        ? of(library, request).filter(measures::contains).stream().toList()
        : deals;
  }

  /** Each of {@link #valued}, followed by the first rate of return of its model. */
  static List<Integer> told(Library library, Request request, List<Integer> measures) {
    return valued(library, request, measures).stream()
        .flatMap(m -> Stream.concat(Stream.of(m), rate(library, m, measures).stream()))
        .distinct()
        .toList();
  }

  private static Optional<Integer> rate(Library library, int headline, List<Integer> measures) {
    String model = library.measures().get(headline).model();
    return measures.stream()
        .filter(m -> library.measures().get(m).model().equals(model))
        .filter(m -> rate(library.measures().get(m).formula()))
        .findFirst();
  }

  private static boolean rate(Formula formula) {
    return formula instanceof Formula.Over over && over.kind() == TimeFold.IRR;
  }

  /** Position of the first measure of a model. */
  public static Optional<Integer> first(Library library, String model) {
    return IntStream.range(0, library.measures().size())
        .filter(m -> library.measures().get(m).model().equals(model))
        .boxed()
        .findFirst();
  }
}
