package backstop.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A CSV file (RFC 4180, UTF-8) as a header and rows of cells with places. Spaces around a cell do
 * not count.
 *
 * @param whole false where the file could not be read to its end; then rows may be missing
 */
record CsvFile(List<Text> header, List<List<Text>> rows, boolean whole) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}\\.csv");

  /** Stands for a file that could not be read. */
  static final CsvFile NONE = new CsvFile(List.of(), List.of(), false);

  private static final int MOST_COLUMNS = 500;

  CsvFile {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /** Whether a text is a file name that stays inside its folder. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /** The file's rows; those with too few or too many cells are reported and left out. */
  static CsvFile read(Lines lines, Issues issues) {
    List<List<Text>> records = new ArrayList<>();
    boolean whole = true;
    try {
      for (CsvRecord record : parser(lines.text())) {
        records.add(CsvCells.of(lines, record));
      }
    } catch (CsvParseException broken) {
      whole = false;
      CsvCells.reportBreak(lines, records, broken.getMessage(), issues);
    }
    return split(lines, records, whole, issues);
  }

  private static CsvReader<CsvRecord> parser(String text) {
    return CsvReader.builder()
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .ofCsvRecord(text);
  }

  private static CsvFile split(
      Lines lines, List<List<Text>> records, boolean whole, Issues issues) {
    if (records.isEmpty()) {
      if (whole) {
        issues.error(lines.at(0), 1, "the file has no header", Optional.empty());
      }
      return NONE;
    }
    List<Text> header = records.get(0);
    if (!isUsable(header, issues)) {
      return NONE;
    }
    List<List<Text>> rows =
        records.stream().skip(1).filter(row -> fits(row, header, issues)).toList();
    return new CsvFile(header, rows, whole && rows.size() == records.size() - 1);
  }

  private static boolean isUsable(List<Text> header, Issues issues) {
    if (header.size() == 1 && header.get(0).value().contains(";")) {
      String message = "the columns are separated by semicolons";
      issues.error(header.get(0), message, Optional.of("Separate them by commas."));
      return false;
    }
    if (header.size() > MOST_COLUMNS) {
      issues.error(header.get(0), "more than " + MOST_COLUMNS + " columns");
      return false;
    }
    Set<String> seen = new HashSet<>();
    for (Text name : header) {
      if (name.isEmpty()) {
        issues.error(name, "a column without a name");
      } else if (!seen.add(name.value())) {
        issues.error(name, "the column " + Shown.of(name) + " stands twice");
      }
    }
    return true;
  }

  private static boolean fits(List<Text> row, List<Text> header, Issues issues) {
    if (row.size() == header.size()) {
      return true;
    }
    String count = "the row has " + row.size() + " cells, the header " + header.size();
    boolean more = row.size() > header.size();
    Text at = row.get(more ? header.size() : row.size() - 1);
    Optional<String> advice = Optional.of("Put a cell that holds a comma in double quotes.");
    issues.error(at, count, advice.filter(text -> more));
    return false;
  }
}
