package backstop.kernel;

import java.util.List;

/**
 * All values of one path under one posture, with the size of what was added up in each.
 *
 * <p>The scale of a value is the sum of the absolute values of its formula's terms; 1e-9 of it is
 * how far another reading may be off. A row that is read counts with its absolute value, and a sum
 * inside a product or quotient with its own scale, so that a difference that nearly vanished stays
 * in sight; {@code EXP}, {@code LN}, {@code SQRT} and powers pass on a relative error, to first
 * order. {@code IF} counts with the branch taken, {@code MIN} and {@code MAX} with the largest
 * scale, a condition with 1. A row's scale never falls from one period to the next, since what is
 * left of a stock that ran down is the rounding of the stock.
 *
 * @param openings by row
 * @param values by row, then period from 0; NaN where a value could not be computed
 * @param scales by row, then period
 * @param measures by position in {@code library.measures()}
 * @param measureScales likewise; 1 or more for {@code IRR}, {@code PAYBACK} and {@code FIRST_YEAR}
 */
public record Trace(
    double[] openings,
    double[][] values,
    double[][] scales,
    List<Reading> measures,
    double[] measureScales) {}
