package backstop.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Draws;
import backstop.model.Library;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Holds the kernel to the interpreter: every row, period, path and measure, bit by bit. */
final class Referee {

  private Referee() {}

  static List<Integer> postures(Library library) {
    return IntStream.range(0, library.postures().size()).boxed().toList();
  }

  static void agree(Library library, Draws draws, int batch) {
    Program program = Program.compile(library, Wanted.everything(library));
    List<Outturn> all = program.run(draws, postures(library), program.scratch(batch));
    for (Outturn outturn : all) {
      for (int path = 0; path < draws.paths(); path++) {
        Interpreter referee = Interpreter.of(library, draws, path, outturn.posture());
        assertThat(difference(library, referee, outturn, path)).isEmpty();
      }
    }
  }

  /** The first place at which they differ. */
  static Optional<String> difference(
      Library library, Interpreter referee, Outturn kernel, int path) {
    String where = " on path " + path + " under " + kernel.posture();
    for (int t = 0; t < library.timeline().size(); t++) {
      for (int row : library.order()) {
        double expected = referee.value(row, t);
        double got = kernel.profiles()[row][t][path];
        if (!same(expected, got)) {
          return Optional.of(
              library.rows().get(row) + " in " + t + where + ": " + expected + " / " + got);
        }
      }
    }
    for (int m = 0; m < library.measures().size(); m++) {
      Reading expected = referee.measure(m);
      double got = kernel.measures()[m][path];
      if (expected.undefined() != kernel.undefined()[m][path] || !same(expected.value(), got)) {
        return Optional.of(library.measures().get(m) + where + ": " + expected + " / " + got);
      }
    }
    return Optional.empty();
  }

  /** The same bits, or both an error. */
  static boolean same(double a, double b) {
    return !Double.isFinite(a) && !Double.isFinite(b)
        || Double.doubleToRawLongBits(a) == Double.doubleToRawLongBits(b);
  }
}
