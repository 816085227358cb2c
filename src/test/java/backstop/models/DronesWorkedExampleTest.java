package backstop.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.kernel.Interpreter;
import backstop.model.Library;
import backstop.paths.Paths;
import backstop.source.LibraryReader;
import backstop.source.Read;
import backstop.source.Reading;
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
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

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
      Files.copy(Path.of("models/drones.yaml"), folder.resolve("drones.yaml"));
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

  @ParameterizedTest
  @CsvFileSource(resources = "drones/expected.csv")
  void eightQuartersAgreeWithTheHandCalculation(ArgumentsAccessor row) throws IOException {
    String line = row.getString(0);
    double[] expected = IntStream.rangeClosed(1, 8).mapToDouble(row::getDouble).toArray();
    double[] computed = quarters(line);
    for (int quarter = 0; quarter < expected.length; quarter++) {
      double size = Math.max(1, Math.abs(expected[quarter]));
      assertThat(computed[quarter])
          .as("%s in quarter %d", line, quarter + 1)
          .isCloseTo(expected[quarter], within(2e-9 * size));
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
