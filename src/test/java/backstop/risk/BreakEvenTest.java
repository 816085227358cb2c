package backstop.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.paths.Sampler;
import backstop.paths.Sampling;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Break-even strengths whose closed forms follow from normal outcomes: z₀.₇₅ = 0.674490, and the
 * mean of the worst 5% of a standard normal, −φ(z₀.₀₅) / 0.05 = −2.062713.
 */
class BreakEvenTest {

  private static final Sampling SAMPLING = new Sampling(4096, 16, 5, Sampler.SOBOL);

  /** Seeds by default; {@code -Dseeds=300} for the figures of the method page. */
  private static final int SEEDS = Integer.getInteger("seeds", 40);

  /** 300 seeds are to be within 92% to 98%; of fewer, within four binomial errors of 95%. */
  private static final double MISS = SEEDS >= 300 ? 0.03 : 4 * Math.sqrt(0.05 * 0.95 / SEEDS);

  @ParameterizedTest
  @CsvSource({
    "straight_end, MEAN, 0, 0.375",
    "bent_end, MEAN, 1.5, 0.5",
    "straight_end, LOSS, 0.25, 0.54362244",
    "straight_end, SHORTFALL, 0, 0.89067825",
    "gained_end, MEAN, 3, 0.375",
  })
  void theIntervalCoversTheRootAsOftenAsItSays(
      String measure, Target.Kind kind, double limit, double root) {
    long covered =
        IntStream.rangeClosed(1, SEEDS)
            .mapToObj(seed -> new Sampling(2048, 16, seed, Sampler.RANDOM))
            .map(sampling -> Trial.breakEven(measure, kind, limit, sampling))
            .filter(found -> covers(found, root))
            .count();
    System.getLogger("coverage")
        .log(
            System.Logger.Level.INFO,
            measure + " " + kind + ": " + covered + " of " + SEEDS + " seeds");

    assertThat((double) covered / SEEDS).isCloseTo(0.95, within(MISS));
  }

  private static boolean covers(BreakEven found, double root) {
    return found.crossings().stream().anyMatch(at -> at.low() <= root && root <= at.high());
  }

  @ParameterizedTest
  @CsvSource({
    "straight_end, MEAN, 0, 0.375, true",
    "bent_end, MEAN, 1.5, 0.5, true",
    "straight_end, LOSS, 0.25, 0.54362244, true",
    "straight_end, SHORTFALL, 0, 0.89067825, true",
    "falling_end, MEAN, 0, 0.5, false",
  })
  void evenlySpreadDrawsFindTheRoot(
      String measure, Target.Kind kind, double limit, double root, boolean rising) {
    BreakEven found = Trial.breakEven(measure, kind, limit, SAMPLING);

    assertThat(found.kind()).isEqualTo(BreakEven.Kind.CROSSES);
    assertThat(found.crossings()).hasSize(1);
    Crossing crossing = found.crossings().get(0);
    assertThat(crossing.strength()).isCloseTo(root, within(0.004));
    assertThat(crossing.rising()).isEqualTo(rising);
    assertThat(crossing.strength()).isBetween(crossing.low(), crossing.high());
    assertThat(crossing.openLow() || crossing.openHigh()).isFalse();
  }

  @Test
  void twoCrossingsAreFoundWithTheirIntervals() {
    BreakEven found = Trial.breakEven("hump_end", Target.Kind.MEAN, 0.64, SAMPLING);

    assertThat(found.crossings()).extracting(Crossing::rising).containsExactly(true, false);
    assertThat(found.crossings().get(0).strength()).isCloseTo(0.2, within(0.002));
    assertThat(found.crossings().get(1).strength()).isCloseTo(0.8, within(0.002));
    assertThat(found.merged()).isFalse();
  }

  /** The top of the hump is at 1, and the error of 512 paths is 0.044. */
  @Test
  void crossingsNearTheTopAreNotToldApart() {
    List<BreakEven> found = ofSeeds("hump_end", 0.95);

    assertThat(found)
        .filteredOn(one -> one.crossings().size() == 2)
        .isNotEmpty()
        .anyMatch(BreakEven::merged);
  }

  @Test
  void aCrossingThatIsNotRuledOutIsSaid() {
    List<BreakEven> found = ofSeeds("hump_end", 1.05);

    assertThat(found)
        .filteredOn(one -> one.kind() == BreakEven.Kind.NEVER)
        .isNotEmpty()
        .anyMatch(one -> one.near().isPresent() && Math.abs(one.near().getAsDouble() - 0.5) < 0.1);
  }

  private static List<BreakEven> ofSeeds(String measure, double mean) {
    return IntStream.rangeClosed(1, 10)
        .mapToObj(seed -> new Sampling(512, 16, seed, Sampler.RANDOM))
        .map(few -> Trial.breakEven(measure, Target.Kind.MEAN, mean, few))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "straight_end, MEAN, 6, NEVER",
    "straight_end, MEAN, -4, ALWAYS",
    "luck_end, MEAN, 1, NEVER",
    "straight_end, LOSS, 0, NEVER",
    "rare_end, MEAN, 0, UNDEFINED",
  })
  void withoutACrossingItSaysWhich(
      String measure, Target.Kind kind, double limit, BreakEven.Kind expected) {
    BreakEven found = Trial.breakEven(measure, kind, limit, SAMPLING);

    assertThat(found.kind()).isEqualTo(expected);
    assertThat(found.near().isPresent()).isFalse();
  }

  /** The mean at 0 is −3 and its error 2 / √512: the root is not told from 0. */
  @Test
  void anIntervalThatReachesTheEndIsOpen() {
    Sampling few = new Sampling(512, 16, 2, Sampler.RANDOM);
    BreakEven found = Trial.breakEven("straight_end", Target.Kind.MEAN, -2.95, few);
    assertThat(found.crossings()).hasSize(1);
    Crossing crossing = found.crossings().get(0);

    assertThat(crossing.openLow()).isTrue();
    assertThat(crossing.low()).isZero();
    assertThat(crossing.openHigh()).isFalse();
  }

  @Test
  void oneReplicateGivesNoInterval() {
    Sampling one = new Sampling(512, 1, 3, Sampler.SOBOL);
    Crossing crossing =
        Trial.breakEven("straight_end", Target.Kind.MEAN, 0, one).crossings().get(0);

    assertThat(crossing.strength()).isCloseTo(0.375, within(0.005));
    assertThat(crossing.openLow() && crossing.openHigh()).isTrue();
  }

  @Test
  void threadsAndBlocksDoNotMatter() {
    CurveAsked asked = Trial.asked(SAMPLING, 0, "security.straight_end", "security.gained_end");
    List<Target> targets =
        List.of(new Target(Target.Kind.MEAN, 1), new Target(Target.Kind.LOSS, 0.1));
    Curve plain = Curve.of(asked, List.of(targets, targets), Trial.execution(1, 512));
    Curve other = Curve.of(asked, List.of(targets, targets), Trial.execution(3, 300));

    assertThat(other.breakEvens()).isEqualTo(plain.breakEvens()).hasSize(4);
    assertThat(other.points()).isEqualTo(plain.points());
  }
}
