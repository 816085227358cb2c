package backstop.valuation;

/**
 * A column of outcomes in bounded room: what sums tell is exact, what ranks tell is from a {@link
 * Sketch}.
 *
 * <p>The sum of the values up to a limit near the 5% quantile is kept, too, so that only the few
 * values between that limit and the quantile are taken from the sketch for a shortfall.
 *
 * @param limit up to which values are summed; −∞ for none
 * @param upTo count and sum of the values not above the limit
 */
record Digest(double limit, Sketch sketch, Gathered gathered, Gathered upTo) {

  /**
   * Of nothing.
   *
   * @param width of the sketch
   * @param higher whose turn it is in the sketch
   */
  Digest(int width, boolean higher, double limit) {
    this(limit, new Sketch(width, higher), Gathered.NONE, Gathered.NONE);
  }

  Digest and(Piece piece) {
    return new Digest(
        limit,
        sketch.and(piece.sorted()),
        gathered.and(piece.gathered()),
        upTo.and(upTo(piece.sorted())));
  }

  private Gathered upTo(double[] sorted) {
    int below = Summary.notAbove(sorted, limit);
    double sum = Moments.sum(sorted, 0, below);
    return new Gathered(below, 0, sum, 0, 0, 0, 0, limit, limit, 0);
  }

  /** This and another with the same limit. */
  Digest and(Digest other) {
    return new Digest(
        limit, sketch.and(other.sketch), gathered.and(other.gathered), upTo.and(other.upTo));
  }

  /** An empty one for what comes after this: in its sketch it is the other's turn. */
  Digest next() {
    return new Digest(sketch.width(), !sketch.higher(), limit);
  }

  /** Count and sum of the values not above the limit. */
  Ranked.Strip tail() {
    return new Ranked.Strip(upTo.count(), upTo.sum() + upTo.lost());
  }
}
