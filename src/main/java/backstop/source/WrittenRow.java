package backstop.source;

import backstop.model.TextFile;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of an input file as it is written, known on the as-of date or not.
 *
 * @param line of the file, from 1
 * @param asOf empty where the file has no such column, or the row no date in it
 * @param cells by header without its unit: {@code investment}
 */
public record WrittenRow(int line, Optional<LocalDate> asOf, Map<String, String> cells) {

  /** All rows of a CSV file in their order; what is wrong with them is not said again. */
  public static List<WrittenRow> of(TextFile file) {
    Issues unsaid = new Issues();
    CsvFile csv = CsvFile.read(new Lines(file.path(), file.text()), unsaid);
    List<String> headers =
        csv.header().stream().map(header -> header.value().replaceFirst("\\s*\\(.*", "")).toList();
    return csv.rows().stream().map(row -> of(headers, row, new Dates(unsaid))).toList();
  }

  private static WrittenRow of(List<String> headers, List<Text> row, Dates dates) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < headers.size(); i++) {
      cells.put(headers.get(i), row.get(i).value());
    }
    int at = headers.indexOf("as_of");
    Optional<LocalDate> dated =
        at < 0 || row.get(at).isEmpty() ? Optional.empty() : dates.date(row.get(at));
    return new WrittenRow(row.get(0).place().line(), dated, cells);
  }

  /** A cell; empty text where the file has no such column. */
  public String cell(String column) {
    return cells.getOrDefault(column, "");
  }
}
