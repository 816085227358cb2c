package backstop.kernel;

/**
 * One loop over a batch. An operand of 0 or more is a column; one of {@link #SCALAR} or less is
 * scalar {@code SCALAR − operand} of the period; {@link Node#NONE} is none.
 *
 * @param out column written
 * @param index what {@code op} says
 */
record Instruction(Op op, int out, int a, int b, int c, int index) {

  private static final int SCALAR = -2;

  static int scalar(int slot) {
    return SCALAR - slot;
  }

  static boolean isScalar(int operand) {
    return operand <= SCALAR;
  }

  static int slot(int operand) {
    return SCALAR - operand;
  }
}
