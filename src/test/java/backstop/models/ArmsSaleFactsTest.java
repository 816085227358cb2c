package backstop.models;

import static backstop.models.Purchase.at;
import static backstop.models.Purchase.given;
import static backstop.models.Purchase.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.valuation.Execution;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import backstop.valuation.Result;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts that the default library must reproduce for the arms purchase (deals.md 8). */
final class ArmsSaleFactsTest {

  private static final int PATHS = 512;
  private static final List<String> RUNGS =
      List.of("paper_assurances", "reassurance_force", "article_5_like");

  private static Library library;
  private static Result result;

  @BeforeAll
  static void value() {
    library = Futures.shipped();
    List<Integer> postures = RUNGS.stream().map(library.postures()::indexOf).toList();
    Sampling sampling = new Sampling(PATHS, 16, 1, Sampler.SOBOL);
    Request request =
        new Request(
            List.of("arms_sale"), postures, postures.get(0), sampling, List.of(), Overlay.NONE);
    result =
        backstop.valuation.Valuation.value(
            library, request, new Execution(2, 256, (done, all) -> {}));
  }

  /** Over paths on which the measure is defined. */
  private static double mean(String rung, String measure) {
    int position = library.measures().indexOf(library.measure("arms_sale." + measure).get());
    double[] values = result.outcomes().column(library.postures().indexOf(rung), position).values();
    return Arrays.stream(values).filter(Double::isFinite).average().orElseThrow();
  }

  @Test
  void everyCheckHolds() {
    assertThat(result.breakdowns()).isEmpty();
    assertThat(result.verdicts()).allMatch(verdict -> verdict.held());
  }

  /** R001: USD 90bn, whatever is known of the list. */
  @ParameterizedTest
  @ValueSource(strings = {"2025-09-30", "2025-11-14", "2025-12-31", "2026-03-31"})
  void theBasketAtThePricesOfAugustIsTheHeadline(LocalDate date) {
    Future f = Purchase.of(Futures.at(date), "paper_assurances", 1).get(0);
    assertThat(at(f, "list_value", 0)).isCloseTo(90_000, within(1e-6));
    assertThat(at(f, "headline", 0)).isEqualTo(90_000);
  }

  /** R008 to R010: a quarter of 600 a year, rising to a quarter of 1,000. */
  @Test
  void interceptorsComeWithinUkrainesShareOfTheCeiling() {
    for (Future f : Purchase.of("article_5_like")) {
      double most = given(f, "production[pac3_mse]") * 0.25 * 1000;
      for (int t = 3; t < f.periods(); t++) {
        double year = 0;
        for (int q = t - 3; q <= t; q++) {
          year += units(f, "delivered", "pac3_mse", q);
        }
        assertThat(year).isLessThanOrEqualTo(most * (1 + 1e-9));
      }
    }
  }

  /** R039: USD 9bn a year, and nothing that delays. At most a year's money is ahead of delivery. */
  @Test
  void withoutFrictionMoneyAloneTakesMoreThanSevenYears() {
    Map<String, String> nine =
        Map.of(
            "european_rate", "9000",
            "ukraine_rate", "0",
            "loan_rate", "0",
            "contributions_in_peace", "1",
            "trust", "1",
            "security.wavering_rate", "0");
    Future f = Purchase.of("paper_assurances", Purchase.smooth(nine), 1).get(0);
    double years = f.measure("arms_sale.years_to_90").value();
    assertThat(years).isGreaterThan(7).isGreaterThan(0.9 * 90 / 9 - 0.5);
    assertThat(f.measure("arms_sale.delay").value()).isCloseTo(0, within(1e-6));
  }

  /** R039 gives 6, 9 and 15bn a year under a weak, middling and strong guarantee. */
  @Test
  void moneyIsWithinWhatIsThoughtToBeAbsorbed() {
    for (String rung : RUNGS) {
      assertThat(mean(rung, "funding_10y")).as(rung).isBetween(6000.0, 15_000.0);
    }
    assertThat(mean("article_5_like", "funding_10y"))
        .isGreaterThan(mean("paper_assurances", "funding_10y"));
  }

  /** R039 again: at 6 to 15bn a year, a basket of 90bn is far from whole after five years. */
  @Test
  void mostOfTheBasketComesAfterFiveYears() {
    for (String rung : RUNGS) {
      assertThat(mean(rung, "delivered_5y")).as(rung).isLessThan(0.5);
      assertThat(mean(rung, "delivered_3y")).isLessThan(mean(rung, "delivered_5y"));
      assertThat(mean(rung, "delivered_10y")).isGreaterThan(mean(rung, "delivered_5y"));
    }
  }

  /** A war that puts service off costs the lender; a strong guarantee puts off less. */
  @Test
  void aDollarLentIsWorthMoreUnderAStrongGuarantee() {
    assertThat(mean("article_5_like", "loan_value_per_dollar"))
        .isGreaterThan(mean("paper_assurances", "loan_value_per_dollar"));
  }
}
