package backstop.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Prints labels and what is said of each, folded to the width of a screen. */
record Labelled(PrintWriter out) {

  private static final int LABEL = 13;
  private static final int WIDTH = 96;

  /** The name of what is explained, its unit where it has one, and where it is written. */
  void title(String name, String unit, String place) {
    out.println(name + (unit.isEmpty() ? "" : " (" + unit + ")") + "   " + place);
  }

  /** Nothing where there is nothing to say. */
  void item(String label, String text) {
    if (text.isBlank()) {
      return;
    }
    String margin = " ".repeat(LABEL + 2);
    List<String> lines = folded(text.strip());
    out.println("  " + label + " ".repeat(Math.max(2, LABEL - label.length())) + lines.get(0));
    lines.stream().skip(1).forEach(line -> out.println(margin + line));
  }

  void names(String label, Collection<String> names) {
    item(label, String.join(", ", names));
  }

  /** At blanks, to lines of {@link #WIDTH}. */
  private static List<String> folded(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split("\\s+")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
