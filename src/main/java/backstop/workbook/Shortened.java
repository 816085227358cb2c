package backstop.workbook;

/** Texts of a file from outside as a message shows them: on one line and not too long. */
final class Shortened {

  private static final int LONGEST = 60;

  private Shortened() {}

  static String shown(String text) {
    String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }

  /** A text from a little before where it first differs from another. */
  static String from(String text, String other) {
    int same = 0;
    while (same < Math.min(text.length(), other.length())
        && text.charAt(same) == other.charAt(same)) {
      same++;
    }
    boolean whole = Math.max(text.length(), other.length()) <= LONGEST;
    int start = whole ? 0 : Math.max(0, same - LONGEST / 3);
    return shown((start > 0 ? "…" : "") + text.substring(start));
  }
}
