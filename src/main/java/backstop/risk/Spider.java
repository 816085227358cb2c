package backstop.risk;

import backstop.valuation.Statistic;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a measure is on average as a coordinate goes from low to high, all others at random.
 *
 * @param tenths mean of the measure over the paths of each tenth of the coordinate's values, the
 *     lowest first; where many paths share one value, a tenth may hold none and is NaN
 */
public record Spider(Coordinate coordinate, List<Statistic> tenths) {

  public static final int TENTHS = 10;

  public Spider {
    tenths = List.copyOf(tenths);
  }

  static Spider of(Coordinate coordinate, double[] x, Sample sample) {
    double[] sorted = x.clone();
    Arrays.sort(sorted);
    return new Spider(
        coordinate,
        IntStream.range(0, TENTHS)
            .mapToObj(
                tenth -> {
                  double above = tenth == 0 ? Double.NEGATIVE_INFINITY : end(sorted, tenth);
                  double most = end(sorted, tenth + 1);
                  return sample.statistic(paths -> mean(sample, x, above, most, paths));
                })
            .toList());
  }

  private static double end(double[] sorted, int tenths) {
    return Swing.quantile(sorted, tenths / (double) TENTHS);
  }

  private static double mean(Sample sample, double[] x, double above, double most, int[] paths) {
    return Arrays.stream(paths)
        .filter(i -> x[i] > above && x[i] <= most)
        .mapToDouble(i -> sample.outcome()[i])
        .average()
        .orElse(Double.NaN);
  }
}
