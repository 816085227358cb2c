package backstop.valuation;

/**
 * One measure under one guarantee, or under the mixture of those valued.
 *
 * @param posture position in {@code library.postures()}, or {@link #MIXTURE}
 * @param measure position in {@code library.measures()}
 * @param base the base case's value; NaN when undefined there
 * @param value statistics over all paths
 * @param error the standard error of each of them
 */
public record Estimate(int posture, int measure, double base, Summary value, Summary error) {

  /** What stands for a posture in the rows of a mixture. */
  public static final int MIXTURE = -1;
}
