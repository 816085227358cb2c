package backstop.cli;

import backstop.valuation.Outcomes;
import backstop.valuation.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Every measure on every path as CSV: a row for each guarantee and path. Rows are made by all
 * cores, some blocks at a time, and written in order.
 */
final class PathsCsv {

  private static final int BLOCK_PATHS = 512;

  /** Blocks that are held as text. */
  private static final int TOGETHER = 32;

  private final List<Block> blocks = new ArrayList<>();

  /** Consecutive paths under one guarantee, by measure. */
  private record Block(PathRows.Under rows, List<double[]> columns, int from, int to) {

    byte[] text() {
      return rows.of(columns, from, to, 0).getBytes(StandardCharsets.UTF_8);
    }
  }

  private PathsCsv(Result result, PathRows rows) {
    for (int posture : result.outcomes().postures()) {
      block(result, posture, rows.under(posture));
    }
  }

  static void write(Result result, Path file) throws IOException {
    PathRows rows = new PathRows(result.library(), result.outcomes().measures());
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(rows.headings().getBytes(StandardCharsets.UTF_8));
      new PathsCsv(result, rows).write(out);
    }
  }

  private void block(Result result, int posture, PathRows.Under rows) {
    Outcomes outcomes = result.outcomes();
    List<double[]> columns =
        outcomes.measures().stream().map(m -> outcomes.column(posture, m).values()).toList();
    int paths = result.request().sampling().paths();
    for (int from = 0; from < paths; from += BLOCK_PATHS) {
      blocks.add(new Block(rows, columns, from, Math.min(paths, from + BLOCK_PATHS)));
    }
  }

  private void write(OutputStream out) throws IOException {
    for (int next = 0; next < blocks.size(); next += TOGETHER) {
      List<byte[]> texts =
          IntStream.range(next, Math.min(blocks.size(), next + TOGETHER))
              .parallel()
              .mapToObj(block -> blocks.get(block).text())
              .toList();
      for (byte[] text : texts) {
        out.write(text);
      }
    }
  }
}
