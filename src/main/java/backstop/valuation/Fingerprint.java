package backstop.valuation;

import backstop.model.Library;
import backstop.model.TextFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * SHA-256 hashes, in hexadecimal, that tell runs apart.
 *
 * @param library of all model texts, by path and content
 * @param inputs of all input files, by path and content
 * @param run of both, the request and the engine's version: equal hashes, equal bits
 */
public record Fingerprint(String library, String inputs, String run) {

  private static final String INPUTS = "inputs/";

  public static Fingerprint of(Library library, Request request, String version) {
    return of(library, request, version, List.of());
  }

  /**
   * Of a question other than what the request's models are worth.
   *
   * @param question all that is asked beside the request; empty for that one
   */
  public static Fingerprint of(
      Library library, Request request, String version, List<String> question) {
    String models = hash(contents(library.files(), false));
    String inputs = hash(contents(library.files(), true));
    String asked = question.isEmpty() ? "" : "\n" + String.join("\n", question);
    List<String> terms =
        List.of(
            models,
            inputs,
            version,
            library.timeline().valuationDate() + " " + library.asOf(),
            terms(library, request) + asked);
    return new Fingerprint(models, inputs, hash(String.join("\n", terms)));
  }

  /** The first eight digits of {@link #run}, as file names carry them. */
  public String shortRun() {
    return run.substring(0, 8);
  }

  static String terms(Library library, Request request) {
    List<String> names = library.postures();
    String mixture = request.mixture().map(mixed -> "\n" + mixed.weights()).orElse("");
    return String.join(
            "\n",
            request.models().toString(),
            request.postures().stream().map(names::get).toList().toString(),
            names.get(request.reference()),
            request.sampling().toString(),
            request.askedCases().toString(),
            request.overlay().toString())
        + mixture;
  }

  private static String contents(List<TextFile> files, boolean inputs) {
    return files.stream()
        .filter(file -> file.path().startsWith(INPUTS) == inputs)
        .map(file -> file.path() + " " + file.hash())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  /** SHA-256 of a text, in hexadecimal. */
  public static String hash(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
