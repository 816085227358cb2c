package backstop.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A study as a workbook: its contents, its results, and what they were made from. */
public final class StudyWorkbook {

  private static final int RESULTS = 0x1F4E9E;
  private static final int EVIDENCE = 0x6B7280;
  private static final int[] CONTENTS = {40, 110};

  private final Study study;
  private final XSSFWorkbook book = new XSSFWorkbook();
  private final Looks looks = new Looks(book);
  private final List<Page> pages = new ArrayList<>();

  private StudyWorkbook(Study study) {
    this.study = study;
  }

  /** Writes the workbook and forces it to disk; the same bytes for the same study and version. */
  public static void write(Study study, String version, Path file) throws IOException {
    StudyWorkbook workbook = new StudyWorkbook(study);
    workbook.fill(version);
    workbook.looks.close();
    Package.save(workbook.book, workbook.pages, file);
  }

  private void fill(String version) {
    Page contents = page(ContentsSheet.SHEET, EVIDENCE);
    SortedMap<String, String> figures = new TreeMap<>();
    for (Study.Sheet sheet : study.sheets()) {
      Page page = page(sheet.name(), RESULTS);
      sheet.write(page);
      figures.put(sheet.name(), SheetDigest.of(page));
    }
    new RunSheet(study.library(), study.request(), page(RunSheet.NAME, EVIDENCE))
        .write(study.question(), version, figures);
    contents(contents);
    Imprint imprint = Imprint.of(study, version);
    imprint.write(book);
    pages.forEach(page -> Printing.head(page.sheet(), imprint.title()));
  }

  private void contents(Page page) {
    page.title(study.title());
    String command = ReplayLine.of(study.library(), study.request(), study.question());
    page.text(2, 0, "Made by", Look.TEXT);
    page.text(2, 1, command, Look.WRAPPED);
    page.lines(2, TextWidth.lines(command, Look.WRAPPED, CONTENTS[1]));
    page.text(4, 0, "Sheets", Look.HEADING);
    int row = 5;
    for (Study.Sheet sheet : study.sheets()) {
      entry(page, row++, sheet.name(), sheet.about());
    }
    entry(page, row, RunSheet.NAME, ContentsSheet.RUN);
    page.widths(CONTENTS);
    page.sheet().createFreezePane(0, 1);
    Printing.oneAcross(page.sheet());
  }

  private static void entry(Page page, int row, String name, String about) {
    page.link(row, 0, name, new Address(name, 0, 0));
    page.text(row, 1, about, Look.WRAPPED);
    page.lines(row, TextWidth.lines(about, Look.WRAPPED, CONTENTS[1]));
  }

  private Page page(String name, int rgb) {
    Page page = Page.plain(book.createSheet(name), looks);
    page.sheet().setTabColor(Looks.color(rgb));
    pages.add(page);
    return page;
  }
}
