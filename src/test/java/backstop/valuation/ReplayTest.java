package backstop.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backstop.kernel.Interpreter;
import backstop.kernel.Reading;
import backstop.kernel.Trace;
import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.GeneratedFormulas;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every case under every posture has the bits of the interpreter. */
class ReplayTest {

  @TempDir static Path folder;

  @Test
  void everyCombinationIsTheInterpreters() throws IOException {
    Library library = GeneratedFormulas.library(folder, 12, 60);
    Result result = value(library);
    List<StoredCase> cases = result.cases().stream().map(stored -> stored.read(library)).toList();
    assertThat(cases).hasSizeGreaterThan(3);
    Replay replay =
        BaseReplay.begin(library, result.request())
            .replay(new StoredCases(library, result.request(), cases));
    List<Integer> postures = result.request().postures();
    for (int c = 0; c < cases.size(); c++) {
      for (int g = 0; g < postures.size(); g++) {
        Trace trace = Interpreter.trace(library, result.cases().get(c).draws(), 0, postures.get(g));
        int combination = c * postures.size() + g;
        assertThat(replay.totals()[combination]).isEqualTo(Replay.sums(trace.values()));
        assertThat(replay.measures()[combination])
            .isEqualTo(trace.measures().stream().mapToDouble(Reading::value).toArray());
        assertScales(replay, combination);
      }
    }
  }

  @Test
  void casesOfOtherPosturesAreRefused() throws IOException {
    Library library = GeneratedFormulas.library(folder, 13, 20);
    StoredCases stored = value(library).stored();
    Request fewer =
        new Request(
            List.of(),
            List.of(stored.request().reference()),
            stored.request().reference(),
            stored.request().sampling(),
            List.of(),
            Overlay.NONE);
    assertThat(library.postures()).hasSizeGreaterThan(1);
    BaseReplay base = BaseReplay.begin(library, fewer);
    assertThatThrownBy(() -> base.replay(stored)).isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertScales(Replay replay, int combination) {
    for (int row = 0; row < replay.totalScales().length; row++) {
      assertThat(replay.totalScales()[row])
          .isGreaterThanOrEqualTo(Math.abs(replay.totals()[combination][row]));
    }
  }

  private static Result value(Library library) {
    List<Integer> postures = IntStream.range(0, library.postures().size()).boxed().toList();
    Request request =
        new Request(
            List.of(),
            postures,
            postures.get(postures.size() - 1),
            new Sampling(64, 1, 1, Sampler.SOBOL),
            List.of(7),
            Overlay.NONE);
    return Valuation.value(library, request, new Execution(2, 64, (paths, of) -> {}));
  }
}
