package backstop.workbook;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The cell styles of a workbook, all made before the first is used: so their numbers do not depend
 * on which sheet is filled first.
 */
final class Looks {

  private record Key(Look look, String format, boolean quoted) {}

  private static final int INPUT_BLUE = 0x1F4E9E;
  private static final int INPUT_FILL = 0xEAF1FB;
  private static final int HEADER_FILL = 0xE4E7EB;
  private static final int NOTE_GREY = 0x6B7280;

  private final XSSFWorkbook workbook;
  private final Map<Look, XSSFFont> fonts = new EnumMap<>(Look.class);
  private final Map<Key, XSSFCellStyle> styles = new HashMap<>();

  Looks(XSSFWorkbook workbook) {
    this.workbook = workbook;
    for (Look look : Look.values()) {
      fonts.put(look, font(look));
      for (String format : NumberFormats.ALL) {
        add(new Key(look, format, false));
      }
      add(new Key(look, "", true));
    }
  }

  private void add(Key key) {
    styles.put(key, make(key));
  }

  /**
   * @param format one of {@link NumberFormats#ALL}
   * @param quoted whether the cell holds a text that could be read as a formula
   */
  XSSFCellStyle of(Look look, String format, boolean quoted) {
    XSSFCellStyle style = styles.get(new Key(look, format, quoted));
    if (style == null) {
      throw new IllegalArgumentException(
          "no style " + look + " " + format + ": NumberFormats.ALL lacks the format");
    }
    return style;
  }

  private XSSFCellStyle make(Key key) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(fonts.get(key.look()));
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    if (!key.format().isEmpty()) {
      style.setDataFormat(workbook.createDataFormat().getFormat(key.format()));
    }
    style.setQuotePrefixed(key.quoted());
    decorate(style, key.look());
    return style;
  }

  private static void decorate(XSSFCellStyle style, Look look) {
    switch (look) {
      case HEADER, NUMBER_HEADER -> {
        if (look == Look.NUMBER_HEADER) {
          style.setAlignment(HorizontalAlignment.RIGHT);
        }
        fill(style, HEADER_FILL);
        style.setBorderBottom(BorderStyle.THIN);
        style.setWrapText(true);
      }
      case INPUT -> fill(style, INPUT_FILL);
      case INPUT_TEXT -> {
        fill(style, INPUT_FILL);
        style.setWrapText(true);
        indent(style);
      }
      case HEADING -> style.setBorderBottom(BorderStyle.HAIR);
      case WRAPPED -> {
        style.setWrapText(true);
        indent(style);
      }
      case PARAGRAPH -> {
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
      }
      case ABSENT -> style.setAlignment(HorizontalAlignment.RIGHT);
      case VERDICT -> style.setAlignment(HorizontalAlignment.CENTER);
      default -> {}
    }
  }

  /** Keeps a text off the number to its left. */
  private static void indent(XSSFCellStyle style) {
    style.setAlignment(HorizontalAlignment.LEFT);
    style.setIndention((short) 1);
  }

  private static void fill(XSSFCellStyle style, int rgb) {
    style.setFillForegroundColor(color(rgb));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private XSSFFont font(Look look) {
    XSSFFont font = workbook.createFont();
    font.setFontName("Calibri");
    font.setFontHeightInPoints((short) (look == Look.TITLE ? 14 : 10));
    font.setBold(
        switch (look) {
          case TITLE, HEADING, HEADER, NUMBER_HEADER, VERDICT -> true;
          default -> false;
        });
    if (look == Look.INPUT || look == Look.INPUT_TEXT) {
      font.setColor(color(INPUT_BLUE));
    }
    if (look == Look.NOTE || look == Look.PARAGRAPH || look == Look.ABSENT) {
      font.setColor(color(NOTE_GREY));
    }
    return font;
  }

  /** Four bytes, since a colour of three is not valid in the file format. */
  static XSSFColor color(int rgb) {
    byte[] argb = {(byte) 0xFF, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    return new XSSFColor(argb, null);
  }
}
