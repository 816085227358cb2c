package backstop.valuation;

import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * The chance that each guarantee is the one that holds, when that is not known.
 *
 * @param weights by posture, in the order of the request: above 0, with sum 1
 */
public record Mixture(List<Double> weights) {

  /** How far from 1 the sum may be. */
  public static final double TOLERANCE = 1e-9;

  public Mixture {
    weights = List.copyOf(weights);
    double sum = 0;
    for (double weight : weights) {
      if (!(weight > 0)) {
        throw new IllegalArgumentException("a weight must be above 0, not " + weight);
      }
      sum += weight;
    }
    if (!(Math.abs(sum - 1) <= 2 * TOLERANCE)) {
      throw new IllegalArgumentException("weights must sum to 1, not " + sum);
    }
  }

  /**
   * Over the postures that have a value.
   *
   * @param part by place of the posture; NaN where it has none
   */
  double mean(IntToDoubleFunction part) {
    double sum = 0;
    double weight = 0;
    for (int g = 0; g < weights.size(); g++) {
      double value = part.applyAsDouble(g);
      sum += Double.isNaN(value) ? 0 : weights.get(g) * value;
      weight += Double.isNaN(value) ? 0 : weights.get(g);
    }
    return sum / weight;
  }
}
