package backstop.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One small change of one file, made by a seed: a character, a line, a swap of words, a value of
 * another type, or another unit.
 *
 * @param lines of the change, from 1: two where a line was moved
 * @param before the line, or the two lines, that were changed
 * @param text the file afterwards
 */
record Mutation(
    String file, List<Integer> lines, String what, String before, String after, String text) {

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.]+");
  private static final Pattern UNIT = Pattern.compile("\\(([A-Za-z][A-Za-z0-9/]*)\\)");
  private static final List<String> UNITS =
      List.of("USDm", "years", "share", "1/year", "t", "units", "flag", "index", "date", "stone");
  private static final List<String> VALUES =
      List.of("", "[1, 2]", "{a: 1}", "0", "-1", "1e400", "abc", "true", "\"", "2025-13-01", "%");
  private static final String CHARACTERS = "abxyzAZ019 ,.:;-+*/^()[]{}<>=\"'#&!|%@\t_?\\~é\u0000";

  static Mutation of(Map<String, String> files, long seed) {
    Random random = new Random(seed);
    List<String> names = new ArrayList<>(new TreeMap<>(files).keySet());
    String file = names.get(random.nextInt(names.size()));
    List<String> lines = new ArrayList<>(files.get(file).lines().toList());
    int at = random.nextInt(lines.size());
    String before = lines.get(at);
    List<Integer> places = new ArrayList<>(List.of(at + 1));
    String what =
        switch (random.nextInt(7)) {
          case 0, 1 -> character(lines, at, random);
          case 2 -> line(lines, at, random, places);
          case 3 -> swap(lines, at, random);
          case 4, 5 -> type(lines, at, random);
          default -> unit(lines, at, random);
        };
    String after = at < lines.size() ? lines.get(at) : "";
    return new Mutation(file, places, what, before, after, joined(lines));
  }

  private static String joined(List<String> lines) {
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  private static String character(List<String> lines, int at, Random random) {
    StringBuilder line = new StringBuilder(lines.get(at));
    int where = random.nextInt(line.length() + 1);
    char c = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
    if (where == line.length() || random.nextInt(3) == 0) {
      line.insert(where, c);
    } else if (random.nextBoolean()) {
      line.deleteCharAt(where);
    } else {
      line.setCharAt(where, c);
    }
    lines.set(at, line.toString());
    return "character";
  }

  private static String line(List<String> lines, int at, Random random, List<Integer> places) {
    switch (random.nextInt(3)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, lines.get(at));
      default -> {
        int from = random.nextInt(lines.size());
        lines.add(Math.min(at, lines.size() - 1), lines.remove(from));
        places.add(from + 1);
      }
    }
    return "line";
  }

  private static String swap(List<String> lines, int at, Random random) {
    List<int[]> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(lines.get(at));
    while (matcher.find()) {
      words.add(new int[] {matcher.start(), matcher.end()});
    }
    if (words.size() > 1) {
      int first = random.nextInt(words.size() - 1);
      int[] a = words.get(first);
      int[] b = words.get(first + 1);
      String line = lines.get(at);
      lines.set(
          at,
          line.substring(0, a[0])
              + line.substring(b[0], b[1])
              + line.substring(a[1], b[0])
              + line.substring(a[0], a[1])
              + line.substring(b[1]));
    }
    return "swap";
  }

  /** Puts another value behind a colon, or in a cell. */
  private static String type(List<String> lines, int at, Random random) {
    String line = lines.get(at);
    String value = VALUES.get(random.nextInt(VALUES.size()));
    int colon = line.indexOf(": ");
    if (colon >= 0 && !line.contains(",judgement")) {
      lines.set(at, line.substring(0, colon + 2) + value);
      return "type";
    }
    String[] cells = line.split(",", -1);
    cells[random.nextInt(cells.length)] = value;
    lines.set(at, String.join(",", cells));
    return "type";
  }

  private static String unit(List<String> lines, int at, Random random) {
    for (int i = 0; i < lines.size(); i++) {
      int line = (at + i) % lines.size();
      Matcher matcher = UNIT.matcher(lines.get(line));
      if (i == 0 && matcher.find()) {
        String unit = UNITS.get(random.nextInt(UNITS.size()));
        lines.set(line, matcher.replaceFirst("(" + unit + ")"));
        return "unit";
      }
    }
    return character(lines, at, random);
  }

  /** Words of the changed line, before and after. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(before + " " + after);
    while (matcher.find()) {
      for (String word : matcher.group().split("\\.")) {
        if (word.length() > 2) {
          words.add(word);
        }
      }
    }
    return words;
  }
}
