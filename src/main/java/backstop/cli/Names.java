package backstop.cli;

import backstop.source.Nearest;
import java.util.List;
import java.util.Optional;

/** Looks a user's name up among the known ones. */
final class Names {

  /** More names than these are not read in a message. */
  private static final int MOST = 30;

  private Names() {}

  /** Its position, or {@link Stop} with the nearest name or all of them. */
  static int position(String kind, String name, List<String> known) {
    int position = known.indexOf(name);
    if (position < 0) {
      throw Stop.usage(unknown(kind, name, known));
    }
    return position;
  }

  /** That there is no such name, with the nearest one, those that end in it, or what is known. */
  static String unknown(String kind, String name, List<String> known) {
    String advice =
        Nearest.advice(name, known).or(() -> ending(name, known)).orElseGet(() -> all(known));
    return "no " + kind + " is called " + name + "\n" + advice;
  }

  /** What was perhaps meant by a name without its model. */
  private static Optional<String> ending(String name, List<String> known) {
    List<String> meant = known.stream().filter(one -> one.endsWith("." + name)).toList();
    return meant.isEmpty() || meant.size() > MOST
        ? Optional.empty()
        : Optional.of("Did you mean " + String.join(" or ", meant) + "?");
  }

  private static String all(List<String> known) {
    int more = known.size() - MOST;
    return "known: "
        + String.join(", ", known.subList(0, Math.min(MOST, known.size())))
        + (more > 0 ? " and " + Figures.count(more) + " more: ./backstop list" : "");
  }
}
