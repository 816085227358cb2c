package backstop.model;

/**
 * Formulas with some of their leaves in another form; as it stands, with all of them as they are.
 */
abstract class Rewriting implements Formula.Cases<Formula> {

  Row row(Row row) {
    return new Row(row.name(), row.line(), of(row.opening()), of(row.formula()));
  }

  Measure measure(Measure measure) {
    return new Measure(
        measure.name(),
        measure.unit(),
        measure.party(),
        of(measure.formula()),
        measure.when().map(this::of),
        measure.text(),
        measure.place());
  }

  final Formula of(Formula formula) {
    return formula.match(this);
  }

  @Override
  public Formula constant(Formula.Constant formula) {
    return formula;
  }

  @Override
  public Formula rowValue(Formula.RowValue formula) {
    return formula;
  }

  @Override
  public Formula prior(Formula.Prior formula) {
    return formula;
  }

  @Override
  public Formula lag(Formula.Lag formula) {
    return new Formula.Lag(formula.row(), of(formula.years()));
  }

  @Override
  public Formula assumption(Formula.AssumptionValue formula) {
    return formula;
  }

  @Override
  public Formula cell(Formula.Cell formula) {
    return formula;
  }

  @Override
  public Formula choice(Formula.ChoiceCell formula) {
    return formula;
  }

  @Override
  public Formula state(Formula.StateCell formula) {
    return new Formula.StateCell(formula.cells(), of(formula.state()));
  }

  @Override
  public Formula text(Formula.TextIs formula) {
    return formula;
  }

  @Override
  public Formula calendar(Formula.Calendar formula) {
    return formula;
  }

  @Override
  public Formula binary(Formula.Binary formula) {
    return new Formula.Binary(formula.operator(), of(formula.left()), of(formula.right()));
  }

  @Override
  public Formula comparison(Formula.Comparison formula) {
    return new Formula.Comparison(formula.relation(), of(formula.left()), of(formula.right()));
  }

  @Override
  public Formula branch(Formula.If formula) {
    return new Formula.If(of(formula.condition()), of(formula.then()), of(formula.otherwise()));
  }

  @Override
  public Formula call(Formula.Call formula) {
    return new Formula.Call(
        formula.function(), formula.arguments().stream().map(this::of).toList());
  }

  @Override
  public Formula fold(Formula.Fold formula) {
    return new Formula.Fold(formula.kind(), of(formula.body()), formula.count());
  }

  @Override
  public Formula block(Formula.Block formula) {
    return formula;
  }

  @Override
  public Formula cells(Formula.Cells formula) {
    return formula;
  }

  @Override
  public Formula interpolate(Formula.Interpolate formula) {
    return new Formula.Interpolate(formula.table(), formula.column(), of(formula.x()));
  }

  @Override
  public Formula periodDraw(Formula.PeriodDraw formula) {
    return formula;
  }

  @Override
  public Formula stayDraw(Formula.StayDraw formula) {
    return new Formula.StayDraw(formula.draw(), of(formula.stay()));
  }

  @Override
  public Formula forced(Formula.Forced formula) {
    return formula;
  }

  @Override
  public Formula over(Formula.Over formula) {
    return new Formula.Over(formula.kind(), formula.rows(), of(formula.at()));
  }
}
