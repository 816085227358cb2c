package backstop.risk;

/**
 * A measure against a coordinate on the first paths.
 *
 * @param x the coordinate by path; read, never written
 * @param y the measure by path; read, never written
 */
public record Scatter(Coordinate coordinate, double[] x, double[] y) {}
