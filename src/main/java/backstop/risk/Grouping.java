package backstop.risk;

import backstop.model.Correlation;
import backstop.model.Draw;
import backstop.model.Library;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which draws count as one driver. */
public enum Grouping {
  /** All keys of a line together. */
  DRIVER,
  /** Each key for itself. */
  KEY,
  /** All of a model. */
  MODEL;

  /**
   * Draws as drivers, each draw in one, in the order of their first draws. Correlated draws are in
   * one driver, since shares of a variance add up over independent drivers only.
   */
  public List<Driver> drivers(Library library, List<Integer> draws) {
    return drivers(library, draws, joined(library, pair -> true));
  }

  /**
   * The same with correlated draws told apart, but for those of a Student copula: they are extreme
   * together whatever their correlations.
   */
  List<Driver> apart(Library library, List<Integer> draws) {
    return drivers(library, draws, joined(library, pair -> pair.degrees() > 0));
  }

  private List<Driver> drivers(Library library, List<Integer> draws, Map<String, String> joined) {
    Map<String, Set<String>> names = new LinkedHashMap<>();
    Map<String, List<Integer>> members = new LinkedHashMap<>();
    for (int draw : draws) {
      String name = name(library.draws().get(draw));
      String root = root(joined, name);
      names.computeIfAbsent(root, r -> new LinkedHashSet<>()).add(name);
      members.computeIfAbsent(root, r -> new ArrayList<>()).add(draw);
    }
    List<Driver> drivers = new ArrayList<>();
    members.forEach((root, of) -> drivers.add(driver(library, List.copyOf(names.get(root)), of)));
    return drivers;
  }

  private static Driver driver(Library library, List<String> names, List<Integer> draws) {
    String more = names.size() == 1 ? "" : " and " + (names.size() - 1) + " correlated";
    List<Coordinate> coordinates =
        draws.stream()
            .flatMap(draw -> Coordinate.of(draw, library.draws().get(draw)).stream())
            .toList();
    return new Driver(names.get(0) + more, draws, coordinates);
  }

  /** Of what is declared: a draw's own part, such as where a chain goes, is left out. */
  private String name(Draw draw) {
    String line = draw.name().replaceFirst("\\[.*", "");
    String key = draw.name().substring(line.length());
    String[] parts = line.split("\\.");
    return switch (this) {
      case KEY -> parts[0] + "." + parts[1] + key;
      case DRIVER -> parts[0] + "." + parts[1];
      case MODEL -> parts[0];
    };
  }

  /** A name to another that it is correlated with, without circles. */
  private Map<String, String> joined(Library library, Predicate<Correlation> counts) {
    Map<String, String> joined = new HashMap<>();
    String mixed = null;
    for (Correlation pair : library.correlations().stream().filter(counts).toList()) {
      join(joined, name(library.draws().get(pair.a())), name(library.draws().get(pair.b())));
      if (pair.degrees() > 0) {
        String one = name(library.draws().get(pair.a()));
        join(joined, one, mixed == null ? one : mixed);
        mixed = one;
      }
    }
    return joined;
  }

  private static void join(Map<String, String> joined, String a, String b) {
    String from = root(joined, a);
    String to = root(joined, b);
    if (!from.equals(to)) {
      joined.put(from, to);
    }
  }

  private static String root(Map<String, String> joined, String name) {
    String at = name;
    while (joined.containsKey(at)) {
      at = joined.get(at);
    }
    return at;
  }
}
