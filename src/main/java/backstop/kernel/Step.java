package backstop.kernel;

/**
 * An instruction with the columns that it is about, so that they need not be looked up each time.
 *
 * @param a of the first operand, or a column of nothing; {@code b} and {@code c} likewise
 */
record Step(Instruction instruction, Op op, Kind kind, Column out, Column a, Column b, Column c) {

  /** Who runs it. */
  enum Kind {
    FETCH,
    JOIN,
    FUSED,
    SELECT,
    COMPUTE,
    GATHER,
    SKIP;

    static Kind of(Op op) {
      if (op.compareTo(Op.ADD) < 0) {
        return FETCH;
      }
      if (op.compareTo(Op.TOTAL) >= 0) {
        return op.compareTo(Op.SKIP_UNLESS) < 0 ? GATHER : SKIP;
      }
      return switch (op) {
        case FUSED -> FUSED;
        case SELECT -> SELECT;
        default -> op.joins() ? JOIN : COMPUTE;
      };
    }
  }

  Step(Instruction instruction, Column out, Column a, Column b, Column c) {
    this(instruction, instruction.op(), Kind.of(instruction.op()), out, a, b, c);
  }

  /** Whether every operand is one number for all paths. */
  boolean uniform() {
    return a.uniform() && b.uniform() && c.uniform();
  }
}
