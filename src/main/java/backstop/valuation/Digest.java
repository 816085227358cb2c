package backstop.valuation;

/**
 * A column of outcomes in bounded room: what sums tell is exact, what ranks tell is from a {@link
 * Sketch}.
 *
 * <p>The sum of the values up to a limit near the 5% quantile is kept, too, so that only the few
 * values between that limit and the quantile are taken from the sketch for a shortfall.
 */
final class Digest {

  private final double limit;
  private final Sketch sketch;
  private Gathered gathered = Gathered.NONE;
  private Gathered tail = Gathered.NONE;

  /**
   * @param width of the sketch
   * @param limit up to which values are summed; −∞ for none
   */
  Digest(int width, double limit) {
    this.sketch = new Sketch(width);
    this.limit = limit;
  }

  void add(Piece piece) {
    gathered = gathered.and(piece.gathered());
    tail = tail.and(upTo(piece.sorted()));
    sketch.add(piece.sorted());
  }

  private Gathered upTo(double[] sorted) {
    int below = Summary.notAbove(sorted, limit);
    double sum = Moments.sum(sorted, 0, below);
    return new Gathered(below, 0, sum, 0, 0, 0, 0, limit, limit, 0);
  }

  /** Adds another with the same limit, which stays as it is. */
  void add(Digest other) {
    gathered = gathered.and(other.gathered);
    tail = tail.and(other.tail);
    sketch.add(other.sketch);
  }

  double limit() {
    return limit;
  }

  Sketch sketch() {
    return sketch;
  }

  Gathered gathered() {
    return gathered;
  }

  /** Count and sum of the values not above the limit. */
  Ranked.Strip tail() {
    return new Ranked.Strip(tail.count(), tail.sum() + tail.lost());
  }
}
