package backstop.source;

import java.util.Arrays;

/** Turns positions counted in code points into offsets of a string. */
final class CodePoints {

  /** By code point; empty when the two counts agree. */
  private final int[] offsets;

  private final int length;

  CodePoints(String text) {
    this.length = text.length();
    this.offsets = text.codePoints().count() == length ? new int[0] : offsets(text);
  }

  int offset(int codePoint) {
    if (offsets.length == 0) {
      return Math.min(codePoint, length);
    }
    return codePoint < offsets.length ? offsets[codePoint] : length;
  }

  private static int[] offsets(String text) {
    int[] found = new int[text.length()];
    int count = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      found[count++] = i;
    }
    return Arrays.copyOf(found, count);
  }
}
