package backstop.models;

import backstop.model.Library;
import java.util.List;
import java.util.Map;

/** One future of the drone programme: names are those of the drones model. */
final class Programme {

  static final List<String> CLASSES =
      List.of("fpv", "interceptor", "long_range", "sea", "components");
  static final List<String> BUYERS =
      List.of(
          "ukraine_budget",
          "us_ukrainian_made",
          "us_american_made",
          "european_donors",
          "licensed_exports");

  private static final String HOME = "drones";
  private static final int PATHS = 24;
  private static final Recent<String, List<Programme>> SHIPPED = new Recent<>(3);

  private final Future future;

  private Programme(Future future) {
    this.future = future;
  }

  /** Something that holds in a period of a programme. */
  interface Claim {
    void check(Programme programme, int period);
  }

  /** The shipped library with assumptions of the drones model, or qualified ones, set. */
  static Library library(Map<String, String> sets) {
    return Futures.read(HOME, sets);
  }

  /** Futures under a posture, on common draws. */
  static List<Programme> of(String posture, Map<String, String> sets) {
    return Futures.of(library(sets), HOME, posture, PATHS).stream().map(Programme::new).toList();
  }

  /** Of the shipped library. */
  static List<Programme> of(String posture) {
    return SHIPPED.of(posture, p -> of(p, Map.of()));
  }

  static void everywhere(List<Programme> programmes, Claim claim) {
    for (Programme programme : programmes) {
      for (int t = 0; t < programme.periods(); t++) {
        claim.check(programme, t);
      }
    }
  }

  /** Within rounding of sums of about {@code size} taken in another order than the model's. */
  static void same(String what, int period, double actual, double expected, double size) {
    Futures.same(what, period, actual, expected, size);
  }

  static void same(String what, int period, double actual, double expected) {
    same(what, period, actual, expected, Math.max(Math.abs(actual), Math.abs(expected)));
  }

  int periods() {
    return future.periods();
  }

  double length(int period) {
    return future.length(period);
  }

  /** From the valuation date to the end of a period. */
  double years(int period) {
    return future.years(period);
  }

  /** The value of a row in a period from 0; its opening in period −1. */
  double at(String row, int period) {
    return future.at(row, period);
  }

  /** {@code years} before a period, to the nearest quarter and at least one. */
  double before(String row, int period, double years) {
    return at(row, Math.max(-1, period - Math.max(1, (int) (years * 4 + 0.5))));
  }

  boolean in(String chain, String state, int period) {
    return future.in(chain, state, period);
  }

  /** What an assumption is on this path. */
  double given(String name) {
    return future.given(name);
  }

  double sum(String row) {
    double sum = 0;
    for (int t = 0; t < periods(); t++) {
      sum += at(row, t);
    }
    return sum;
  }

  double sum(String line, List<String> keys, int period) {
    return keys.stream().mapToDouble(key -> at(line + "[" + key + "]", period)).sum();
  }

  /** Over the buyers of drones that the venture makes. */
  double ventureSum(String line, int period) {
    return sum(line, BUYERS, period) - at(line + "[us_american_made]", period);
  }
}
