package backstop.kernel;

import backstop.model.Formula;
import backstop.model.Formula.AssumptionValue;
import backstop.model.Formula.Binary;
import backstop.model.Formula.Block;
import backstop.model.Formula.Calendar;
import backstop.model.Formula.Call;
import backstop.model.Formula.Cell;
import backstop.model.Formula.Cells;
import backstop.model.Formula.ChoiceCell;
import backstop.model.Formula.Comparison;
import backstop.model.Formula.Constant;
import backstop.model.Formula.Fold;
import backstop.model.Formula.Forced;
import backstop.model.Formula.If;
import backstop.model.Formula.Interpolate;
import backstop.model.Formula.Lag;
import backstop.model.Formula.Over;
import backstop.model.Formula.PeriodDraw;
import backstop.model.Formula.Prior;
import backstop.model.Formula.RowValue;
import backstop.model.Formula.StateCell;
import backstop.model.Formula.StayDraw;
import backstop.model.Formula.TextIs;
import backstop.model.Library;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** The rows that formulas read, in this period or an earlier one, directly or through rows. */
final class Reads implements Formula.Cases<Void> {

  private final Library library;
  private final BitSet live = new BitSet();

  /** Rows of which {@code PRIOR}, {@code LAG} or {@code IRR} reads more than this period. */
  private final BitSet kept = new BitSet();

  /** Assumptions that the formulas read. */
  private final BitSet assumptions = new BitSet();

  private final Deque<Integer> open = new ArrayDeque<>();
  private int blockRows = 1;

  Reads(Library library) {
    this.library = library;
  }

  /** All that is needed for what is wanted. */
  static Reads of(Library library, Wanted wanted) {
    Reads reads = new Reads(library);
    for (int m : wanted.measures()) {
      reads.measure(library.measures().get(m).formula());
      library.measures().get(m).when().ifPresent(reads::measure);
    }
    for (int c : wanted.checks()) {
      reads.row(library.checks().get(c).left());
      reads.row(library.checks().get(c).right());
    }
    wanted.profiles().forEach(reads::keep);
    wanted.totals().forEach(reads::row);
    return reads;
  }

  BitSet live() {
    return live;
  }

  BitSet assumptions() {
    return assumptions;
  }

  BitSet kept() {
    return kept;
  }

  /** Adds a row and all it reads. */
  void row(int row) {
    reach(row);
    while (!open.isEmpty()) {
      library.rows().get(open.pop()).formula().match(this);
    }
  }

  /** Adds what a measure reads. */
  void measure(Formula formula) {
    formula.match(this);
    while (!open.isEmpty()) {
      library.rows().get(open.pop()).formula().match(this);
    }
  }

  void keep(int row) {
    kept.set(row);
    row(row);
  }

  private Void reach(int row) {
    if (!live.get(row)) {
      live.set(row);
      open.push(row);
    }
    return null;
  }

  private Void reachKept(int row) {
    kept.set(row);
    return reach(row);
  }

  private Void all(Formula... parts) {
    for (Formula part : parts) {
      part.match(this);
    }
    return null;
  }

  @Override
  public Void constant(Constant formula) {
    return null;
  }

  @Override
  public Void rowValue(RowValue formula) {
    return reach(formula.row());
  }

  @Override
  public Void prior(Prior formula) {
    return reachKept(formula.row());
  }

  @Override
  public Void lag(Lag formula) {
    reachKept(formula.row());
    return all(formula.years());
  }

  @Override
  public Void assumption(AssumptionValue formula) {
    assumptions.set(formula.assumption());
    return null;
  }

  @Override
  public Void cell(Cell formula) {
    return null;
  }

  @Override
  public Void choice(ChoiceCell formula) {
    return null;
  }

  @Override
  public Void state(StateCell formula) {
    return all(formula.state());
  }

  @Override
  public Void text(TextIs formula) {
    return null;
  }

  @Override
  public Void calendar(Calendar formula) {
    return null;
  }

  @Override
  public Void binary(Binary formula) {
    return all(formula.left(), formula.right());
  }

  @Override
  public Void comparison(Comparison formula) {
    return all(formula.left(), formula.right());
  }

  @Override
  public Void branch(If formula) {
    return all(formula.condition(), formula.then(), formula.otherwise());
  }

  @Override
  public Void call(Call formula) {
    return all(formula.arguments().toArray(Formula[]::new));
  }

  @Override
  public Void fold(Fold formula) {
    blockRows = formula.count();
    return all(formula.body());
  }

  @Override
  public Void block(Block formula) {
    for (int i = 0; i < blockRows; i++) {
      int row = formula.firstRow() + i;
      if (formula.prior()) {
        reachKept(row);
      } else {
        reach(row);
      }
    }
    return null;
  }

  @Override
  public Void cells(Cells formula) {
    return null;
  }

  @Override
  public Void interpolate(Interpolate formula) {
    return all(formula.x());
  }

  @Override
  public Void periodDraw(PeriodDraw formula) {
    return null;
  }

  @Override
  public Void stayDraw(StayDraw formula) {
    return all(formula.stay());
  }

  @Override
  public Void forced(Forced formula) {
    return null;
  }

  @Override
  public Void over(Over formula) {
    for (int row : formula.rows()) {
      switch (formula.kind()) {
        case IRR -> reachKept(row);
        default -> reach(row);
      }
    }
    return all(formula.at());
  }
}
