package backstop.kernel;

import backstop.model.Draws;

/**
 * The paths that are computed at once, under which posture and in which period, and their columns.
 */
final class Batch {

  private final Columns columns;
  private int first;
  private int paths;
  private int period;
  private int posture;
  private Draws block;

  Batch(Columns columns) {
    this.columns = columns;
  }

  /** The paths of the block that are computed from now on. */
  void paths(int from, int count) {
    first = from;
    paths = count;
  }

  /** Where in the block the paths begin. */
  int first() {
    return first;
  }

  /** How many paths there are. */
  int paths() {
    return paths;
  }

  void block(Draws draws) {
    block = draws;
  }

  Draws block() {
    return block;
  }

  void period(int number) {
    period = number;
  }

  /** From 0. */
  int period() {
    return period;
  }

  void posture(int position) {
    posture = position;
  }

  int posture() {
    return posture;
  }

  /** What is equal on all paths in the period, by slot. */
  void scalars(double[] values) {
    columns.scalars(values);
  }

  Columns columns() {
    return columns;
  }

  Column column(int column) {
    return columns.get(column);
  }

  /** The values of an operand, one for each path from now on. */
  double[] each(int operand) {
    return columns.of(operand).each(paths);
  }

  /** Whether an operand, if there is one, is one number for all paths. */
  boolean single(int operand) {
    return columns.of(operand).uniform();
  }

  /** The first number of an operand. */
  double number(int operand) {
    return columns.of(operand).first();
  }
}
