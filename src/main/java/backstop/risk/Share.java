package backstop.risk;

import java.util.List;

/**
 * The share of a measure's variance that some drivers account for together.
 *
 * @param drivers one, or several that were not told apart: each of them has no more than the total
 *     index
 * @param tail of whether the measure is among its worst 5%; NaN where it is so on every path
 */
public record Share(List<Driver> drivers, Index index, Index tail) {

  public Share {
    drivers = List.copyOf(drivers);
    if (drivers.isEmpty()) {
      throw new IllegalArgumentException("a share of no driver");
    }
  }

  /** Of the driver; of several the model and how many. */
  public String name() {
    return single()
        ? drivers.get(0).name()
        : drivers.get(0).model() + ": " + drivers.size() + " together";
  }

  public boolean single() {
    return drivers.size() == 1;
  }
}
