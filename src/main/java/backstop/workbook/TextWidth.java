package backstop.workbook;

import java.util.stream.Stream;

/**
 * How wide a text is in Calibri, by the advance widths of Carlito, which has the same metrics
 * (https://fonts.google.com/specimen/Carlito, version 1.104); no font need be installed.
 */
final class TextWidth {

  /** Advance widths of the characters from space to tilde, in 1/2048 of the size. */
  private static final int[] REGULAR = {
    463, 667, 821, 1020, 1038, 1464, 1397, 452, 621, 621, 1020, 1020, 511, 627, 517, 791, 1038,
    1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 548, 548, 1020, 1020, 1020, 949, 1831,
    1185, 1114, 1092, 1260, 1000, 941, 1292, 1276, 516, 653, 1064, 861, 1751, 1322, 1356, 1058,
    1378, 1112, 941, 998, 1314, 1162, 1822, 1063, 998, 959, 628, 791, 628, 1020, 1020, 596, 981,
    1076, 866, 1076, 1019, 625, 964, 1076, 470, 490, 931, 470, 1636, 1076, 1080, 1076, 1076, 714,
    801, 686, 1076, 925, 1464, 887, 927, 809, 644, 943, 644, 1020
  };

  private static final int[] BOLD = {
    463, 667, 898, 1020, 1038, 1493, 1443, 478, 638, 638, 1020, 1020, 528, 627, 547, 880, 1038,
    1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 565, 565, 1020, 1020, 1020, 949, 1840,
    1241, 1148, 1084, 1291, 999, 940, 1305, 1292, 546, 678, 1120, 866, 1790, 1349, 1385, 1090, 1405,
    1153, 968, 1014, 1337, 1211, 1856, 1128, 1064, 979, 665, 880, 665, 1020, 1020, 615, 1011, 1099,
    857, 1099, 1031, 648, 971, 1099, 503, 523, 983, 503, 1666, 1099, 1101, 1099, 1099, 728, 817,
    710, 1099, 969, 1526, 941, 970, 814, 704, 973, 704, 1020
  };

  private static final double EM = 2048;

  /** The widest of the accented letters, dashes and signs that texts have beside ASCII. */
  private static final int OTHER = 1160;

  /** Points of one unit of column width: seven pixels of a screen of 96 dots to the inch. */
  private static final double UNIT_POINTS = 5.25;

  /** Points of a cell that its text leaves free on both sides together. */
  private static final double PADDING_POINTS = 5;

  private static final double INDENT_POINTS = 9;

  /** What programs differ by when they round glyphs to pixels. */
  private static final double SLACK = 1.04;

  private TextWidth() {}

  /** Width of a text on one line, in points. */
  static double points(String text, Look look) {
    int[] widths = look.bold() ? BOLD : REGULAR;
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      int at = text.charAt(i) - ' ';
      sum += at >= 0 && at < widths.length ? widths[at] : OTHER;
    }
    return sum * look.size() / EM;
  }

  /** Points that a column of a width in characters has for text. */
  private static double room(double characters, Look look) {
    return characters * UNIT_POINTS - PADDING_POINTS - (look.indented() ? INDENT_POINTS : 0);
  }

  static boolean fits(String text, Look look, double characters) {
    return points(text, look) * SLACK <= room(characters, look);
  }

  /** The narrowest whole width of a column, in characters, that shows a text on one line. */
  static int characters(String text, Look look) {
    double needed = points(text, look) * SLACK + UNIT_POINTS - room(1, look);
    return (int) Math.ceil(needed / UNIT_POINTS);
  }

  /**
   * A width in characters that shows each of some texts on one line, and is no less than another.
   */
  static int widest(int least, Look look, Stream<String> texts) {
    return texts.mapToInt(text -> characters(text, look)).reduce(least, Math::max);
  }

  /** Lines that a wrapped text takes in a column; a word that is longer than a line is broken. */
  static int lines(String text, Look look, double characters) {
    double room = room(characters, look) / SLACK;
    return text.lines().mapToInt(line -> paragraph(line, look, room)).sum();
  }

  /** A line may end after a space or a hyphen. */
  private static int wordEnd(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != ' ' && text.charAt(at) != '-') {
      at++;
    }
    return Math.min(at + 1, text.length());
  }

  private static int paragraph(String text, Look look, double room) {
    int lines = 1;
    double used = 0;
    for (int from = 0, to; from < text.length(); from = to) {
      to = wordEnd(text, from);
      String word = text.substring(from, to);
      double width = points(word, look);
      double ink = points(word.stripTrailing(), look);
      if (used > 0 && used + ink > room) {
        lines++;
        used = 0;
      }
      lines += (int) (ink / room);
      used = ink > room ? ink % room : used + width;
    }
    return lines;
  }
}
