package backstop.valuation;

/**
 * A row or measure that could not be computed somewhere: a zero divisor, a logarithm of a number
 * not above 0, an overflow.
 *
 * @param name of the row or measure, qualified
 * @param count how often, over all paths, periods and postures
 */
public record Breakdown(String name, long count, Verdict.Spot first) {}
