package backstop.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.ColorScaleFormatting;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Cells that change colour by what they show. */
final class Marks {

  private static final int FAILS_FILL = 0xC62828;
  private static final int CHANGED_FILL = 0xFFD58A;
  private static final List<Integer> SHADES = List.of(0xF6C9A0, 0xFFFFFF, 0x9CC9EA);

  private Marks() {}

  /** Amber where a condition holds, which is written for the first of the cells. */
  static void changed(XSSFSheet sheet, String cells, String condition) {
    SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    ConditionalFormattingRule rule = formats.createConditionalFormattingRule(condition);
    fill(rule, CHANGED_FILL);
    add(formats, cells, rule);
  }

  /** White on red where a condition holds. */
  static void failed(XSSFSheet sheet, String cells, String condition) {
    SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    ConditionalFormattingRule rule = formats.createConditionalFormattingRule(condition);
    fill(rule, FAILS_FILL);
    rule.createFontFormatting().setFontColorIndex(IndexedColors.WHITE.getIndex());
    add(formats, cells, rule);
  }

  /** From orange at 0 over white at one half to blue at 1, rows and columns inside. */
  static void shaded(XSSFSheet sheet, int firstRow, int lastRow, int from, int to) {
    SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    ConditionalFormattingRule rule = formats.createConditionalFormattingColorScaleRule();
    ColorScaleFormatting scale = rule.getColorScaleFormatting();
    Color[] colors = new Color[SHADES.size()];
    for (int i = 0; i < colors.length; i++) {
      scale.getThresholds()[i].setRangeType(RangeType.NUMBER);
      scale.getThresholds()[i].setValue((double) i / (colors.length - 1));
      colors[i] = Looks.color(SHADES.get(i));
    }
    scale.setColors(colors);
    formats.addConditionalFormatting(
        new CellRangeAddress[] {new CellRangeAddress(firstRow, lastRow, from, to)}, rule);
  }

  private static void add(
      SheetConditionalFormatting formats, String cells, ConditionalFormattingRule rule) {
    formats.addConditionalFormatting(
        new CellRangeAddress[] {CellRangeAddress.valueOf(cells.replace("$", ""))}, rule);
  }

  /** A solid fill; spreadsheets take its colour from the background of the pattern. */
  private static void fill(ConditionalFormattingRule rule, int rgb) {
    PatternFormatting pattern = rule.createPatternFormatting();
    pattern.setFillBackgroundColor(Looks.color(rgb));
    pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
  }
}
