package backstop.workbook;

import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * The first row of every sheet: at its top left whether the checks hold, which leads back to the
 * contents, then the title.
 */
final class Banner {

  static final String BACK = "‹ Contents: ";

  /** Two lines of the banner's letters. */
  private static final double HEIGHT = 28;

  private static final int FAILS_FILL = 0xC62828;
  private static final int CHANGED_FILL = 0xFFD58A;
  private static final String CELL = "$A$1";

  private Banner() {}

  static void write(Page page, String title) {
    page.textFormula(
        0,
        0,
        "\"" + BACK + "\"&" + ChecksSheet.state().absolute(page.name()),
        BACK + ChecksSheet.HOLD,
        Look.BANNER);
    page.lead(0, 0, ContentsSheet.TOP);
    page.text(0, 1, title, Look.TITLE);
    page.cells().height(0, HEIGHT);
    color(page.sheet().getSheetConditionalFormatting());
  }

  /** Red when a check fails, amber when the inputs are no longer those of the engine's figures. */
  private static void color(SheetConditionalFormatting formats) {
    ConditionalFormattingRule fails =
        formats.createConditionalFormattingRule(
            "IF(ISERROR(" + CELL + "),TRUE,RIGHT(" + CELL + ",5)=\"FAILS\")");
    fill(fails, FAILS_FILL);
    fails.createFontFormatting().setFontColorIndex(IndexedColors.WHITE.getIndex());
    ConditionalFormattingRule changed =
        formats.createConditionalFormattingRule(
            ComparisonOperator.NOT_EQUAL, "\"" + BACK + ChecksSheet.HOLD + "\"");
    fill(changed, CHANGED_FILL);
    CellRangeAddress[] corner = {new CellRangeAddress(0, 0, 0, 0)};
    formats.addConditionalFormatting(corner, fails, changed);
  }

  /** A solid fill; spreadsheets take its colour from the background of the pattern. */
  static void fill(ConditionalFormattingRule rule, int rgb) {
    PatternFormatting pattern = rule.createPatternFormatting();
    pattern.setFillBackgroundColor(Looks.color(rgb));
    pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
  }
}
