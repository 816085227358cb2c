package backstop.model;

/** A comparison of two numbers, as spreadsheets make it. */
public enum Relation {
  EQUAL("="),
  NOT_EQUAL("<>"),
  LESS("<"),
  AT_MOST("<="),
  GREATER(">"),
  AT_LEAST(">=");

  /** Relative difference below which two numbers are one: 15 significant digits. */
  public static final double SAME = 0x1p-48;

  private final String symbol;

  Relation(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }

  /** Whether {@code a} and {@code b} agree to 15 significant digits. */
  public static boolean same(double a, double b) {
    return a == b || Math.abs(a - b) < SAME * Math.min(Math.abs(a), Math.abs(b));
  }

  /** Whether the relation holds between two finite numbers. */
  public boolean holds(double a, double b) {
    return switch (this) {
      case EQUAL -> same(a, b);
      case NOT_EQUAL -> !same(a, b);
      case LESS -> a < b && !same(a, b);
      case AT_MOST -> a <= b || same(a, b);
      case GREATER -> a > b && !same(a, b);
      case AT_LEAST -> a >= b || same(a, b);
    };
  }
}
