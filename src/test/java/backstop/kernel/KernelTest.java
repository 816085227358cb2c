package backstop.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Library;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
