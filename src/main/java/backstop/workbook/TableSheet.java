package backstop.workbook;

import backstop.model.Table;
import java.util.Arrays;

/** One table of inputs: keys in the first column, numbers that a reviewer may change. */
record TableSheet(Table table, Page page) {

  private static final int WIDEST = 60;

  void write() {
    page.title(table.name());
    page.text(1, 0, "from inputs/" + table.file(), Look.NOTE);
    page.text(2, 0, table.keyColumn(), Look.HEADER);
    for (int row = 0; row < table.keys().size(); row++) {
      key(Layout.TABLE_FIRST_ROW + row, table.keys().get(row));
    }
    for (int column = 0; column < table.columns().size(); column++) {
      write(column, table.columns().get(column));
    }
    page.lines(Layout.TABLE_FIRST_ROW - 1, 3);
    for (int row = 0; row < table.keys().size(); row++) {
      page.lines(Layout.TABLE_FIRST_ROW + row, lines(row));
    }
    page.sheet().setColumnWidth(0, 34 * 256);
    page.sheet().createFreezePane(1, 3);
    Printing.list(page.sheet(), table.columns().size() + 1, Layout.TABLE_FIRST_ROW);
  }

  /** Lines that the longest text of a row takes in its column. */
  private int lines(int row) {
    int longest =
        table.columns().stream()
            .filter(Table.Column::text)
            .mapToInt(column -> column.texts().get(row).length())
            .max()
            .orElse(0);
    return 1 + longest / (WIDEST - 8);
  }

  /** A numeric key is stored as a number, since lookups compare it with numbers. */
  private void key(int row, String key) {
    try {
      page.number(row, 0, Double.parseDouble(key), Look.TEXT, "General");
    } catch (NumberFormatException e) {
      page.text(row, 0, key, Look.TEXT);
    }
  }

  /** Characters that a wrapped heading cannot break. */
  private static int longestWord(String title) {
    return Arrays.stream(title.split(" ")).mapToInt(String::length).max().orElse(0);
  }

  private void write(int position, Table.Column column) {
    int at = position + 1;
    String unit = column.text() ? "" : " (" + column.unit().text() + ")";
    String title = column.name() + unit;
    page.text(2, at, title, column.text() ? Look.HEADER : Look.NUMBER_HEADER);
    int widest = longestWord(title) + 2;
    for (int row = 0; row < table.keys().size(); row++) {
      if (column.text()) {
        String text = column.texts().get(row);
        page.text(Layout.TABLE_FIRST_ROW + row, at, text, Look.INPUT_TEXT);
        widest = Math.max(widest, Math.min(WIDEST, text.length() + 4));
      } else {
        page.number(
            Layout.TABLE_FIRST_ROW + row,
            at,
            column.numbers().get(row),
            Look.INPUT,
            NumberFormats.of(column.unit()));
      }
    }
    page.sheet().setColumnWidth(at, Math.max(widest, 14) * 256);
  }
}
