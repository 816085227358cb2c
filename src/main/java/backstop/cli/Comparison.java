package backstop.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What differs between two sides. */
record Comparison(RunSide before, RunSide after) {

  private static final int MOST_LINES = 40;
  private static final String NOTHING = "";

  /** Texts and options that differ, each under its heading; says when there are none. */
  void printCauses(PrintWriter out) {
    section(out, "models", fileChanges("models/"));
    section(out, "inputs", fileChanges("inputs/"));
    if (!before.options().isEmpty() && !after.options().isEmpty()) {
      section(out, "options", optionChanges());
    }
  }

  /** Rows of results whose base or mean differ, the largest moves in errors first. */
  List<Move> moves() {
    List<Move> moves = new ArrayList<>();
    for (var row : before.figures().entrySet()) {
      Map<String, Object> later = after.figures().get(row.getKey());
      if (later != null) {
        Move move = Move.of(row.getKey(), row.getValue(), later);
        if (move.moved()) {
          moves.add(move);
        }
      }
    }
    moves.sort(Move.LARGEST_FIRST);
    return moves;
  }

  /** Rows of results that both sides have. */
  long common() {
    return before.figures().keySet().stream().filter(after.figures()::containsKey).count();
  }

  boolean haveFigures() {
    return !before.figures().isEmpty() && !after.figures().isEmpty();
  }

  private static void section(PrintWriter out, String heading, List<String> lines) {
    out.println(heading + (lines.isEmpty() ? "  the same" : ""));
    lines.forEach(line -> out.println("  " + line));
  }

  private List<String> optionChanges() {
    List<String> lines = new ArrayList<>();
    SortedMap<String, Change> changes = changes(before.options(), after.options());
    int width = changes.keySet().stream().mapToInt(String::length).max().orElse(0);
    changes.forEach(
        (name, change) ->
            lines.add(
                name
                    + " ".repeat(width - name.length() + 2)
                    + asked(change.from())
                    + " → "
                    + asked(change.to())));
    return lines;
  }

  private static String asked(String value) {
    return value.equals(NOTHING) ? "none" : value;
  }

  private List<String> fileChanges(String folder) {
    List<String> lines = new ArrayList<>();
    changes(before.files(), after.files())
        .forEach(
            (path, change) -> {
              if (path.startsWith(folder)) {
                lines.add(path + told(change));
                lines.addAll(edits(change));
              }
            });
    return lines;
  }

  private static String told(Change change) {
    if (change.from().equals(NOTHING)) {
      return "  added";
    }
    return change.to().equals(NOTHING) ? "  removed" : "";
  }

  private List<String> edits(Change change) {
    String from = before.texts().get(change.from());
    String to = after.texts().get(change.to());
    if (change.from().equals(NOTHING) || change.to().equals(NOTHING)) {
      return List.of();
    }
    if (from == null || to == null) {
      return List.of("  differs; its text is not kept here");
    }
    List<TextDiff.Edit> edits = new TextDiff(from.lines().toList(), to.lines().toList()).edits();
    if (edits.isEmpty()) {
      return List.of("  rewritten, or other line ends");
    }
    List<String> lines =
        new ArrayList<>(edits.stream().limit(MOST_LINES).map(Comparison::line).toList());
    if (edits.size() > MOST_LINES) {
      lines.add("  and " + Loading.plural(edits.size() - MOST_LINES, "more line"));
    }
    return lines;
  }

  private static String line(TextDiff.Edit edit) {
    return "  " + (edit.added() ? "+" : "-") + edit.number() + "  " + edit.text().strip();
  }

  private record Change(String from, String to) {}

  private static SortedMap<String, Change> changes(
      Map<String, String> before, Map<String, String> after) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    SortedMap<String, Change> changes = new TreeMap<>();
    for (String name : names) {
      String from = before.getOrDefault(name, NOTHING);
      String to = after.getOrDefault(name, NOTHING);
      if (!Objects.equals(from, to)) {
        changes.put(name, new Change(from, to));
      }
    }
    return changes;
  }
}
