package backstop.kernel;

import java.util.Arrays;

/** The columns of a machine. */
final class Columns {

  private final Column[] columns;
  private final Column[][] histories;
  private final Column[] scalars;
  private final Column nothing = new Column(0);

  /**
   * @param width most paths at once
   */
  Columns(Plan.Extent extent, int periods, int width) {
    this.columns = made(extent.columns(), width);
    this.histories = new Column[extent.histories()][];
    Arrays.setAll(this.histories, history -> made(periods, width));
    this.scalars = made(extent.scalars(), width);
  }

  private static Column[] made(int count, int width) {
    Column[] made = new Column[count];
    Arrays.setAll(made, i -> new Column(width));
    return made;
  }

  Column get(int column) {
    return columns[column];
  }

  /** The column of an operand; a scalar has one too. */
  Column of(int operand) {
    return operand == Node.NONE
        ? nothing
        : Instruction.isScalar(operand) ? scalars[Instruction.slot(operand)] : columns[operand];
  }

  /** What is equal on all paths in the period, by slot. */
  void scalars(double[] values) {
    for (int slot = 0; slot < scalars.length; slot++) {
      scalars[slot].fill(values[slot]);
    }
  }

  Column history(int history, int period) {
    return histories[history][period];
  }

  /** The first number of each column. */
  double[] firsts() {
    return Arrays.stream(columns).mapToDouble(Column::first).toArray();
  }
}
