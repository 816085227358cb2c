package backstop.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.valuation.Difference;
import backstop.valuation.Execution;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import backstop.valuation.Result;
import backstop.valuation.Summary;
import backstop.valuation.Valuation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Facts that the default library must reproduce for the minerals fund. */
final class MineralsFactsTest {

  private static final List<String> LADDER =
      List.of(
          "paper_assurances",
          "train_and_equip",
          "reassurance_force",
          "reassurance_force_us_enablers",
          "article_5_like");
  private static final List<String> POSTURES =
      Stream.concat(Stream.of("great_power_council"), LADDER.stream()).toList();
  private static final Library LIBRARY = Minerals.library(Map.of());
  private static final Result RESULT = value(LIBRARY, POSTURES, 2048);

  /** F008: 2 billion hryvnias a year, in millions of dollars. */
  private static final double HIGHEST_EXPECTATION = 48;

  /** F018: 350 billion dollars in the ground, in millions. */
  private static final double CLAIMED_IN_OCCUPIED_LAND = 350_000;

  private static Result value(Library library, List<String> names, int paths) {
    List<Integer> postures = names.stream().map(library.postures()::indexOf).toList();
    Sampling sampling = new Sampling(paths, 16, 1, Sampler.SOBOL);
    Request request =
        new Request(
            List.of(Minerals.HOME), postures, postures.get(0), sampling, List.of(), Overlay.NONE);
    return Valuation.value(library, request, new Execution(2, 512, (done, of) -> {}));
  }

  private static Summary of(String posture, String measure) {
    return RESULT.estimate(position(posture), measure(measure)).value();
  }

  private static double[] paths(String posture, String measure) {
    return RESULT.outcomes().column(position(posture), measure(measure)).values();
  }

  private static int position(String posture) {
    return LIBRARY.postures().indexOf(posture);
  }

  private static int measure(String name) {
    return LIBRARY.measures().indexOf(LIBRARY.measure(Minerals.HOME + "." + name).orElseThrow());
  }

  private static Difference step(Result result, int rung, String measure) {
    int upper = position(LADDER.get(rung));
    return result.difference(upper, position(LADDER.get(rung - 1)), measure(measure));
  }

  @Test
  void partiesReconcileAndEveryCheckHolds() {
    assertThat(RESULT.breakdowns()).isEmpty();
    assertThat(RESULT.verdicts()).isNotEmpty().allMatch(verdict -> verdict.held());
    for (String posture : POSTURES) {
      double[] inside = paths(posture, "all_parties_npv_common");
      double[] outside = paths(posture, "outside_npv_common");
      for (int i = 0; i < inside.length; i++) {
        assertThat(inside[i]).isCloseTo(-outside[i], within(1e-6));
      }
    }
  }

  /** Its author calls F008 the highest expectation; twice that is never likely. */
  @Test
  void licencesBringLessThanTheOfficialExpectation() {
    for (String posture : POSTURES) {
      for (int year = 1; year <= 10; year++) {
        Summary inflow = of(posture, "licence_inflow_year_" + year);
        assertThat(inflow.mean()).as("%s %d", posture, year).isBetween(0.0, HIGHEST_EXPECTATION);
        assertThat(percentile(inflow, 95)).isLessThanOrEqualTo(100);
      }
    }
    assertThat(of("article_5_like", "licence_inflow_year_10").mean()).isPositive();
  }

  private static double percentile(Summary summary, int level) {
    return summary.percentiles().get(Summary.LEVELS.indexOf(level));
  }

  @Test
  void nothingIsPaidOutBeforeTheLockUpEnds() {
    for (String posture : POSTURES) {
      for (String measure : List.of("dpi_5y", "dpi_10y")) {
        assertThat(Arrays.stream(paths(posture, measure)).filter(d -> !Double.isNaN(d)))
            .as(measure)
            .isNotEmpty()
            .allMatch(d -> d == 0);
      }
      assertThat(of(posture, "dpi_20y").mean()).isPositive();
    }
  }

  /** F018 counts metal in the ground; what can be dug, if land returns, is worth little of it. */
  @Test
  void returnedLandIsWorthATinyPartOfTheClaim() {
    double most = 0;
    for (String posture : POSTURES) {
      Summary value = of(posture, "returned_land_value");
      assertThat(Math.abs(value.mean())).as(posture).isLessThan(0.01 * CLAIMED_IN_OCCUPIED_LAND);
      assertThat(value.max()).as(posture).isLessThan(0.01 * CLAIMED_IN_OCCUPIED_LAND);
      most = Math.max(most, value.max());
    }
    assertThat(most).as("on some path something is dug").isPositive();
  }

  @Test
  void councilIsWorthNoMoreThanPaper() {
    for (String measure : List.of("developers_npv", "fund_npv", "us_npv", "deposits_built")) {
      Difference gain =
          RESULT.difference(
              position("paper_assurances"), position("great_power_council"), measure(measure));
      assertThat(gain.mean()).as(measure).isGreaterThanOrEqualTo(0);
    }
  }

  /** Paired, two standard errors: stronger guarantees build and bring more. */
  @Test
  void activityRisesAlongTheLadder() {
    for (int rung = 1; rung < LADDER.size(); rung++) {
      for (String measure :
          List.of(
              "deposits_audited",
              "deposits_built",
              "producing_10y",
              "capital_at_risk",
              "licence_revenue",
              "us_npv",
              "ukraine_npv")) {
        Difference step = step(RESULT, rung, measure);
        assertThat(step.mean()).as("%s %d", measure, rung).isGreaterThan(2 * step.error());
      }
    }
  }

  /**
   * Developers who look halfway into the life of a mine gain along the ladder; those who take the
   * price of first output for the price of the whole life build at spikes, and the more readily the
   * less they are asked to earn. Paired, two standard errors.
   */
  @Test
  void developersWhoLookAheadGainAlongTheLadder() {
    Result ahead = value(Minerals.library(Map.of("price_view", "0.5")), LADDER, 4096);
    for (int rung = 1; rung < LADDER.size(); rung++) {
      Difference step = step(ahead, rung, "developers_npv");
      assertThat(step.mean()).as(LADDER.get(rung)).isGreaterThan(2 * step.error());
    }
  }

  /** The required return of the first quarter is another rate than riskless, beta and residual. */
  @Test
  void conventionalValueIsAFigureOfItsOwn() {
    for (String posture : POSTURES) {
      double[] own = paths(posture, "developers_npv");
      double[] conventional = paths(posture, "developers_npv_conventional");
      double[] invested = paths(posture, "capital_at_risk");
      for (int i = 0; i < own.length; i++) {
        assertThat(invested[i] == 0 || own[i] != conventional[i]).isTrue();
      }
    }
  }

  /** F003: with aid recognised Washington gains, without it Washington loses. */
  @Test
  void recognitionFlipsWhoGains() {
    for (String posture : POSTURES) {
      assertThat(of(posture, "us_npv").mean()).as(posture).isPositive();
      assertThat(of(posture, "us_npv_without_aid").mean()).as(posture).isNegative();
      double[] with = paths(posture, "us_npv");
      double[] without = paths(posture, "us_npv_without_aid");
      long flips =
          IntStream.range(0, with.length).filter(i -> with[i] > 0 && without[i] < 0).count();
      assertThat(flips / (double) with.length).as(posture).isGreaterThan(0.25);
      double lost =
          of(posture, "ukraine_npv_without_aid").mean() - of(posture, "ukraine_npv").mean();
      double won = of(posture, "us_npv").mean() - of(posture, "us_npv_without_aid").mean();
      assertThat(lost).as("what America wins Ukraine loses").isCloseTo(won, within(1e-6));
    }
  }

  /** F055: one to eight hard-mineral projects of new licences within 15 years, by judgement. */
  @Test
  void fewDepositsAreBuilt() {
    for (String posture : POSTURES) {
      assertThat(of(posture, "producing_10y").mean()).as(posture).isBetween(0.2, 4.0);
      assertThat(percentile(of(posture, "producing_10y"), 95)).as(posture).isLessThanOrEqualTo(8);
    }
    List<Future> futures = Minerals.shipped("article_5_like");
    double mines = 0;
    for (Future f : futures) {
      mines +=
          Minerals.sum(f, d -> isHard(d) && d.complete("works", 4 * 15 - 1) ? 1 : 0)
              / futures.size();
    }
    assertThat(mines).as("hard-mineral mines in 2040").isBetween(0.0, 8.0);
  }

  /** F047: at least five years from award to first output of a hard mineral. */
  @Test
  void hardMineralsThatStartOpenYieldNothingInTheFirstFourYears() {
    for (String posture : List.of("train_and_equip", "article_5_like")) {
      for (Future f : Minerals.shipped(posture)) {
        for (Deposit d : Minerals.deposits(f)) {
          boolean slow = isHard(d) && d.is("stage", "open");
          int free = slow ? 16 : (int) (4 * (d.number("study_years") + d.number("build_years")));
          for (int t = 0; t < free - 1; t++) {
            assertThat(d.at("output", t)).as("%s in period %d", d.key(), t).isZero();
          }
        }
      }
    }
  }

  private static boolean isHard(Deposit d) {
    return !d.is("mineral", "gas") && d.is("licence", "new");
  }
}
