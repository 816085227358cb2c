package backstop.model;

import java.util.Map;
import java.util.TreeMap;

/**
 * A unit of measure: its text, the powers of the base units in it, and how many base units one of
 * it is.
 *
 * @param powers base unit to power, no zero powers; empty for a dimensionless unit
 * @param scale such as 1e6 for USDm over USD
 */
public record Unit(String text, Map<String, Integer> powers, double scale) {

  public static final Unit NUMBER = new Unit("", Map.of(), 1);

  public Unit {
    powers = Map.copyOf(powers);
    if (!(scale > 0) || Double.isInfinite(scale)) {
      throw new IllegalArgumentException("the scale of " + text + " must be above 0, not " + scale);
    }
  }

  public boolean dimensionless() {
    return powers.isEmpty();
  }

  public boolean sameDimension(Unit other) {
    return powers.equals(other.powers);
  }

  /** {@code this} × {@code other}^{@code power}. */
  public Unit times(Unit other, int power) {
    Map<String, Integer> sum = new TreeMap<>(powers);
    other.powers.forEach((unit, p) -> sum.merge(unit, p * power, Integer::sum));
    sum.values().removeIf(p -> p == 0);
    double factor = power >= 0 ? Math.pow(other.scale, power) : 1 / Math.pow(other.scale, -power);
    return new Unit(text + (power >= 0 ? " " : "/") + other.text, sum, scale * factor);
  }
}
