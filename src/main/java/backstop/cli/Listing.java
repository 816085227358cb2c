package backstop.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of names and numbers that prints itself three ways.
 *
 * @param rows cells are texts and Doubles
 */
record Listing(List<String> headings, List<List<Object>> rows) {

  /** Text tables are kept this wide by shortening their last column. */
  private static final int WIDTH = 120;

  private static final int SHORTEST = 24;

  Listing {
    headings = List.copyOf(headings);
    rows = rows.stream().map(List::copyOf).toList();
  }

  void print(Format format, PrintWriter out) throws IOException {
    switch (format) {
      case TABLE -> show(out);
      case CSV -> csv(out);
      case JSON -> out.println(json());
    }
  }

  /** The same without the columns whose cells are all empty. */
  Listing withoutEmptyColumns() {
    List<Integer> kept =
        IntStream.range(0, headings.size())
            .filter(column -> rows.stream().anyMatch(row -> !row.get(column).equals("")))
            .boxed()
            .toList();
    return new Listing(
        kept.stream().map(headings::get).toList(),
        rows.stream().map(row -> kept.stream().map(row::get).toList()).toList());
  }

  /** As a text table. */
  void show(PrintWriter out) {
    table().print(out);
  }

  private TextTable table() {
    List<TextTable.Column> columns =
        IntStream.range(0, headings.size())
            .mapToObj(i -> new TextTable.Column("", headings.get(i), numeric(i)))
            .toList();
    List<List<String>> shown =
        rows.stream().map(row -> row.stream().map(Listing::shown).toList()).toList();
    return new TextTable(columns, shown.stream().map(row -> fitted(row, room(shown))).toList());
  }

  /** Characters left for the last column. */
  private int room(List<List<String>> shown) {
    int used = 0;
    for (int i = 0; i < headings.size() - 1; i++) {
      int column = i;
      int cells = shown.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
      used += Math.max(headings.get(i).length(), cells) + TextTable.GAP.length();
    }
    return Math.max(SHORTEST, WIDTH - used);
  }

  private static List<String> fitted(List<String> row, int room) {
    int last = row.size() - 1;
    if (row.get(last).length() <= room) {
      return row;
    }
    List<String> fitted = new ArrayList<>(row);
    fitted.set(last, row.get(last).substring(0, room - 1).stripTrailing() + "…");
    return fitted;
  }

  /** Texts in a column of numbers are aligned as these are. */
  private boolean numeric(int column) {
    return rows.stream().anyMatch(row -> row.get(column) instanceof Double);
  }

  private static String shown(Object cell) {
    return cell instanceof Double number
        ? Figures.plain(number)
        : cell.toString().replaceAll("\\s+", " ");
  }

  /** As CSV, headings first. */
  void csv(PrintWriter out) {
    out.println(Csv.record(headings));
    for (List<Object> row : rows) {
      out.println(Csv.record(row));
    }
  }

  private String json() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      write(json);
    }
    return text.toString();
  }

  /** As an array of objects. */
  void write(JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (List<Object> row : rows) {
      json.writeStartObject();
      for (int i = 0; i < headings.size(); i++) {
        json.writeFieldName(headings.get(i).replace(' ', '_'));
        Json.value(json, row.get(i));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
