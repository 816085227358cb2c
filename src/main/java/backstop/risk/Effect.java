package backstop.risk;

import java.util.List;

/**
 * The Shapley effect of drivers (Owen 2014): the mean, over all orders in which drivers become
 * known, of what knowing theirs takes off the variance. Effects add up to 1, also of drivers that
 * are correlated.
 *
 * @param drivers one, or all that have no effect of their own
 * @param share of the variance
 */
public record Effect(List<Driver> drivers, Interval share) {

  public Effect {
    drivers = List.copyOf(drivers);
    if (drivers.isEmpty()) {
      throw new IllegalArgumentException("an effect of no driver");
    }
  }

  public String name() {
    return drivers.size() == 1 ? drivers.get(0).name() : "all " + drivers.size() + " others";
  }
}
