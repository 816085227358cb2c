package backstop.source;

import backstop.model.Place;
import java.util.Arrays;

/** The text of a file, and where each character of it stands. */
final class Lines {

  private final String file;
  private final String text;
  private final int[] starts;

  Lines(String file, String text) {
    this.file = file;
    this.text = text;
    this.starts = starts(text);
  }

  String text() {
    return text;
  }

  /** Place of the character at {@code offset}; behind the last one, the place after it. */
  Place at(int offset) {
    int line = lineOf(offset);
    return new Place(file, line + 1, offset - starts[line] + 1);
  }

  /** Offset of the first character of a line, from 1. */
  int start(int line) {
    return starts[line - 1];
  }

  /** Number of lines; a final line break opens no new one. */
  int count() {
    return starts.length;
  }

  /** The characters from {@code start} to {@code end} in place, as they stand. */
  Text part(int start, int end) {
    return new Text(text.substring(start, end), at(start), offset -> at(start + offset));
  }

  private int lineOf(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  private static int[] starts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      if (breaks(text, i) && i + 1 < text.length()) {
        starts = count == starts.length ? Arrays.copyOf(starts, 2 * count) : starts;
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /** Whether a line ends with the character at {@code i}: line feed, return, or both. */
  private static boolean breaks(String text, int i) {
    char c = text.charAt(i);
    return c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
  }
}
