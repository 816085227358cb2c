package backstop.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Reads a table of {@code inputs/}: first column keys, the others numbers where their header has a
 * unit, else texts. {@code source} is required; with {@code as_of} the newest row known counts for
 * each key.
 */
final class TableText {

  private static final String SOURCE = "source";
  private static final String AS_OF = "as_of";
  private static final Pattern KEY =
      Pattern.compile("[a-z][a-z0-9_]*|-?[0-9]{1,15}(\\.[0-9]{1,15})?");

  private final Issues issues;
  private final Cells cells;
  private final Citations citations;
  private final AsOf asOf;

  TableText(Issues issues, Cells cells, Citations citations, AsOf asOf) {
    this.issues = issues;
    this.cells = cells;
    this.citations = citations;
    this.asOf = asOf;
  }

  /** The rows that apply, or empty after reporting why there are none. */
  Optional<InputTable> read(Text name, CsvFile file) {
    List<Declaration.Name> headers = headers(file);
    if (headers.size() != file.header().size() || headers.isEmpty() || !hasSource(file)) {
      return Optional.empty();
    }
    List<List<Text>> chosen = chosen(file);
    List<InputTable.Column> columns = new ArrayList<>();
    for (int c = 1; c < headers.size(); c++) {
      columns.add(column(headers.get(c), c, file.rows(), chosen));
    }
    List<Text> keys = chosen.stream().map(row -> row.get(0)).toList();
    if (keys.isEmpty() && file.whole()) {
      issues.error(file.header().get(0), "no row of the table is known on " + asOf.date());
      return Optional.empty();
    }
    return file.whole() && rise(keys)
        ? Optional.of(new InputTable(name, headers.get(0), keys, columns))
        : Optional.empty();
  }

  /**
   * Whether keys that are mostly numbers all are, and rise; the first that does not is reported.
   */
  private boolean rise(List<Text> keys) {
    long numbers = keys.stream().filter(TableText::isNumber).count();
    if (2 * numbers <= keys.size()) {
      return true;
    }
    Text before = null;
    for (Text key : keys) {
      if (!isNumber(key)) {
        issues.error(key, "the key " + key + " is not a number, as the other keys are");
        return false;
      }
      if (before != null && !(number(key) > number(before))) {
        issues.error(key, "keys that are numbers must rise, not from " + before + " to " + key);
        return false;
      }
      before = key;
    }
    return true;
  }

  private static boolean isNumber(Text key) {
    return !Character.isLetter(key.value().charAt(0));
  }

  private static double number(Text key) {
    return Double.parseDouble(key.value());
  }

  private List<Declaration.Name> headers(CsvFile file) {
    Names names = new Names(issues);
    return file.header().stream()
        .filter(text -> !text.isEmpty())
        .flatMap(
            text -> names.header(text, "a column", Names.Part.NONE, Names.Part.OPTIONAL).stream())
        .toList();
  }

  private boolean hasSource(CsvFile file) {
    boolean present = position(file, SOURCE) > 0;
    if (!present) {
      issues.error(file.header().get(0), "a table needs a column source");
    }
    return present;
  }

  private static int position(CsvFile file, String column) {
    return file.header().stream().map(Text::value).toList().indexOf(column);
  }

  /** The newest row known of each key, in the order in which keys first appear. */
  private List<List<Text>> chosen(CsvFile file) {
    int date = position(file, AS_OF);
    int source = position(file, SOURCE);
    Map<String, AsOf.Newest<List<Text>>> newest = new LinkedHashMap<>();
    for (List<Text> row : file.rows()) {
      Text key = row.get(0);
      if (!KEY.matcher(key.value()).matches()) {
        issues.error(
            key, "a key needs small letters and digits, as in kryvyi_rih, not " + Shown.of(key));
        continue;
      }
      Optional<LocalDate> dated = date < 0 ? Optional.of(asOf.first()) : asOf.dated(row.get(date));
      citations.check(row.get(source), date < 0 ? Optional.empty() : dated);
      dated.ifPresent(
          day ->
              newest
                  .computeIfAbsent(key.value(), none -> asOf.newest(issues))
                  .add(key, day, row, date >= 0));
    }
    return newest.values().stream().flatMap(found -> found.row().stream()).toList();
  }

  /** A column of the chosen rows; every row's number is checked, known or not. 1 for a fault. */
  private InputTable.Column column(
      Declaration.Name header, int at, List<List<Text>> all, List<List<Text>> chosen) {
    List<Text> texts = chosen.stream().map(row -> row.get(at)).toList();
    if (header.unit().isEmpty()) {
      return new InputTable.Column(header, texts, List.of(), Map.of());
    }
    Map<Text, Double> values = new HashMap<>();
    for (List<Text> row : all) {
      OptionalDouble value = cells.value(row.get(at), header.unit());
      if (value.isPresent()) {
        values.put(row.get(at), value.getAsDouble());
      }
    }
    List<Double> numbers = texts.stream().map(cell -> values.getOrDefault(cell, 1.0)).toList();
    return new InputTable.Column(header, texts, numbers, Map.of());
  }
}
