package backstop.source;

/**
 * A word of a formula.
 *
 * @param value the number of a NUMBER, else 0
 */
record Token(Kind kind, int start, int end, String text, double value) {

  enum Kind {
    NUMBER,
    DATE,
    WORD,
    NAME,
    /** What stands in square brackets, without them. */
    SUBSCRIPT,
    SYMBOL,
    END
  }

  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  /** As an error message names it. */
  String shown() {
    return kind == Kind.END ? "the end of the formula" : text;
  }
}
