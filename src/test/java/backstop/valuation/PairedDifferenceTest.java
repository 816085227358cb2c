package backstop.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Differences of normals on the same futures: plain z, better 3 + 2z, worse −1 + z/2, twin z. */
class PairedDifferenceTest {

  private static final int OUTCOME = 0;
  private static final int PLAIN = 0;
  private static final int BETTER = 1;
  private static final int WORSE = 2;
  private static final int TWIN = 3;
  private static final NormalDistribution NORMAL = new NormalDistribution();

  private static Result result;

  @BeforeAll
  static void value() {
    Library library = Libraries.read(Path.of("src/test/resources/backstop/valuation/mixed"));
    Sampling sampling = new Sampling(1 << 14, 16, 3, Sampler.RANDOM);
    Request request =
        new Request(
            List.of(),
            List.of(PLAIN, BETTER, WORSE, TWIN),
            WORSE,
            sampling,
            List.of(),
            Overlay.NONE);
    result = Valuation.value(library, request, new Execution(2, 512, (done, of) -> {}));
  }

  @Test
  void differenceHasTheDistributionOfTheSameFuture() {
    PairedDifference better = difference(BETTER, PLAIN);
    assertNear(better, Characteristic.MEAN, 3);
    assertNear(better, Characteristic.SD, 1);
    assertNear(better, Characteristic.named("p5").orElseThrow(), 3 - 1.6448536);
    assertNear(better, Characteristic.named("p50").orElseThrow(), 3);
    assertNear(better, Characteristic.named("p95").orElseThrow(), 3 + 1.6448536);
    assertNear(better, Characteristic.PROB_NEGATIVE, NORMAL.cumulativeProbability(-3));
    assertNear(difference(WORSE, PLAIN), Characteristic.SD, 0.5);
    assertNear(difference(PLAIN, WORSE), Characteristic.MEAN, 1);
  }

  /** 4 guarantees: three against the first, three against the reference. */
  @Test
  void eachIsComparedWithTheFirstAndWithTheReference() {
    assertThat(result.differences()).hasSize(6);
    assertThat(result.differences().stream().map(PairedDifference::other))
        .containsExactly(PLAIN, PLAIN, PLAIN, WORSE, WORSE, WORSE);
  }

  /** Better beats worse where 4 + 1.5 z > 0. */
  @Test
  void chanceOfBeatingHasItsError() {
    Statistic share = result.betterThan(BETTER, WORSE, OUTCOME);
    double exact = NORMAL.cumulativeProbability(4 / 1.5);
    assertThat(share.value()).isCloseTo(exact, within(4.5 * share.error()));
    assertThat(share.error())
        .isCloseTo(Math.sqrt(exact * (1 - exact) / (1 << 14)), within(0.7 * share.error()));
    assertThat(share.value() + result.betterThan(WORSE, BETTER, OUTCOME).value())
        .isCloseTo(1, within(1e-12));
    assertThat(share.value()).isEqualTo(result.better(BETTER, WORSE, OUTCOME));
  }

  @Test
  void whatIsTheSameBeatsNothing() {
    assertThat(result.betterThan(TWIN, PLAIN, OUTCOME)).isEqualTo(new Statistic(0, 0));
    PairedDifference none = difference(TWIN, PLAIN);
    assertThat(none.value().max()).isZero();
    assertThat(none.value().probNegative()).isZero();
    assertThat(none.error().mean()).isZero();
  }

  private static PairedDifference difference(int posture, int other) {
    return result.differences().stream()
        .filter(one -> one.posture() == posture && one.other() == other)
        .findFirst()
        .orElseThrow();
  }

  private static void assertNear(PairedDifference found, Characteristic one, double exact) {
    assertThat(one.of(found.value()))
        .as(one.name())
        .isCloseTo(exact, within(4.5 * one.of(found.error())));
  }
}
