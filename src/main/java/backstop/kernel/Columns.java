package backstop.kernel;

import java.util.Arrays;

/** The columns of a machine. */
final class Columns {

  private final Column[] columns;
  private final Column[][] histories;

  /**
   * @param width most paths at once
   */
  Columns(int columns, int histories, int periods, int width) {
    this.columns = made(columns, width);
    this.histories = new Column[histories][];
    Arrays.setAll(this.histories, history -> made(periods, width));
  }

  private static Column[] made(int count, int width) {
    Column[] made = new Column[count];
    Arrays.setAll(made, i -> new Column(width));
    return made;
  }

  Column get(int column) {
    return columns[column];
  }

  void put(int column, Column there) {
    columns[column] = there;
  }

  Column history(int history, int period) {
    return histories[history][period];
  }

  /** The first number of each column. */
  double[] firsts() {
    return Arrays.stream(columns).mapToDouble(Column::first).toArray();
  }
}
