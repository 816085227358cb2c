package backstop.cli;

import backstop.model.Library;
import backstop.model.Model;
import backstop.paths.Sampling;
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

  /**
   * What is valued, in words.
   *
   * @param models all when empty
   * @param reference null for the usual one
   */
  record Words(
      List<String> models,
      List<String> guarantees,
      String reference,
      Sampling sampling,
      List<Integer> cases,
      Overlay overlay) {}

  Request request(ValueOptions options) {
    return request(
        new Words(
            options.models,
            options.guarantees,
            options.reference,
            options.sampling.sampling(),
            options.cases,
            overlay(options.strength(), options.sampling.repairCorrelations())));
  }

  Request request(Words words) {
    List<String> names = library.models().stream().map(Model::name).toList();
    Problems problems = new Problems();
    words.models().forEach(model -> problems.position("model", model, names));
    GuaranteeWords guarantees = GuaranteeWords.of(library, words.guarantees(), problems);
    problems.stop();
    List<Integer> postures = guarantees.postures();
    int reference = reference(words.reference(), postures);
    try {
      return new Request(
          words.models().stream().distinct().sorted().toList(),
          postures,
          reference,
          words.sampling(),
          words.cases(),
          words.overlay(),
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

  /** What the reading lays over the library, and a strength that is pinned. */
  Overlay overlay(OptionalDouble strength, boolean repairCorrelations) {
    return new Overlay(
        reading.scenario(), new TreeMap<>(reading.sets()), strength, repairCorrelations);
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
