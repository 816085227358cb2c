package backstop.valuation;

import java.util.List;

/**
 * The value of each measure on each path under each posture.
 *
 * @param postures positions in {@code library.postures()}
 * @param measures positions in {@code library.measures()}
 */
public record Outcomes(List<Integer> postures, List<Integer> measures, List<Column> columns) {

  /**
   * One measure under one posture.
   *
   * @param values by path; NaN where undefined; read, never written
   */
  public record Column(int posture, int measure, double[] values) {}

  public Outcomes {
    postures = List.copyOf(postures);
    measures = List.copyOf(measures);
    columns = List.copyOf(columns);
  }

  public Column column(int posture, int measure) {
    return columns.get(postures.indexOf(posture) * measures.size() + measures.indexOf(measure));
  }
}
