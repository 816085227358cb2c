package backstop.workbook;

import backstop.model.TextFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Every model and input file that a run read, line by line, so that its workbook can be valued
 * again anywhere. The hashes of the Run sheet tell whether a text is whole.
 */
record TextsSheet(List<TextFile> files, Page page) {

  static final String NAME = "Texts";

  private static final int FIRST_ROW = 3;
  private static final int FILE = 0;
  private static final int LINE = 1;
  private static final int TEXT = 2;

  /** Characters of a cell: a longer line goes on in the row below, with the same number. */
  private static final int LONGEST = 30_000;

  private static final int WIDTH = 120;

  /** No row of a spreadsheet is higher than 409 points. */
  private static final int MOST_LINES = 31;

  void write() {
    page.title(NAME);
    page.text(
        1,
        0,
        "The models and inputs of this run, as its files hold them: ./backstop replay reads them"
            + " from here. Written out: \\t a tab, \\\\ a backslash, \\u000d an unseen character.",
        Look.NOTE);
    page.header(2, "File", "Line", "Text");
    int row = FIRST_ROW;
    for (TextFile file : files) {
      String[] lines = file.text().split("\n", -1);
      for (int line = 0; line < lines.length; line++) {
        row = write(row, file.path(), line + 1, TextLine.written(lines[line]));
      }
    }
    page.widths(32, 8, WIDTH);
    page.sheet().createFreezePane(0, FIRST_ROW);
    Printing.list(page, TEXT + 1, FIRST_ROW);
  }

  private int write(int first, String file, int line, String text) {
    int row = first;
    for (int from = 0; from == 0 || from < text.length(); from += LONGEST) {
      page.text(row, FILE, file, Look.NOTE);
      page.number(row, LINE, line, Look.NOTE, "0");
      String part = text.substring(from, Math.min(text.length(), from + LONGEST));
      if (!part.isEmpty()) {
        page.text(row, TEXT, part, Look.WRAPPED);
        page.lines(row, Math.min(MOST_LINES, TextWidth.lines(part, Look.WRAPPED, WIDTH)));
      }
      row++;
    }
    return row;
  }

  /** The texts by the paths of their files, whether whole or not. */
  static Map<String, String> read(Book book) throws IOException {
    Map<String, Gathered> files = new TreeMap<>();
    if (book.has(NAME)) {
      try (SheetReader sheet = book.read(NAME)) {
        String[] cells = new String[TEXT + 1];
        int row = -1;
        for (var cell = sheet.next(); cell.isPresent(); cell = sheet.next()) {
          if (cell.get().row() != row) {
            keep(row, cells, files);
            cells = new String[TEXT + 1];
            row = cell.get().row();
          }
          if (cell.get().column() <= TEXT) {
            cells[cell.get().column()] = text(cell.get().held());
          }
        }
        keep(row, cells, files);
      }
    }
    Map<String, String> texts = new TreeMap<>();
    files.forEach((path, gathered) -> texts.put(path, gathered.text.toString()));
    return texts;
  }

  private static String text(Held held) {
    if (held instanceof Held.Label label) {
      return label.text();
    }
    return held instanceof Held.Amount amount ? SameNumber.shown(amount.value()) : "";
  }

  /** A text as far as it has been read. */
  private static final class Gathered {
    private final StringBuilder text = new StringBuilder();
    private String line = "1";
  }

  private static void keep(int row, String[] cells, Map<String, Gathered> files) {
    if (row < FIRST_ROW || cells[FILE] == null || cells[LINE] == null) {
      return;
    }
    Gathered file = files.computeIfAbsent(cells[FILE], path -> new Gathered());
    if (!cells[LINE].equals(file.line)) {
      file.text.append('\n');
      file.line = cells[LINE];
    }
    file.text.append(TextLine.read(Optional.ofNullable(cells[TEXT]).orElse("")));
  }
}
