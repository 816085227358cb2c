package backstop.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shapley effects against closed forms. */
class ShapleyEffectsTest {

  private static final int SEEDS = 40;
  private static final Sensitivity WALKS = of("functions.three_end", 131072);
  private static final Sensitivity ISHIGAMI = of("functions.ishigami_end", 131072);

  private static Sensitivity of(String measure, int paths) {
    return Response.shapley(measure, Response.sobol(paths), Trial.execution(1, 1024));
  }

  private static Interval effect(Sensitivity found, String driver) {
    return found.effects().stream()
        .filter(effect -> effect.name().equals(driver))
        .findFirst()
        .orElseThrow(() -> new AssertionError(driver + " not among " + found.effects()))
        .share();
  }

  /**
   * Of c₁ + 2c₂ + 3n₁ with correlation ½: β₁²(1 − ρ²/2) + β₁β₂ρ + β₂²ρ²/2 is 2.375 and 4.625 (Owen
   * and Prieur 2017, doi:10.1137/16M1097717), beside 9.
   */
  @Test
  void correlatedNormalsHaveTheEffectsOfOwenAndPrieur() {
    Sensitivity found = of("functions.pair_end", 131072);

    assertThat(effect(found, "functions.c_1").value()).isCloseTo(2.375 / 16, within(0.01));
    assertThat(effect(found, "functions.c_2").value()).isCloseTo(4.625 / 16, within(0.01));
    assertThat(effect(found, "functions.n_1").value()).isCloseTo(9.0 / 16, within(0.01));
  }

  /**
   * Three walks of correlations 0.5, −0.3 and 0.2 and weights 1, 2 and −1; the sums of the same
   * paper's equation for linear functions of correlated normals, in NumPy.
   */
  @ParameterizedTest
  @CsvSource({
    "functions.a_walk, 0.38543721",
    "functions.b_walk, 0.50583498",
    "functions.c_walk, 0.10872781"
  })
  void correlatedProcessesHaveThemToo(String driver, double share) {
    assertThat(effect(WALKS, driver).value()).isCloseTo(share, within(0.01));
  }

  /** What two do together is shared evenly: V₁₃/2 of x₁ and of x₃ (Ishigami and Homma 1990). */
  @ParameterizedTest
  @CsvSource({
    "functions.x_1, 0.435747",
    "functions.x_2, 0.442411",
    "functions.x_3, 0.121842",
  })
  void independentDriversShareWhatTheyDoTogether(String driver, double share) {
    assertThat(effect(ISHIGAMI, driver).value()).isCloseTo(share, within(0.01));
  }

  @Test
  void effectsOfIndependentDriversAreBetweenFirstAndTotal() {
    Sensitivity found = of("functions.g_end", 65536);

    for (Share share : found.shares()) {
      if (share.index().total().value() >= 0.005) {
        Interval effect = effect(found, share.name());
        double slack = 4 * effect.error();
        assertThat(effect.value()).isGreaterThan(share.index().first().value() - slack);
        assertThat(effect.value()).isLessThan(share.index().total().value() + slack);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"pair_end", "three_end", "g_end", "rare_end", "walked_end", "together_end"})
  void effectsAddUpToTheVariance(String measure) {
    Sensitivity found = of("functions." + measure, 2048);

    double sum = found.effects().stream().mapToDouble(effect -> effect.share().value()).sum();
    assertThat(sum).isCloseTo(1, within(1e-12));
    assertThat(found.effects()).hasSizeLessThanOrEqualTo(EffectGroups.MOST);
  }

  @Test
  void theIntervalsCoverTheEffectsAsOftenAsTheySay() {
    List<Interval> intervals =
        IntStream.rangeClosed(1, SEEDS)
            .mapToObj(seed -> Response.random(2048, seed))
            .map(
                sampling ->
                    Response.shapley("functions.pair_end", sampling, Trial.execution(1, 2048)))
            .map(found -> effect(found, "functions.c_2"))
            .toList();

    double truth = 4.625 / 16;
    long covered =
        intervals.stream().filter(one -> one.low() <= truth && truth <= one.high()).count();
    assertThat((double) covered / SEEDS)
        .isCloseTo(0.95, within(4 * Math.sqrt(0.05 * 0.95 / SEEDS)));
  }

  @Test
  void theBitsDoNotDependOnThreadsOrBlocks() {
    Sensitivity one =
        Response.shapley("functions.pair_end", Response.sobol(2048), Trial.execution(1, 2048));
    Sensitivity other =
        Response.shapley("functions.pair_end", Response.sobol(2048), Trial.execution(3, 100));

    assertThat(other.effects()).isEqualTo(one.effects());
    assertThat(other.shares()).isEqualTo(one.shares());
  }

  @Test
  void askingForThemChangesNothingElse() {
    Sensitivity with = of("functions.pair_end", 512);
    Sensitivity without = Response.of("functions.pair_end", Response.sobol(512));

    assertThat(with.shares()).isEqualTo(without.shares());
    assertThat(with.swings()).isEqualTo(without.swings());
    assertThat(without.effects()).isEmpty();
  }
}
