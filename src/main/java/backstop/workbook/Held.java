package backstop.workbook;

/** What a cell of a file holds, apart from its look; an empty text is nothing. */
sealed interface Held {

  /** As a message shows it. */
  String shown();

  /** The same for all that mean the same: what the digest of a sheet is made of. */
  String canonical();

  default boolean same(Held other) {
    return equals(other);
  }

  record Amount(double value) implements Held {

    @Override
    public String shown() {
      return SameNumber.shown(value);
    }

    @Override
    public String canonical() {
      return "n" + SameNumber.rounded(value);
    }

    /** To 15 digits, which is what a spreadsheet keeps of a constant. */
    @Override
    public boolean same(Held other) {
      return other instanceof Amount amount && SameNumber.same(value, amount.value);
    }
  }

  record Label(String text) implements Held {

    @Override
    public String shown() {
      return '"' + Shortened.shown(text) + '"';
    }

    @Override
    public String canonical() {
      return "t" + text;
    }
  }

  /** A formula, without the value that it shows. */
  record Live(String formula) implements Held {

    @Override
    public String shown() {
      return "=" + Shortened.shown(formula);
    }

    @Override
    public String canonical() {
      return "f" + FormulaTokens.canonical(formula);
    }

    /** As tokens: blanks, capitals of functions and the spelling of numbers do not count. */
    @Override
    public boolean same(Held other) {
      return other instanceof Live live
          && (formula.equals(live.formula) || canonical().equals(live.canonical()));
    }
  }

  record Truth(boolean value) implements Held {

    @Override
    public String shown() {
      return value ? "TRUE" : "FALSE";
    }

    @Override
    public String canonical() {
      return "b" + value;
    }
  }

  /** An error value, such as {@code #REF!}. */
  record Fault(String text) implements Held {

    @Override
    public String shown() {
      return Shortened.shown(text);
    }

    @Override
    public String canonical() {
      return "e" + text;
    }
  }
}
