package backstop.workbook;

import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Cells that change colour by what they show. */
final class Marks {

  private static final int FAILS_FILL = 0xC62828;
  private static final int CHANGED_FILL = 0xFFD58A;

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
