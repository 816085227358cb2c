package backstop.risk;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * How a margin changes with one axis alone: a line through the places that were valued.
 *
 * @param at ascending
 * @param change of the margin from where the point stands, as many
 */
record Profile(double[] at, double[] change) {

  /** Parts of a stretch between two places. */
  private static final int PARTS = 4;

  /**
   * @param changes by place; those that are not finite are left out
   */
  static Profile of(TreeMap<Double, Double> changes) {
    TreeMap<Double, Double> finite = new TreeMap<>(changes);
    finite.values().removeIf(change -> !Double.isFinite(change));
    List<Double> at = List.copyOf(finite.keySet());
    double[] places = new double[PARTS * (at.size() - 1) + 1];
    double[] values = new double[places.length];
    for (int k = 0; k < places.length; k++) {
      int left = Math.min(k / PARTS, at.size() - 2);
      double share = (k - left * PARTS) / (double) PARTS;
      double low = at.get(Math.max(0, left));
      double high = at.get(Math.max(0, left) + (at.size() > 1 ? 1 : 0));
      places[k] = share == 1 ? high : low + share * (high - low);
      values[k] = finite.get(low) + share * (finite.get(high) - finite.get(low));
    }
    return new Profile(places, values);
  }

  /**
   * The place with the least t² + price · change: the nearest to the origin for what it brings.
   *
   * @return position in {@link #at}
   */
  int best(double price) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < at.length; k++) {
      double cost = at[k] * at[k] + price * change[k];
      if (cost < least) {
        least = cost;
        best = k;
      }
    }
    return best;
  }

  static double predicted(Profile[] profiles, double price) {
    return Arrays.stream(profiles).mapToDouble(p -> p.change[p.best(price)]).sum();
  }

  static double[] point(Profile[] profiles, double price) {
    return Arrays.stream(profiles).mapToDouble(p -> p.at[p.best(price)]).toArray();
  }
}
