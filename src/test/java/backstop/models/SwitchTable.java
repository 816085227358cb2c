package backstop.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table of a model page that says what each switch changes: its header is {@code switch |
 * changes | leaves}, its second cell names lines and measures, or all lines but the named ones.
 *
 * @param cells the second cell, by switch
 */
record SwitchTable(String model, List<String> switches, Map<String, String> cells) {

  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final String COMPLEMENT = "all but";

  static SwitchTable read(Path file) throws IOException {
    String model = file.getFileName().toString().replace(".md", "");
    List<String> switches = new ArrayList<>();
    Map<String, String> cells = new TreeMap<>();
    boolean inTable = false;
    for (String line : Files.readAllLines(file)) {
      List<String> row = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
      boolean header =
          row.size() == 5 && row.subList(1, 4).equals(List.of("switch", "changes", "leaves"));
      inTable = line.startsWith("|") && (inTable || header);
      if (inTable && line.contains("`")) {
        String name = quoted(row.get(1)).get(0);
        switches.add(name);
        cells.put(name, row.get(2));
      }
    }
    return new SwitchTable(model, switches, cells);
  }

  boolean isComplement(String name) {
    return cells.get(name).startsWith(COMPLEMENT);
  }

  /** What a switch changes, in full names. */
  Set<String> lines(String name, Set<String> all) {
    List<String> named = quoted(cells.get(name)).stream().map(line -> model + "." + line).toList();
    if (!isComplement(name)) {
      return Set.copyOf(named);
    }
    Set<String> rest = new HashSet<>(all);
    for (String line : named) {
      if (!rest.remove(line)) {
        throw new IllegalStateException("no line " + line + " to leave out");
      }
    }
    return rest;
  }

  private static List<String> quoted(String cell) {
    Matcher matcher = QUOTED.matcher(cell);
    return matcher.results().map(found -> found.group(1)).toList();
  }
}
