package backstop.kernel;

/**
 * How often something went wrong in a block, and where first: a check that did not hold, a row or a
 * measure without a finite value.
 *
 * @param position in {@code library.checks()}, {@code rows()} or {@code measures()}
 * @param count over the paths and periods of the block; at least 1
 */
public record Tally(int position, long count, Spot first) {}
