package backstop.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import backstop.model.Distribution;
import backstop.model.Distribution.Normal;
import backstop.model.Draws;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PathsTest {

  @ParameterizedTest
  @EnumSource(Sampler.class)
  void anyBlockHasTheBitsOfTheWhole(Sampler sampler) {
    Futures futures = everything();
    Paths paths = futures.paths(new Sampling(2048, 4, 7, sampler));
    Draws whole = paths.block(0, 2048);
    for (int[] block : new int[][] {{0, 512}, {500, 37}, {1023, 2}, {2047, 1}, {300, 1700}}) {
      assertSame(whole, paths.block(block[0], block[1]), block[0]);
    }
  }

  /** Twice the paths: every replicate goes on, its first points are what they were. */
  @Test
  void morePointsLeaveThoseOfAReplicateAsTheyWere() {
    int points = 64;
    Draws few = everything().paths(new Sampling(4 * points, 4, 7, Sampler.SOBOL)).block(0, 256);
    Paths more = everything().paths(new Sampling(8 * points, 4, 7, Sampler.SOBOL));
    for (int r = 0; r < 4; r++) {
      assertSame(few, more.block(2 * r * points, points), r * points);
    }
  }

  @Test
  void morePathsLeaveIndependentOnesAsTheyWere() {
    Draws few = everything().paths(new Sampling(256, 4, 7, Sampler.RANDOM)).block(0, 256);
    assertSame(few, everything().paths(new Sampling(512, 4, 7, Sampler.RANDOM)).block(0, 256), 0);
  }

  /** Whatever is drawn, in a net or apart from it, at every size of a replicate. */
  @Test
  void firstPointsOfAReplicateAreStratifiedInEveryDraw() {
    Draws draws = everything().paths(new Sampling(1024, 2, 7, Sampler.SOBOL)).block(512, 512);
    double[][] columns = {
      draws.period(4, 3), draws.period(4, 90), draws.stay(6, 1), draws.stay(6, 12)
    };
    for (double[] column : columns) {
      for (int n = 1; n <= 512; n *= 2) {
        int strata = n;
        assertThat(Arrays.stream(column).limit(n).map(u -> Math.floor(u * strata)).distinct())
            .hasSize(n);
      }
    }
  }

  /** Read in another order, so that what is kept from one column cannot leak into another. */
  @ParameterizedTest
  @EnumSource(Sampler.class)
  void orderOfReadingDoesNotMatter(Sampler sampler) {
    Paths paths = everything().paths(new Sampling(64, 4, 7, sampler));
    Draws forward = paths.block(0, 64);
    Draws backward = paths.block(0, 64);
    double[] late = backward.stay(5, 12).clone();
    double[] last = backward.period(2, 100).clone();
    assertSame(forward, backward, 0);
    assertThat(forward.stay(5, 12)).isEqualTo(late);
    assertThat(forward.period(2, 100)).isEqualTo(last);
  }

  @ParameterizedTest
  @EnumSource(Sampler.class)
  void otherDriversChangeNothing(Sampler sampler) {
    Sampling sampling = new Sampling(256, 4, 7, sampler);
    Futures more =
        new Futures()
            .process("another")
            .value("spare", new Normal(0, 1))
            .jump("strike", new Distribution.Beta(2, 8, 0, 1))
            .chain("war")
            .count("price.count")
            .process("rate")
            .process("price")
            .value("cost", new Distribution.Gamma(3, 1))
            .value("demand", new Normal(5, 1));
    Draws a = everything().paths(sampling).block(0, 256);
    Draws b = more.paths(sampling).block(0, 256);
    assertThat(b.value(more.position("cost"))).isEqualTo(a.value(everything().position("cost")));
    for (String name : new String[] {"rate", "price", "price.count"}) {
      assertThat(b.period(more.position(name), 33))
          .isEqualTo(a.period(everything().position(name), 33));
    }
    for (String name : new String[] {"war", "war.target", "strike", "strike.severity"}) {
      for (int stay : new int[] {1, 8, 9}) {
        assertThat(b.stay(more.position(name), stay))
            .isEqualTo(a.stay(everything().position(name), stay));
      }
    }
  }

  @Test
  void appendingCorrelationsLeavesEarlierDriversUnchanged() {
    Sampling sampling = new Sampling(256, 4, 7, Sampler.SOBOL);
    Futures one = three().correlated("a", "b", 0.5).correlated("p", "q", -0.4);
    Futures two =
        three()
            .correlated("a", "b", 0.5)
            .correlated("p", "q", -0.4)
            .correlated("c", "a", 0.3)
            .correlated("r", "q", 0.2);
    Draws before = one.paths(sampling).block(0, 256);
    Draws after = two.paths(sampling).block(0, 256);
    for (String name : new String[] {"a", "b"}) {
      assertThat(after.value(two.position(name))).isEqualTo(before.value(one.position(name)));
    }
    for (String name : new String[] {"p", "q"}) {
      assertThat(after.period(two.position(name), 9))
          .isEqualTo(before.period(one.position(name), 9));
    }
  }

  @ParameterizedTest
  @EnumSource(Sampler.class)
  void quarterHasTheSameNormalAtEveryValuationDate(Sampler sampler) {
    Sampling sampling = new Sampling(64, 4, 7, sampler);
    Draws now = everything().paths(sampling).block(0, 64);
    Draws later = everything().valuedOn(LocalDate.of(2027, 2, 14)).paths(sampling).block(0, 64);
    Draws earlier = everything().valuedOn(LocalDate.of(2024, 12, 31)).paths(sampling).block(0, 64);
    for (int draw : new int[] {2, 3, 4}) {
      assertThat(later.period(draw, 0)).isEqualTo(now.period(draw, 5));
      assertThat(later.period(draw, 60)).isEqualTo(now.period(draw, 65));
      assertThat(earlier.period(draw, 3)).isEqualTo(now.period(draw, 0));
    }
  }

  @Test
  void everySeedGivesAnotherFuture() {
    double[] zero =
        everything().paths(new Sampling(64, 4, 0, Sampler.RANDOM)).block(0, 64).period(2, 0);
    double[] one =
        everything().paths(new Sampling(64, 4, 1, Sampler.RANDOM)).block(0, 64).period(2, 0);
    double[] negative =
        everything().paths(new Sampling(64, 4, -1, Sampler.RANDOM)).block(0, 64).period(2, 0);
    assertThat(zero).isNotEqualTo(one).isNotEqualTo(negative);
    assertThat(one).isNotEqualTo(negative);
    assertThat(zero).doesNotContain(0);
  }

  /** n·Var of a mean of normals is 1, of their squares 2, of exponentials 1, of uniforms 1/12. */
  @ParameterizedTest
  @EnumSource(Sampler.class)
  void meansAndVariancesAreThoseOfTheLaws(Sampler sampler) {
    int n = 16_384;
    Draws draws = everything().paths(new Sampling(n, 16, 3, sampler)).block(0, n);
    for (int period : new int[] {0, 1, 50, 100}) {
      assertThat(mean(draws.period(2, period), 1)).isCloseTo(0, within(4.5 / Math.sqrt(n)));
      assertThat(mean(draws.period(2, period), 2)).isCloseTo(1, within(4.5 * Math.sqrt(2.0 / n)));
      assertThat(mean(draws.period(4, period), 1))
          .isCloseTo(0.5, within(4.5 * Math.sqrt(1.0 / 12 / n)));
    }
    for (int stay : new int[] {1, 8, 9, 20}) {
      assertThat(mean(draws.stay(5, stay), 1)).isCloseTo(1, within(4.5 / Math.sqrt(n)));
      assertThat(mean(draws.stay(6, stay), 1))
          .isCloseTo(0.5, within(4.5 * Math.sqrt(1.0 / 12 / n)));
      assertThat(mean(draws.stay(8, stay), 1))
          .isCloseTo(0.2, within(4.5 * Math.sqrt(16.0 / 1100 / n)));
    }
  }

  /** Between quarters, drivers, stays, and a clock and its target: uncorrelated. */
  @ParameterizedTest
  @EnumSource(Sampler.class)
  void differentDrawsAreUncorrelated(Sampler sampler) {
    int n = 16_384;
    Draws draws = everything().paths(new Sampling(n, 16, 5, sampler)).block(0, n);
    double[][] columns = {
      draws.period(2, 0),
      draws.period(2, 1),
      draws.period(2, 60),
      draws.period(3, 0),
      draws.period(3, 60),
      draws.period(4, 0),
      draws.period(4, 40),
      draws.value(0),
      draws.value(1),
      draws.stay(5, 1),
      draws.stay(5, 2),
      draws.stay(6, 1),
      draws.stay(6, 2),
      draws.stay(7, 1),
      draws.stay(8, 1),
      draws.stay(5, 9),
      draws.stay(6, 9)
    };
    for (int a = 0; a < columns.length; a++) {
      for (int b = 0; b < a; b++) {
        assertThat(correlation(columns[a], columns[b]))
            .as("columns %d and %d", a, b)
            .isCloseTo(0, within(4.5 / Math.sqrt(n)));
      }
    }
  }

  /**
   * Expected value and at-the-money call of a lognormal price after ten years, volatility 20%, no
   * drift: 1 and 2·Φ(σ√T/2) − 1. The variance of a replicate's mean is at most that of independent
   * points over the gain; an estimate from 16 replicates of independent points may be 2.5 times it.
   */
  @ParameterizedTest
  @CsvSource({"RANDOM, 0.4", "LATIN_HYPERCUBE, 0.4", "SOBOL, 20"})
  void forwardAndCallAreRightAndSobolIsFarBetter(Sampler sampler, double gain) {
    double scale = 0.2 * Math.sqrt(10);
    double call = 2 * NormalLaw.below(scale / 2) - 1;
    int points = 1024;
    int replicates = 16;
    Draws draws =
        everything()
            .paths(new Sampling(points * replicates, replicates, 11, sampler))
            .block(0, points * replicates);
    double[] forwards = new double[replicates];
    double[] calls = new double[replicates];
    for (int p = 0; p < points * replicates; p++) {
      double sum = 0;
      for (int quarter = 0; quarter < 40; quarter++) {
        sum += draws.period(2, quarter)[p];
      }
      double price = Math.exp(0.2 * Math.sqrt(0.25) * sum - scale * scale / 2);
      forwards[p / points] += price / points;
      calls[p / points] += Math.max(price - 1, 0) / points;
    }
    double forwardVariance = (Math.exp(scale * scale) - 1) / points;
    double second =
        Math.exp(scale * scale) * NormalLaw.below(1.5 * scale)
            - 2 * NormalLaw.below(scale / 2)
            + NormalLaw.below(-scale / 2);
    double callVariance = (second - call * call) / points;
    assertMean(forwards, 1, forwardVariance / gain);
    assertMean(calls, call, callVariance / gain);
  }

  @Test
  void correlatedAssumptionsHaveTheirCorrelationAndTheirLaws() {
    int n = 65_536;
    Futures futures =
        new Futures()
            .value("a", new Normal(0, 1))
            .value("b", new Distribution.Lognormal(1, 0.5))
            .value("c", new Distribution.Uniform(0, 1, Distribution.Range.BOUNDS))
            .correlated("a", "b", 0.6)
            .correlated("c", "a", 0.5, true, 0);
    Draws draws = futures.paths(new Sampling(n, 16, 2, Sampler.RANDOM)).block(0, n);
    double[] logB = draws.value(1).clone();
    for (int i = 0; i < n; i++) {
      logB[i] = Math.log(logB[i]);
    }
    double[] uniformA = draws.value(0).clone();
    for (int i = 0; i < n; i++) {
      uniformA[i] = NormalLaw.below(uniformA[i]);
    }
    assertThat(correlation(draws.value(0), logB)).isCloseTo(0.6, within(4.5 * 0.64 / 256));
    assertThat(correlation(uniformA, draws.value(2))).isCloseTo(0.5, within(4.5 / 256));
    assertThat(mean(draws.value(1), 1)).isCloseTo(1, within(4.5 * 0.5 / 256));
    assertThat(mean(draws.value(2), 1)).isCloseTo(0.5, within(4.5 * 0.289 / 256));
  }

  @ParameterizedTest
  @EnumSource(Sampler.class)
  void correlatedProcessesHaveTheirCorrelationInEveryQuarter(Sampler sampler) {
    int n = 16_384;
    Futures futures = three().correlated("p", "q", 0.7).correlated("q", "r", -0.5);
    Draws draws = futures.paths(new Sampling(n, 16, 2, sampler)).block(0, n);
    for (int period : new int[] {0, 30, 100}) {
      double[] q = draws.period(4, period);
      assertThat(correlation(draws.period(3, period), q)).isCloseTo(0.7, within(4.5 / 128));
      assertThat(correlation(q, draws.period(5, period))).isCloseTo(-0.5, within(4.5 / 128));
      assertThat(correlation(draws.period(3, period), draws.period(5, period)))
          .isCloseTo(0, within(4.5 / 128));
      assertThat(mean(q, 2)).isCloseTo(1, within(4.5 * Math.sqrt(2.0 / n)));
    }
  }

  /**
   * Both below the 1% quantile: Student's copula with 3 degrees and ρ = 0.5 against the Gaussian.
   * SciPy: {@code stats.multivariate_normal(cov=[[1, .5], [.5, 1]]).cdf([q, q])}, q the 1%
   * quantile, and its {@code integrate.quad} over {@code stats.chi2(3)} for Student's. Margins stay
   * as they are.
   */
  @ParameterizedTest
  @CsvSource({"3, 0.003295820", "0, 0.001293924"})
  void studentCopulaJoinsTheTails(double degrees, double expected) {
    int n = 262_144;
    Futures futures =
        new Futures()
            .value("a", new Normal(0, 1))
            .value("b", new Normal(0, 1))
            .correlated("a", "b", 0.5, false, degrees);
    Draws draws = futures.paths(new Sampling(n, 16, 2, Sampler.RANDOM)).block(0, n);
    double limit = NormalLaw.inverse(0.01);
    int both = 0;
    int first = 0;
    for (int i = 0; i < n; i++) {
      first += draws.value(0)[i] < limit ? 1 : 0;
      both += draws.value(0)[i] < limit && draws.value(1)[i] < limit ? 1 : 0;
    }
    assertThat(both / (double) n).isCloseTo(expected, within(4.5 * Math.sqrt(expected / n)));
    assertThat(first / (double) n).isCloseTo(0.01, within(4.5 * Math.sqrt(0.01 / n)));
    assertThat(mean(draws.value(1), 2)).isCloseTo(1, within(4.5 * Math.sqrt(2.0 / n)));
  }

  @Test
  void impossibleCorrelationsAreRefusedOrRepaired() {
    Futures futures =
        three().correlated("a", "b", 1).correlated("b", "c", 1).correlated("a", "c", 0);
    Sampling sampling = new Sampling(64, 4, 1, Sampler.SOBOL);
    assertThatThrownBy(() -> futures.paths(sampling))
        .hasMessage(
            """
            no joint law has these correlations: their matrix has the eigenvalue -0.414214, and \
            none may be below 0
            The nearest valid correlations are
              a, b: 0.760690 for 1.000000
              a, c: 0.157298 for 0.000000
              b, c: 0.760690 for 1.000000
            --repair-correlations accepts them.""");
    assertThat(Paths.of(futures.library(), sampling, true).repairs())
        .hasSize(3)
        .contains("a, c: 0.157298 for 0.000000");
  }

  @Test
  void pairsThatCannotBeCorrelatedAreRefused() {
    Sampling sampling = new Sampling(64, 4, 1, Sampler.SOBOL);
    assertThatThrownBy(() -> three().correlated("a", "p", 0.1).paths(sampling))
        .hasMessage("a and p cannot be correlated: both must be assumptions or both processes");
    assertThatThrownBy(
            () -> three().chain("w").chain("v").correlated("w", "v", 0.1).paths(sampling))
        .hasMessageContaining("cannot be correlated");
    assertThatThrownBy(
            () -> three().correlated("a", "b", 0).correlated("b", "a", 0.1).paths(sampling))
        .hasMessage("b and a are correlated twice");
    assertThatThrownBy(
            () ->
                three()
                    .correlated("a", "b", 0.1)
                    .correlated("b", "c", 0.1, false, 4)
                    .paths(sampling))
        .hasMessageContaining("student_t");
  }

  @Test
  void baseCaseIsTheCentralStory() {
    Draws base = Paths.base(everything().library());
    assertThat(base.base()).isTrue();
    assertThat(base.paths()).isEqualTo(1);
    assertThat(base.value(0)).containsExactly(42);
    assertThat(base.value(1)).containsExactly(43);
    assertThat(base.period(2, 17)).containsExactly(0);
    assertThat(base.period(4, 17)).containsExactly(0);
    assertThat(base.stay(5, 1)).containsExactly(1e99);
    assertThat(base.stay(6, 1)).containsExactly(0.5);
  }

  @Test
  void blocksOutsideTheSamplingAreRefused() {
    Paths paths = three().paths(new Sampling(64, 4, 1, Sampler.RANDOM));
    assertThatThrownBy(() -> paths.block(60, 5)).hasMessage("no paths 60 to 64 among 64");
  }

  private static Futures everything() {
    return new Futures()
        .value("cost", new Distribution.Gamma(3, 1))
        .value("share", new Distribution.Pert(0, 0.2, 1, Distribution.Range.BOUNDS))
        .process("price")
        .process("rate")
        .count("price.count")
        .chain("war")
        .jump("strike", new Distribution.Beta(2, 8, 0, 1));
  }

  private static Futures three() {
    return new Futures()
        .value("a", new Normal(0, 1))
        .value("b", new Normal(0, 1))
        .value("c", new Normal(0, 1))
        .process("p")
        .process("q")
        .process("r");
  }

  private static void assertSame(Draws whole, Draws part, int first) {
    for (int i = 0; i < part.paths(); i++) {
      for (int draw = 0; draw < 2; draw++) {
        assertThat(part.value(draw)[i]).isEqualTo(whole.value(draw)[first + i]);
      }
      for (int draw = 2; draw < 5; draw++) {
        for (int period : new int[] {0, 1, 50, 100}) {
          assertThat(part.period(draw, period)[i]).isEqualTo(whole.period(draw, period)[first + i]);
        }
      }
      for (int draw = 5; draw < 9; draw++) {
        for (int stay : new int[] {1, 8, 9}) {
          assertThat(part.stay(draw, stay)[i]).isEqualTo(whole.stay(draw, stay)[first + i]);
        }
      }
    }
  }

  private static void assertMean(double[] replicates, double exact, double variance) {
    double mean = mean(replicates, 1);
    double squares = 0;
    for (double value : replicates) {
      squares += (value - mean) * (value - mean);
    }
    double estimated = squares / (replicates.length - 1);
    assertThat(mean).isCloseTo(exact, within(4.5 * Math.sqrt(estimated / replicates.length)));
    assertThat(estimated).isLessThan(variance);
  }

  private static double mean(double[] x, int power) {
    double sum = 0;
    for (double value : x) {
      sum += Math.pow(value, power);
    }
    return sum / x.length;
  }

  private static double correlation(double[] a, double[] b) {
    double meanA = mean(a, 1);
    double meanB = mean(b, 1);
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += (a[i] - meanA) * (b[i] - meanB);
      aa += (a[i] - meanA) * (a[i] - meanA);
      bb += (b[i] - meanB) * (b[i] - meanB);
    }
    return ab / Math.sqrt(aa * bb);
  }
}
