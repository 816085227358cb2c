package backstop.source;

import static java.util.stream.Collectors.toSet;

import backstop.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A table of {@code inputs/}: the rows that apply on the as-of date.
 *
 * @param key header of the first column; with a unit when the keys are numbers
 * @param keys distinct, in the order of their first appearance in the file
 * @param columns all but the first, {@code source}, {@code note} and {@code as_of} among them
 */
record InputTable(Text file, Declaration.Name key, List<Text> keys, List<Column> columns) {

  /**
   * @param header without a unit for a text column
   * @param cells by key
   * @param numbers by key; empty for a text column; dates are serial days
   * @param changes by key, where a scenario or the command line changed the cell
   */
  record Column(
      Declaration.Name header,
      List<Text> cells,
      List<Double> numbers,
      Map<Integer, Table.Change> changes) {
    Column {
      cells = List.copyOf(cells);
      numbers = List.copyOf(numbers);
      changes = Map.copyOf(changes);
    }

    private Column with(int row, Text cell, double number, Table.Change change) {
      List<Text> texts = new ArrayList<>(cells);
      texts.set(row, cell);
      List<Double> values = new ArrayList<>(numbers);
      if (!values.isEmpty()) {
        values.set(row, number);
      }
      Map<Integer, Table.Change> all = new TreeMap<>(changes);
      all.put(row, change);
      return new Column(header, texts, values, all);
    }

    /** Some of its rows, in another order. */
    private Column of(List<Integer> rows) {
      List<Double> values = text() ? numbers : rows.stream().map(numbers::get).toList();
      return new Column(header, rows.stream().map(cells::get).toList(), values, Map.of());
    }

    boolean text() {
      return header.unit().isEmpty();
    }
  }

  InputTable {
    keys = List.copyOf(keys);
    columns = List.copyOf(columns);
  }

  /**
   * The same with one cell changed.
   *
   * @param number what the cell holds; of no account for a text
   */
  InputTable with(int column, int row, Text cell, double number, Table.Change change) {
    List<Column> changed = new ArrayList<>(columns);
    changed.set(column, columns.get(column).with(row, cell, number, change));
    return new InputTable(file, key, keys, changed);
  }

  /** The same with those columns of another that it lacks, where that one has all its keys. */
  InputTable completed(InputTable other) {
    Set<String> own = columns.stream().map(one -> one.header().name().value()).collect(toSet());
    List<Integer> rows = keys.stream().map(key -> other.row(key.value())).toList();
    if (rows.contains(-1)) {
      return this;
    }
    List<Column> all = new ArrayList<>(columns);
    other.columns.stream()
        .filter(column -> !own.contains(column.header().name().value()))
        .forEach(column -> all.add(column.of(rows)));
    return new InputTable(file, key, keys, all);
  }

  private int row(String value) {
    return keys.stream().map(Text::value).toList().indexOf(value);
  }
}
