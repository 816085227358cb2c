package backstop.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Inputs in use that differ, one table for each kind.
 *
 * @param most rows shown of a kind; the rest is counted
 */
record InputsScreen(InputsInUse inputs, int most, PrintWriter out) {

  private static final int WIDEST_VALUE = 30;
  private static final List<String> COLUMNS =
      List.of("before", "after", "unit", "row before", "row after", "source after");

  void print() {
    List<InputChange> changes = inputs.changes();
    String differ = changes.size() == 1 ? " differs" : " differ";
    boolean same = changes.isEmpty();
    out.println("inputs in use  " + (same ? "the same" : Figures.count(changes.size()) + differ));
    inputs.timeline().ifPresent(change -> out.println("  timeline  " + change));
    inputs.passedTime().ifPresent(line -> out.println("  " + line));
    for (InputChange.Kind kind : InputChange.Kind.values()) {
      kind(changes.stream().filter(change -> change.kind() == kind).toList());
    }
  }

  private void kind(List<InputChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    out.println();
    table(changes.stream().limit(most).toList()).show(out);
    if (changes.size() > most) {
      String all = "; all: --of inputs";
      out.println("and " + Figures.count(changes.size() - most) + " that changed less" + all);
    }
  }

  /** Headed by the kind; columns that are empty throughout are left out. */
  private static Listing table(List<InputChange> changes) {
    List<String> headings = new ArrayList<>(List.of(changes.get(0).kind().toString()));
    headings.addAll(COLUMNS);
    List<List<Object>> rows = changes.stream().flatMap(InputsScreen::rows).toList();
    return new Listing(headings, rows).withoutEmptyColumns();
  }

  /** The values, and below them the ranges where these differ. */
  private static Stream<List<Object>> rows(InputChange change) {
    InputChange.Used from = change.from();
    InputChange.Used to = change.to();
    List<Object> values =
        List.of(
            change.name(),
            shortened(from.value()),
            shortened(to.value()),
            change.unit(),
            from.asOf(),
            to.asOf(),
            to.source());
    List<Object> ranges =
        List.of("  range", shortened(from.range()), shortened(to.range()), "", "", "", "");
    return change.rangeDiffers() ? Stream.of(values, ranges) : Stream.of(values);
  }

  private static Object shortened(Object value) {
    return value instanceof String text && text.length() > WIDEST_VALUE
        ? text.substring(0, WIDEST_VALUE - 1).stripTrailing() + "…"
        : value;
  }
}
