package backstop.source;

import backstop.model.Place;

/**
 * Where each character of a YAML scalar stands, by laying its value along the characters of the
 * file: quotes, escapes, folding and indentation are stepped over.
 */
final class ScalarPlaces implements Text.Places {

  private final Lines lines;
  private final String value;
  private final int start;
  private final int end;
  private int[] offsets;

  /**
   * @param start offset of the scalar's first character, its quote or block indicator included
   * @param end offset after its last character
   */
  ScalarPlaces(Lines lines, String value, int start, int end) {
    this.lines = lines;
    this.value = value;
    this.start = start;
    this.end = end;
  }

  @Override
  public Place at(int offset) {
    if (offsets == null) {
      offsets = align();
    }
    return lines.at(offsets[Math.max(0, Math.min(offset, value.length()))]);
  }

  private int[] align() {
    int[] found = new int[value.length() + 1];
    String raw = lines.text();
    char style = start < end ? raw.charAt(start) : ' ';
    int at = contentStart(raw, style);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      at = isBlank(c) ? at : skipBlanks(raw, at, style);
      found[i] = Math.min(at, Math.max(start, end - 1));
      at += isBlank(c) ? blankWidth(raw, at, style) : width(raw, at, style);
    }
    found[value.length()] = Math.min(at, Math.max(start, end));
    return found;
  }

  /** Behind the quote, or on the line after a block indicator. */
  private int contentStart(String raw, char style) {
    if (style == '"' || style == '\'') {
      return start + 1;
    }
    if (style != '|' && style != '>') {
      return start;
    }
    int line = raw.indexOf('\n', start);
    return line < 0 || line >= end ? start : line + 1;
  }

  private int skipBlanks(String raw, int from, char style) {
    int at = from;
    while (at < end && (isBlank(raw.charAt(at)) || isJoin(raw, at, style))) {
      at++;
    }
    return at;
  }

  /** A backslash at the end of a line joins it to the next one. */
  private static boolean isJoin(String raw, int at, char style) {
    return style == '"' && raw.charAt(at) == '\\' && at + 1 < raw.length() && isBreak(raw, at + 1);
  }

  private int blankWidth(String raw, int at, char style) {
    if (at >= end) {
      return 0;
    }
    return isBlank(raw.charAt(at)) ? 1 : style == '"' && raw.charAt(at) == '\\' ? 2 : 0;
  }

  private int width(String raw, int at, char style) {
    if (style == '\'' && raw.startsWith("''", at)) {
      return 2;
    }
    if (style != '"' || at + 1 >= end || raw.charAt(at) != '\\') {
      return at < end ? 1 : 0;
    }
    return switch (raw.charAt(at + 1)) {
      case 'x' -> 4;
      case 'u' -> 6;
      case 'U' -> 10;
      default -> 2;
    };
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private static boolean isBreak(String raw, int at) {
    return raw.charAt(at) == '\n' || raw.charAt(at) == '\r';
  }
}
