package backstop.risk;

/**
 * How a measure goes with a coordinate, in ranks.
 *
 * @param rank Spearman's correlation
 * @param partial correlation of what is left of both after a linear regression of their ranks on
 *     those of the other leading coordinates (Iman and Helton 1988)
 */
public record Association(Coordinate coordinate, Interval rank, Interval partial) {}
