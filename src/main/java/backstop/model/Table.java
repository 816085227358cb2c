package backstop.model;

import java.util.List;

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
   */
  public record Column(
      String name, Unit unit, boolean text, List<Double> numbers, List<String> texts) {
    public Column {
      numbers = List.copyOf(numbers);
      texts = List.copyOf(texts);
    }
  }

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
