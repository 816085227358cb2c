package backstop.valuation;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What is told of guarantees beside each other on the same paths.
 *
 * <p>A {@code posture} is one that was valued, or {@link Estimate#MIXTURE}; {@code other} is one
 * that was valued.
 */
public sealed interface Pathwise permits KeptPaths, TalliedPaths {

  /** {@link #better(int, int, int)} of all valued postures, by the place of either, at once. */
  double[][] better(int measure);

  /** Share of common paths on which {@code posture} is strictly above another. */
  double better(int posture, int other, int measure);

  /** The same of a posture that was valued, with its standard error. */
  Statistic betterThan(int posture, int other, int measure);

  /** {@code posture} less {@code other}. */
  Difference difference(int posture, int other, int measure);

  /**
   * What follows from the means of what measures have more than under another posture.
   *
   * @param formula of the means, in the order of the measures
   */
  Statistic ofMeans(
      int posture, int other, List<Integer> measures, ToDoubleFunction<double[]> formula);

  /** The shortfall of a measure in each replicate alone. */
  double[] shortfalls(int posture, int measure);

  /**
   * The outcomes of a valued posture by path, or as many quantiles as a chart needs; NaN where
   * undefined.
   */
  double[] spread(int posture, int measure);

  /** How quantiles are read, where not from the outcomes themselves. */
  Optional<Sketching> sketching();
}
