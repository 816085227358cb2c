package backstop.valuation;

/**
 * A path worth replaying and why.
 *
 * @param name such as {@code P5 of drones.jv_npv}
 */
public record NamedPath(String name, int path) {}
