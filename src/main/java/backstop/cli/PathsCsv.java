package backstop.cli;

import backstop.model.Library;
import backstop.valuation.Outcomes;
import backstop.valuation.Result;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every measure on every path as CSV: a row for each guarantee and path. */
final class PathsCsv {

  private PathsCsv() {}

  static void write(Result result, Path file) throws IOException {
    Library library = result.library();
    Outcomes outcomes = result.outcomes();
    List<Object> headings = new ArrayList<>(List.of("guarantee", "path"));
    outcomes.measures().forEach(m -> headings.add(library.measures().get(m).name()));
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(Csv.record(headings) + "\n");
      for (int posture : outcomes.postures()) {
        for (int path = 0; path < result.request().sampling().paths(); path++) {
          out.write(Csv.record(cells(result, posture, path)) + "\n");
        }
      }
    }
  }

  private static List<Object> cells(Result result, int posture, int path) {
    Outcomes outcomes = result.outcomes();
    List<Object> cells = new ArrayList<>();
    cells.add(result.library().postures().get(posture));
    cells.add((double) path);
    outcomes.measures().forEach(m -> cells.add(outcomes.column(posture, m).values()[path]));
    return cells;
  }
}
