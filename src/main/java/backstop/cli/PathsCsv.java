package backstop.cli;

import backstop.model.Library;
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

  private static final int CELL_CHARACTERS = 20;

  private final List<Block> blocks = new ArrayList<>();

  /** Consecutive paths under one guarantee, by measure. */
  private record Block(String guarantee, List<double[]> columns, int from, int to) {

    byte[] text() {
      StringBuilder text = new StringBuilder((to - from) * columns.size() * CELL_CHARACTERS);
      for (int path = from; path < to; path++) {
        text.append(guarantee).append(',').append(path);
        for (double[] column : columns) {
          text.append(',').append(Figures.exact(column[path]));
        }
        text.append('\n');
      }
      return text.toString().getBytes(StandardCharsets.UTF_8);
    }
  }

  private PathsCsv(Result result) {
    for (int posture : result.outcomes().postures()) {
      block(result, posture);
    }
  }

  static void write(Result result, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write((headings(result) + "\n").getBytes(StandardCharsets.UTF_8));
      new PathsCsv(result).write(out);
    }
  }

  private static String headings(Result result) {
    Library library = result.library();
    List<Object> headings = new ArrayList<>(List.of("guarantee", "path"));
    result.outcomes().measures().forEach(m -> headings.add(library.measures().get(m).name()));
    return Csv.record(headings);
  }

  private void block(Result result, int posture) {
    Outcomes outcomes = result.outcomes();
    String guarantee = Csv.record(List.of(result.library().postures().get(posture)));
    List<double[]> columns =
        outcomes.measures().stream().map(m -> outcomes.column(posture, m).values()).toList();
    int paths = result.request().sampling().paths();
    for (int from = 0; from < paths; from += BLOCK_PATHS) {
      blocks.add(new Block(guarantee, columns, from, Math.min(paths, from + BLOCK_PATHS)));
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
