package backstop.workbook;

import backstop.model.Library;
import backstop.paths.Sampling;
import backstop.valuation.Mixture;
import backstop.valuation.NamedPath;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What the Run sheet of a workbook says: all it takes to value it again, with the texts.
 *
 * @param version of the engine that wrote it
 * @param run hash of it all
 * @param guarantees names in the order of the result; empty without a choice
 * @param weights of the guarantees, when they are mixed
 * @param reference a name; empty without a choice
 * @param stored the paths of the stored cases, without the base case
 * @param figures sheet of results to the digest of what it holds
 * @param files path to the hash of its text
 */
public record Manifest(
    String version,
    String run,
    LocalDate valuationDate,
    LocalDate asOf,
    List<String> models,
    List<String> guarantees,
    Optional<List<Double>> weights,
    String reference,
    Sampling sampling,
    List<Integer> askedCases,
    Overlay overlay,
    List<NamedPath> stored,
    SortedMap<String, String> figures,
    SortedMap<String, String> files) {

  /**
   * The request of a library.
   *
   * @throws Refusal when the library has not what is asked for
   */
  public Request request(Library library) {
    List<Integer> postures = new ArrayList<>();
    for (String name : guarantees.isEmpty() ? List.of("") : guarantees) {
      postures.add(posture(library, name));
    }
    try {
      return new Request(
          models,
          postures,
          posture(library, reference),
          sampling,
          askedCases,
          overlay,
          weights.map(Mixture::new));
    } catch (IllegalArgumentException e) {
      throw new Refusal("its Run sheet asks for what cannot be: " + e.getMessage());
    }
  }

  private static int posture(Library library, String name) {
    int posture = library.postures().indexOf(name);
    if (posture < 0) {
      throw new Refusal(
          "its Run sheet names a guarantee that its texts do not have: " + Shortened.shown(name));
    }
    return posture;
  }
}
