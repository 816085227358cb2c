package backstop.cli;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Records of RFC 4180, in which no text can become a formula of the program that opens it. */
final class Csv {

  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");
  private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]|^\\s|\\s$");

  private Csv() {}

  /** One line, without its end; cells are texts and Doubles. */
  static String record(List<?> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(","));
  }

  private static String cell(Object cell) {
    if (cell instanceof Double number) {
      return Figures.exact(number);
    }
    String text = FORMULA.matcher(cell.toString()).find() ? "'" + cell : cell.toString();
    return QUOTED.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
