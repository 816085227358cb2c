package backstop.source;

/** Words of a file as a message shows them: on one line and not too long. */
final class Shown {

  private static final int LONGEST = 60;

  private Shown() {}

  static String of(Text text) {
    return of(text.value());
  }

  /** The text, cut after 60 characters; {@code nothing} when blank. */
  static String of(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.isEmpty()) {
      return "nothing";
    }
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
