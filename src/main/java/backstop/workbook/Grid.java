package backstop.workbook;

import java.util.List;
import java.util.stream.IntStream;

/** The columns and heading rows that all time sheets share: same column, same period. */
final class Grid {

  static final int LABEL = 0;
  static final int KEY = 1;
  static final int UNIT = 2;
  static final int TOTAL = 3;

  /** The value before the first period, directly left of it. */
  static final int OPENING = 4;

  static final int FIRST_PERIOD = 5;

  static final int TITLE_ROW = 0;
  static final int PERIOD_ROW = 1;
  static final int DATE_ROW = 2;
  static final int YEARS_ROW = 3;
  static final int DT_ROW = 4;
  static final int YEAR_ROW = 5;
  static final int QUARTER_ROW = 6;
  static final int FIRST_ROW = 8;

  /** Of the columns that large sheets have, since every cell tells its own. */
  private static final List<String> LETTERS =
      IntStream.range(0, 1024).mapToObj(Grid::spelled).toList();

  private Grid() {}

  /** Column of a period from 0; −1 is the opening. */
  static int column(int period) {
    return FIRST_PERIOD + period;
  }

  /** Letters of a column from 0: A, …, Z, AA, … */
  static String letters(int column) {
    return column < LETTERS.size() ? LETTERS.get(column) : spelled(column);
  }

  private static String spelled(int column) {
    String tail = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? tail : spelled(column / 26 - 1) + tail;
  }

  /** The column from 0 of letters in either case; {@code A} is 0. */
  static int column(String letters) {
    int column = 0;
    for (char letter : letters.toCharArray()) {
      column = column * 26 + Character.toUpperCase(letter) - 'A' + 1;
    }
    return column - 1;
  }
}
