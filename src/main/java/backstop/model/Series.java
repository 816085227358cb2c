package backstop.model;

import java.time.LocalDate;
import java.util.List;

/**
 * Observations of one quantity.
 *
 * @param name of the file they come from
 * @param dates of each, rising; empty where the observations have none
 */
public record Series(String name, List<LocalDate> dates, List<Double> values) {

  public Series {
    dates = List.copyOf(dates);
    values = List.copyOf(values);
    if (!dates.isEmpty() && dates.size() != values.size()) {
      throw new IllegalArgumentException(dates.size() + " dates for " + values.size() + " values");
    }
    for (int i = 1; i < dates.size(); i++) {
      if (!dates.get(i).isAfter(dates.get(i - 1))) {
        throw new IllegalArgumentException(dates.get(i) + " is not after " + dates.get(i - 1));
      }
    }
  }

  public boolean dated() {
    return !dates.isEmpty();
  }
}
