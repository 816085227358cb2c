package backstop.workbook;

/**
 * The first row of every sheet: at its top left whether the checks hold, which leads back to the
 * contents, then the title.
 */
final class Banner {

  static final String BACK = "‹ Contents: ";

  /** Three lines of the banner's letters. */
  private static final double HEIGHT = 36;

  private static final String CELL = "$A$1";

  private Banner() {}

  /** Of a workbook without checks: the way back to the contents only. */
  static void plain(Page page, String title) {
    page.link(0, 0, "‹ Contents", ContentsSheet.TOP);
    page.text(0, 1, title, Look.TITLE);
  }

  /** The title alone. */
  static void bare(Page page, String title) {
    page.text(0, 0, title, Look.TITLE);
  }

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
    Marks.failed(
        page.sheet(), CELL, "IF(ISERROR(" + CELL + "),TRUE,RIGHT(" + CELL + ",5)=\"FAILS\")");
    Marks.changed(page.sheet(), CELL, CELL + "<>\"" + BACK + ChecksSheet.HOLD + "\"");
  }
}
