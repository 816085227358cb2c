package backstop.workbook;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The parts of a zip from outside, each unpacked up to a limit. */
final class Parts implements Closeable {

  /** Workbooks of ours have some 80. */
  private static final int MOST_PARTS = 4_000;

  /** Packed, of the whole file. */
  private static final long LARGEST_FILE = 256L << 20;

  private final ZipFile zip;
  private final Unpacked unpacked = new Unpacked();

  private Parts(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * @throws Refusal for what is no zip, or one out of all proportion
   */
  static Parts open(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    if (!Files.isRegularFile(file)) {
      throw new Refusal("it is not a file");
    }
    if (Files.size(file) > LARGEST_FILE) {
      throw new Refusal("it is larger than " + (LARGEST_FILE >> 20) + " MB");
    }
    ZipFile zip = zip(file);
    if (zip.size() > MOST_PARTS) {
      zip.close();
      throw new Refusal("it has more than " + MOST_PARTS + " parts");
    }
    return new Parts(zip);
  }

  private static ZipFile zip(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException | IllegalArgumentException e) {
      throw new Refusal("it is not a workbook (.xlsx), or not whole");
    }
  }

  boolean has(String part) {
    return zip.getEntry(part) != null;
  }

  /** The bytes of a part; closing it twice does no harm. */
  InputStream stream(String part) throws IOException {
    ZipEntry entry =
        Optional.ofNullable(zip.getEntry(part))
            .orElseThrow(() -> new Refusal("it has no part " + Shortened.shown(part)));
    try {
      return new BufferedInputStream(unpacked.limited(zip.getInputStream(entry)), 1 << 16);
    } catch (ZipException e) {
      throw new Refusal("its part " + Shortened.shown(part) + " is damaged");
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
