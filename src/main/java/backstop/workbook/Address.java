package backstop.workbook;

import java.util.regex.Pattern;

/**
 * A cell or a rectangle of cells on a named sheet.
 *
 * @param row of the first cell, from 0
 * @param column of the first cell, from 0
 */
record Address(String sheet, int row, int column) {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern LIKE_A_CELL = Pattern.compile("(?i)[a-z]{1,3}[0-9]+|[rc][0-9]*");

  /** {@code sheet!A1}, without the sheet when it is {@code from}. */
  String relative(String from) {
    return prefix(from) + Grid.letters(column) + (row + 1);
  }

  String absolute(String from) {
    return prefix(from) + fixed(row, column);
  }

  /** {@code sheet!$A$1:$C$3}, to the cell {@code rows} − 1 down and {@code columns} − 1 right. */
  String block(String from, int rows, int columns) {
    return prefix(from) + fixed(row, column) + ":" + fixed(row + rows - 1, column + columns - 1);
  }

  /** The same with the columns fixed only: {@code A1:C1}. */
  String relativeBlock(String from, int rows) {
    return relative(from) + ":" + Grid.letters(column) + (row + rows);
  }

  /** The name as formulas write it, quoted where it could be read as something else. */
  static String quoted(String sheet) {
    boolean plain = PLAIN.matcher(sheet).matches() && !LIKE_A_CELL.matcher(sheet).matches();
    return plain ? sheet : "'" + sheet.replace("'", "''") + "'";
  }

  private String prefix(String from) {
    return sheet.equals(from) ? "" : quoted(sheet) + "!";
  }

  private static String fixed(int row, int column) {
    return "$" + Grid.letters(column) + "$" + (row + 1);
  }
}
