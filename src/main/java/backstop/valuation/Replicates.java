package backstop.valuation;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Standard errors from independent replicates: paths 0 … n/R − 1 are the first replicate, and so
 * on.
 *
 * <p>The error of a statistic is sd(T₁ … T_R) / √R with Tᵣ the statistic of replicate r (the
 * batch-means method; L'Ecuyer 2018, Randomized Quasi-Monte Carlo, eq. 9). With one replicate, or
 * one without defined values, it is NaN.
 */
public record Replicates(int count) {

  public Replicates {
    if (count < 1) {
      throw new IllegalArgumentException("replicates must be 1 or more, not " + count);
    }
  }

  /** The values of each replicate, by path. */
  public List<double[]> parts(double[] values) {
    return IntStream.range(0, count).mapToObj(r -> part(values, r)).toList();
  }

  /**
   * The standard error of every statistic of {@code values}, each where {@link Summary} has the
   * statistic.
   */
  public Summary errors(double[] values) {
    return errors(sorted(values), values.length);
  }

  /** The same of values as {@link #sorted} leaves them, {@code paths} with the undefined ones. */
  Summary errors(List<double[]> sorted, int paths) {
    return errors(paths, r -> Summary.ofSorted(sorted.get(r), paths / count));
  }

  /** Likewise of the mixture of columns, each by path. */
  Summary errors(List<double[]> columns, Mixture mixture) {
    return errors(columns.get(0).length, r -> mixed(columns, mixture, r).summary());
  }

  private Summary errors(int paths, IntFunction<Summary> part) {
    return errors(paths, IntStream.range(0, count).mapToObj(part).toList());
  }

  /** Likewise of the statistics that each replicate has. */
  Summary errors(int paths, List<Summary> parts) {
    return new Summary(
        paths,
        0,
        error(parts, Summary::mean),
        error(parts, Summary::sd),
        error(parts, Summary::skewness),
        error(parts, Summary::kurtosis),
        error(parts, Summary::min),
        error(parts, Summary::max),
        IntStream.range(0, Summary.LEVELS.size())
            .mapToObj(i -> error(parts, s -> s.percentiles().get(i)))
            .toList(),
        error(parts, Summary::probNegative),
        error(parts, Summary::var95),
        error(parts, Summary::cvar95));
  }

  /** The CVaR 95% of each replicate alone. */
  double[] shortfalls(double[] values) {
    return sorted(values).stream().mapToDouble(Summary::shortfall).toArray();
  }

  /** The same of the mixture of columns, each by path. */
  double[] shortfalls(List<double[]> columns, Mixture mixture) {
    return IntStream.range(0, count)
        .mapToDouble(r -> mixed(columns, mixture, r).summary().cvar95())
        .toArray();
  }

  private MixedSample mixed(List<double[]> columns, Mixture mixture, int replicate) {
    return new MixedSample(
        columns.stream().map(column -> part(column, replicate)).toList(), mixture.weights());
  }

  /** The defined values of each replicate, ascending. */
  List<double[]> sorted(double[] values) {
    return IntStream.range(0, count)
        .mapToObj(r -> Arrays.stream(part(values, r)).filter(v -> !Double.isNaN(v)).toArray())
        .map(Replicates::ascending)
        .toList();
  }

  /** All of them together, ascending; runs that are in order already are only merged. */
  static double[] joined(List<double[]> sorted) {
    return ascending(sorted.stream().flatMapToDouble(Arrays::stream).toArray());
  }

  private static double[] ascending(double[] values) {
    Arrays.sort(values);
    return values;
  }

  /** The standard error of the mean of {@code values}; NaN values are left out. */
  public double meanError(double[] values) {
    double[] means =
        IntStream.range(0, count)
            .mapToDouble(
                r ->
                    Arrays.stream(part(values, r))
                        .filter(v -> !Double.isNaN(v))
                        .average()
                        .orElse(Double.NaN))
            .toArray();
    return spread(means);
  }

  /**
   * A statistic of columns by path, of all paths together, with its error.
   *
   * @param statistic of columns that hold the same paths
   */
  Statistic statistic(List<double[]> columns, ToDoubleFunction<List<double[]>> statistic) {
    double[] replicates =
        IntStream.range(0, count)
            .mapToDouble(
                r ->
                    statistic.applyAsDouble(
                        columns.stream().map(column -> part(column, r)).toList()))
            .toArray();
    return new Statistic(statistic.applyAsDouble(columns), spread(replicates));
  }

  private double error(List<Summary> parts, ToDoubleFunction<Summary> statistic) {
    return spread(parts.stream().mapToDouble(statistic).toArray());
  }

  /** The error of a statistic by its values in the replicates. */
  public double spread(double[] replicates) {
    boolean known = Arrays.stream(replicates).noneMatch(Double::isNaN);
    return known && count > 1 ? Moments.of(replicates).sd() / Math.sqrt(count) : Double.NaN;
  }

  private double[] part(double[] values, int replicate) {
    int size = values.length / count;
    return Arrays.copyOfRange(values, replicate * size, (replicate + 1) * size);
  }
}
