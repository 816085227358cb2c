package backstop.workbook;

import backstop.model.Library;
import backstop.model.Source;

/** The publications that inputs cite. */
record SourcesSheet(Library library, Page page) {

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
      page.lines(row++, 1 + Math.max(source.title().length() / 65, source.url().length() / 85));
    }
    page.widths(10, 70, 36, 16, 90);
    page.sheet().createFreezePane(0, 3);
    Printing.list(page.sheet(), 5, 3);
  }
}
