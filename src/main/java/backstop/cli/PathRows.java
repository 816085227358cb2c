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

  /** Under a guarantee, the rows of columns by measure, then path. */
  Under under(int posture) {
    return new Under(Csv.record(List.of(library.postures().get(posture))));
  }

  /** One guarantee's. */
  record Under(String guarantee) {

    /**
     * @param from the first place in the columns
     * @param to the last place is not among them
     * @param first the number of the path at place 0
     */
    String of(List<double[]> columns, int from, int to, int first) {
      StringBuilder text = new StringBuilder((to - from) * columns.size() * CELL_CHARACTERS);
      for (int place = from; place < to; place++) {
        text.append(guarantee).append(',').append(first + place);
        for (double[] column : columns) {
          text.append(',').append(Figures.exact(column[place]));
        }
        text.append('\n');
      }
      return text.toString();
    }
  }
}
