package backstop.cli;

import backstop.model.Library;
import backstop.model.Measure;
import backstop.paths.Sampling;
import backstop.source.Reading;
import backstop.valuation.Headline;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Turns the options of {@code stress} into what the library can answer, noting what it cannot. */
record StressAsking(Library library, Reading reading, StressOptions options) {

  /** Positions of the measures, in the order asked. */
  List<Integer> measures(Problems problems) {
    if (options.measures.isEmpty()) {
      return Headline.ofDeals(library);
    }
    List<String> names = library.measures().stream().map(Measure::name).toList();
    return options.measures.stream()
        .distinct()
        .flatMap(name -> problems.position("measure", name, names).stream())
        .toList();
  }

  /** How the base is valued; nothing when no guarantee is known or the sampling is refused. */
  Optional<Request> request(Optional<Sampling> sampling, Problems problems) {
    List<Integer> postures = postures(problems);
    return sampling
        .filter(any -> !postures.isEmpty())
        .map(
            drawn ->
                new Request(List.of(), postures, postures.get(0), drawn, List.of(), overlay()));
  }

  private List<Integer> postures(Problems problems) {
    Asking asking = new Asking(library, reading);
    return options.guarantees.isEmpty()
        ? List.of(asking.posture(null))
        : GuaranteeWords.unweighted(library, options.guarantees, problems);
  }

  private Overlay overlay() {
    return new Overlay(
        Optional.empty(),
        new TreeMap<>(reading.sets()),
        OptionalDouble.empty(),
        options.sampling.repairCorrelations());
  }
}
