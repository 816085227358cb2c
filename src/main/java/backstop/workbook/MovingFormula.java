package backstop.workbook;

import java.util.ArrayList;
import java.util.List;

/**
 * A formula that moves along its row as a spreadsheet's fill moves it: columns without $ move too.
 *
 * @param literals what stands between the columns that move, one more than those
 * @param columns of the references that move, from 0, in the formula's first cell
 */
record MovingFormula(List<String> literals, List<Integer> columns) {

  MovingFormula {
    literals = List.copyOf(literals);
    columns = List.copyOf(columns);
    if (literals.size() != columns.size() + 1) {
      throw new IllegalArgumentException("literals stand around columns");
    }
  }

  /** The formula of a first cell, made ready to move. */
  static MovingFormula of(String formula) {
    List<String> literals = new ArrayList<>();
    List<Integer> columns = new ArrayList<>();
    int from = 0;
    int at = 0;
    while (at < formula.length()) {
      char c = formula.charAt(at);
      if (c == '"' || c == '\'') {
        at = formula.indexOf(c, at + 1) + 1;
      } else if (word(c)) {
        int end = at + 1;
        while (end < formula.length() && word(formula.charAt(end))) {
          end++;
        }
        int letters = letters(formula, at, end);
        if (letters > 0) {
          literals.add(formula.substring(from, at));
          columns.add(Grid.column(formula.substring(at, at + letters)));
          from = at + letters;
        }
        at = end;
      } else {
        at++;
      }
    }
    literals.add(formula.substring(from));
    return new MovingFormula(literals, columns);
  }

  private static boolean word(char c) {
    return c == '$' || c == '_' || c == '.' || Character.isLetterOrDigit(c);
  }

  /** How many letters name the column of a reference that moves; 0 of any other word. */
  private static int letters(String formula, int from, int end) {
    int letters = 0;
    while (from + letters < end && isUpper(formula.charAt(from + letters))) {
      letters++;
    }
    int row = from + letters;
    row += row < end && formula.charAt(row) == '$' ? 1 : 0;
    int digits = row;
    while (digits < end && Character.isDigit(formula.charAt(digits))) {
      digits++;
    }
    boolean reference = letters > 0 && digits == end && digits > row;
    boolean called = end < formula.length() && "(!".indexOf(formula.charAt(end)) >= 0;
    return reference && !called ? letters : 0;
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** The formula as it stands some columns to the right of the first cell. */
  String at(int right) {
    StringBuilder text = new StringBuilder();
    appendTo(text, right);
    return text.toString();
  }

  void appendTo(StringBuilder text, int right) {
    text.append(literals.get(0));
    for (int i = 0; i < columns.size(); i++) {
      text.append(Grid.letters(columns.get(i) + right)).append(literals.get(i + 1));
    }
  }
}
