package backstop.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The zip of a workbook: what POI writes of a workbook whose sheets have no rows, with the rows put
 * in, and with nothing in it that differs between two writings of one content.
 */
final class Package {

  /** After January 1980, whose first day the format cannot hold in every time zone. */
  private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final String NO_ROWS = "<sheetData/>";

  private Package() {}

  /** Writes a workbook and its pages, whose rows are gone then; {@code out} stays open. */
  static void write(XSSFWorkbook book, List<Page> pages, OutputStream out) throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    book.write(frame);
    Map<String, Page> parts =
        pages.stream().collect(Collectors.toMap(Page::part, Function.identity()));
    ZipOutputStream zip = new ZipOutputStream(out);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(frame.toByteArray()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(MOMENT);
        zip.putNextEntry(copy);
        if (parts.containsKey(entry.getName())) {
          fill(
              new String(in.readAllBytes(), StandardCharsets.UTF_8),
              parts.get(entry.getName()),
              zip);
        } else {
          in.transferTo(zip);
        }
        zip.closeEntry();
      }
    }
    zip.finish();
  }

  private static void fill(String sheet, Page page, OutputStream out) throws IOException {
    int rows = sheet.indexOf(NO_ROWS);
    if (rows < 0) {
      throw new IllegalStateException("the sheet " + page.name() + " has rows of its own");
    }
    Cells cells = page.cells();
    String above = sheet.substring(0, rows).replace("<dimension ref=\"A1\"/>", dimension(cells));
    write(above + "<sheetData>", out);
    cells.write(out);
    write("</sheetData>" + sheet.substring(rows + NO_ROWS.length()), out);
  }

  private static String dimension(Cells cells) {
    return "<dimension ref=\"" + cells.dimension() + "\"/>";
  }

  private static void write(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
