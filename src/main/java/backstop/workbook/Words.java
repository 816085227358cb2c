package backstop.workbook;

import backstop.model.Measure;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names as a reader wants them. */
final class Words {

  private static final Set<String> CAPITALS = Set.of("us", "eu", "nato", "npv", "irr", "jv");

  private static final Set<String> PROPER =
      Set.of("ukraine", "ukrainian", "europe", "european", "europeans", "american", "washington");

  private Words() {}

  /** {@code us_firms_flow[fpv]} as {@code US firms flow, fpv}. */
  static String of(String name) {
    String plain = name.replace("[", ", ").replace("]", "");
    return Arrays.stream(plain.split("[_ ]")).map(Words::word).collect(Collectors.joining(" "));
  }

  private static String word(String word) {
    return CAPITALS.contains(word)
        ? word.toUpperCase(Locale.ROOT)
        : PROPER.contains(word) ? capital(word) : word;
  }

  /** Lines that a text takes where a line has room for a number of characters. */
  static int lines(String text, int characters) {
    int lines = 1;
    int used = 0;
    for (String word : text.split(" ")) {
      boolean fits = used == 0 || used + 1 + word.length() <= characters;
      lines += fits ? 0 : 1;
      used = fits && used > 0 ? used + 1 + word.length() : word.length();
    }
    return lines;
  }

  /** The same of a qualified name, without its model. */
  static String ofQualified(String name) {
    return of(name.substring(name.indexOf('.') + 1));
  }

  /** A measure as a heading: model, name, unit and whose it is. */
  static String titled(Measure measure) {
    String unit = measure.unit().text().isEmpty() ? "" : " (" + measure.unit().text() + ")";
    String party = measure.party().isEmpty() ? "" : ", to " + of(measure.party());
    return capital(of(measure.model()) + ": " + ofQualified(measure.name())) + unit + party;
  }

  /** As a title begins. */
  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  static String count(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
