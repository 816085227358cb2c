package backstop.models;

import backstop.kernel.Interpreter;
import backstop.model.Draws;
import backstop.model.Library;
import backstop.paths.Paths;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.Reading;
import backstop.source.Shipped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The shipped minerals fund in a small world: one future of the worked example, its base case
 * unless drawn, of which a test may replace inputs. A name without a model is the fund's.
 */
final class SmallFund {

  static final Path EXAMPLE = Path.of("src/test/resources/backstop/models/minerals_fund");

  private static final long SEED = 7;

  private final Library library;
  private final Interpreter run;
  private final Map<String, Integer> rows = new HashMap<>();

  private SmallFund(Library library, Draws draws) {
    this.library = library;
    run = Interpreter.of(library, draws, 0, 0);
    for (int row = 0; row < library.rows().size(); row++) {
      rows.put(library.rows().get(row).name(), row);
    }
  }

  /** The worked example. */
  static SmallFund example() {
    return of(Map.of(), Map.of());
  }

  /**
   * @param files texts in place of the example's, by name in its folder of inputs
   * @param sets assumptions set, qualified or the fund's
   */
  static SmallFund of(Map<String, String> files, Map<String, String> sets) {
    Map<String, String> qualified = new HashMap<>();
    sets.forEach((name, value) -> qualified.put(qualified(name), value));
    try {
      Path folder = Files.createTempDirectory("small-fund");
      try {
        Library library = library(folder, files, qualified);
        return new SmallFund(library, Paths.base(library));
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Library library(Path folder, Map<String, String> files, Map<String, String> sets)
      throws IOException {
    Path models = copy(EXAMPLE.resolve("models"), folder.resolve("models"));
    Path inputs = copy(EXAMPLE.resolve("inputs"), folder.resolve("inputs"));
    Files.copy(Shipped.MODELS.resolve("minerals_fund.yaml"), models.resolve("minerals_fund.yaml"));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(inputs.resolve(file.getKey()), file.getValue());
    }
    return Futures.library(
        new Reading(models, inputs, Optional.empty(), Optional.empty(), Optional.empty(), sets));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static Path copy(Path from, Path to) throws IOException {
    Files.createDirectory(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    return to;
  }

  /** One path of the same library, on which clocks run out. */
  SmallFund drawn() {
    Sampling one = new Sampling(1, 1, SEED, Sampler.RANDOM);
    return new SmallFund(library, Paths.of(library, one, false).block(0, 1));
  }

  Library library() {
    return library;
  }

  /** The value of a row in a quarter from 1; its opening in quarter 0. */
  double at(String row, int quarter) {
    Integer position = rows.get(qualified(row));
    if (position == null) {
      throw new AssertionError("no row " + row);
    }
    return run.value(position, quarter - 1);
  }

  /** A qualified name: one without a model is the fund's. */
  static String qualified(String name) {
    int bracket = name.indexOf('[');
    String head = bracket < 0 ? name : name.substring(0, bracket);
    return head.contains(".") ? name : "minerals_fund." + name;
  }
}
