package backstop.model;

/** The closed list of functions of one period. */
public enum Function {
  NEGATE(1, 1),
  AND(1, 255),
  OR(1, 255),
  NOT(1, 1),
  MIN(1, 255),
  MAX(1, 255),
  ABS(1, 1),
  EXP(1, 1),
  LN(1, 1),
  LOG10(1, 1),
  LOG2(1, 1),
  SQRT(1, 1),
  SIN(1, 1),
  COS(1, 1),
  /** −1, 0 or 1. */
  SIGN(1, 1),
  /** Largest whole number not above the argument. Written by the expansion only. */
  INT(1, 1),
  /** Σ_{j ≤ k} e^{−m} m^j / j! of (k, m), k a whole number. Written by the expansion only. */
  POISSON(2, 2);

  private final int least;
  private final int most;

  Function(int least, int most) {
    this.least = least;
    this.most = most;
  }

  public boolean takes(int arguments) {
    return arguments >= least && arguments <= most;
  }
}
