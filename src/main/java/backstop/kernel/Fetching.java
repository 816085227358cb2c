package backstop.kernel;

import static java.lang.Double.NaN;

import backstop.model.CalendarValue;
import backstop.model.Formula.TextIs;
import backstop.model.Library;
import backstop.model.Schedule;
import backstop.model.Table;
import java.util.Arrays;

/** Brings into columns what is computed from: inputs, the calendar, draws, earlier periods. */
final class Fetching {

  private final Graph graph;
  private final Library library;
  private final Batch batch;
  private final Columns columns;
  private final double[][][] stays;
  private boolean base;

  Fetching(Graph graph, Batch batch) {
    this.graph = graph;
    this.library = graph.library();
    this.batch = batch;
    this.columns = batch.columns();
    this.stays = new double[library.draws().size()][][];
  }

  /** A new block is at hand. */
  void begin() {
    base = batch.block().base();
    Arrays.setAll(stays, draw -> new double[library.timeline().size() + 2][]);
  }

  /** Whether forced states are those of the base case. */
  void base(boolean base) {
    this.base = base;
  }

  void run(Instruction i) {
    Column out = columns.get(i.out());
    switch (i.op()) {
      case CONSTANT -> out.fill(graph.number(i.index()));
      case CHOICE -> out.fill(choiceTable().number(i.index(), batch.posture()));
      case TEXT_IS -> out.fill(textIs(graph.text(i.index())));
      case CALENDAR -> out.fill(calendar(CalendarValue.values()[i.index()]));
      case FORCED -> out.fill(forced(library.schedules().get(i.index())));
      case VALUE -> {
        drawn(batch.block().value(i.index()), out);
        out.settle(batch.paths());
      }
      case PERIOD_DRAW -> drawn(batch.block().period(i.index(), batch.period()), out);
      case STAY_DRAW -> stayDraw(i, out);
      case LAG -> lag(i, out);
      default -> throw new IllegalStateException("no instruction: " + i);
    }
  }

  private void drawn(double[] draws, Column out) {
    System.arraycopy(draws, batch.first(), out.values(), 0, batch.paths());
    out.wrote();
  }

  private Table choiceTable() {
    return library.tables().get(library.choice().orElseThrow().table());
  }

  private double textIs(TextIs formula) {
    Table table = library.tables().get(formula.table());
    int row = formula.row() < 0 ? batch.posture() : formula.row();
    return table.text(formula.column(), row).equals(formula.word()) ? 1 : 0;
  }

  private double calendar(CalendarValue value) {
    return library.timeline().periods().get(batch.period()).value(value);
  }

  private double forced(Schedule schedule) {
    return (base ? schedule.base() : schedule.paths()).get(batch.period());
  }

  private void lag(Instruction i, Column out) {
    Column opening = columns.get(i.b());
    if (batch.single(i.a())) {
      double back = batch.number(i.a());
      if (Double.isNaN(back)) {
        out.fill(NaN);
      } else {
        boolean within = back <= batch.period();
        out.copy(within ? past(i.index(), back) : opening, batch.paths());
      }
    } else {
      lagByPath(i.index(), batch.each(i.a()), opening.each(batch.paths()), out.values());
      out.wrote();
    }
  }

  private void lagByPath(int history, double[] steps, double[] opening, double[] out) {
    int n = batch.paths();
    int period = batch.period();
    for (int path = 0; path < n; path++) {
      double back = steps[path];
      out[path] = back <= period ? past(history, back).at(path) : opening[path] - (back - back);
    }
  }

  private Column past(int history, double steps) {
    return columns.history(history, batch.period() - (int) steps);
  }

  /** {@code b} and {@code c} remember what each path drew last, and for which stay. */
  private void stayDraw(Instruction i, Column out) {
    double[][] known = stays[i.index()];
    double[] stay = batch.each(i.a());
    double[] drawn = batch.each(i.b());
    double[] ofStay = batch.each(i.c());
    int n = batch.paths();
    for (int path = next(stay, ofStay, 0, n); path < n; path = next(stay, ofStay, path + 1, n)) {
      ofStay[path] = stay[path];
      drawn[path] = drawn(i.index(), stay[path], known, path);
    }
    out.copy(columns.get(i.b()), batch.paths());
  }

  /** The next path in another stay than before, or {@code n}: most stay where they are. */
  private static int next(double[] stay, double[] ofStay, int from, int n) {
    int step = Arrays.mismatch(stay, from, n, ofStay, from, n);
    return step < 0 ? n : from + step;
  }

  private double drawn(int draw, double stay, double[][] known, int path) {
    int at = (int) stay;
    if (at != stay || at < 1 || at >= known.length) {
      return NaN;
    }
    if (known[at] == null) {
      known[at] = batch.block().stay(draw, at);
    }
    return known[at][batch.first() + path];
  }
}
