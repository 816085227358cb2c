package backstop.workbook;

import backstop.kernel.Interpreter;
import backstop.kernel.Trace;
import backstop.model.Library;
import backstop.model.Model;
import backstop.valuation.Result;
import backstop.valuation.StoredCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every line, period and measure of a workbook as LibreOffice computes it, against the
 * interpreter's trace of the same case under the same guarantee.
 */
record Conformance(Result result, Recalculation office) {

  private static final double TOLERANCE = 1e-9;
  private static final int SHOWN_MISSES = 20;

  /** A stored case, and a guarantee by its position in {@code library.postures()}. */
  record Combination(int stored, int posture) {}

  /** What differs in all cases under all guarantees; the workbook is open. */
  List<String> misses() {
    List<Combination> all = new ArrayList<>();
    for (int stored = 0; stored < result.cases().size(); stored++) {
      for (int posture : result.request().postures()) {
        all.add(new Combination(stored, posture));
      }
    }
    return misses(all);
  }

  /** What differs in some of them. */
  List<String> misses(List<Combination> combinations) {
    List<String> misses = new ArrayList<>();
    for (Combination combination : combinations) {
      if (misses.size() < SHOWN_MISSES) {
        misses.addAll(misses(combination));
      }
    }
    return misses;
  }

  private List<String> misses(Combination combination) {
    String guarantee = result.library().postures().get(combination.posture());
    StoredCase chosen = result.cases().get(combination.stored());
    Map<Address, String> control = new HashMap<>();
    control.put(Layout.control(Layout.CASE_ROW), chosen.name());
    if (!guarantee.isEmpty()) {
      control.put(Layout.control(Layout.GUARANTEE_ROW), guarantee);
    }
    office.set(control);
    Trace trace = Interpreter.trace(result.library(), chosen.draws(), 0, combination.posture());
    return new Compared(trace, guarantee + ", " + chosen.name()).misses();
  }

  private final class Compared {
    private final Library library = result.library();
    private final Layout layout = new Layout(library, result.cases().size());
    private final TreeMap<String, Shown> sheets = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();
    private final Trace trace;
    private final String where;

    Compared(Trace trace, String where) {
      this.trace = trace;
      this.where = where;
      for (Model model : library.models()) {
        sheets.put(model.name(), office.read(model.name()));
      }
    }

    List<String> misses() {
      for (int row = 0; row < library.rows().size(); row++) {
        double opening = trace.openings()[row];
        compare(row, -1, opening, Math.abs(opening));
        for (int period = 0; period < library.timeline().size(); period++) {
          compare(row, period, trace.values()[row][period], trace.scales()[row][period]);
        }
      }
      for (int m = 0; m < library.measures().size(); m++) {
        measure(m);
      }
      checks();
      return misses;
    }

    private void compare(int row, int period, double expected, double scale) {
      Address cell = layout.row(row, period);
      compare(library.rows().get(row).name(), cell, expected, scale);
    }

    private void compare(String name, Address cell, double expected, double scale) {
      Shown sheet = sheets.get(cell.sheet());
      double shown = sheet.number(cell);
      boolean same =
          Double.isNaN(expected)
              ? sheet.isError(cell)
              : shown == expected || Math.abs(shown - expected) <= TOLERANCE * scale;
      if (!same) {
        misses.add(
            name
                + " "
                + cell.absolute("")
                + ": "
                + shown
                + " for "
                + expected
                + " ("
                + where
                + ")");
      }
    }

    private void measure(int measure) {
      Address cell = layout.measure(measure);
      String name = library.measures().get(measure).name();
      if (!trace.measures().get(measure).undefined()) {
        compare(name, cell, trace.measures().get(measure).value(), trace.measureScales()[measure]);
      } else if (!sheets.get(cell.sheet()).text(cell).equals(Measures.UNDEFINED)) {
        misses.add(
            name + ": " + sheets.get(cell.sheet()).number(cell) + " for undefined (" + where + ")");
      }
    }

    private void checks() {
      Shown sheet = office.read(Layout.CHECKS);
      String verdict = sheet.text(ChecksSheet.master());
      boolean sound = library.rows().isEmpty() || !hasErrors();
      if (sound && !verdict.equals("all checks hold")) {
        misses.add("master check: " + verdict + " (" + where + ")");
      }
    }

    /** Rows that cannot be computed leave the checks without a verdict. */
    private boolean hasErrors() {
      for (double[] row : trace.values()) {
        for (double value : row) {
          if (Double.isNaN(value)) {
            return true;
          }
        }
      }
      return false;
    }
  }
}
