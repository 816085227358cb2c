package backstop.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.LibraryReader;
import backstop.source.Reading;
import backstop.valuation.Execution;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import backstop.valuation.Result;
import backstop.valuation.Valuation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The drones workbook in LibreOffice: every line, period and measure of every stored case under
 * every guarantee, and the master check, against the interpreter.
 */
class DronesWorkbookTest {

  private static final int PATHS = 256;

  private static Result value() {
    Library library =
        LibraryReader.read(
                new Reading(
                    Path.of("models"),
                    Path.of("inputs"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of()))
            .library()
            .orElseThrow();
    List<Integer> postures = IntStream.range(0, library.postures().size()).boxed().toList();
    Request request =
        new Request(
            List.of("drones"),
            postures,
            library.postures().indexOf("reassurance_force"),
            new Sampling(PATHS, 1, 1, Sampler.SOBOL),
            List.of(),
            Overlay.NONE);
    return Valuation.value(library, request, new Execution(2, PATHS, (paths, of) -> {}));
  }

  @Test
  void everyCaseUnderEveryGuaranteeAgreesWithTheEngine(@TempDir Path folder) throws IOException {
    assumeTrue(Recalculation.possible(), "LibreOffice with Python is not installed");
    Result result = value();
    Path file = folder.resolve("drones.xlsx");
    Workbook.write(result, "test", file);
    try (Recalculation office = Recalculation.start(Recalculation.OnLoad.ALWAYS)) {
      office.open(file);
      assertThat(result.cases()).hasSizeGreaterThanOrEqualTo(8);
      Conformance conformance = new Conformance(result, office);
      assertThat(conformance.misses()).isEmpty();
      Layout layout = new Layout(result.library(), result.cases().size());
      office.set(
          layout.row(result.library().line("drones.made").orElseThrow().firstRow(), 9), "=1");
      assertThat(conformance.misses(0, 0)).as("with one wrong formula").isNotEmpty();
    }
  }
}
