package backstop.workbook;

/** Texts of a file from outside as a message shows them: on one line and not too long. */
final class Shortened {

  private static final int LONGEST = 60;

  private Shortened() {}

  static String shown(String text) {
    String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
