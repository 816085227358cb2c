package backstop.kernel;

/**
 * All values of one path under one posture, with the size of what was added up in each.
 *
 * @param openings by row
 * @param values by row, then period from 0; NaN where a value could not be computed
 * @param scales by row, then period: the sum of the absolute terms of a value; 1e-9 of it is how
 *     far another reading may be off
 */
public record Trace(double[] openings, double[][] values, double[][] scales) {}
