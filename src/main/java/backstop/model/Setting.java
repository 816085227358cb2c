package backstop.model;

/**
 * A value in the place of an assumption's own, which makes it certain.
 *
 * @param assumption position in {@link Library#assumptions()}
 */
public record Setting(int assumption, double value) {}
