package backstop.source;

import backstop.model.Place;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds where the cells of a CSV record stand in its file. */
final class CsvCells {

  private final Lines lines;
  private int at;

  private CsvCells(Lines lines, int start) {
    this.lines = lines;
    this.at = start;
  }

  /** The cells of a record that the parser has read, without the spaces around them. */
  static List<Text> of(Lines lines, CsvRecord record) {
    CsvCells cells = new CsvCells(lines, lines.start((int) record.getStartingLineNumber()));
    List<Text> found = new ArrayList<>();
    for (String value : record.getFields()) {
      found.add(DistributionText.stripped(cells.next(value)));
    }
    return found;
  }

  private Text next(String value) {
    String raw = lines.text();
    boolean quoted = at < raw.length() && raw.charAt(at) == '"';
    int start = at;
    int end = quoted ? closing(raw, start + 1) + 1 : start + value.length();
    at = Math.min(raw.length(), end + 1);
    Text.Places places =
        offset -> lines.at(quoted ? inside(raw, start + 1, offset) : start + offset);
    return new Text(value, places.at(0), places);
  }

  /** Where a character of a quoted cell stands, in which each quote is doubled. */
  private static int inside(String raw, int start, int offset) {
    int found = start;
    for (int i = 0; i < offset; i++) {
      found += raw.startsWith("\"\"", found) ? 2 : 1;
    }
    return found;
  }

  /** Offset of the quote that ends a cell; a doubled one does not. */
  private static int closing(String raw, int from) {
    int at = from;
    while (at < raw.length() && (raw.charAt(at) != '"' || raw.startsWith("\"\"", at))) {
      at += raw.charAt(at) == '"' ? 2 : 1;
    }
    return at;
  }

  /**
   * Reports the record behind those that could be read.
   *
   * @param why the parser's words
   */
  static void reportBreak(Lines lines, List<List<Text>> read, String why, Issues issues) {
    int line = 1;
    if (!read.isEmpty()) {
      List<Text> last = read.get(read.size() - 1);
      Text cell = last.get(last.size() - 1);
      line = Math.min(lines.count(), cell.at(cell.value().length()).line() + 1);
    }
    int start = lines.start(line);
    if (why.contains("maximum") || why.contains("max field")) {
      String message = "the row has too many cells, or a cell too many characters";
      issues.error(lines.at(start), 1, message, Optional.empty());
      return;
    }
    String message = "the quotes of a cell do not match";
    String advice = "Double a quote inside a quoted cell, and close the cell with one.";
    issues.error(quote(lines, start), 1, message, Optional.of(advice));
  }

  private static Place quote(Lines lines, int start) {
    int quote = lines.text().indexOf('"', start);
    return lines.at(quote < 0 ? start : quote);
  }
}
