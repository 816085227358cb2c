package backstop.risk;

import backstop.valuation.Statistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

/** Rank and partial rank correlations of a measure with coordinates. */
final class Associations {

  private Associations() {}

  /** Spearman's correlation with each coordinate; NaN with one that does not vary. */
  static double[] ranks(Sample sample) {
    double[] outcome = ranked(sample.outcome());
    return sample.coordinates().parallelStream()
        .mapToDouble(x -> new PearsonsCorrelation().correlation(ranked(x), outcome))
        .toArray();
  }

  /**
   * With some coordinates; each partial correlation is given the others of them.
   *
   * @param coordinates as the sample has them
   * @param leading positions in them
   */
  static List<Association> of(Sample sample, List<Coordinate> coordinates, List<Integer> leading) {
    List<double[]> columns = new ArrayList<>();
    leading.forEach(position -> columns.add(sample.coordinates().get(position)));
    columns.add(sample.outcome());
    List<Statistic> found = sample.statistics(paths -> both(columns, paths));
    return IntStream.range(0, leading.size())
        .mapToObj(
            at ->
                new Association(
                    coordinates.get(leading.get(at)),
                    Interval.of(found.get(at), sample.replicates()),
                    Interval.of(found.get(leading.size() + at), sample.replicates())))
        .toList();
  }

  /** Rank correlations of all columns but the last with it, then the partial ones. */
  private static double[] both(List<double[]> columns, int[] paths) {
    RealMatrix correlations = correlations(columns, paths);
    int y = columns.size() - 1;
    double[] both = new double[2 * y];
    double[] partial = partial(correlations);
    for (int at = 0; at < y; at++) {
      both[at] = correlations.getEntry(at, y);
      both[y + at] = partial[at];
    }
    return both;
  }

  private static RealMatrix correlations(List<double[]> columns, int[] paths) {
    double[][] ranks =
        columns.stream().map(x -> ranked(Sample.picked(x, paths))).toArray(double[][]::new);
    return new PearsonsCorrelation()
        .computeCorrelationMatrix(MatrixUtils.createRealMatrix(ranks).transpose());
  }

  /** −P₍ₐᵧ₎ / √(P₍ₐₐ₎·P₍ᵧᵧ₎) of the inverse P, y the last; NaN where there is none. */
  private static double[] partial(RealMatrix correlations) {
    int y = correlations.getRowDimension() - 1;
    double[] partial = new double[y];
    Arrays.fill(partial, Double.NaN);
    try {
      RealMatrix inverse = new LUDecomposition(correlations).getSolver().getInverse();
      for (int a = 0; a < y; a++) {
        partial[a] =
            -inverse.getEntry(a, y) / Math.sqrt(inverse.getEntry(a, a) * inverse.getEntry(y, y));
      }
      return partial;
    } catch (SingularMatrixException e) {
      return partial;
    }
  }

  private static double[] ranked(double[] values) {
    return new NaturalRanking(TiesStrategy.AVERAGE).rank(values);
  }
}
