package backstop.model;

import java.util.Optional;

/**
 * A number declared in a model and valued in {@code inputs/}: one per name, or per name and key.
 *
 * @param name qualified, with its key: {@code minerals_fund.cost_overrun[dobra]}
 * @param value the central value, used in the base case and where the assumption is certain; after
 *     scenario changes
 * @param draw position in {@link Library#draws()}, or −1 when the assumption is certain
 * @param range what the value may be, after scenario changes; empty where that is not said
 * @param record where the value comes from
 */
public record Assumption(
    String name,
    Unit unit,
    String meaning,
    double value,
    int draw,
    Optional<Range> range,
    InputRow record) {

  /** The low and the high of a row: bounds, or the 5% and 95% quantiles. */
  public record Range(double low, double high) {

    /** The same of a value that is so many times as large. */
    public Range times(double factor) {
      return factor >= 0
          ? new Range(low * factor, high * factor)
          : new Range(high * factor, low * factor);
    }
  }

  public Assumption {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " must be finite, not " + value);
    }
  }

  /** Without a range. */
  public Assumption(
      String name, Unit unit, String meaning, double value, int draw, InputRow record) {
    this(name, unit, meaning, value, draw, Optional.empty(), record);
  }

  /** The same with a draw. */
  Assumption drawn(int other) {
    return new Assumption(name, unit, meaning, value, other, range, record);
  }

  public boolean uncertain() {
    return draw >= 0;
  }

  /** The model that declares it. */
  public String model() {
    return name.substring(0, name.indexOf('.'));
  }
}
