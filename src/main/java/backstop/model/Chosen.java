package backstop.model;

/**
 * Formulas of a library under one row of its choice: a cell of the row that is selected becomes the
 * cell of that row.
 */
class Chosen extends Rewriting {

  private final int table;
  private final int posture;

  /**
   * @param table of the choice; of no use without one
   * @param posture position of the row
   */
  Chosen(int table, int posture) {
    this.table = table;
    this.posture = posture;
  }

  @Override
  public Formula choice(Formula.ChoiceCell formula) {
    return new Formula.Cell(table, formula.column(), posture);
  }

  @Override
  public Formula text(Formula.TextIs formula) {
    return formula.row() < 0
        ? new Formula.TextIs(formula.table(), formula.column(), posture, formula.word())
        : formula;
  }
}
