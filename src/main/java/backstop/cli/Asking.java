package backstop.cli;

import backstop.model.Library;
import backstop.model.Model;
import backstop.source.Reading;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Turns options into a request that the library can answer, or refuses them. */
record Asking(Library library, Reading reading) {

  static final String USUAL_REFERENCE = "reassurance_force";

  Request request(ValueOptions options) {
    List<String> names = library.models().stream().map(Model::name).toList();
    Problems problems = new Problems();
    options.models.forEach(model -> problems.position("model", model, names));
    GuaranteeWords guarantees = GuaranteeWords.of(library, options.guarantees, problems);
    problems.stop();
    List<Integer> postures = guarantees.postures();
    int reference = reference(options.reference, postures);
    try {
      return new Request(
          options.models.stream().distinct().sorted().toList(),
          postures,
          reference,
          options.sampling.sampling(),
          options.cases,
          overlay(options.strength, options.sampling.repairCorrelations()),
          guarantees.mixture());
    } catch (IllegalArgumentException e) {
      throw Stop.usage(e.getMessage());
    }
  }

  /** The position of a guarantee by its name; of the usual one without a name. */
  int posture(String name) {
    return name == null
        ? usual(IntStream.range(0, library.postures().size()).boxed().toList())
        : Names.position("guarantee", name, library.postures());
  }

  private Overlay overlay(Double strength, boolean repairCorrelations) {
    return new Overlay(
        reading.scenario(),
        new TreeMap<>(reading.sets()),
        strength == null ? OptionalDouble.empty() : OptionalDouble.of(strength),
        repairCorrelations);
  }

  private int reference(String name, List<Integer> postures) {
    int reference = name == null ? usual(postures) : posture(name);
    if (!postures.contains(reference)) {
      throw Stop.usage("--reference " + name + " is not among the guarantees valued: add it to -g");
    }
    return reference;
  }

  private int usual(List<Integer> postures) {
    int usual = library.postures().indexOf(USUAL_REFERENCE);
    return postures.contains(usual) ? usual : postures.get(0);
  }
}
