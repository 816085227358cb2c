package backstop.valuation;

import backstop.model.Draw;
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
import backstop.model.Row;
import backstop.model.Schedule;
import backstop.model.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Spells formulas, and all that they read, by names and values: two libraries whose spellings are
 * equal give equal numbers, wherever their rows stand and whatever else they hold.
 */
final class Spelling implements Formula.Cases<String> {

  private final Library library;
  private final List<Integer> postures;
  private final Map<String, String> terms = new TreeMap<>();
  private final BitSet rows = new BitSet();
  private final BitSet assumptions = new BitSet();
  private final BitSet draws = new BitSet();
  private final Deque<Integer> open = new ArrayDeque<>();
  private int positions = 1;

  /**
   * @param postures whose cells of the choice are read
   */
  Spelling(Library library, List<Integer> postures) {
    this.library = library;
    this.postures = postures;
  }

  /** Spells a formula under a name, and all that it reads. */
  void add(String name, Formula formula) {
    terms.put(name, formula.match(this));
    spellOpen();
  }

  /** Spells a row and all that it reads. */
  void row(int row) {
    reach(row);
    spellOpen();
  }

  /** What was spelled, by name. */
  Map<String, String> terms() {
    return terms;
  }

  /** Positions in {@code library.draws()} of those that are read. */
  BitSet draws() {
    return draws;
  }

  private void spellOpen() {
    while (!open.isEmpty()) {
      Row row = library.rows().get(open.pop());
      terms.put("row " + row.name(), row.formula().match(this) + " | " + row.opening().match(this));
    }
  }

  private String reach(int row) {
    if (!rows.get(row)) {
      rows.set(row);
      open.push(row);
    }
    return library.rows().get(row).name();
  }

  /** Spells a draw; also one that only others depend on. */
  String draw(int draw) {
    Draw one = library.draws().get(draw);
    if (!draws.get(draw)) {
      draws.set(draw);
      terms.put("draw " + one.name(), one.kind() + " " + one.owner() + " " + one.law());
    }
    return one.name();
  }

  private static String exact(double number) {
    return Long.toHexString(Double.doubleToLongBits(number));
  }

  private String join(String head, List<Formula> parts) {
    StringBuilder text = new StringBuilder(head).append('(');
    parts.forEach(part -> text.append(part.match(this)).append(','));
    return text.append(')').toString();
  }

  @Override
  public String constant(Constant formula) {
    return exact(formula.value());
  }

  @Override
  public String rowValue(RowValue formula) {
    return reach(formula.row());
  }

  @Override
  public String prior(Prior formula) {
    return "PRIOR " + reach(formula.row());
  }

  @Override
  public String lag(Lag formula) {
    return join("LAG " + reach(formula.row()), List.of(formula.years()));
  }

  @Override
  public String assumption(AssumptionValue formula) {
    var one = library.assumptions().get(formula.assumption());
    if (!assumptions.get(formula.assumption())) {
      assumptions.set(formula.assumption());
      String law = one.uncertain() ? " " + draw(one.draw()) : "";
      terms.put("assumption " + one.name(), exact(one.value()) + law);
    }
    return one.name();
  }

  @Override
  public String cell(Cell formula) {
    return exact(number(formula.table(), formula.column(), formula.row()));
  }

  private double number(int table, int column, int row) {
    return library.tables().get(table).number(column, row);
  }

  @Override
  public String choice(ChoiceCell formula) {
    int table = library.choice().orElseThrow().table();
    return "CHOICE"
        + postures.stream().map(row -> exact(number(table, formula.column(), row))).toList();
  }

  @Override
  public String state(StateCell formula) {
    return "STATE"
        + formula.cells().stream().map(this::cell).toList()
        + formula.state().match(this);
  }

  @Override
  public String text(TextIs formula) {
    Table table = library.tables().get(formula.table());
    List<Integer> read = formula.row() < 0 ? postures : List.of(formula.row());
    return "IS"
        + read.stream()
            .map(row -> table.text(formula.column(), row).equals(formula.word()))
            .toList();
  }

  @Override
  public String calendar(Calendar formula) {
    return formula.value().name();
  }

  @Override
  public String binary(Binary formula) {
    return join(formula.operator().name(), List.of(formula.left(), formula.right()));
  }

  @Override
  public String comparison(Comparison formula) {
    return join(formula.relation().name(), List.of(formula.left(), formula.right()));
  }

  @Override
  public String branch(If formula) {
    return join("IF", List.of(formula.condition(), formula.then(), formula.otherwise()));
  }

  @Override
  public String call(Call formula) {
    return join(formula.function().name(), formula.arguments());
  }

  @Override
  public String fold(Fold formula) {
    positions = formula.count();
    String text = join("FOLD " + formula.kind() + " " + formula.count(), List.of(formula.body()));
    positions = 1;
    return text;
  }

  @Override
  public String block(Block formula) {
    return (formula.prior() ? "PRIOR" : "")
        + IntStream.range(0, positions).mapToObj(i -> reach(formula.firstRow() + i)).toList();
  }

  @Override
  public String cells(Cells formula) {
    return IntStream.range(0, positions)
        .mapToObj(i -> exact(number(formula.table(), formula.column(), i)))
        .toList()
        .toString();
  }

  @Override
  public String interpolate(Interpolate formula) {
    Table table = library.tables().get(formula.table());
    List<String> points = new ArrayList<>();
    for (int row = 0; row < table.keys().size(); row++) {
      points.add(table.keys().get(row) + " " + exact(table.number(formula.column(), row)));
    }
    return join("INTERPOLATE" + points, List.of(formula.x()));
  }

  @Override
  public String periodDraw(PeriodDraw formula) {
    return "DRAW " + draw(formula.draw());
  }

  @Override
  public String stayDraw(StayDraw formula) {
    return join("STAY " + draw(formula.draw()), List.of(formula.stay()));
  }

  @Override
  public String forced(Forced formula) {
    Schedule schedule = library.schedules().get(formula.schedule());
    return "FORCED" + schedule.paths() + schedule.base();
  }

  @Override
  public String over(Over formula) {
    return join(
        "OVER " + formula.kind() + formula.rows().stream().map(this::reach).toList(),
        List.of(formula.at()));
  }
}
