package backstop.valuation;

/**
 * One measure under one guarantee.
 *
 * @param posture position in {@code library.postures()}
 * @param measure position in {@code library.measures()}
 * @param base the base case's value; NaN when undefined there
 * @param value statistics over all paths
 * @param error the standard error of each of them
 */
public record Estimate(int posture, int measure, double base, Summary value, Summary error) {}
