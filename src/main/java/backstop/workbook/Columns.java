package backstop.workbook;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.util.Units;

/**
 * How wide the columns of a sheet are, in 1/256 of a character. POI looks through all columns for
 * each that it is asked for, which charts and comments do thousands of times.
 */
final class Columns {

  static final int CHARACTER = 256;

  /** Of a column that nobody has given a width. */
  private static final int USUAL = 8 * CHARACTER;

  private final SortedMap<Integer, Integer> widths = new TreeMap<>();

  void width(int column, int width) {
    widths.put(column, width);
  }

  int width(int column) {
    return widths.getOrDefault(column, USUAL);
  }

  /** Pixels of the columns from one to another, the last outside. */
  double pixels(int first, int end) {
    double pixels = 0;
    for (int column = first; column < end; column++) {
      pixels += (float) (width(column) / (double) CHARACTER * Units.DEFAULT_CHARACTER_WIDTH);
    }
    return pixels;
  }

  /** The columns in their order as the sheet's part of the file holds them. */
  String text() {
    if (widths.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder("<cols>");
    widths.forEach(
        (column, width) ->
            out.append("<col min=\"")
                .append(column + 1)
                .append("\" max=\"")
                .append(column + 1)
                .append("\" customWidth=\"true\" width=\"")
                .append((double) width / CHARACTER)
                .append("\"/>"));
    return out.append("</cols>").toString();
  }
}
