package backstop.risk;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.Shipped;
import backstop.valuation.Difference;
import backstop.valuation.Replicates;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How the shipped measures hang on strength, on common paths: the pages of the models say why, and
 * where they turn.
 */
class ShippedCurvesTest {

  /** Errors of a step against its direction that are put down to chance. */
  private static final double CHANCE = 3;

  private static final List<Double> STRENGTHS = List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);

  private static final List<String> MEASURES =
      List.of(
          "security.relapse_5y",
          "security.damage_total",
          "arms_sale.us_industry_npv",
          "minerals_fund.fund_npv",
          "minerals_fund.ukraine_npv",
          "drones.programme_delivered",
          "drones.jv_npv",
          "portfolio.guarantee_value",
          "portfolio.investors_npv",
          "portfolio.us_npv",
          "portfolio.ukraine_npv");

  private static final Replicates REPLICATES = new Replicates(16);

  private static Pass pass;

  @BeforeAll
  static void value() {
    Sampling sampling = new Sampling(2048, 16, 1, Sampler.SOBOL);
    Library library = Trial.read(Shipped.MODELS, Shipped.INPUTS);
    int posture = library.postures().indexOf("reassurance_force");
    CurveAsked asked = Trial.asked(library, STRENGTHS, sampling, posture, MEASURES);
    pass = Pass.of(asked, STRENGTHS, Trial.execution(2, 512));
  }

  private static Difference change(String measure, int from, int to) {
    int place = MEASURES.indexOf(measure);
    return Difference.of(pass.column(to, place), pass.column(from, place), REPLICATES);
  }

  /** In errors; positive in the direction that is expected. */
  private static double inErrors(Difference change, int direction) {
    return direction * change.mean() / change.error();
  }

  @ParameterizedTest
  @CsvSource({
    "security.relapse_5y, -1",
    "security.damage_total, -1",
    "arms_sale.us_industry_npv, 1",
    "minerals_fund.ukraine_npv, 1",
    "drones.programme_delivered, 1",
    "portfolio.guarantee_value, 1",
    "portfolio.investors_npv, 1",
    "portfolio.us_npv, -1",
    "portfolio.ukraine_npv, -1",
  })
  void whereTheEconomicsIsMonotoneTheCurveIs(String measure, int direction) {
    List<Double> steps = new ArrayList<>();
    for (int s = 1; s < STRENGTHS.size(); s++) {
      steps.add(inErrors(change(measure, s - 1, s), direction));
    }
    double whole = inErrors(change(measure, 0, STRENGTHS.size() - 1), direction);

    assertThat(steps).as(measure).allMatch(step -> step > -CHANCE);
    assertThat(whole).as(measure).isGreaterThan(CHANCE);
  }

  /** More mines pay it more and call for more of its capital. */
  @Test
  void theFundHardlyHangsOnStrength() {
    assertThat(Math.abs(change("minerals_fund.fund_npv", 0, 5).mean())).isLessThan(10);
  }

  /** The venture borrows for plant that longer contracts justify: its page tells it. */
  @Test
  void theVentureIsWorthMostShortOfFullStrength() {
    assertThat(inErrors(change("drones.jv_npv", 0, 3), 1)).isGreaterThan(CHANCE);
    assertThat(inErrors(change("drones.jv_npv", 3, 5), -1)).isGreaterThan(CHANCE);
  }
}
