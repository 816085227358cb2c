package backstop.workbook;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a text as a cell holds it: as it is, but what spreadsheets change is written out, such
 * as {@code \t} and {@code \u000d}.
 */
final class TextLine {

  /** Characters that are not seen, a backslash, and what the file format reads as an escape. */
  private static final Pattern CHANGED = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}\\\\]|_(?=x)");

  private static final Pattern WRITTEN = Pattern.compile("\\\\(?:(t)|(\\\\)|u([0-9a-f]{4}))");

  private TextLine() {}

  static String written(String line) {
    return CHANGED.matcher(line).replaceAll(found -> Matcher.quoteReplacement(escape(found)));
  }

  private static String escape(MatchResult found) {
    StringBuilder escape = new StringBuilder();
    for (char c : found.group().toCharArray()) {
      switch (c) {
        case '\t' -> escape.append("\\t");
        case '\\' -> escape.append("\\\\");
        default -> escape.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return escape.toString();
  }

  static String read(String cell) {
    return WRITTEN.matcher(cell).replaceAll(found -> Matcher.quoteReplacement(character(found)));
  }

  private static String character(MatchResult found) {
    if (found.group(1) != null) {
      return "\t";
    }
    return found.group(2) != null
        ? "\\"
        : String.valueOf((char) Integer.parseInt(found.group(3), 16));
  }
}
