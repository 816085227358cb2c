package backstop.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/**
 * Copies a workbook so that of wide sheets only the first columns are printed, with every row but
 * those of stored numbers: the other columns look like these, and printing them all takes many
 * minutes.
 */
final class PrintAreas {

  private static final String BOOK = "xl/workbook.xml";
  private static final int COLUMNS = 12;
  private static final int WIDE = 60;

  /** Sheets of stored numbers, alike from the first row to the last. */
  private static final Set<String> STORES = Set.of(Layout.ENGINE, Layout.DRAWS);

  private static final int ROWS_OF_A_STORE = 100;

  private PrintAreas() {}

  static void write(Path from, Path to) throws IOException {
    PackageParts parts = PackageParts.read(from);
    List<String> names = new BookFaults(parts).sheetNames();
    StringBuilder areas = new StringBuilder();
    for (int sheet = 0; sheet < names.size(); sheet++) {
      CellRangeAddress filled = filled(parts, "xl/worksheets/sheet" + (sheet + 1) + ".xml");
      if (filled.getLastColumn() >= WIDE) {
        int rows = filled.getLastRow() + 1;
        boolean store = STORES.contains(names.get(sheet));
        areas.append(area(sheet, names.get(sheet), store ? Math.min(rows, ROWS_OF_A_STORE) : rows));
      }
    }
    boolean named = parts.text(BOOK).contains("</definedNames>");
    String end = named ? "</definedNames>" : "</sheets>";
    String added = named ? areas + end : end + "<definedNames>" + areas + "</definedNames>";
    write(areas.isEmpty() ? parts : parts.with(BOOK, end, added), to);
  }

  private static CellRangeAddress filled(PackageParts parts, String part) {
    CellRangeAddress[] found = new CellRangeAddress[1];
    parts.elements(
        part,
        element -> {
          if (element.getLocalName().equals("dimension")) {
            found[0] = CellRangeAddress.valueOf(element.getAttributeValue(null, "ref"));
          }
        });
    return found[0];
  }

  private static String area(int sheet, String name, int rows) {
    String column = CellReference.convertNumToColString(COLUMNS - 1);
    return "<definedName name=\"_xlnm.Print_Area\" localSheetId=\""
        + sheet
        + "\">'"
        + name
        + "'!$A$1:$"
        + column
        + "$"
        + rows
        + "</definedName>";
  }

  private static void write(PackageParts parts, Path to) throws IOException {
    try (OutputStream out = Files.newOutputStream(to);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> part : parts.parts().entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
  }
}
