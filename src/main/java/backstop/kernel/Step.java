package backstop.kernel;

/**
 * An instruction with the columns that it is about, so that they need not be looked up each time.
 *
 * @param a of the first operand, or a column of nothing; {@code b} and {@code c} likewise
 */
record Step(Instruction instruction, Op op, Column out, Column a, Column b, Column c) {

  /** Whether every operand is one number for all paths. */
  boolean uniform() {
    return a.uniform() && b.uniform() && c.uniform();
  }
}
