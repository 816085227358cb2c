package backstop.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The correspondence table that ends a model page: sentence of deals.md, lines, inputs with the
 * measure each moves, test.
 */
record ModelPage(Path file, List<Entry> entries) {

  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final Pattern MOVES = Pattern.compile("`([^`]+)`\\s*→\\s*`([^`]+)`");
  private static final String HEADER = "sentence";

  /** One row of the table. */
  record Entry(String sentence, List<String> lines, List<Move> inputs, List<String> tests) {}

  /** An input and a measure that moves with it. */
  record Move(String input, String measure) {}

  static ModelPage read(Path file) throws IOException {
    List<Entry> entries = new ArrayList<>();
    boolean inTable = false;
    for (String line : Files.readAllLines(file)) {
      inTable = line.startsWith("|") && (inTable || line.toLowerCase().contains(HEADER));
      if (inTable && line.contains("`")) {
        entries.add(entry(file, line));
      }
    }
    return new ModelPage(file, entries);
  }

  private static Entry entry(Path file, String line) {
    List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    if (cells.size() != 6) {
      throw new IllegalStateException(file + ": a row needs four cells: " + line);
    }
    return new Entry(cells.get(1), quoted(cells.get(2)), moves(cells.get(3)), quoted(cells.get(4)));
  }

  private static List<String> quoted(String cell) {
    return QUOTED.matcher(cell).results().map(m -> m.group(1)).toList();
  }

  private static List<Move> moves(String cell) {
    List<Move> moves = new ArrayList<>();
    Matcher matcher = MOVES.matcher(cell);
    while (matcher.find()) {
      moves.add(new Move(matcher.group(1), matcher.group(2)));
    }
    return moves;
  }
}
