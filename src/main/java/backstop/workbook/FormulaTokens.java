package backstop.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A formula as its tokens, so that two formulas that mean the same compare equal: blanks, the
 * capitals of functions, references, names and sheets, needless quotes around a sheet, and the
 * spelling of numbers do not count.
 */
final class FormulaTokens {

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<blank>\\s+)"
              + "|(?<text>\"(?:[^\"]|\"\")*+\")"
              + "|(?<quoted>'(?:[^']|'')*+'!)"
              + "|(?<sheet>[\\p{L}_][\\p{L}\\p{N}_.]*+!)"
              + "|(?<cell>\\$?[A-Za-z]{1,3}\\$?[1-9][0-9]{0,6}(?![\\p{L}\\p{N}_.(!]))"
              + "|(?<word>[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*+)"
              + "|(?<number>(?:[0-9]++\\.?+[0-9]*+|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?+)"
              + "|(?<sign><=|>=|<>|.)",
          Pattern.DOTALL);

  private static final Pattern CELL = Pattern.compile("(\\$?)([A-Za-z]{1,3})(\\$?)([0-9]{1,7})");

  private FormulaTokens() {}

  /** Tokens with a blank between two. */
  static String canonical(String formula) {
    List<String> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(formula);
    while (token.find()) {
      if (token.group("blank") == null) {
        tokens.add(canonical(token));
      }
    }
    return String.join(" ", tokens);
  }

  private static String canonical(Matcher token) {
    if (token.group("text") != null) {
      return token.group();
    }
    if (token.group("number") != null) {
      return number(token.group());
    }
    String word = token.group();
    if (token.group("quoted") != null) {
      word = word.substring(1, word.length() - 2).replace("''", "'") + "!";
    }
    return word.toUpperCase(Locale.ROOT);
  }

  private static String number(String text) {
    double value = Double.parseDouble(text);
    return Double.isInfinite(value) ? text : SameNumber.rounded(value);
  }

  /** The formula as it reads when it is copied so many rows down and columns to the right. */
  static String moved(String formula, int rows, int columns) {
    StringBuilder moved = new StringBuilder();
    Matcher token = TOKEN.matcher(formula);
    while (token.find()) {
      boolean cell = token.group("cell") != null;
      moved.append(cell ? moved(token.group(), n -> n + rows, n -> n + columns) : token.group());
    }
    return moved.toString();
  }

  private static String moved(
      String cell, UnaryOperator<Integer> rows, UnaryOperator<Integer> columns) {
    Matcher parts = CELL.matcher(cell);
    if (!parts.matches()) {
      return cell;
    }
    int column = Grid.column(parts.group(2));
    int row = Integer.parseInt(parts.group(4));
    int toColumn = parts.group(1).isEmpty() ? columns.apply(column) : column;
    int toRow = parts.group(3).isEmpty() ? rows.apply(row) : row;
    return toColumn < 0 || toRow < 1
        ? "#REF!"
        : parts.group(1) + Grid.letters(toColumn) + parts.group(3) + toRow;
  }
}
