package backstop.valuation;

import java.util.List;

/**
 * The value of each measure on each path under each posture.
 *
 * @param postures positions in {@code library.postures()}
 * @param measures positions in {@code library.measures()}
 * @param columns by posture, then measure; none where they are not kept
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

  /** {@link #better(int, int, int)} of all postures, by the place of either, at once. */
  public double[][] better(int measure) {
    return Rivals.shares(
        postures.stream().map(posture -> column(posture, measure).values()).toList());
  }

  /**
   * Share of the paths on which a measure is defined under both postures on which it is strictly
   * higher under {@code posture}; NaN when there is no such path.
   */
  public double better(int posture, int other, int measure) {
    return better(column(posture, measure).values(), column(other, measure).values());
  }

  private static double better(double[] a, double[] b) {
    int defined = 0;
    int above = 0;
    for (int i = 0; i < a.length; i++) {
      defined += Double.isNaN(a[i] - b[i]) ? 0 : 1;
      above += a[i] > b[i] ? 1 : 0;
    }
    return (double) above / defined;
  }

  /** The same with its standard error. */
  Statistic better(int posture, int other, int measure, Replicates replicates) {
    List<double[]> both =
        List.of(column(posture, measure).values(), column(other, measure).values());
    return replicates.statistic(both, columns -> better(columns.get(0), columns.get(1)));
  }
}
