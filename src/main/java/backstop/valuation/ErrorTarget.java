package backstop.valuation;

/**
 * The largest standard error that is wanted of a characteristic of a measure.
 *
 * @param measure position in {@code library.measures()}
 * @param size in the unit of the measure; of a share of futures, a share
 * @param ofSd whether {@code size} is a share of the measure's standard deviation instead; not for
 *     a share of futures
 */
public record ErrorTarget(int measure, Characteristic characteristic, double size, boolean ofSd) {

  public ErrorTarget {
    if (!(size > 0) || Double.isInfinite(size)) {
      throw new IllegalArgumentException("an error to reach is above 0, not " + size);
    }
    if (ofSd && characteristic.share()) {
      throw new IllegalArgumentException("a share of futures has no standard deviation");
    }
  }

  /** The error wanted, by the statistics of the measure. */
  double wanted(Summary value) {
    return ofSd ? size * value.sd() : size;
  }
}
