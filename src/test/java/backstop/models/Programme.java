package backstop.models;

import backstop.kernel.Interpreter;
import backstop.model.Assumption;
import backstop.model.Chain;
import backstop.model.Draws;
import backstop.model.Library;
import backstop.paths.Paths;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.LibraryReader;
import backstop.source.Read;
import backstop.source.Reading;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

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
  private static final long SEED = 7;

  private final Library library;
  private final Draws draws;
  private final int path;
  private final Interpreter run;
  private final Map<String, Integer> rows;

  private Programme(Library library, Draws draws, int path, int posture) {
    this.library = library;
    this.draws = draws;
    this.path = path;
    this.run = Interpreter.of(library, draws, path, posture);
    this.rows = new HashMap<>();
    for (int row = 0; row < library.rows().size(); row++) {
      rows.put(library.rows().get(row).name(), row);
    }
  }

  /** Something that holds in a period of a programme. */
  interface Claim {
    void check(Programme programme, int period);
  }

  /** The shipped library with assumptions of the drones model, or qualified ones, set. */
  static Library library(Map<String, String> sets) {
    Map<String, String> qualified = new TreeMap<>();
    sets.forEach((name, value) -> qualified.put(qualified(name), value));
    return read(qualified);
  }

  private static Library read(Map<String, String> sets) {
    Read read =
        LibraryReader.read(
            new Reading(
                Path.of("models"),
                Path.of("inputs"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                sets));
    return read.library().orElseThrow(() -> new AssertionError(read.issues().toString()));
  }

  /** Futures under a posture, on common draws. */
  static List<Programme> of(String posture, Map<String, String> sets) {
    return drawn(library(sets), posture);
  }

  private static List<Programme> drawn(Library library, String posture) {
    Sampling sampling = new Sampling(PATHS, 1, SEED, Sampler.RANDOM);
    Draws draws = Paths.of(library, sampling, false).block(0, PATHS);
    int position = library.postures().indexOf(posture);
    return IntStream.range(0, PATHS)
        .mapToObj(path -> new Programme(library, draws, path, position))
        .toList();
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
    return library.timeline().size();
  }

  double length(int period) {
    return years(period) - (period == 0 ? 0 : years(period - 1));
  }

  /** From the valuation date to the end of a period. */
  double years(int period) {
    return library.timeline().periods().get(period).years();
  }

  /** The value of a row in a period from 0; its opening in period −1. */
  double at(String row, int period) {
    Integer position = rows.get(qualified(row));
    if (position == null) {
      throw new AssertionError("no row " + row);
    }
    return run.value(position, period);
  }

  /** {@code years} before a period, to the nearest quarter and at least one. */
  double before(String row, int period, double years) {
    return at(row, Math.max(-1, period - Math.max(1, (int) (years * 4 + 0.5))));
  }

  boolean in(String chain, String state, int period) {
    Chain found =
        library.chains().stream()
            .filter(c -> c.name().equals(qualified(chain)))
            .findFirst()
            .orElseThrow();
    return run.value(found.row(), period) == found.states().indexOf(state) + 1;
  }

  /** What an assumption is on this path. */
  double given(String name) {
    Assumption found =
        library.assumptions().stream()
            .filter(a -> a.name().equals(qualified(name)))
            .findFirst()
            .orElseThrow();
    return found.uncertain() ? draws.value(found.draw())[path] : found.value();
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
