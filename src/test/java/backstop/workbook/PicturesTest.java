package backstop.workbook;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import backstop.workbook.Printed.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pictures of the sheets of a workbook, for the documentation:
 *
 * <pre>
 * ./mvnw test -Dtest=PicturesTest -Dbackstop.package=FILE.xlsx -Dbackstop.pictures=FOLDER
 *     [-Dbackstop.sheets=Summary,Guarantees] [-Dbackstop.pages=1]
 * </pre>
 *
 * Each page becomes {@code FOLDER/SHEET-PAGE.png}; without names of sheets all do, without a number
 * the first page of each does.
 */
class PicturesTest {

  private static final String FOLDER = System.getProperty("backstop.pictures", "");
  private static final String SHEETS = System.getProperty("backstop.sheets", "");
  private static final int PAGES = Integer.getInteger("backstop.pages", 1);

  /** An A4 page across is then some 1,750 points wide. */
  private static final float DOTS_PER_INCH = 150;

  @Test
  void draw(@TempDir Path scratch) throws IOException {
    assumeTrue(!FOLDER.isEmpty(), "no pictures are asked for");
    Path folder = Files.createDirectories(Path.of(FOLDER));
    Set<String> wanted = Set.of(SHEETS.split(","));
    Path cut = scratch.resolve("printed.xlsx");
    PrintAreas.write(Path.of(System.getProperty("backstop.package")), cut);
    try (Printed printed = Printed.of(cut, scratch)) {
      PDFRenderer renderer = new PDFRenderer(printed.pdf());
      for (Pages pages : printed.sheets()) {
        boolean drawn = SHEETS.isEmpty() || wanted.contains(pages.sheet());
        int last = drawn ? Math.min(pages.to(), pages.from() + PAGES) : pages.from();
        for (int page = pages.from(); page < last; page++) {
          String name = pages.sheet().replace(' ', '-') + "-" + (page - pages.from() + 1) + ".png";
          ImageIO.write(
              renderer.renderImageWithDPI(page, DOTS_PER_INCH),
              "png",
              folder.resolve(name).toFile());
        }
      }
    }
  }
}
