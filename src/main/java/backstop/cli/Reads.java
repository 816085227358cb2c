package backstop.cli;

import backstop.model.Formula;
import backstop.model.Library;
import backstop.model.Table;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Everything a formula reads, each once, in the order of reading.
 *
 * <p>Rows, assumptions and draws are positions in the library; cells are names such as {@code
 * drone_class.unit_cost[fpv]}, {@code guarantee.us_role}.
 */
final class Reads implements Formula.Cases<Void> {

  private final Library library;
  private final Set<Integer> rows = new LinkedHashSet<>();
  private final Set<Integer> assumptions = new LinkedHashSet<>();
  private final Set<Integer> draws = new LinkedHashSet<>();
  private final Set<String> cells = new LinkedHashSet<>();
  private int foldCount;

  Reads(Library library) {
    this.library = library;
  }

  static Reads of(Library library, Formula... formulas) {
    Reads reads = new Reads(library);
    for (Formula formula : formulas) {
      formula.match(reads);
    }
    return reads;
  }

  Set<Integer> rows() {
    return rows;
  }

  Set<Integer> assumptions() {
    return assumptions;
  }

  Set<Integer> draws() {
    return draws;
  }

  Set<String> cells() {
    return cells;
  }

  @Override
  public Void constant(Formula.Constant formula) {
    return null;
  }

  @Override
  public Void rowValue(Formula.RowValue formula) {
    rows.add(formula.row());
    return null;
  }

  @Override
  public Void prior(Formula.Prior formula) {
    rows.add(formula.row());
    return null;
  }

  @Override
  public Void lag(Formula.Lag formula) {
    rows.add(formula.row());
    return formula.years().match(this);
  }

  @Override
  public Void assumption(Formula.AssumptionValue formula) {
    assumptions.add(formula.assumption());
    return null;
  }

  @Override
  public Void cell(Formula.Cell formula) {
    Table table = library.tables().get(formula.table());
    cells.add(column(table, formula.column()) + "[" + table.keys().get(formula.row()) + "]");
    return null;
  }

  @Override
  public Void choice(Formula.ChoiceCell formula) {
    return chosen(formula.column());
  }

  @Override
  public Void state(Formula.StateCell formula) {
    formula.cells().forEach(cell -> cell.match(this));
    return formula.state().match(this);
  }

  @Override
  public Void text(Formula.TextIs formula) {
    if (formula.row() < 0) {
      return chosen(formula.column());
    }
    return cell(new Formula.Cell(formula.table(), formula.column(), formula.row()));
  }

  @Override
  public Void calendar(Formula.Calendar formula) {
    return null;
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
    formula.condition().match(this);
    formula.then().match(this);
    return formula.otherwise().match(this);
  }

  @Override
  public Void call(Formula.Call formula) {
    formula.arguments().forEach(argument -> argument.match(this));
    return null;
  }

  @Override
  public Void fold(Formula.Fold formula) {
    foldCount = formula.count();
    return formula.body().match(this);
  }

  @Override
  public Void block(Formula.Block formula) {
    for (int i = 0; i < foldCount; i++) {
      rows.add(formula.firstRow() + i);
    }
    return null;
  }

  @Override
  public Void cells(Formula.Cells formula) {
    cells.add(column(library.tables().get(formula.table()), formula.column()) + "[*]");
    return null;
  }

  @Override
  public Void interpolate(Formula.Interpolate formula) {
    cells.add(column(library.tables().get(formula.table()), formula.column()) + "[*]");
    return formula.x().match(this);
  }

  @Override
  public Void periodDraw(Formula.PeriodDraw formula) {
    draws.add(formula.draw());
    return null;
  }

  @Override
  public Void stayDraw(Formula.StayDraw formula) {
    draws.add(formula.draw());
    return formula.stay().match(this);
  }

  @Override
  public Void forced(Formula.Forced formula) {
    cells.add("forced " + library.schedules().get(formula.schedule()).name());
    return null;
  }

  @Override
  public Void over(Formula.Over formula) {
    rows.addAll(formula.rows());
    return formula.at().match(this);
  }

  private Void chosen(int column) {
    library
        .choice()
        .ifPresent(
            choice ->
                cells.add(
                    choice.name()
                        + "."
                        + library.tables().get(choice.table()).columns().get(column).name()));
    return null;
  }

  private static String column(Table table, int column) {
    return table.name() + "." + table.columns().get(column).name();
  }
}
