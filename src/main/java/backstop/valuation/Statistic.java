package backstop.valuation;

/**
 * A number estimated from the paths.
 *
 * @param error its standard error; NaN when the replicates cannot tell
 */
public record Statistic(double value, double error) {}
