package backstop.workbook;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The cell styles of a workbook, each made once. What rows that are filled by several threads may
 * ask for is made before, so that the numbers of styles do not depend on which thread is first.
 */
final class Looks {

  private record Key(Look look, String format, boolean quoted) {}

  private static final int INPUT_BLUE = 0x1F4E9E;
  private static final int INPUT_FILL = 0xEAF1FB;
  private static final int HEADER_FILL = 0xE4E7EB;
  private static final int NOTE_GREY = 0x6B7280;
  private static final int TAKEN_GREEN = 0x1B6E4B;
  private static final int HOLDS_GREEN = 0x14532D;
  private static final int HOLDS_FILL = 0xDCF1E3;

  private final XSSFWorkbook workbook;
  private final Map<Look, XSSFFont> fonts = new EnumMap<>(Look.class);
  private final Map<Key, XSSFCellStyle> styles = new HashMap<>();
  private boolean closed;

  Looks(XSSFWorkbook workbook) {
    this.workbook = workbook;
    for (Look look : Look.values()) {
      fonts.put(look, font(look));
      for (String format : NumberFormats.OF_ROWS) {
        of(look, format, false);
      }
      of(look, "", true);
    }
  }

  /** Makes no further styles. */
  void close() {
    closed = true;
  }

  /**
   * @param format a spreadsheet number format, or empty
   * @param quoted whether the cell holds a text that could be read as a formula
   * @throws IllegalStateException for a style that was not made before {@link #close}
   */
  XSSFCellStyle of(Look look, String format, boolean quoted) {
    Key key = new Key(look, format, quoted);
    XSSFCellStyle style = styles.get(key);
    if (style == null && closed) {
      throw new IllegalStateException("late " + key + ": NumberFormats.OF_ROWS lacks its format");
    }
    if (style == null) {
      style = make(key);
      styles.put(key, style);
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
    style.setWrapText(key.look().wraps());
    if (key.look().indented()) {
      indent(style);
    }
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
      }
      case BANNER -> fill(style, HOLDS_FILL);
      case INPUT, INPUT_TEXT -> fill(style, INPUT_FILL);
      case HEADING -> style.setBorderBottom(BorderStyle.HAIR);
      case PARAGRAPH -> style.setVerticalAlignment(VerticalAlignment.TOP);
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
    font.setFontHeightInPoints((short) look.size());
    font.setBold(look.bold());
    switch (look) {
      case INPUT, INPUT_TEXT -> font.setColor(color(INPUT_BLUE));
      case NOTE, PARAGRAPH, ABSENT, STORED, STORED_TEXT -> font.setColor(color(NOTE_GREY));
      case TAKEN -> font.setColor(color(TAKEN_GREEN));
      case BANNER -> font.setColor(color(HOLDS_GREEN));
      case LINK -> {
        font.setColor(color(TAKEN_GREEN));
        font.setUnderline(FontUnderline.SINGLE);
      }
      default -> {}
    }
    return font;
  }

  /** Four bytes, since a colour of three is not valid in the file format. */
  static XSSFColor color(int rgb) {
    byte[] argb = {(byte) 0xFF, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    return new XSSFColor(argb, null);
  }
}
