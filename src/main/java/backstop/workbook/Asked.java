package backstop.workbook;

import backstop.model.Library;
import backstop.model.Measure;
import backstop.model.Model;
import backstop.valuation.Headline;
import backstop.valuation.StoredCases;
import java.util.List;
import java.util.Optional;

/**
 * What a workbook is about, known before anything is simulated.
 *
 * @param measures positions of those that are valued
 */
record Asked(Library library, List<String> models, List<Integer> measures) {

  Asked(StoredCases stored) {
    this(stored.library(), stored.request().models(), stored.measures());
  }

  /** The asked models that have a measure. */
  List<Model> deals() {
    return library.models().stream()
        .filter(model -> models.isEmpty() || models.contains(model.name()))
        .filter(model -> !measures(model.name()).isEmpty())
        .toList();
  }

  /** Those whose headline is some party's; all when there is none. */
  List<Model> headlined() {
    List<Model> whole = deals().stream().filter(model -> headline(model).isPresent()).toList();
    List<Model> owned =
        whole.stream().filter(model -> !measure(headline(model).get()).party().isEmpty()).toList();
    return owned.isEmpty() ? whole : owned;
  }

  /** Positions of the valued measures of a model. */
  List<Integer> measures(String model) {
    return measures.stream().filter(m -> measure(m).model().equals(model)).toList();
  }

  Measure measure(int measure) {
    return library.measures().get(measure);
  }

  Optional<Integer> headline(Model model) {
    return Headline.first(library, model.name()).filter(measures::contains);
  }
}
