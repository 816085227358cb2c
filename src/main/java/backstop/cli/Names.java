package backstop.cli;

import backstop.source.Nearest;
import java.util.List;

/** Looks a user's name up among the known ones. */
final class Names {

  private Names() {}

  /** Its position, or {@link Stop} with the nearest name or all of them. */
  static int position(String kind, String name, List<String> known) {
    int position = known.indexOf(name);
    if (position < 0) {
      throw Stop.usage(unknown(kind, name, known));
    }
    return position;
  }

  /** That there is no such name, with the nearest one or all of them. */
  static String unknown(String kind, String name, List<String> known) {
    String all = "known: " + String.join(", ", known);
    return "no " + kind + " is called " + name + "\n" + Nearest.advice(name, known).orElse(all);
  }
}
