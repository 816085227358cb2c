package backstop.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters as the file format writes them in texts: {@code _x000D_} is a carriage return. */
final class Escaped {

  private static final Pattern CHARACTER = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private Escaped() {}

  static String read(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher found = CHARACTER.matcher(text);
    return found.replaceAll(
        match ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
  }
}
