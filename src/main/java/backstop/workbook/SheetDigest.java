package backstop.workbook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash of what a sheet holds, whatever it looks like and whoever saved it. */
final class SheetDigest {

  private SheetDigest() {}

  /** SHA-256 of the cells in their order: address, then what is held, numbers to 15 digits. */
  static String of(SheetReader sheet) {
    MessageDigest sha = sha();
    for (var cell = sheet.next(); cell.isPresent(); cell = sheet.next()) {
      StringBuilder line = new StringBuilder();
      line(cell.get().address(), cell.get().held(), line);
      sha.update(line.toString().getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  /** The same of a sheet that is being filled. */
  static String of(Page page) {
    MessageDigest sha = sha();
    page.cells().held().forEach(row -> sha.update(row.getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(sha.digest());
  }

  /** What a cell adds to the digest. */
  static void line(String address, Held held, StringBuilder out) {
    out.append(address).append(' ').append(held.canonical()).append('\n');
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
