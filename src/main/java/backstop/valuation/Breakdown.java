package backstop.valuation;

import backstop.valuation.Verdict.Spot;

/**
 * A row that could not be computed somewhere: a zero divisor, a logarithm of a number not above 0,
 * an overflow.
 *
 * @param row position in {@code library.rows()}
 * @param count how often, over all paths, periods and postures
 */
public record Breakdown(int row, long count, Spot first) {}
