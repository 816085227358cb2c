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

  private SharedFormula() {}

  /**
   * @param place for the message
   * @throws IllegalArgumentException when a spreadsheet would refuse the formula
   */
  static void check(String formula, String place) {
    if (formula.length() > LONGEST) {
      throw refused(place, "takes " + formula.length() + " characters, more than " + LONGEST);
    }
    int depth = 0;
    int word = 0;
    boolean quoted = false;
    for (int i = 0; i < formula.length(); i++) {
      char c = formula.charAt(i);
      quoted ^= c == '"' || c == '\'';
      if (!quoted && c == '(') {
        depth++;
        known(formula.substring(word, i), place);
      } else if (!quoted && c == ')') {
        depth--;
      }
      if (depth > DEEPEST) {
        throw refused(place, "nests more than " + DEEPEST + " levels");
      }
      word = Character.isLetterOrDigit(c) || c == '.' || c == '_' ? word : i + 1;
    }
  }

  private static void known(String word, String place) {
    if (!word.isEmpty() && !FUNCTIONS.contains(word)) {
      throw refused(place, "calls " + word + ", which spreadsheets do not share");
    }
  }

  private static IllegalArgumentException refused(String place, String why) {
    return new IllegalArgumentException("the spreadsheet formula of " + place + " " + why);
  }
}
