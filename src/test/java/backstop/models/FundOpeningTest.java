package backstop.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opening balances and terms that a later valuation finds changed by dated facts. */
final class FundOpeningTest {

  private static Deposits on(String date) {
    return Deposits.on(LocalDate.parse(date));
  }

  /**
   * Cash and infrastructure are seed capital paid less fees. F004 and F005: 75 a partner, part in
   * 2025 and the rest in 2026, here evenly over five quarters of 15. The only fee by then is a
   * quarter of 1.5% on the 30 that were paid in by December: 0.1125.
   */
  @ParameterizedTest
  @CsvSource({
    "2025-09-30, 0, 0",
    "2025-11-14, 0, 0",
    "2025-12-31, 15, 0",
    "2026-03-31, 30, 0.1125",
  })
  void theAccountsTie(String date, double paid, double fees) {
    Deposits known = on(date);
    assertThat(known.value("seed_paid_us")).isEqualTo(paid);
    assertThat(known.value("seed_paid_ukraine")).isEqualTo(paid);
    assertThat(known.value("cash_at_start") + known.value("infrastructure_at_start"))
        .isCloseTo(2 * paid - fees, within(1e-9));
    assertThat(known.value("in_kind_at_start")).isZero();
  }

  @Test
  void theFeeOfTheFirstQuarterIsThatOfTheTerms() {
    Deposits known = on("2026-03-31");
    assertThat(known.value("fee_rate") * on("2025-12-31").value("seed_paid_us") * 2 / 4)
        .isCloseTo(0.1125, within(1e-12));
  }

  /** F004 and F005: announced on 17 September 2025, before every valuation. */
  @Test
  void seedCapitalIsWhatThePartnersAnnounced() {
    assertThat(on("2025-09-30").value("seed_us")).isEqualTo(75);
    assertThat(on("2025-09-30").value("seed_ukraine")).isEqualTo(75);
  }

  /** F027 and F028 are of 27 January 2026. */
  @ParameterizedTest
  @CsvSource({"2025-12-31, 0.4", "2026-01-26, 0.4", "2026-01-27, 0.3", "2026-03-31, 0.3"})
  void recoveryAfterPaybackFollowsTheReportedTerms(String date, double ceiling) {
    assertThat(on(date).value("recovery_after")).isEqualTo(ceiling);
    assertThat(on(date).value("recovery_before")).isEqualTo(0.7);
  }

  /** F023: awarded on 12 January 2026; F024 and F025 came on the 26th, F029 on the 27th. */
  @ParameterizedTest
  @CsvSource({
    "2025-12-31, open, 600, 0.1",
    "2026-01-11, open, 600, 0.1",
    "2026-01-12, awarded, 600, 0.1",
    "2026-01-26, awarded, 700, 0.1",
    "2026-01-27, awarded, 700, 0.04",
  })
  void dobraChangesWithItsFacts(String date, String stage, double investment, double share) {
    Deposits known = on(date);
    assertThat(known.text("dobra", "stage")).isEqualTo(stage);
    assertThat(known.number("dobra", "investment")).isEqualTo(investment);
    assertThat(known.number("dobra", "state_share")).isEqualTo(share);
  }

  /**
   * F025: concentrate and hydroxide plants cost 1,800 together. F026: 0.8 Mt of carbonate
   * equivalent; a tonne of concentrate of 6% Li₂O holds 0.06 × 2.473 t of it, and three quarters
   * are recovered.
   */
  @Test
  void dobraIsOfTheSizeThatItsWinnerWasTold() {
    Deposits known = on("2026-03-31");
    double plants =
        known.number("dobra", "investment") + known.number("dobra", "expansion_investment");
    assertThat(plants).isEqualTo(1800);
    assertThat(known.number("dobra", "reserve"))
        .isCloseTo(0.75 * 800 / (0.06 * 2.473), within(20.0));
    assertThat(known.number("dobra", "audit_cost")).isEqualTo(12);
  }
}
