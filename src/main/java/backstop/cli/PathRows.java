package backstop.cli;

import backstop.model.Library;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of measures by guarantee and path, as CSV.
 *
 * @param measures positions in {@code library.measures()}
 */
record PathRows(Library library, List<Integer> measures) {

  private static final int CELL_CHARACTERS = 20;

  PathRows {
    measures = List.copyOf(measures);
  }

  String headings() {
    List<Object> headings = new ArrayList<>(List.of("guarantee", "path"));
    measures.forEach(m -> headings.add(library.measures().get(m).name()));
    return Csv.record(headings) + "\n";
  }

  /**
   * @param columns by measure, then path, the first of which has the number {@code first}
   */
  String of(int posture, int first, double[][] columns) {
    String guarantee = Csv.record(List.of(library.postures().get(posture)));
    int paths = columns[0].length;
    StringBuilder text = new StringBuilder(paths * columns.length * CELL_CHARACTERS);
    for (int path = 0; path < paths; path++) {
      text.append(guarantee).append(',').append(first + path);
      for (double[] column : columns) {
        text.append(',').append(Figures.exact(column[path]));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
