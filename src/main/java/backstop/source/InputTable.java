package backstop.source;

import java.util.List;

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
   */
  record Column(Declaration.Name header, List<Text> cells, List<Double> numbers) {
    Column {
      cells = List.copyOf(cells);
      numbers = List.copyOf(numbers);
    }

    boolean text() {
      return header.unit().isEmpty();
    }
  }

  InputTable {
    keys = List.copyOf(keys);
    columns = List.copyOf(columns);
  }
}
