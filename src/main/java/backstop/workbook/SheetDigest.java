package backstop.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A hash of what a sheet holds, whatever it looks like and whoever saved it. */
final class SheetDigest {

  private SheetDigest() {}

  /** SHA-256 of the cells in their order: address, then what is held, numbers to 15 digits. */
  static String of(SheetReader sheet) {
    MessageDigest sha = sha();
    for (var cell = sheet.next(); cell.isPresent(); cell = sheet.next()) {
      String line = cell.get().address() + " " + cell.get().held().canonical() + "\n";
      sha.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  static String of(Page page) throws IOException {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    rows.writeBytes("<sheetData>".getBytes(StandardCharsets.UTF_8));
    page.cells().copy(rows);
    rows.writeBytes("</sheetData>".getBytes(StandardCharsets.UTF_8));
    try (SheetReader sheet =
        new SheetReader(new ByteArrayInputStream(rows.toByteArray()), List.of())) {
      return of(sheet);
    }
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
