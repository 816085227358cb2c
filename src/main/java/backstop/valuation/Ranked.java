package backstop.valuation;

import java.util.Arrays;

/**
 * Ascending values, each of which stands for as many as its weight says.
 *
 * <p>The rank of a value is the weight of all below it and half of its own, less ½; with weights of
 * 1 ranks are 0, 1, 2 …
 */
record Ranked(double[] values, double[] weights) {

  static final Ranked NONE = new Ranked(new double[0], new double[0]);

  private static final double HALF = 0.5;

  /** These and others, ascending, of one weight. */
  Ranked and(double[] more, double weight) {
    double[] same = new double[more.length];
    Arrays.fill(same, weight);
    return and(new Ranked(more, same));
  }

  /** All of both. */
  Ranked and(Ranked other) {
    double[] both = new double[values.length + other.values.length];
    double[] weight = new double[both.length];
    int i = 0;
    int j = 0;
    for (int at = 0; at < both.length; at++) {
      boolean mine = j == other.values.length || i < values.length && values[i] <= other.values[j];
      both[at] = mine ? values[i] : other.values[j];
      weight[at] = mine ? weights[i++] : other.weights[j++];
    }
    return new Ranked(both, weight);
  }

  double count() {
    return Arrays.stream(weights).sum();
  }

  /** The largest weight. */
  double heaviest() {
    return Arrays.stream(weights).max().orElse(0);
  }

  double[] ranks() {
    double[] ranks = new double[values.length];
    double sum = 0;
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = sum + weights[i] / 2 - HALF;
      sum += weights[i];
    }
    return ranks;
  }

  /** The weight of the values above one limit and not above another, and their sum. */
  Strip strip(double above, double upTo) {
    double weight = 0;
    double sum = 0;
    for (int i = 0; i < values.length && values[i] <= upTo; i++) {
      if (values[i] > above) {
        weight += weights[i];
        sum += weights[i] * values[i];
      }
    }
    return new Strip(weight, sum);
  }

  record Strip(double weight, double sum) {}
}
