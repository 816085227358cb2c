package backstop.models;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

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

  private static final int PATHS = 24;
  private static final Map<String, List<Programme>> KNOWN = new ConcurrentHashMap<>();

  private final Future future;

  private Programme(Future future) {
    this.future = future;
  }

  /** Something that holds in a period of a programme. */
  interface Claim {
    void check(Programme programme, int period);
  }

  /** Futures under a posture with assumptions of the drones model, or qualified ones, set. */
  static List<Programme> of(String posture, Map<String, String> sets) {
    Map<String, String> qualified =
        sets.entrySet().stream()
            .collect(
                Collectors.toMap(
                    e -> qualified(e.getKey()), Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    return KNOWN.computeIfAbsent(
        posture + qualified,
        key ->
            Futures.of(Futures.with(qualified), posture, PATHS).stream()
                .map(Programme::new)
                .toList());
  }

  static List<Programme> of(String posture) {
    return of(posture, Map.of());
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
    if (!(Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(size)))) {
      throw new AssertionError(
          what + " in period " + period + " is " + actual + ", not " + expected);
    }
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

  double years(int period) {
    return future.years(period);
  }

  double at(String row, int period) {
    return future.at(qualified(row), period);
  }

  /** {@code years} before a period, to the nearest quarter and at least one. */
  double before(String row, int period, double years) {
    return at(row, Math.max(-1, period - Math.max(1, (int) (years * 4 + 0.5))));
  }

  boolean in(String chain, String state, int period) {
    return future.in(qualified(chain), state, period);
  }

  double given(String name) {
    return future.given(qualified(name));
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

  private static String qualified(String name) {
    int bracket = name.indexOf('[');
    String head = bracket < 0 ? name : name.substring(0, bracket);
    return head.contains(".") ? name : "drones." + name;
  }
}
