package backstop.workbook;

import backstop.model.Table;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddressList;

/**
 * One table of inputs: keys in the first column, values that a reviewer may change, and right of
 * them how many of a row were changed and what they were.
 */
final class TableSheet {

  private static final int KEY_WIDTH = 36;
  private static final int WIDEST_TEXT = 60;
  private static final int NARROWEST = 12;
  private static final int HEADER_LINES = 3;
  private static final int NOTE_ROW = 1;
  private static final int HEADER_ROW = Layout.TABLE_FIRST_ROW - 1;

  private final Layout layout;
  private final Table table;
  private final Page page;
  private final int[] widths;

  TableSheet(Layout layout, int table, Page page) {
    this.layout = layout;
    this.table = layout.library().tables().get(table);
    this.page = page;
    int columns = this.table.columns().size();
    this.widths = new int[2 * columns + 2];
    widths[0] = TextWidth.widest(KEY_WIDTH, Look.TEXT, this.table.keys().stream());
    widths[columns + 1] = NARROWEST;
    for (int column = 0; column < columns; column++) {
      widths[1 + column] = width(this.table.columns().get(column));
      widths[delivered(column)] = widths[1 + column];
    }
  }

  /** The column of how many cells of a row are not as delivered. */
  static int changes(Table table) {
    return table.columns().size() + 1;
  }

  private int delivered(int column) {
    return changes(table) + 1 + column;
  }

  void write() {
    page.title(table.name());
    page.text(NOTE_ROW, 0, "from inputs/" + table.file(), Look.NOTE);
    page.text(NOTE_ROW, delivered(0), "As delivered", Look.HEADING);
    headers();
    for (int row = 0; row < table.keys().size(); row++) {
      write(row);
    }
    page.widths(widths);
    for (int column = 0; column < table.columns().size(); column++) {
      validate(column, table.columns().get(column));
    }
    comments();
    mark();
    page.sheet().createFreezePane(1, Layout.TABLE_FIRST_ROW);
    Printing.list(page, table.columns().size() + 1, Layout.TABLE_FIRST_ROW);
    Printing.area(page.sheet(), table.columns().size(), HEADER_ROW + table.keys().size());
  }

  private void headers() {
    page.text(HEADER_ROW, 0, table.keyColumn(), Look.HEADER);
    for (int column = 0; column < table.columns().size(); column++) {
      header(1 + column, table.columns().get(column));
    }
    page.text(HEADER_ROW, changes(table), "Changed cells", Look.NUMBER_HEADER);
    for (int column = 0; column < table.columns().size(); column++) {
      header(delivered(column), table.columns().get(column));
    }
    page.lines(HEADER_ROW, HEADER_LINES);
  }

  private void header(int at, Table.Column column) {
    Look look = column.text() ? Look.HEADER : Look.NUMBER_HEADER;
    page.text(HEADER_ROW, at, title(column), look);
  }

  private static String title(Table.Column column) {
    return column.name() + (column.text() ? "" : " (" + column.unit().text() + ")");
  }

  private void write(int row) {
    int at = Layout.TABLE_FIRST_ROW + row;
    key(at, table.keys().get(row));
    int lines = 1;
    for (int column = 0; column < table.columns().size(); column++) {
      Table.Column values = table.columns().get(column);
      if (values.text()) {
        String text = values.texts().get(row);
        page.text(at, 1 + column, text, Look.INPUT_TEXT);
        lines = Math.max(lines, TextWidth.lines(text, Look.INPUT_TEXT, widths[1 + column]));
      } else {
        String format = NumberFormats.of(values.unit());
        page.number(at, 1 + column, values.numbers().get(row), Look.INPUT, format);
      }
    }
    page.formula(at, changes(table), changed(at), 0, NumberFormats.CHANGES);
    for (int column = 0; column < table.columns().size(); column++) {
      delivered(at, row, column);
    }
    page.lines(at, lines);
  }

  private void delivered(int at, int row, int column) {
    Table.Column values = table.columns().get(column);
    if (values.text()) {
      page.text(at, delivered(column), values.texts().get(row), Look.STORED_TEXT);
    } else {
      String format = NumberFormats.of(values.unit());
      page.number(at, delivered(column), values.numbers().get(row), Look.STORED, format);
    }
  }

  /** Counts what differs; a number cleared differs from 0, and a text in one capital. */
  private String changed(int row) {
    String now = block(row, 1);
    String was = block(row, delivered(0));
    return "SUMPRODUCT(1*(("
        + (now + "<>" + was)
        + ")+(ISNUMBER("
        + (now + ")<>ISNUMBER(" + was)
        + "))+ISTEXT("
        + (now + ")*(1-EXACT(" + now + "," + was)
        + "))>0))";
  }

  private String block(int row, int column) {
    return new Address(page.name(), row, column).relative(page.name())
        + ":"
        + new Address(page.name(), row, column + table.columns().size() - 1).relative(page.name());
  }

  /** What a column of inputs holds; the cells of a row have their source in the row. */
  private void comments() {
    Comments comments = new Comments(page);
    for (int column = 0; column < table.columns().size(); column++) {
      Table.Column values = table.columns().get(column);
      String unit = values.unit().text();
      comments.add(
          new Address(page.name(), HEADER_ROW, 1 + column),
          values.name()
              + (values.text() ? "\nA text" : "\nUnit: " + (unit.isEmpty() ? "none" : unit))
              + ("\nFile: inputs/" + table.file())
              + "\nEach row is a "
              + table.keyColumn());
    }
    comments.attach();
  }

  private void mark() {
    if (table.keys().isEmpty() || table.columns().isEmpty()) {
      return;
    }
    String now = new Address(page.name(), Layout.TABLE_FIRST_ROW, 1).relative(page.name());
    String was =
        new Address(page.name(), Layout.TABLE_FIRST_ROW, delivered(0)).relative(page.name());
    String cells =
        new Address(page.name(), Layout.TABLE_FIRST_ROW, 1)
            .block(page.name(), table.keys().size(), table.columns().size());
    String differs = now + "<>" + was + ",ISNUMBER(" + now + ")<>ISNUMBER(" + was + ")";
    Marks.changed(
        page.sheet(),
        cells,
        "OR(" + differs + ",AND(ISTEXT(" + now + "),NOT(EXACT(" + now + "," + was + "))))");
  }

  private void validate(int position, Table.Column column) {
    int rows = table.keys().size();
    int last = Layout.TABLE_FIRST_ROW + rows - 1;
    int at = position + 1;
    Validation validation = new Validation(page.sheet());
    if (rows == 0) {
      return;
    }
    if (!column.text()) {
      InputCells cells = new InputCells(column.unit());
      for (int row = 0; row < rows; row++) {
        Address cell = new Address(page.name(), Layout.TABLE_FIRST_ROW + row, at);
        cells.add(cell, column.numbers().get(row));
      }
      cells.validate(validation);
      return;
    }
    CellRangeAddressList range = new CellRangeAddressList(Layout.TABLE_FIRST_ROW, last, at, at);
    int named = named(column.texts());
    if (named < 0) {
      validation.text(range, column.name(), "a text.");
    } else {
      String keys = layout.key(named, 0).block(page.name(), layout.tableRows(named), 1);
      String name = layout.library().tables().get(named).name();
      validation.list(keys, range, column.name(), "a key of the table " + name + ".");
    }
  }

  /** The table whose keys hold all of some texts; −1 when there is none. */
  private int named(List<String> texts) {
    Set<String> used = new HashSet<>(texts);
    List<Table> tables = layout.library().tables();
    for (int t = 0; t < tables.size(); t++) {
      if (tables.get(t).keys().containsAll(used) && !tables.get(t).name().equals(table.name())) {
        return t;
      }
    }
    return -1;
  }

  /** A numeric key is stored as a number, since lookups compare it with numbers. */
  private void key(int row, String key) {
    try {
      page.number(row, 0, Double.parseDouble(key), Look.TEXT, "General");
    } catch (NumberFormatException e) {
      page.text(row, 0, key, Look.TEXT);
    }
  }

  private static int width(Table.Column column) {
    int word = TextWidth.widest(NARROWEST, Look.HEADER, Arrays.stream(title(column).split("[ -]")));
    int texts = TextWidth.widest(NARROWEST, Look.INPUT_TEXT, column.texts().stream());
    int values = column.text() ? texts : NumberFormats.longest(column.unit(), column.numbers());
    return Math.max(word, Math.min(WIDEST_TEXT, values));
  }
}
