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

  /** Longer lines are shown by the part around the caret. */
  private static final int SHOWN = 120;

  public enum Severity {
    ERROR,
    WARNING
  }

  /**
   * As a user reads it: place and message, the line with a caret under what is meant, the advice.
   * No line end at the end.
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    if (!place.equals(Place.NOWHERE)) {
      text.append(place).append(": ");
    }
    text.append(severity == Severity.WARNING ? "warning: " : "").append(message);
    if (!sourceLine.isBlank()) {
      text.append("\n\n").append(excerpt());
    }
    advice.ifPresent(words -> text.append('\n').append(words));
    return text.toString();
  }

  private String excerpt() {
    int caret = Math.max(0, Math.min(place.column() - 1, sourceLine.length()));
    int from = sourceLine.length() <= SHOWN ? 0 : Math.max(0, caret - SHOWN / 2);
    int to = Math.min(sourceLine.length(), from + SHOWN);
    String number = " " + place.line() + " | ";
    String before = sourceLine.substring(from, caret).replaceAll("[^\t]", " ");
    int width = Math.max(1, Math.min(length, to - caret));
    return number
        + sourceLine.substring(from, to)
        + "\n"
        + " ".repeat(number.length() - 2)
        + "| "
        + before
        + "^".repeat(width);
  }
}
