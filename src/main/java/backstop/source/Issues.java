package backstop.source;

import backstop.model.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects the issues of one reading, each with the line it stands on. Not for several threads. */
final class Issues {

  private static final Comparator<Issue> BY_PLACE =
      Comparator.comparing(Issue::place)
          .thenComparing(Issue::severity)
          .thenComparing(Issue::message);

  /** Of one file; a broken file of many rows would else be repeated whole. */
  private static final int MOST_OF_A_FILE = 1_000;

  private final Map<String, List<String>> lines = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<Issue> found = new LinkedHashSet<>();
  private boolean broken;
  private boolean incomplete;

  /** Keeps the text of a file for the lines under which carets stand. */
  void keep(String file, String text) {
    List<String> split = new ArrayList<>();
    text.lines().forEach(split::add);
    lines.put(file, split);
  }

  /** An error about a whole text. */
  void error(Text at, String message) {
    error(at, message, Optional.empty());
  }

  void error(Text at, String message, Optional<String> advice) {
    add(Issue.Severity.ERROR, at, message, advice);
  }

  void warn(Text at, String message, Optional<String> advice) {
    add(Issue.Severity.WARNING, at, message, advice);
  }

  /** An error about a place that no text holds, such as a broken line. */
  void error(Place place, int length, String message, Optional<String> advice) {
    add(new Issue(Issue.Severity.ERROR, place, line(place), length, message, advice));
  }

  /** Whether an error was found so far. */
  boolean broken() {
    return broken;
  }

  /**
   * Notes that what was reported kept something from being taken over, such as a table or a name:
   * what reads it cannot be judged.
   */
  void markIncomplete() {
    incomplete = true;
  }

  /** Whether something that formulas may read is missing for a reason already reported. */
  boolean incomplete() {
    return incomplete;
  }

  /** All issues by file, line and column; the same issue once. */
  List<Issue> sorted() {
    return found.stream().sorted(BY_PLACE).toList();
  }

  private void add(Issue.Severity severity, Text at, String message, Optional<String> advice) {
    add(new Issue(severity, at.place(), line(at.place()), at.width(), message, advice));
  }

  /** Whether a file has so many issues that more are not kept. */
  boolean full(String file) {
    return counts.getOrDefault(file, 0) >= MOST_OF_A_FILE;
  }

  private void add(Issue issue) {
    broken |= issue.severity() == Issue.Severity.ERROR;
    String file = issue.place().file();
    if (!full(file) && found.add(issue)) {
      counts.merge(file, 1, Integer::sum);
    }
  }

  private String line(Place place) {
    List<String> text = lines.getOrDefault(place.file(), List.of());
    return place.line() >= 1 && place.line() <= text.size() ? text.get(place.line() - 1) : "";
  }
}
