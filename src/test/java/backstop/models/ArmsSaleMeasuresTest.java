package backstop.models;

import static backstop.models.Futures.same;
import static backstop.models.Purchase.at;
import static backstop.models.Purchase.given;
import static backstop.models.Purchase.total;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Measures of the arms purchase are sums and levels of its lines. */
final class ArmsSaleMeasuresTest {

  private static final List<Future> FUTURES = Purchase.of("reassurance_force_us_enablers");

  private static double value(Future f, String measure) {
    return f.measure("arms_sale." + measure).value();
  }

  private static double discount(Future f, double rate, int t) {
    return Math.pow(1 + rate, -f.years(t));
  }

  private static double worth(Future f, String row, double rate) {
    return IntStream.range(0, f.periods())
        .mapToDouble(t -> at(f, row, t) * discount(f, rate, t))
        .sum();
  }

  private static double worth(Future f, String row) {
    return worth(f, row, given(f, "markets.riskless_rate"));
  }

  /** What is left of a row after the horizon, today. */
  private static double left(Future f, String row) {
    int last = f.periods() - 1;
    return at(f, row, last) * discount(f, given(f, "markets.riskless_rate"), last);
  }

  private static double industryRate(Future f) {
    double market = given(f, "industry_beta") * given(f, "markets.equity_premium");
    return given(f, "markets.riskless_rate") + market + given(f, "industry_residual");
  }

  @Test
  void worthToEachPartyIsItsFlowsAndWhatIsLeft() {
    for (Future f : FUTURES) {
      int last = f.periods() - 1;
      double industry = worth(f, "industry_flow", industryRate(f));
      same("industry", 0, value(f, "us_industry_npv"), industry, 1e4);
      same("common", 0, value(f, "us_industry_npv_common"), worth(f, "industry_flow"), 1e4);
      double asked = at(f, "security.required_return", 0);
      double conventional = worth(f, "industry_flow", asked);
      same("conventional", 0, value(f, "us_industry_npv_conventional"), conventional, 1e4);
      double loans = left(f, "loan_worth");
      same("Treasury", 0, value(f, "us_treasury_npv"), worth(f, "treasury_flow") + loans, 1e4);
      double held = left(f, "holding");
      double europes = held * at(f, "european_part", last);
      double ukraine = worth(f, "ukraine_flow") + held - europes - loans;
      same("Ukraine", 0, value(f, "ukraine_cash_npv"), ukraine, 1e5);
      double safe = left(f, "safe_outstanding") * at(f, "markets.eur_usd", last);
      double europe = worth(f, "european_flow") + europes - safe;
      same("Europe", 0, value(f, "european_payers_npv"), europe, 1e5);
      double lenders = worth(f, "safe_lenders_flow") + safe;
      same("SAFE", 0, value(f, "safe_lenders_npv"), lenders, 1e4);
      same("outside", 0, value(f, "outside_npv_common"), worth(f, "outside_flow"), 1e5);
      same("account", 0, value(f, "account_npv_common"), worth(f, "account_flow"), 1e5);
      same("all", 0, value(f, "all_parties_npv_common"), -worth(f, "outside_flow"), 1e5);
      same("loans", 0, value(f, "terminal_loans"), loans, 1e3);
      same("SAFE left", 0, value(f, "terminal_safe"), safe, 1e3);
      same("held", 0, value(f, "terminal_holding"), held, 1e4);
    }
  }

  @Test
  void loansAndCapitalPerDollar() {
    for (Future f : FUTURES) {
      double capital = worth(f, "own_funds", industryRate(f));
      same("capital", 0, value(f, "industry_capital_at_risk"), capital, 1e4);
      if (capital > 0) {
        double ratio = worth(f, "industry_flow", industryRate(f)) / capital;
        same("ratio", 0, value(f, "npv_per_capital_at_risk"), ratio);
      }
      if (total(f, "loan_draw") > 0) {
        double back = worth(f, "loan_service") + left(f, "loan_worth");
        double lent = worth(f, "loan_draw");
        same("dollar", 0, value(f, "loan_value_per_dollar"), back / lent);
        same("share", 0, value(f, "terminal_loan_share"), left(f, "loan_worth") / back);
      }
    }
  }

  @Test
  void sumsOverTime() {
    for (Future f : FUTURES) {
      same("aid", 0, value(f, "granted_aid_total"), worth(f, "granted_aid"), 1e4);
      double ended = worth(f, "termination_by_buyer") + worth(f, "termination_by_washington");
      same("ended", 0, value(f, "terminations"), ended, 1e4);
      double lost =
          worth(f, "termination_by_washington")
              + worth(f, "refund_by_washington")
              - worth(f, "reused_for_washington");
      same("lost", 0, value(f, "lost_to_washington"), lost, 1e4);
      same("interest", 0, value(f, "interest_on_account"), worth(f, "account_interest"), 1e4);
      same("topped up", 0, value(f, "topped_up"), worth(f, "top_up"), 1e4);
      double benefit = 0;
      for (int t = 0; t < f.periods(); t++) {
        double level = given(f, "price_ratio") * at(f, "markets.defence_prices", t);
        double arms = level * Purchase.worth(f, "delivered", t);
        benefit += arms * discount(f, given(f, "markets.riskless_rate"), t);
      }
      same("benefit", 0, value(f, "ukraine_benefit"), benefit, 1e5);
    }
  }

  /** Periods 11, 19 and 39 end three, five and ten years on. */
  @Test
  void deliveredSharesAreOfTheBasketByValue() {
    for (Future f : FUTURES) {
      double basket = Purchase.worth(f, s -> Purchase.term(f, "quantity", s));
      int last = f.periods() - 1;
      int[] ends = {11, 19, 39, last};
      String[] names = {"delivered_3y", "delivered_5y", "delivered_10y", "delivered_end"};
      for (int i = 0; i < ends.length; i++) {
        double received = Purchase.worth(f, "received", ends[i]);
        same(names[i], ends[i], value(f, names[i]), received / basket, 1);
      }
      double cancelled = Purchase.worth(f, "cancelled", last);
      same("cancelled", last, value(f, "cancelled_share"), cancelled / basket, 1);
      same("basket", 0, value(f, "basket"), basket);
      same("headline", 0, value(f, "headline_total"), given(f, "agreed_sum"));
      double paid = 0;
      for (int t = 0; t <= 39; t++) {
        paid += at(f, "contributions", t) + at(f, "budget_paid", t) + at(f, "top_up", t);
        paid += at(f, "loan_draw", t) + at(f, "asset_proceeds", t);
      }
      same("funding", 39, value(f, "funding_10y"), paid / f.years(39), 1e4);
      same("air defence", 19, value(f, "air_defence_5y"), at(f, "air_defence", 19), 1);
      same("air defence", 39, value(f, "air_defence_10y"), at(f, "air_defence", 39), 1);
    }
  }

  @Test
  void timesAreTheFirstInWhichSomethingHolds() {
    boolean whole = false;
    for (Future f : FUTURES) {
      int signed = first(f, "signed", 1);
      if (signed >= 0) {
        assertThat(value(f, "signed_after")).isEqualTo(f.years(signed));
      }
      int nearly = first(f, "delivered_share", given(f, "nearly_all"));
      if (nearly >= 0) {
        whole = true;
        assertThat(value(f, "years_to_90")).isEqualTo(f.years(nearly));
      }
      double late = 0;
      for (int t = 0; t < f.periods(); t++) {
        late += at(f, "late_value", t) * f.length(t);
      }
      double received = at(f, "value_received", f.periods() - 1);
      if (received > 0) {
        same("delay", 0, value(f, "delay"), late / received, 1);
      }
    }
    assertThat(whole).isTrue();
  }

  private static int first(Future f, String row, double level) {
    return IntStream.range(0, f.periods())
        .filter(t -> at(f, row, t) >= level)
        .findFirst()
        .orElse(-1);
  }

  @Test
  void peaksAreTheMostOrLeastOfTheirLines() {
    for (Future f : FUTURES) {
      for (String[] pair :
          List.of(
              new String[] {"peak_funding_gap", "funding_gap"},
              new String[] {"delivery_rate_most", "delivery_rate"},
              new String[] {"us_stake_most", "us_stake"},
              new String[] {"us_stake_share_most", "us_stake_share"})) {
        double most =
            IntStream.range(0, f.periods()).mapToDouble(t -> at(f, pair[1], t)).max().orElseThrow();
        assertThat(value(f, pair[0])).as(pair[0]).isEqualTo(most);
      }
      double least =
          IntStream.range(0, f.periods())
              .mapToDouble(t -> at(f, "slots_left", t))
              .min()
              .orElseThrow();
      assertThat(value(f, "slots_left_least")).isEqualTo(least);
    }
  }
}
