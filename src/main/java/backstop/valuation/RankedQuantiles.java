package backstop.valuation;

/** Quantiles by rank: linear between the values whose ranks enclose the one asked for. */
record RankedQuantiles(double[] values, double[] ranks) {

  static RankedQuantiles of(Ranked ranked) {
    return new RankedQuantiles(ranked.values(), ranked.ranks());
  }

  /** NaN of none; the least or greatest value beyond all ranks. */
  double at(double position) {
    if (values.length == 0) {
      return Double.NaN;
    }
    int lower = atMost(position);
    if (lower < 0 || lower == values.length - 1) {
      return values[Math.max(0, lower)];
    }
    double weight = (position - ranks[lower]) / (ranks[lower + 1] - ranks[lower]);
    return weight == 0
        ? values[lower]
        : values[lower] + weight * (values[lower + 1] - values[lower]);
  }

  /** The last value whose rank is not above a position, or −1. */
  private int atMost(double position) {
    int low = -1;
    int high = values.length - 1;
    while (low < high) {
      int middle = low + (high - low + 1) / 2;
      if (ranks[middle] <= position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
