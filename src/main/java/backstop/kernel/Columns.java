package backstop.kernel;

import java.util.Arrays;

/** The columns of a machine, and how many numbers an instruction has to compute from them. */
final class Columns {

  private final Column[] columns;
  private final Column[][] histories;
  private int paths;

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

  /** How many paths the columns are of from now on. */
  void paths(int count) {
    paths = count;
  }

  int paths() {
    return paths;
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

  /** The values of a column, one for each path from now on. */
  double[] each(int column) {
    return columns[column].each(paths);
  }

  /** The first number of each column. */
  double[] firsts() {
    return Arrays.stream(columns).mapToDouble(column -> column.values()[0]).toArray();
  }

  /** Whether an operand is one number for all paths. */
  boolean uniform(int operand) {
    return operand < 0 || columns[operand].uniform();
  }

  /** How many numbers the result of an instruction has: one when all paths share it. */
  int numbers(Instruction i) {
    boolean uniform = uniform(i.a()) && uniform(i.b()) && uniform(i.c());
    return uniform || i.op() == Op.MULTIPLY && vanishes(i) ? 1 : paths;
  }

  /** 0 times numbers of one sign is one number. */
  private boolean vanishes(Instruction i) {
    return i.a() >= 0 && i.b() >= 0 && (vanishes(i.a(), i.b()) || vanishes(i.b(), i.a()));
  }

  private boolean vanishes(int zero, int other) {
    Column column = columns[zero];
    return column.uniform() && column.values()[0] == 0 && columns[other].oneSign(paths);
  }
}
