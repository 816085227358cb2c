package backstop.source;

import backstop.model.Formula;
import java.util.List;
import java.util.TreeSet;

/** The rows that a formula reads of its own period. */
final class SamePeriod implements Formula.Cases<Void> {

  private final TreeSet<Integer> rows = new TreeSet<>();
  private int blockSize;

  private SamePeriod() {}

  /** Positions in rising order. */
  static int[] rows(Formula formula) {
    SamePeriod reading = new SamePeriod();
    formula.match(reading);
    return reading.rows.stream().mapToInt(Integer::intValue).toArray();
  }

  private void each(List<? extends Formula> parts) {
    parts.forEach(part -> part.match(this));
  }

  @Override
  public Void rowValue(Formula.RowValue formula) {
    rows.add(formula.row());
    return null;
  }

  @Override
  public Void block(Formula.Block formula) {
    for (int i = 0; i < blockSize && !formula.prior(); i++) {
      rows.add(formula.firstRow() + i);
    }
    return null;
  }

  @Override
  public Void fold(Formula.Fold formula) {
    blockSize = formula.count();
    return formula.body().match(this);
  }

  @Override
  public Void lag(Formula.Lag formula) {
    return formula.years().match(this);
  }

  @Override
  public Void state(Formula.StateCell formula) {
    return formula.state().match(this);
  }

  @Override
  public Void binary(Formula.Binary formula) {
    formula.left().match(this);
    return formula.right().match(this);
  }

  @Override
  public Void comparison(Formula.Comparison formula) {
    formula.left().match(this);
    return formula.right().match(this);
  }

  @Override
  public Void branch(Formula.If formula) {
    each(List.of(formula.condition(), formula.then(), formula.otherwise()));
    return null;
  }

  @Override
  public Void call(Formula.Call formula) {
    each(formula.arguments());
    return null;
  }

  @Override
  public Void interpolate(Formula.Interpolate formula) {
    return formula.x().match(this);
  }

  @Override
  public Void stayDraw(Formula.StayDraw formula) {
    return formula.stay().match(this);
  }

  @Override
  public Void constant(Formula.Constant formula) {
    return null;
  }

  @Override
  public Void prior(Formula.Prior formula) {
    return null;
  }

  @Override
  public Void assumption(Formula.AssumptionValue formula) {
    return null;
  }

  @Override
  public Void cell(Formula.Cell formula) {
    return null;
  }

  @Override
  public Void choice(Formula.ChoiceCell formula) {
    return null;
  }

  @Override
  public Void text(Formula.TextIs formula) {
    return null;
  }

  @Override
  public Void calendar(Formula.Calendar formula) {
    return null;
  }

  @Override
  public Void cells(Formula.Cells formula) {
    return null;
  }

  @Override
  public Void periodDraw(Formula.PeriodDraw formula) {
    return null;
  }

  @Override
  public Void forced(Formula.Forced formula) {
    return null;
  }

  @Override
  public Void over(Formula.Over formula) {
    return null;
  }
}
