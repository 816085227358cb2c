package backstop.model;

/**
 * A future worth showing: the first path on which a measure is above 0.
 *
 * @param name such as {@code first relapse}
 * @param measure position in {@link Library#measures()}
 */
public record Milestone(String name, int measure) {}
