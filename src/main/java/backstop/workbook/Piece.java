package backstop.workbook;

/**
 * Excel text of a part of a formula.
 *
 * @param binding how tightly its outermost operator binds, one of the constants
 */
record Piece(String text, int binding) {

  static final int COMPARISON = 1;
  static final int SUM = 2;
  static final int PRODUCT = 3;
  static final int POWER = 4;
  static final int NEGATION = 5;
  static final int ATOM = 6;

  static Piece atom(String text) {
    return new Piece(text, ATOM);
  }

  /** The text, in parentheses unless it binds at least as tightly as {@code binding}. */
  String within(int binding) {
    return this.binding >= binding ? text : "(" + text + ")";
  }

  /** {@code a operator b}, grouped from the left as Excel groups. */
  static Piece join(Piece left, String operator, Piece right, int binding) {
    return new Piece(left.within(binding) + operator + right.within(binding + 1), binding);
  }
}
