package backstop.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows or columns that somebody put in or took out: every cell behind them stands elsewhere, which
 * is told in one line. Rows are known by their texts at the left, columns by those at the top.
 */
final class Insertion {

  private static final int LABELS = 3;
  private static final int HEADINGS = 10;
  private static final int MOST = 200_000;

  private final List<String> rows = new ArrayList<>();
  private final List<String> columns = new ArrayList<>();

  private Insertion() {}

  /** In words, or empty when the second sheet is not the first with one gap more or less. */
  static Optional<String> between(SheetReader written, SheetReader given) {
    Insertion before = of(written);
    Insertion after = of(given);
    return told(before.rows, after.rows, "row", i -> String.valueOf(i + 1))
        .or(() -> told(before.columns, after.columns, "column", Grid::letters));
  }

  private static Insertion of(SheetReader sheet) {
    Insertion labels = new Insertion();
    for (var cell = sheet.next(); cell.isPresent(); cell = sheet.next()) {
      SheetReader.Found found = cell.get();
      if (found.held() instanceof Held.Label label) {
        if (found.column() < LABELS && found.row() < MOST) {
          add(labels.rows, found.row(), label.text());
        }
        if (found.row() < HEADINGS) {
          add(labels.columns, found.column(), label.text());
        }
      } else if (found.row() < HEADINGS && found.held() instanceof Held.Amount amount) {
        add(labels.columns, found.column(), amount.canonical());
      }
    }
    return labels;
  }

  private static void add(List<String> labels, int at, String text) {
    while (labels.size() <= at) {
      labels.add("");
    }
    labels.set(at, labels.get(at) + "\n" + text);
  }

  private interface Naming {
    String of(int position);
  }

  private static Optional<String> told(
      List<String> was, List<String> is, String what, Naming naming) {
    int more = is.size() - was.size();
    int first = 0;
    while (first < Math.min(was.size(), is.size()) && was.get(first).equals(is.get(first))) {
      first++;
    }
    List<String> longer = more > 0 ? is : was;
    List<String> shorter = more > 0 ? was : is;
    int gap = Math.abs(more);
    if (gap == 0
        || !longer
            .subList(first + gap, longer.size())
            .equals(shorter.subList(first, shorter.size()))) {
      return Optional.empty();
    }
    String count = gap == 1 ? "a " + what + " was " : gap + " " + what + "s were ";
    return Optional.of(count + (more > 0 ? "inserted" : "removed") + " at " + naming.of(first));
  }
}
