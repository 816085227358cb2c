package backstop.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.kernel.Program;
import backstop.kernel.Wanted;
import backstop.model.Draws;
import backstop.model.Library;
import backstop.paths.SampledDraws;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sets of exchanged draws valued side by side, beside each valued alone. */
class TwinFuturesTest {

  private static final int SETS = 7;
  private static final int PATHS = 50;

  /** What is asked, and the futures. */
  private record Asked(Program program, int posture, TwinFutures twin) {

    static Asked of(Library library, String name, int posture, Sampler sampler) {
      Sampling sampling = new Sampling(64, 4, 11, sampler);
      Request request =
          new Request(List.of(), List.of(posture), posture, sampling, List.of(), Overlay.NONE);
      int measure = library.measures().indexOf(library.measure(name).orElseThrow());
      TwinFutures twin = new TwinFutures(library, request, List.of(measure));
      Wanted wanted = new Wanted(List.of(measure), List.of(), List.of(), List.of());
      return new Asked(Program.compile(library, wanted), posture, twin);
    }

    double[] alone(BitSet taken) {
      SampledDraws own = twin.first().block(0, PATHS);
      SampledDraws other = twin.second().block(0, PATHS);
      Draws given = twin.first().given(taken).of(own, other);
      Draws mixed = new ExchangedDraws(own, given, taken);
      return program.run(mixed, List.of(posture), program.scratch(PATHS)).get(0).measures()[0];
    }
  }

  /** None of the draws, all of them, and some by chance. */
  private static List<BitSet> sets(TwinFutures twin, Random random) {
    Stream<BitSet> some =
        IntStream.range(2, SETS)
            .mapToObj(set -> random.nextInt(4) == 0 ? 0.5 : 0.02)
            .map(share -> set(twin.draws().stream().filter(d -> random.nextDouble() < share)));
    return Stream.concat(Stream.of(new BitSet(), set(twin.draws().stream())), some).toList();
  }

  private static BitSet set(Stream<Integer> draws) {
    BitSet set = new BitSet();
    draws.forEach(set::set);
    return set;
  }

  private static void assertSame(Asked asked, Random random) {
    List<BitSet> sets = sets(asked.twin(), random);
    List<Measured> together =
        asked.twin().measured(sets, PATHS, new Execution(2, 512, (d, o) -> {}));
    for (int s = 0; s < sets.size(); s++) {
      assertThat(together.get(s).outcomes().columns().get(0).values())
          .isEqualTo(asked.alone(sets.get(s)));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 0.37})
  void shippedSetsSideBySideHaveTheBitsOfEachAlone(double strength) {
    Library library = Shipped.library();
    int posture = library.postures().indexOf("reassurance_force");
    Library pinned =
        strength < 0
            ? library
            : library.pinned("security.strength", posture, List.of(0.5, strength));
    int chosen = strength < 0 ? posture : 1;
    assertSame(Asked.of(pinned, "drones.jv_npv", chosen, Sampler.SOBOL), new Random(3));
  }

  @ParameterizedTest
  @EnumSource(Sampler.class)
  void setsSideBySideHaveTheBitsOfEachAlone(Sampler sampler) {
    assertSame(Asked.of(Libraries.closedForms(), "closed.asian_call", 0, sampler), new Random(5));
  }

  /** The root of a normal: no number on about half of the paths, other ones in the second. */
  @Test
  void whatGoesWrongIsToldOfEachSet(@TempDir Path folder) throws IOException {
    Libraries.copy(Libraries.CLOSED_FORMS, folder);
    Files.writeString(
        folder.resolve("models/broken.yaml"),
        """
        model: broken
        title: A root of any number
        about: Has no value where the number is negative.
        lines:
          Any:
            root (ratio): SQRT(closed.x_normal)
        measures:
          first_root (ratio): FIRST(root)
        """);
    TwinFutures twin =
        Asked.of(Libraries.read(folder), "broken.first_root", 0, Sampler.RANDOM).twin();
    List<BitSet> sets = List.of(new BitSet(), set(twin.draws().stream()), new BitSet());
    Execution execution = new Execution(1, 512, (d, o) -> {});

    List<Measured> together = twin.measured(sets, PATHS, execution);

    for (int s = 0; s < sets.size(); s++) {
      Measured alone = twin.measured(sets.subList(s, s + 1), PATHS, execution).get(0);
      assertThat(alone.breakdowns()).isNotEmpty();
      assertThat(together.get(s).breakdowns()).isEqualTo(alone.breakdowns());
    }
    assertThat(together.get(0).breakdowns()).isNotEqualTo(together.get(1).breakdowns());
  }
}
