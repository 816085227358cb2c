package backstop.source;

import java.util.Collection;
import java.util.stream.Collectors;

/** Words in a row, as a message shows them. */
final class Listed {

  private static final int SHOWN = 12;

  private Listed() {}

  /** The first words, with commas; how many more there are. */
  static String of(Collection<String> words) {
    String first = words.stream().limit(SHOWN).collect(Collectors.joining(", "));
    return words.size() <= SHOWN ? first : first + " and " + (words.size() - SHOWN) + " more";
  }
}
