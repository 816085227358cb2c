package backstop.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.farm.Elsewhere;
import backstop.model.Library;
import backstop.paths.Paths;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results whose outcomes are not kept against those of the same requests whose outcomes are. */
class DigestTellingTest {

  private static final Sampling SAMPLING = new Sampling(1 << 14, 2, 8, Sampler.SOBOL);
  private static final Room SMALL = new Room(1 << 14);

  private static Library library;
  private static Result kept;
  private static Result passed;

  @BeforeAll
  static void value() {
    library = Libraries.read(Path.of("src/test/resources/backstop/valuation/mixed"));
    kept = value(Room.USUAL, new Execution(2, 512, (d, o) -> {}));
    passed = value(SMALL, new Execution(2, 512, (d, o) -> {}));
  }

  private static Result value(Room room, Execution execution) {
    return value(SAMPLING, room, execution);
  }

  private static Result value(Sampling sampling, Room room, Execution execution) {
    Request request =
        new Request(
            List.of(),
            List.of(0, 1, 2),
            1,
            sampling,
            List.of(77),
            Overlay.NONE,
            Optional.of(new Mixture(List.of(0.5, 0.3, 0.2))));
    Paths paths = Paths.of(library, sampling, false);
    return Valuation.value(library, request, execution, paths, room);
  }

  @ParameterizedTest
  @CsvSource({"1, 64", "2, 300", "5, 2048", "3, 16384"})
  void threadsAndBlocksDoNotMatter(int threads, int blockPaths) {
    assertSame(value(SMALL, new Execution(threads, blockPaths, (d, o) -> {})));
  }

  @Test
  void otherMachinesDoNotMatter() {
    try (Elsewhere elsewhere = new Elsewhere()) {
      assertSame(value(SMALL, new Execution(1, 300, (d, o) -> {}, Optional.of(elsewhere))));
      assertThat(elsewhere.worked()).isGreaterThan(2);
    }
  }

  /** Segments of two stretches each. */
  @Test
  void longerSegmentsTellWhatTheOutcomesDo() {
    Sampling sampling = new Sampling(1 << 20, 2, 8, Sampler.RANDOM);
    assertThat(Segment.of(sampling).get(9).stretches()).hasSize(2);
    Result exact = value(sampling, Room.USUAL, new Execution(2, 512, (d, o) -> {}));
    Queue<Integer> progress = new ConcurrentLinkedQueue<>();
    Result told = value(sampling, SMALL, new Execution(2, 512, (done, of) -> progress.add(done)));
    assertThat(progress).doesNotHaveDuplicates().hasSize(256).contains(4096, sampling.paths());
    for (int i = 0; i < exact.rows().size(); i++) {
      near(told.rows().get(i).value(), exact.rows().get(i).value(), told.rows().get(i).error());
    }
    Result other = value(sampling, SMALL, new Execution(3, 700, (d, o) -> {}));
    assertThat(other.estimates()).isEqualTo(told.estimates());
    assertThat(other.differences()).isEqualTo(told.differences());
    assertThat(names(other)).isEqualTo(names(told));
  }

  private static void assertSame(Result other) {
    assertThat(other.estimates()).isEqualTo(passed.estimates());
    assertThat(other.mixture()).isEqualTo(passed.mixture());
    assertThat(other.differences()).isEqualTo(passed.differences());
    assertThat(other.convergence()).isEqualTo(passed.convergence());
    assertThat(other.profiles()).isEqualTo(passed.profiles());
    assertThat(other.verdicts()).isEqualTo(passed.verdicts());
    assertThat(names(other)).isEqualTo(names(passed));
    assertThat(other.pathwise().sketching()).isEqualTo(passed.pathwise().sketching());
  }

  @Test
  void statisticsAreThoseOfTheOutcomesWithinTheErrorSaid() {
    assertThat(kept.pathwise().sketching()).isEmpty();
    assertThat(passed.pathwise().sketching().orElseThrow().rankError()).isBetween(1e-4, 0.1);
    assertThat(passed.outcomes().columns()).isEmpty();
    for (int i = 0; i < kept.rows().size(); i++) {
      near(passed.rows().get(i).value(), kept.rows().get(i).value(), passed.rows().get(i).error());
      assertThat(Double.valueOf(passed.rows().get(i).base()))
          .isEqualTo(Double.valueOf(kept.rows().get(i).base()));
    }
    for (int i = 0; i < kept.differences().size(); i++) {
      PairedDifference one = passed.differences().get(i);
      near(one.value(), kept.differences().get(i).value(), one.error());
    }
  }

  private static void near(Summary told, Summary exact, Summary error) {
    assertThat(told.count()).isEqualTo(exact.count());
    assertThat(told.undefined()).isEqualTo(exact.undefined());
    assertThat(told.min()).isEqualTo(exact.min());
    assertThat(told.max()).isEqualTo(exact.max());
    assertThat(told.probNegative()).isCloseTo(exact.probNegative(), within(1e-12));
    assertThat(told.mean()).isCloseTo(exact.mean(), near(exact.mean()));
    assertThat(told.sd()).isCloseTo(exact.sd(), near(exact.sd()));
    assertThat(told.skewness()).isCloseTo(exact.skewness(), within(1e-9));
    assertThat(told.kurtosis()).isCloseTo(exact.kurtosis(), within(1e-9));
    for (Characteristic one : Characteristic.ALL) {
      assertThat(one.of(told))
          .as(one.name())
          .isCloseTo(one.of(exact), within(one.of(error) + 1e-12));
    }
  }

  private static Offset<Double> near(double size) {
    return within(1e-11 * (1 + Math.abs(size)));
  }

  @Test
  void errorsOfSumsAreThoseOfTheOutcomes() {
    for (int i = 0; i < kept.rows().size(); i++) {
      Summary told = passed.rows().get(i).error();
      Summary exact = kept.rows().get(i).error();
      assertThat(told.mean()).isCloseTo(exact.mean(), near(exact.mean()));
      assertThat(told.probNegative()).isCloseTo(exact.probNegative(), within(1e-12));
      assertThat(told.sd()).isCloseTo(exact.sd(), near(exact.sd()));
    }
  }

  @Test
  void sharesAndDifferencesAreThoseOfTheOutcomes() {
    for (int measure : kept.outcomes().measures()) {
      assertThat(passed.pathwise().better(measure)).isDeepEqualTo(kept.pathwise().better(measure));
      for (int posture : kept.postures()) {
        for (int other : kept.outcomes().postures()) {
          near(
              passed.difference(posture, other, measure), kept.difference(posture, other, measure));
        }
      }
      assertThat(passed.betterThan(0, 1, measure)).isEqualTo(kept.betterThan(0, 1, measure));
    }
  }

  private static void near(Difference told, Difference exact) {
    assertThat(told.mean()).isCloseTo(exact.mean(), near(exact.mean()));
    assertThat(told.error()).isCloseTo(exact.error(), near(exact.error()));
    assertThat(told.better()).isCloseTo(exact.better(), within(1e-15));
    assertThat(told.moved()).isEqualTo(exact.moved());
  }

  /** All paths are among those that cases are chosen of, but percentiles have moved a little. */
  @Test
  void casesOfNoPercentileAreThoseOfTheOutcomes() {
    assertThat(names(passed).stream().filter(name -> !name.startsWith("P")).toList())
        .isEqualTo(names(kept).stream().filter(name -> !name.startsWith("P")).toList());
    assertThat(passed.cases()).hasSameSizeAs(kept.cases());
  }

  private static List<String> names(Result result) {
    return result.cases().stream().map(one -> one.name() + " " + one.path()).toList();
  }

  @Test
  void convergenceIsThatOfTheOutcomes() {
    assertThat(passed.convergence()).hasSameSizeAs(kept.convergence());
    for (int i = 0; i < kept.convergence().size(); i++) {
      Convergence told = passed.convergence().get(i);
      Convergence exact = kept.convergence().get(i);
      assertThat(told.characteristic()).isEqualTo(exact.characteristic());
      for (int p = 0; p < exact.parts().size(); p++) {
        Convergence.Part part = told.parts().get(p);
        assertThat(part.paths()).isEqualTo(exact.parts().get(p).paths());
        assertThat(part.value())
            .isCloseTo(exact.parts().get(p).value(), within(part.error() + 1e-12));
      }
    }
  }

  @Test
  void aSpreadIsThatOfTheOutcomes() {
    Summary told = Summary.of(passed.pathwise().spread(0, 0));
    Summary exact = kept.estimate(0, 0).value();
    Summary error = passed.estimate(0, 0).error();
    for (int level : List.of(5, 25, 50, 75, 95)) {
      assertThat(told.percentile(level))
          .isCloseTo(exact.percentile(level), within(error.percentile(level)));
    }
  }
}
