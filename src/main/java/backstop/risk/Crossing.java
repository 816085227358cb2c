package backstop.risk;

/**
 * A strength at which a target begins or ceases to be met, with its 95% interval.
 *
 * @param rising whether it is met from here up
 * @param openLow whether the interval ends at {@code low} for want of lower strengths only
 * @param openHigh likewise of higher ones
 */
public record Crossing(
    double strength, boolean rising, double low, boolean openLow, double high, boolean openHigh) {}
