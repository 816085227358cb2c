package backstop.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Library;
import backstop.paths.Blocks;
import backstop.paths.Paths;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.GeneratedFormulas;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelTest {

  private static final int PATHS = 24;

  /** 50 libraries of 40 formulas. */
  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void kernelHasTheBitsOfTheInterpreter(long seed) {
    Library library = new GeneratedLibrary(seed).library();
    Referee.agree(library, new KeyedDraws(library, seed, PATHS), 7);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void kernelHasTheBitsOfTheInterpreterInTheBaseCase(long seed) {
    Library library = new GeneratedLibrary(seed).library();
    Referee.agree(library, new KeyedDraws(library, seed, 0, 1, true), 1);
  }

  /** 2,000 formulas through the public language. */
  @ParameterizedTest
  @ValueSource(longs = {101, 102, 103, 104, 105, 106, 107, 109, 110, 111})
  void kernelHasTheBitsOfTheInterpreterOnFormulasAsWritten(long seed, @TempDir Path folder)
      throws IOException {
    Library library = GeneratedFormulas.library(folder, seed, 200);
    Blocks futures = Paths.of(library, new Sampling(8, 1, seed, Sampler.RANDOM), false);
    Referee.agree(library, futures.block(0, 8), 5);
    Referee.agree(library, Paths.base(library), 1);
  }

  /** Scales are read off beside the values and change none, nor does what postures share. */
  @ParameterizedTest
  @MethodSource("seeds")
  void aTraceHasTheBitsOfTheInterpreter(long seed) {
    Library library = new GeneratedLibrary(seed).library();
    KeyedDraws draws = new KeyedDraws(library, seed, 1);
    Tracing tracing = new Tracing(library, draws, 0);
    for (int posture : Referee.postures(library)) {
      Interpreter path = Interpreter.of(library, draws, 0, posture);
      Trace trace = tracing.under(posture);
      for (int row = 0; row < library.rows().size(); row++) {
        for (int period = -1; period < library.timeline().size(); period++) {
          double traced = period < 0 ? trace.openings()[row] : trace.values()[row][period];
          assertThat(Referee.same(traced, path.value(row, period)))
              .as(library.rows().get(row) + " in " + period + " under " + posture)
              .isTrue();
        }
      }
    }
  }

  @Test
  void valuesAreComparedAndNotErrorsAlone() {
    long finite = 0;
    long cells = 0;
    for (long seed = 0; seed < 10; seed++) {
      Library library = new GeneratedLibrary(seed).library();
      Interpreter path = Interpreter.of(library, new KeyedDraws(library, seed, 1), 0, 0);
      finite += library.order().stream().filter(r -> Double.isFinite(path.value(r, 5))).count();
      cells += library.order().size();
    }
    assertThat(finite).isBetween(cells / 3, cells - 1);
  }
}
