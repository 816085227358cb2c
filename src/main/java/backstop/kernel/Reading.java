package backstop.kernel;

/**
 * A measure on one path.
 *
 * @param value NaN where undefined, and where it could not be computed
 * @param undefined whether the measure has no value on this path, which is no failure
 */
public record Reading(double value, boolean undefined) {

  static final Reading UNDEFINED = new Reading(Double.NaN, true);
}
