package backstop.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.GeneratedFormulas;
import backstop.valuation.Execution;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import backstop.valuation.Result;
import backstop.valuation.Valuation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated formulas mean in LibreOffice what they mean in the interpreter. */
class GeneratedWorkbookTest {

  private static final int LINES = 250;
  private static final int PATHS = 16;
  private static Recalculation office;

  @BeforeAll
  static void start() {
    assumeTrue(Recalculation.possible(), "LibreOffice with Python is not installed");
    office = Recalculation.start(Recalculation.OnLoad.ALWAYS);
  }

  @AfterAll
  static void stop() {
    if (office != null) {
      office.close();
    }
  }

  static Result value(Library library) {
    List<Integer> postures = IntStream.range(0, library.postures().size()).boxed().toList();
    Request request =
        new Request(
            List.of(),
            postures,
            0,
            new Sampling(PATHS, 1, 1, Sampler.SOBOL),
            List.of(),
            Overlay.NONE);
    return Valuation.value(library, request, new Execution(1, PATHS, (paths, of) -> {}));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 13, 15, 16, 17, 18, 19, 21})
  void everyLineAndMeasureAgrees(long seed, @TempDir Path folder) throws IOException {
    Result result = value(GeneratedFormulas.library(folder, seed, LINES));
    Path file = folder.resolve("generated.xlsx");
    Workbook.write(result, "test", file);
    office.open(file);
    assertThat(new Conformance(result, office).misses()).isEmpty();
  }
}
