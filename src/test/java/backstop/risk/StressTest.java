package backstop.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.risk.Stressed.Level;
import backstop.valuation.Difference.Standing;
import backstop.valuation.Execution;
import backstop.valuation.Overlay;
import backstop.valuation.Replicates;
import backstop.valuation.Request;
import backstop.valuation.Result;
import backstop.valuation.Valuation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes of the farm, whose means follow by hand. */
class StressTest {

  private static final double DT = 0.25;
  private static final int PERIODS = 9;
  private static final Sampling SAMPLING = new Sampling(4096, 16, 3, Sampler.SOBOL);

  private static Variant base;
  private static List<Variant> variants;
  private static int npv;
  private static int droughts;

  @BeforeAll
  static void read() {
    base = Farm.base();
    variants =
        List.of(Farm.set("farm.rent", "2"), Farm.scenario("dry_years"), Farm.set("farm.loss", "1"));
    npv = Farm.measure(base.library(), "owner_npv");
    droughts = Farm.measure(base.library(), "droughts");
  }

  /** The mean of the rent is (1 + 4 · 1.5 + 2) / 6. */
  @Test
  void aHigherRentCostsWhatItDiscountsTo() {
    double annuity =
        IntStream.rangeClosed(1, PERIODS).mapToDouble(t -> DT * Math.exp(-0.08 * DT * t)).sum();
    Level level = stress(1, 512).variants().get(0).levels().get(0);

    assertThat(level.change().mean())
        .isCloseTo(-0.5 * annuity, within(4.5 * level.change().error()));
    assertThat(level.change().standing()).isEqualTo(Standing.DIFFERENT);
    assertThat(level.change().error()).isLessThan(level.error() / 5);
  }

  @Test
  void twiceTheRateIsMoreDroughtsAsTheLawSays() {
    Level level = stress(1, 512).variants().get(1).levels().get(1);
    double change = PERIODS * (Math.exp(-0.25 * DT) - Math.exp(-0.5 * DT));

    assertThat(level.change().mean()).isCloseTo(change, within(4.5 * level.change().error()));
  }

  @Test
  void whatAVariantLeavesAloneIsTheSameOnEveryPath() {
    Stress stress = stress(1, 512);

    assertThat(stress.variants().get(0).levels().get(1).change().standing())
        .isEqualTo(Standing.SAME);
    assertThat(stress.base().levels()).allMatch(l -> l.change().standing() == Standing.SAME);
    assertThat(stress.sound()).isTrue();
  }

  /** Two valuations of everything, and NumPy's words: a − b path by path, then the mean. */
  @Test
  void levelsAndChangesAreThoseOfTwoValuations() {
    Result before = value(base);
    Result after = value(variants.get(1));
    double[] a = after.outcomes().column(2, npv).values();
    double[] b = before.outcomes().column(2, npv).values();
    double[] change = IntStream.range(0, a.length).mapToDouble(i -> a[i] - b[i]).toArray();
    Stress stress = stress(1, 512);
    Level level = stress.level(stress.variants().get(1), 1, 0);

    assertThat(level.mean()).isEqualTo(after.estimate(2, npv).value().mean());
    assertThat(level.error())
        .isCloseTo(after.estimate(2, npv).error().mean(), within(1e-12 * level.mean()));
    assertThat(level.change().mean())
        .isCloseTo(
            IntStream.range(0, a.length).mapToDouble(i -> change[i]).average().orElse(0),
            within(1e-14));
    assertThat(level.change().error()).isEqualTo(new Replicates(16).meanError(change));
  }

  @ParameterizedTest
  @CsvSource({"1, 64", "2, 300", "3, 4096"})
  void threadsAndBlocksDoNotMatter(int threads, int blockPaths) {
    Stress plain = stress(1, 512);
    Stress other = stress(threads, blockPaths);

    assertThat(other.base().levels()).isEqualTo(plain.base().levels());
    assertThat(other.variants().stream().map(Stressed::levels))
        .isEqualTo(plain.variants().stream().map(Stressed::levels).toList());
  }

  @Test
  void progressCountsThePathsOfAll() {
    List<Integer> done = new ArrayList<>();
    Execution execution =
        new Execution(2, 512, (paths, of) -> done.add(of == 4 * 4096 ? paths : -1));
    Stress.of(base, variants, request(), List.of(npv), execution);

    assertThat(done).isSorted().doesNotContain(-1).endsWith(4 * 4096);
  }

  private static Request request() {
    return new Request(List.of(), List.of(0, 2), 0, SAMPLING, List.of(), Overlay.NONE);
  }

  private static Stress stress(int threads, int blockPaths) {
    Execution execution = new Execution(threads, blockPaths, (done, of) -> {});
    return Stress.of(base, variants, request(), List.of(npv, droughts), execution);
  }

  private static Result value(Variant variant) {
    return Valuation.value(variant.library(), request(), new Execution(1, 512, (done, of) -> {}));
  }
}
