package backstop.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** What has been unpacked of a zip so far: a zip of few bytes may hold endless ones. */
final class Unpacked {

  /** A full workbook of ours takes a tenth. */
  private static final long MOST_BYTES = 1L << 30;

  /** Of XML without a tag: no cell is so long. */
  private static final int LONGEST_RUN = 1 << 20;

  private long bytes;

  InputStream limited(InputStream in) {
    return new Limited(in);
  }

  private final class Limited extends FilterInputStream {

    private int run;

    Limited(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      int count;
      try {
        count = super.read(into, from, most);
      } catch (ZipException e) {
        throw new Refusal("it is damaged: " + e.getMessage());
      }
      for (int i = from; i < from + count; i++) {
        run = into[i] == '<' ? 0 : run + 1;
      }
      bytes += Math.max(0, count);
      if (bytes > MOST_BYTES || run > LONGEST_RUN) {
        throw new Refusal("it unpacks to more than any workbook of ours");
      }
      return count;
    }
  }
}
