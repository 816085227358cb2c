package backstop.risk;

/**
 * What share of a measure's variance a driver accounts for.
 *
 * @param first alone: the variance of the mean given the driver (Sobol 1993)
 * @param total alone and together with others: the mean of the variance given all other drivers
 *     (Homma and Saltelli 1996)
 */
public record Index(Interval first, Interval total) {}
