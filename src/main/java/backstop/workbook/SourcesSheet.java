package backstop.workbook;

import backstop.model.Library;
import backstop.model.Source;

/** The publications that inputs cite. */
record SourcesSheet(Library library, Page page) {

  private static final int[] WIDTHS = {36, 64, 30, 14, 70};

  void write() {
    page.title("Sources");
    page.header(2, "Id", "Title", "Publisher", "Date", "Address");
    int row = 3;
    for (Source source : library.sources()) {
      String[] texts = {
        source.id(), source.title(), source.publisher(), source.date(), source.url()
      };
      for (int column = 0; column < texts.length; column++) {
        page.text(row, column, texts[column], Look.WRAPPED);
      }
      int lines = 1;
      for (int column = 0; column < texts.length; column++) {
        lines = Math.max(lines, TextWidth.lines(texts[column], Look.WRAPPED, WIDTHS[column]));
      }
      page.lines(row++, lines);
    }
    page.widths(WIDTHS);
    page.sheet().createFreezePane(1, 3);
    Printing.list(page, 5, 3);
  }
}
