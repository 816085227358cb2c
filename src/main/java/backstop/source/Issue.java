package backstop.source;

import backstop.model.Place;
import java.util.Optional;

/**
 * Something wrong, or worth a look, in a file.
 *
 * @param sourceLine the line of the file it stands on, for the caret; empty when there is none
 * @param length characters to underline, at least 1
 * @param message one sentence: what is wrong, the value found, what was expected
 * @param advice what to do or the nearest known name: {@code did you mean licence_revenue?}
 */
public record Issue(
    Severity severity,
    Place place,
    String sourceLine,
    int length,
    String message,
    Optional<String> advice) {

  public enum Severity {
    ERROR,
    WARNING
  }
}
