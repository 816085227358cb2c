package backstop.valuation;

import java.util.List;

/**
 * What the digests of a request have in common.
 *
 * @param width of their sketches
 * @param limits of each column and then each pair, up to which values are summed
 */
record Gauge(int width, List<Double> limits) {

  private static final double TAIL = 0.05;

  Gauge {
    limits = List.copyOf(limits);
  }

  /**
   * @param opening outcomes of the first paths by posture, measure and path
   */
  static Gauge of(Tracked tracked, Room room, double[][][] opening) {
    return new Gauge(
        room.width(tracked::numbers), tracked.columns(opening).map(Gauge::limit).toList());
  }

  private static double limit(double[] values) {
    double[] sorted = Piece.of(values).sorted();
    return sorted.length == 0 ? Double.NEGATIVE_INFINITY : Summary.quantile(sorted, TAIL);
  }

  /**
   * An empty digest of each column and pair.
   *
   * @param place of what is put in them; neighbours begin in turn
   */
  List<Digest> digests(int place) {
    return limits.stream().map(limit -> new Digest(width, place % 2 == 1, limit)).toList();
  }
}
