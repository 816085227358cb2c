package backstop.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Shares of a variance against theory, and against {@code scipy.stats.sobol_indices} (SciPy 1.17.1,
 * 65,536 points, generator {@code default_rng(1)}) of the same functions.
 */
class SobolIndicesTest {

  private static final int SEEDS = Integer.getInteger("seeds", 40);

  /** 300 seeds are to be within 92% to 98%; of fewer, within four binomial errors of 95%. */
  private static final double MISS = SEEDS >= 300 ? 0.03 : 4 * Math.sqrt(0.05 * 0.95 / SEEDS);

  private static final Sensitivity ISHIGAMI =
      Response.of("functions.ishigami_end", Response.sobol(65536));
  private static final Sensitivity G = Response.of("functions.g_end", Response.sobol(65536));

  /**
   * V₁ = ½(1 + bπ⁴/5)², V₂ = a²/8, V₁₃ = b²π⁸·8/225, V their sum, with a 7 and b 0.1 (Ishigami and
   * Homma 1990).
   */
  @ParameterizedTest
  @CsvSource({
    "functions.x_1, 0.313905, 0.557589, 0.313873717, 0.55758398",
    "functions.x_2, 0.442411, 0.442411, 0.442411448, 0.44241093",
    "functions.x_3, 0, 0.243684, -5.58516458e-05, 0.24371004",
  })
  void ishigami(String driver, double first, double total, double scipyFirst, double scipyTotal) {
    assertIndex(ISHIGAMI, driver, first, total);
    assertIndex(ISHIGAMI, driver, scipyFirst, scipyTotal);
  }

  /** Vᵢ = 1 / (3(1 + aᵢ)²), V = ∏(1 + Vᵢ) − 1 with a 0, 1, 4.5, 9 and four of 99. */
  @ParameterizedTest
  @CsvSource({
    "functions.u_1, 0.716192169, 0.787144127, 0.716310827, 0.787155602",
    "functions.u_2, 0.179048042, 0.242198193, 0.178927255, 0.242197650",
    "functions.u_3, 0.0236757742, 0.0343169102, 0.0235908070, 0.0343170175",
    "functions.u_4, 0.00716192169, 0.0104603871, 0.00718178791, 0.0104605127",
    "functions.u_5, 0.0000716192169, 0.000104949052, 0.0000725503828, 0.000104950323",
    "functions.u_8, 0.0000716192169, 0.000104949052, 0.0000712251730, 0.000104952444",
  })
  void sobolG(String driver, double first, double total, double scipyFirst, double scipyTotal) {
    assertIndex(G, driver, first, total);
    assertIndex(G, driver, scipyFirst, scipyTotal);
  }

  /**
   * Of 3n₁ − 2n₂ + n₃ among its worst 5%: with Φ₂ at the 5% quantile of both and the correlation
   * that the variance shared gives, (Φ₂ − 0.05²)/(0.05 − 0.05²), by
   * scipy.stats.multivariate_normal.
   */
  @ParameterizedTest
  @CsvSource({
    "functions.n_1, 0.30873014, 0.87596550",
    "functions.n_2, 0.09139570, 0.62613700",
    "functions.n_3, 0.01758075, 0.32401190",
  })
  void theWorstTwentieth(String driver, double first, double total) {
    Sensitivity found = Response.of("functions.linear_end", Response.sobol(65536));
    Share share =
        found.shares().stream().filter(s -> s.name().equals(driver)).findFirst().orElseThrow();

    assertThat(found.tail()).isCloseTo(0.05, within(1e-4));
    assertThat(share.tail().total().error()).isLessThan(0.03);
    assertClose(share.tail().first(), first);
    assertClose(share.tail().total(), total);
  }

  private static void assertIndex(Sensitivity found, String driver, double first, double total) {
    Index index = Response.index(found, driver);
    assertThat(index.first().value()).isCloseTo(first, within(0.01));
    assertThat(index.total().value()).isCloseTo(total, within(0.01));
  }

  /** Weights 3, −2, 1: shares 9/14, 4/14, 1/14, alone as in all. */
  @ParameterizedTest
  @CsvSource({"functions.n_1, 9", "functions.n_2, 4", "functions.n_3, 1"})
  void theIntervalsCoverTheSharesAsOftenAsTheySay(String driver, int of14) {
    List<Index> indices =
        IntStream.rangeClosed(1, SEEDS)
            .mapToObj(seed -> Response.of("functions.linear_end", Response.random(2048, seed)))
            .map(found -> Response.index(found, driver))
            .toList();

    assertThat(covered(indices.stream().map(Index::first).toList(), of14 / 14.0))
        .isCloseTo(0.95, within(MISS));
    assertThat(covered(indices.stream().map(Index::total).toList(), of14 / 14.0))
        .isCloseTo(0.95, within(MISS));
  }

  private static double covered(List<Interval> intervals, double truth) {
    long covered =
        intervals.stream().filter(one -> one.low() <= truth && truth <= one.high()).count();
    System.getLogger("coverage")
        .log(System.Logger.Level.INFO, truth + ": " + covered + " of " + intervals.size());
    return (double) covered / intervals.size();
  }

  /** x·y of two standard normals: nothing alone, all together. */
  @Test
  void whatActsOnlyTogetherIsFoundThoughNothingCorrelatesWithIt() {
    Sensitivity found =
        Response.of("functions.together_end", Response.sobol(4096), Grouping.DRIVER, 1);

    for (String driver : List.of("functions.n_1", "functions.n_2")) {
      Index index = Response.index(found, driver);
      assertThat(index.first().differs()).isFalse();
      assertThat(index.total().value()).isCloseTo(1, within(4 * index.total().error()));
    }
  }

  /** A process counts as one over all quarters: 2.25 years of volatility 1, beside a normal. */
  @Test
  void aProcessIsOneDriver() {
    Sensitivity found = Response.of("functions.walked_end", Response.sobol(16384));

    assertThat(found.drivers()).hasSize(2);
    assertNear(Response.index(found, "functions.walk"), 2.25 / 3.25);
    assertNear(Response.index(found, "functions.n_1"), 1 / 3.25);
  }

  /** Var(c₁ + 2c₂) = 1 + 4 + 2·2·½ = 7, beside 9 of n₁. */
  @Test
  void correlatedDriversAreOne() {
    Sensitivity found = Response.of("functions.pair_end", Response.sobol(16384));

    assertNear(Response.index(found, "functions.c_1 and 1 correlated"), 7.0 / 16);
    assertNear(Response.index(found, "functions.n_1"), 9.0 / 16);
  }

  @Test
  void allOfAModelTogetherIsTheWholeVariance() {
    Sensitivity found = Response.of("functions.g_end", Response.sobol(4096), Grouping.MODEL, 3);

    assertThat(found.shares()).hasSize(1);
    assertNear(Response.index(found, "functions"), 1);
  }

  /** What is left together has no less than each of its members. */
  @Test
  void driversLeftTogetherBoundEachOfThem() {
    Sensitivity few = Response.of("functions.g_end", Response.sobol(4096), Grouping.DRIVER, 2);
    Share rest = few.shares().stream().filter(share -> !share.single()).findFirst().orElseThrow();
    Sensitivity all = Response.of("functions.g_end", Response.sobol(4096));

    assertThat(rest.drivers()).hasSize(6);
    for (Driver driver : rest.drivers()) {
      assertThat(Response.index(all, driver.name()).total().value())
          .isLessThanOrEqualTo(rest.index().total().value());
    }
  }

  @Test
  void whatDoesNotVaryHasNoDrivers() {
    Sensitivity found = Response.of("functions.still_end", Response.sobol(256));

    assertThat(found.varies()).isFalse();
    assertThat(found.shares()).isEmpty();
  }

  /** Given n₃ > 0 its variance is 1 − 2/π, beside 9 and 4. */
  @Test
  void pathsWithAnUndefinedValueAreLeftOut() {
    Sensitivity found = Response.of("functions.rare_end", Response.sobol(32768));

    assertNear(Response.index(found, "functions.n_1"), 9 / (14 - 2 / Math.PI));
  }

  /** Within four errors, which are small, alone as in all. */
  private static void assertNear(Index index, double share) {
    assertThat(index.first().error()).isLessThan(0.03);
    assertClose(index.first(), share);
    assertClose(index.total(), share);
  }

  private static void assertClose(Interval interval, double truth) {
    assertThat(interval.value()).isCloseTo(truth, within(4 * interval.error()));
  }

  @Test
  void theBitsDoNotDependOnThreadsOrBlocks() {
    SensitivityAsked asked =
        Response.asked("functions.g_end", Response.sobol(2048), Grouping.DRIVER, 3);

    assertThat(Sensitivity.of(asked, Trial.execution(3, 100)).shares())
        .isEqualTo(Sensitivity.of(asked, Trial.execution(1, 2048)).shares());
  }
}
