package backstop.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import backstop.workbook.Printed.Pages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The workbook of all shipped models as LibreOffice prints it. {@code -Dbackstop.package=FILE}
 * looks at a file in its place.
 */
class PdfTest {

  /** What stands where a number has no room or a formula no value. */
  private static final Pattern ERROR =
      Pattern.compile("###|Err:\\d+|#REF!|#NAME\\?|#VALUE!|#DIV/0!|#N/A|#NUM!|#NULL!");

  private static final String GIVEN = System.getProperty("backstop.package", "");

  @TempDir static Path folder;
  private static Printed printed;
  private static PackageParts parts;

  @BeforeAll
  static void print() throws IOException {
    assumeTrue(Recalculation.possible(), "LibreOffice is not installed");
    Path whole = folder.resolve("whole.xlsx");
    if (GIVEN.isEmpty()) {
      Workbook.write(ShippedBook.result(64, "train_and_equip", "article_5_like"), "test", whole);
    } else {
      whole = Path.of(GIVEN);
    }
    parts = PackageParts.read(whole);
    Path cut = folder.resolve("printed.xlsx");
    PrintAreas.write(whole, cut);
    printed = Printed.of(cut, folder);
  }

  @AfterAll
  static void close() throws IOException {
    if (printed != null) {
      printed.close();
    }
  }

  @Test
  void noNumberLacksRoomAndNoFormulaAValue() throws IOException {
    List<String> found = new ArrayList<>();
    for (Pages pages : printed.sheets()) {
      Matcher errors = ERROR.matcher(text(pages));
      while (errors.find()) {
        found.add(pages.sheet() + ": " + errors.group());
      }
    }
    assertThat(found).isEmpty();
  }

  /**
   * Headings that a page repeats may be cut there where another page of the sheet has them whole.
   */
  @Test
  void noTextIsCut() throws IOException {
    List<String> found = new ArrayList<>();
    for (Pages pages : printed.sheets()) {
      Set<String> whole = new HashSet<>();
      Set<String> cut = new TreeSet<>();
      for (int page = pages.from(); page < pages.to(); page++) {
        CutText texts = CutText.of(printed.pdf().getPage(page));
        whole.addAll(texts.whole());
        cut.addAll(texts.cut());
      }
      cut.removeAll(whole);
      cut.forEach(text -> found.add(pages.sheet() + ": " + text));
    }
    assertThat(found).isEmpty();
  }

  @Test
  void everyChartTellsWhatItShows() throws IOException {
    List<String> charts = parts.named("xl/charts/chart", ".xml");
    assertThat(charts).hasSizeGreaterThan(10);
    List<String> found = new ArrayList<>();
    for (String chart : charts) {
      new ChartTitles(parts, chart).missing().forEach(what -> found.add(chart + ": " + what));
    }
    assertThat(found).isEmpty();
  }

  @Test
  void everySheetIsThere() throws IOException {
    assumeTrue(GIVEN.isEmpty(), "a given workbook may be a part of one");
    assertThat(printed.sheets().stream().map(Pages::sheet))
        .contains("Summary", "Control", "Inputs", "Checks", "Sources", "Run");
  }

  private static String text(Pages pages) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(pages.from() + 1);
    stripper.setEndPage(pages.to());
    return stripper.getText(printed.pdf());
  }
}
