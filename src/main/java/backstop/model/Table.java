package backstop.model;

import java.util.List;
import java.util.Map;

/**
 * A table of inputs: the rows that apply on the as-of date.
 *
 * @param keyColumn header of the first column
 * @param keys of the rows, in file order
 */
public record Table(
    String name, String file, String keyColumn, List<String> keys, List<Column> columns) {

  /**
   * A column: numbers when its header has a unit, else texts.
   *
   * @param numbers by row; empty for a text column
   * @param texts as written, by row
   * @param changes by row, where a scenario or the command line changed the cell
   */
  public record Column(
      String name,
      Unit unit,
      boolean text,
      List<Double> numbers,
      List<String> texts,
      Map<Integer, Change> changes) {
    public Column {
      numbers = List.copyOf(numbers);
      texts = List.copyOf(texts);
      changes = Map.copyOf(changes);
    }
  }

  /**
   * What changed a cell of the file.
   *
   * @param place of the new cell
   * @param origin who changed it: {@code --set}, {@code scenario slump}
   */
  public record Change(Place place, String origin) {}

  public Table {
    keys = List.copyOf(keys);
    columns = List.copyOf(columns);
    for (Column column : columns) {
      if (column.texts().size() != keys.size()) {
        throw new IllegalArgumentException(
            name + "." + column.name() + " has not one cell for each key");
      }
    }
  }

  /** A table of one column, keyed by its numbers as they are written; of no file. */
  static Table ofNumbers(String name, List<Double> numbers) {
    List<String> texts = numbers.stream().map(String::valueOf).toList();
    Column column = new Column(name, Unit.NUMBER, false, numbers, texts, Map.of());
    return new Table(name, "", name, texts, List.of(column));
  }

  /** Position of a column, or −1. */
  public int column(String column) {
    return columns.stream().map(Column::name).toList().indexOf(column);
  }

  public double number(int column, int row) {
    return columns.get(column).numbers().get(row);
  }

  public String text(int column, int row) {
    return columns.get(column).texts().get(row);
  }
}
