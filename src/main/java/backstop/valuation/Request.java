package backstop.valuation;

import backstop.paths.Sampling;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of a library. Together with the library it fixes the result to the last bit.
 *
 * @param models whose measures are valued, by name; empty for all
 * @param postures positions in {@code library.postures()}, in the order of the result
 * @param reference the posture, one of {@code postures}, under which cases are chosen and
 *     differences taken
 * @param askedCases paths to store beside the standard cases
 * @param overlay what was laid over the library; already in it
 * @param mixture of the postures, valued beside them
 */
public record Request(
    List<String> models,
    List<Integer> postures,
    int reference,
    Sampling sampling,
    List<Integer> askedCases,
    Overlay overlay,
    Optional<Mixture> mixture) {

  public Request {
    models = List.copyOf(models);
    postures = List.copyOf(postures);
    askedCases = List.copyOf(askedCases);
    if (!postures.contains(reference)) {
      throw new IllegalArgumentException(
          "the reference " + reference + " is not among the postures " + postures);
    }
    if (mixture.isPresent() && mixture.get().weights().size() != postures.size()) {
      throw new IllegalArgumentException("a mixture needs a weight for each of the postures");
    }
    for (int path : askedCases) {
      if (path < 0 || path >= sampling.paths()) {
        throw new IllegalArgumentException(
            "case " + path + " is not a path from 0 to " + (sampling.paths() - 1));
      }
    }
  }

  /** Without a mixture. */
  public Request(
      List<String> models,
      List<Integer> postures,
      int reference,
      Sampling sampling,
      List<Integer> askedCases,
      Overlay overlay) {
    this(models, postures, reference, sampling, askedCases, overlay, Optional.empty());
  }

  /** The same on other paths. */
  public Request with(Sampling other) {
    return new Request(models, postures, reference, other, askedCases, overlay, mixture);
  }
}
