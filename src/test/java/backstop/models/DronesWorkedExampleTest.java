package backstop.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.kernel.Interpreter;
import backstop.model.Library;
import backstop.paths.Paths;
import backstop.source.LibraryReader;
import backstop.source.Read;
import backstop.source.Reading;
import backstop.source.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Eight quarters of the base case in a small world of its own, against figures that do not come
 * from the model: {@code python3 worked_example.py > expected.csv} in the folder of the example,
 * with Python 3.11, prints them. The script reads neither model nor inputs; its numbers are typed
 * in. It prints ten digits.
 */
final class DronesWorkedExampleTest {

  private static final Path EXAMPLE = Path.of("src/test/resources/backstop/models/drones");

  private static Interpreter base;
  private static Library library;

  @TempDir static Path folder;

  private static Interpreter base() throws IOException {
    if (base == null) {
      try (Stream<Path> files = Files.list(EXAMPLE.resolve("models"))) {
        for (Path file : files.toList()) {
          Files.copy(file, folder.resolve(file.getFileName()));
        }
      }
      Files.copy(Shipped.MODELS.resolve("drones.yaml"), folder.resolve("drones.yaml"));
      Read read =
          LibraryReader.read(
              new Reading(
                  folder,
                  EXAMPLE.resolve("inputs"),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Map.of()));
      library = read.library().orElseThrow(() -> new AssertionError(read.issues().toString()));
      base = Interpreter.of(library, Paths.base(library), 0, 0);
    }
    return base;
  }

  static Stream<String> figures() throws IOException {
    return Files.readAllLines(EXAMPLE.resolve("expected.csv")).stream();
  }

  @ParameterizedTest
  @MethodSource("figures")
  void eightQuartersAgreeWithTheHandCalculation(String figures) throws IOException {
    String[] cells = figures.split(",");
    double[] computed = quarters(cells[0]);
    assertThat(cells).hasSize(1 + computed.length);
    for (int quarter = 0; quarter < computed.length; quarter++) {
      double expected = Double.parseDouble(cells[quarter + 1]);
      double size = Math.max(1, Math.abs(expected));
      assertThat(computed[quarter])
          .as("%s in quarter %d", cells[0], quarter + 1)
          .isCloseTo(expected, within(2e-9 * size));
    }
  }

  @Test
  void theExampleBuildsBorrowsReachesTheCapAndLosesMoney() throws IOException {
    assertThat(DoubleStream.of(quarters("lines_built"))).anyMatch(built -> built > 0);
    assertThat(DoubleStream.of(quarters("loan"))).anyMatch(loan -> loan > 0);
    assertThat(DoubleStream.of(quarters("realised_margin")).max().orElseThrow())
        .isCloseTo(0.25, within(1e-12));
    assertThat(DoubleStream.of(quarters("profit"))).anyMatch(profit -> profit < 0);
  }

  private static double[] quarters(String line) throws IOException {
    Interpreter computed = base();
    int row = row(line);
    return IntStream.range(0, 8).mapToDouble(q -> computed.value(row, q)).toArray();
  }

  private static int row(String line) {
    return IntStream.range(0, library.rows().size())
        .filter(r -> library.rows().get(r).name().equals("drones." + line))
        .findFirst()
        .orElseThrow();
  }
}
