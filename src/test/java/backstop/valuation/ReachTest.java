package backstop.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Paths are doubled until errors are small enough. */
class ReachTest {

  private static final int OUTCOME = 0;
  private static final int GAIN = 1;
  private static final int FIRST = 1 << 9;
  private static final Execution EXECUTION = new Execution(2, 100, (done, of) -> {});

  /** Student's 97.5% quantile with 15 degrees of freedom. */
  private static final double TWO_SIDED = 2.1314;

  private static Library library;

  @BeforeAll
  static void read() {
    library = Libraries.read(Path.of("src/test/resources/backstop/valuation/mixed"));
  }

  @ParameterizedTest
  @EnumSource(Sampler.class)
  void hasTheBitsOfAskingForThePathsOutright(Sampler sampler) {
    Library closed = Libraries.closedForms();
    Sampling most = new Sampling(1 << 13, 16, 5, sampler);
    ErrorTarget never = new ErrorTarget(0, Characteristic.MEAN, 1e-12, false);
    Reached reached = reach(closed, most, never);
    Result outright = Libraries.value(closed, most);

    assertThat(reached.unmet()).hasSize(1);
    assertThat(reached.result().request()).isEqualTo(outright.request());
    assertSame(reached.result(), outright);
  }

  @Test
  void stopsAsSoonAsTheErrorIsSmallEnough() {
    Sampling most = new Sampling(1 << 14, 16, 5, Sampler.RANDOM);
    ErrorTarget target = new ErrorTarget(OUTCOME, Characteristic.MEAN, 0.02, true);
    Reached reached = reach(library, most, target);
    int paths = reached.result().request().sampling().paths();
    assertThat(paths).isBetween(FIRST, 1 << 13);
    assertThat(reached.unmet()).isEmpty();
    Estimate estimate = reached.result().estimate(0, OUTCOME);
    assertThat(estimate.error().mean()).isLessThanOrEqualTo(0.02 * estimate.value().sd());
    assertSame(
        reached.result(), Libraries.value(library, new Sampling(paths, 16, 5, Sampler.RANDOM)));

    Result half = Libraries.value(library, new Sampling(paths / 2, 16, 5, Sampler.RANDOM));
    assertThat(
            half.estimates().stream()
                .filter(one -> one.measure() == OUTCOME)
                .anyMatch(one -> one.error().mean() > 0.02 * one.value().sd()))
        .isTrue();
  }

  /** Every characteristic, of a measure that is undefined on some paths too. */
  @ParameterizedTest
  @CsvSource({"mean", "sd", "prob_negative", "var95", "cvar95", "p50", "p99"})
  void everyCharacteristicCanBeAskedFor(String name) {
    Characteristic asked = Characteristic.named(name).orElseThrow();
    Sampling most = new Sampling(1 << 15, 16, 2, Sampler.SOBOL);
    for (int measure : List.of(OUTCOME, GAIN)) {
      Reached reached = reach(library, most, new ErrorTarget(measure, asked, 0.02, false));
      assertThat(reached.unmet()).isEmpty();
      for (int g : library.postures().stream().map(library.postures()::indexOf).toList()) {
        assertThat(asked.of(reached.result().estimate(g, measure).error()))
            .isLessThanOrEqualTo(0.02);
      }
    }
  }

  @Test
  void saysHowManyPathsAnUnmetErrorWouldTake() {
    Sampling most = new Sampling(1 << 11, 16, 5, Sampler.RANDOM);
    Reached reached =
        reach(library, most, new ErrorTarget(OUTCOME, Characteristic.MEAN, 0.001, true));
    assertThat(reached.unmet()).hasSize(library.postures().size());
    for (Reach reach : reached.unmet()) {
      assertThat(reach.error()).isGreaterThan(reach.wanted());
      assertThat(reach.paths()).isBetween(0x1p18, 0x1p21);
      assertThat(Math.log(reach.paths()) / Math.log(2) % 1).isZero();
    }
  }

  /**
   * 95% intervals of a normal's mean after stopping, over 300 seeds, at errors that are reached
   * after one to four doublings. Stopping prefers errors that came out small: NumPy, 16 normals
   * whose sums are doubled until their error is small enough, covers in 93.6% to 94.9% of 40,000
   * trials.
   */
  @ParameterizedTest
  @CsvSource({"RANDOM, 0.03", "RANDOM, 0.022", "SOBOL, 0.001", "SOBOL, 0.0004"})
  void intervalsCoverAfterStopping(Sampler sampler, double size) {
    int covered = 0;
    int doublings = 0;
    for (int seed = 0; seed < 300; seed++) {
      Sampling most = new Sampling(1 << 14, 16, seed, sampler);
      ErrorTarget target = new ErrorTarget(OUTCOME, Characteristic.MEAN, size, false);
      Request request = new Request(List.of(), List.of(0), 0, most, List.of(), Overlay.NONE);
      Reached reached = reach(library, request, 1 << 8, target);
      Estimate estimate = reached.result().estimate(0, OUTCOME);
      covered += Math.abs(estimate.value().mean()) <= TWO_SIDED * estimate.error().mean() ? 1 : 0;
      doublings += reached.result().request().sampling().paths() > 1 << 8 ? 1 : 0;
      assertThat(reached.unmet()).isEmpty();
    }
    int some = doublings;
    double share = covered / 300.0;
    SoftAssertions.assertSoftly(
        soft -> {
          soft.assertThat(some).as("seeds that went on").isGreaterThan(200);
          soft.assertThat(share).as("covered").isBetween(0.92, 0.98);
        });
  }

  private static Reached reach(Library library, Sampling most, ErrorTarget target) {
    List<Integer> postures = library.postures().stream().map(library.postures()::indexOf).toList();
    return reach(
        library, new Request(List.of(), postures, 0, most, List.of(), Overlay.NONE), FIRST, target);
  }

  private static Reached reach(Library library, Request most, int first, ErrorTarget target) {
    try (Crew crew = new Crew(EXECUTION.threads())) {
      return new Reaching(library, most, first, List.of(target), EXECUTION).reached(crew);
    }
  }

  private static void assertSame(Result reached, Result outright) {
    for (int c = 0; c < outright.outcomes().columns().size(); c++) {
      assertThat(reached.outcomes().columns().get(c).values())
          .isEqualTo(outright.outcomes().columns().get(c).values());
    }
    assertThat(reached.estimates()).isEqualTo(outright.estimates());
    assertThat(reached.profiles()).isEqualTo(outright.profiles());
    assertThat(reached.verdicts()).isEqualTo(outright.verdicts());
    assertThat(reached.breakdowns()).isEqualTo(outright.breakdowns());
    assertThat(reached.convergence()).isEqualTo(outright.convergence());
    assertThat(reached.differences()).isEqualTo(outright.differences());
  }
}
