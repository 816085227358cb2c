package backstop.workbook;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private static final int BUFFER = 1 << 16;

  private Package() {}

  /** Writes a workbook to a file and forces it to disk. */
  static void save(XSSFWorkbook book, List<Page> pages, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, CREATE, TRUNCATE_EXISTING, WRITE)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
      write(book, pages, out);
      out.flush();
      channel.force(true);
    }
  }

  /** Writes a workbook and its pages, whose rows are gone then; {@code out} stays open. */
  static void write(XSSFWorkbook book, List<Page> pages, OutputStream out) throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    book.write(frame);
    byte[] parts = frame.toByteArray();
    Map<String, String> texts = new HashMap<>();
    pages.forEach(page -> texts.putAll(page.parts()));
    Filling filling = new Filling(parts(parts), pages);
    ZipOutputStream zip = new ZipOutputStream(out);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(parts))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(MOMENT);
        zip.putNextEntry(copy);
        Optional<Page> page = filling.page(entry.getName());
        if (texts.containsKey(entry.getName())) {
          write(texts.get(entry.getName()), zip);
        } else if (page.isPresent()) {
          fill(new String(in.readAllBytes(), StandardCharsets.UTF_8), page.get(), zip);
        } else {
          in.transferTo(zip);
        }
        zip.closeEntry();
      }
    }
    zip.finish();
  }

  /** The names of the parts in their order. */
  private static List<String> parts(byte[] frame) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(frame))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  private static void fill(String sheet, Page page, OutputStream out) throws IOException {
    int rows = sheet.indexOf(NO_ROWS);
    if (rows < 0) {
      throw new IllegalStateException("the sheet " + page.name() + " has rows of its own");
    }
    Cells cells = page.cells();
    String above = sheet.substring(0, rows).replace("<dimension ref=\"A1\"/>", dimension(cells));
    write(above + page.columns().text() + "<sheetData>", out);
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
