package backstop.workbook;

import backstop.kernel.Interpreter;
import backstop.kernel.Trace;
import backstop.model.Library;
import backstop.model.Model;
import backstop.valuation.Result;
import backstop.valuation.StoredCase;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The lines and measures of one stored case under one guarantee, as LibreOffice shows them. */
final class ShownCase {

  /** What rounding may move, of the sum of absolute terms. */
  private static final double ROUNDING = 1e-12;

  private final Library library;
  private final Layout layout;
  private final Recalculation office;
  private final Trace trace;
  private final Map<String, Shown> before;

  private ShownCase(Result result, Recalculation office, StoredCase stored, int posture) {
    this.library = result.library();
    this.layout = new Layout(library, result.cases().size());
    this.office = office;
    this.trace = Interpreter.trace(library, stored.draws(), 0, posture);
    this.before = read();
  }

  /** Chooses a case and a guarantee in the open workbook. */
  static ShownCase choose(Result result, Recalculation office, Conformance.Combination chosen) {
    StoredCase stored = result.cases().get(chosen.stored());
    Map<Address, String> control = new HashMap<>();
    control.put(Layout.control(Layout.CASE_ROW), stored.name());
    control.put(
        Layout.control(Layout.GUARANTEE_ROW), result.library().postures().get(chosen.posture()));
    office.set(control);
    return new ShownCase(result, office, stored, chosen.posture());
  }

  private Map<String, Shown> read() {
    Map<String, Shown> sheets = new TreeMap<>();
    for (Model model : library.models()) {
      sheets.put(model.name(), office.read(model.name()));
    }
    return sheets;
  }

  /** How many openings, periods and measures differ from when the case was chosen. */
  int changed() {
    Map<String, Shown> now = read();
    int changed = 0;
    for (int row = 0; row < library.rows().size(); row++) {
      double opening = Math.abs(trace.openings()[row]);
      changed += differs(now, layout.row(row, -1), opening) ? 1 : 0;
      for (int period = 0; period < layout.periods(); period++) {
        double scale = trace.scales()[row][period];
        changed += differs(now, layout.row(row, period), scale) ? 1 : 0;
      }
    }
    for (int m = 0; m < library.measures().size(); m++) {
      changed += differs(now, layout.measure(m), trace.measureScales()[m]) ? 1 : 0;
    }
    return changed;
  }

  private boolean differs(Map<String, Shown> now, Address cell, double scale) {
    Shown was = before.get(cell.sheet());
    Shown is = now.get(cell.sheet());
    double apart = Math.abs(is.number(cell) - was.number(cell));
    return was.isError(cell) != is.isError(cell)
        || !was.text(cell).equals(is.text(cell))
        || Double.isNaN(is.number(cell)) != Double.isNaN(was.number(cell))
        || apart > ROUNDING * scale;
  }
}
