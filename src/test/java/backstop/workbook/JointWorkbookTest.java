package backstop.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import backstop.model.Library;
import backstop.model.Row;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.Shipped;
import backstop.valuation.Execution;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import backstop.valuation.Result;
import backstop.valuation.Valuation;
import backstop.workbook.Conformance.Combination;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The workbook of all shipped models in LibreOffice: every line, period and measure against the
 * interpreter, and the master check, in stored cases under guarantees drawn by a fixed seed.
 */
class JointWorkbookTest {

  private static final int PATHS = 256;
  private static final int COMBINATIONS = Integer.getInteger("backstop.joint.combinations", 24);
  private static final long SEED = Long.getLong("backstop.joint.seed", 20250930);

  private static Result value() {
    Library library = Shipped.library();
    List<Integer> postures = IntStream.range(0, library.postures().size()).boxed().toList();
    Request request =
        new Request(
            List.of(),
            postures,
            library.postures().indexOf("reassurance_force"),
            new Sampling(PATHS, 1, 1, Sampler.SOBOL),
            List.of(),
            Overlay.NONE);
    return Valuation.value(library, request, new Execution(2, PATHS, (paths, of) -> {}));
  }

  /** Every case and every guarantee once at least, the rest at random. */
  static List<Combination> drawn(int cases, int postures) {
    Random random = new Random(SEED);
    List<Integer> stored = shuffled(cases, random);
    List<Integer> under = shuffled(postures, random);
    Set<Combination> drawn = new LinkedHashSet<>();
    for (int i = 0; i < Math.max(cases, postures); i++) {
      drawn.add(new Combination(stored.get(i % cases), under.get(i % postures)));
    }
    while (drawn.size() < Math.min(COMBINATIONS, cases * postures)) {
      drawn.add(new Combination(random.nextInt(cases), random.nextInt(postures)));
    }
    return List.copyOf(drawn);
  }

  private static List<Integer> shuffled(int count, Random random) {
    List<Integer> numbers = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    Collections.shuffle(numbers, random);
    return numbers;
  }

  @Test
  void drawnCasesUnderDrawnGuaranteesAgreeWithTheEngine(@TempDir Path folder) throws IOException {
    assumeTrue(Recalculation.possible(), "LibreOffice with Python is not installed");
    Result result = value();
    Path file = folder.resolve("joint.xlsx");
    Workbook.write(result, "test", file);
    try (Recalculation office = Recalculation.start(Recalculation.OnLoad.ALWAYS)) {
      office.open(file);
      Conformance conformance = new Conformance(result, office);
      List<Combination> drawn = drawn(result.cases().size(), result.library().postures().size());
      assertThat(drawn).hasSizeGreaterThanOrEqualTo(COMBINATIONS);
      assertThat(conformance.misses(drawn)).isEmpty();
      office.set(wrong(result), "=123.456");
      assertThat(conformance.misses(drawn.subList(0, 1))).as("with one wrong formula").isNotEmpty();
    }
  }

  /** The tenth period of the last row that a model writes. */
  private static Address wrong(Result result) {
    List<Row> rows = result.library().rows();
    return new Layout(result.library(), result.cases().size()).row(rows.size() - 1, 9);
  }
}
