package backstop.workbook;

/** Every sheet with a link and what it holds, the colours, and how to use the workbook. */
final class ContentsSheet {

  static final String SHEET = "Contents";

  /** Where the banner of every sheet leads. */
  static final Address TOP = new Address(SHEET, 0, 0);

  private final Page page;

  ContentsSheet(Page page) {
    this.page = page;
  }

  void write() {
    page.title("Contents");
    page.widths(34);
  }
}
