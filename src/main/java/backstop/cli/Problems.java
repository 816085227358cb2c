package backstop.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What is wrong with a command line, gathered so that it is told at once. */
final class Problems {

  private final List<String> found = new ArrayList<>();

  void add(String problem) {
    if (!found.contains(problem)) {
      found.add(problem);
    }
  }

  void addIf(boolean wrong, String problem) {
    if (wrong) {
      add(problem);
    }
  }

  /** What is computed, or nothing after noting why it is refused. */
  <T> Optional<T> noting(Supplier<T> asked) {
    try {
      return Optional.of(asked.get());
    } catch (Stop refused) {
      add(refused.getMessage());
      return Optional.empty();
    }
  }

  /** The position of a name, or nothing after noting that there is none. */
  Optional<Integer> position(String kind, String name, List<String> known) {
    return noting(() -> Names.position(kind, name, known));
  }

  /** Ends the command with all that was found, if anything was. */
  void stop() {
    if (!found.isEmpty()) {
      throw Stop.usage(String.join("\nbackstop: ", found));
    }
  }
}
