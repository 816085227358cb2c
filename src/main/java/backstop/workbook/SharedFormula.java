package backstop.workbook;

import java.util.Set;

/** What a formula may be so that Excel 2007 and LibreOffice both read it. */
final class SharedFormula {

  /** Functions that both have under the same name and with the same meaning. */
  static final Set<String> FUNCTIONS =
      Set.of(
          "ABS",
          "AND",
          "AVERAGE",
          "CHOOSE",
          "COS",
          "EXACT",
          "EXP",
          "IF",
          "INDEX",
          "INT",
          "IRR",
          "ISERROR",
          "ISNUMBER",
          "ISTEXT",
          "LN",
          "LOG",
          "LOG10",
          "MATCH",
          "MAX",
          "MIN",
          "MOD",
          "NOT",
          "OR",
          "POISSON",
          "SIGN",
          "SIN",
          "SQRT",
          "SUM",
          "SUMPRODUCT");

  /** Characters of one formula that Excel reads. */
  static final int LONGEST = 8192;

  /** Levels of functions that Excel nests. */
  static final int DEEPEST = 64;

  /** Arguments that Excel passes to one function. */
  static final int MOST_ARGUMENTS = 255;

  private SharedFormula() {}

  /**
   * @param row from 0, for the message
   * @throws IllegalArgumentException when a spreadsheet would refuse the formula
   */
  static void check(String formula, String sheet, int row) {
    String fault = fault(formula);
    if (!fault.isEmpty()) {
      throw new IllegalArgumentException(
          "the spreadsheet formula of " + sheet + ", row " + (row + 1) + " " + fault);
    }
  }

  private static String fault(String formula) {
    if (formula.length() > LONGEST) {
      return "takes " + formula.length() + " characters, more than " + LONGEST;
    }
    int[] commas = new int[DEEPEST + 1];
    int depth = 0;
    int word = 0;
    boolean quoted = false;
    for (int i = 0; i < formula.length(); i++) {
      char c = formula.charAt(i);
      quoted ^= c == '"' || c == '\'';
      if (!quoted && c == '(') {
        depth++;
        if (depth > DEEPEST) {
          return "nests more than " + DEEPEST + " levels";
        }
        commas[depth] = 0;
        if (word < i && !FUNCTIONS.contains(formula.substring(word, i))) {
          return "calls " + formula.substring(word, i) + ", which spreadsheets do not share";
        }
      } else if (!quoted && c == ')') {
        depth--;
      } else if (!quoted && c == ',' && ++commas[depth] == MOST_ARGUMENTS) {
        return "passes more than " + MOST_ARGUMENTS + " arguments";
      }
      word = Character.isLetterOrDigit(c) || c == '.' || c == '_' ? word : i + 1;
    }
    return "";
  }
}
