package backstop.kernel;

import backstop.model.Check;
import backstop.model.Library;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts of rows that are not finite and checks that do not hold. */
final class Failures {

  private final Library library;
  private final SortedMap<Integer, Tally> rows = new TreeMap<>();
  private final SortedMap<Integer, Tally> checks = new TreeMap<>();

  Failures(Library library) {
    this.library = library;
  }

  void clear() {
    rows.clear();
    checks.clear();
  }

  SortedMap<Integer, Tally> rows() {
    return rows;
  }

  SortedMap<Integer, Tally> checks() {
    return checks;
  }

  void row(int row, double[] values, int n, int period, int offset) {
    for (int i = 0; i < n; i++) {
      if (!Double.isFinite(values[i])) {
        count(rows, row, period, offset + i);
      }
    }
  }

  void check(int check, double[] a, double[] b, int n, int period, int offset) {
    Check what = library.checks().get(check);
    for (int i = 0; i < n; i++) {
      boolean finite = Double.isFinite(a[i]) && Double.isFinite(b[i]);
      if (!finite || !what.holds(a[i], b[i])) {
        count(checks, check, period, offset + i);
      }
    }
  }

  private static void count(SortedMap<Integer, Tally> tallies, int position, int period, int path) {
    tallies.merge(position, new Tally(position, 1, new Spot(period + 1, path)), Failures::join);
  }

  /** Both tallies of one position together. */
  static Tally join(Tally a, Tally b) {
    Spot first = a.first().compareTo(b.first()) <= 0 ? a.first() : b.first();
    return new Tally(a.position(), a.count() + b.count(), first);
  }
}
