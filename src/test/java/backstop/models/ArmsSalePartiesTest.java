package backstop.models;

import static backstop.models.Futures.everywhere;
import static backstop.models.Futures.same;
import static backstop.models.Purchase.PARTS;
import static backstop.models.Purchase.at;
import static backstop.models.Purchase.given;
import static backstop.models.Purchase.net;
import static backstop.models.Purchase.rest;
import static backstop.models.Purchase.term;
import static backstop.models.Purchase.total;
import static backstop.models.Purchase.units;
import static backstop.models.Purchase.worth;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who pays whom, who pays for what is cancelled, and what it is worth to each. */
final class ArmsSalePartiesTest {

  private static final List<Future> FUTURES = Purchase.of("paper_assurances");

  private static double level(Future f, int t) {
    return given(f, "price_ratio") * at(f, "markets.defence_prices", t);
  }

  @Test
  void whoWithdrawsCancelsAndWhoWaitsGivesUp() {
    boolean withdrew = false;
    boolean waited = false;
    for (Future f : FUTURES) {
      for (int t = 0; t < f.periods(); t++) {
        boolean gone = Purchase.disengaged(f, t);
        boolean now = gone && !Purchase.disengaged(f, t - 1);
        double washington = now ? given(f, "washington_cancels") : 0;
        same("Washington", t, at(f, "cancelled_by_washington", t), washington);
        double tired = 1 - Math.exp(-given(f, "buyer_cancels") * f.length(t));
        double buyer = gone ? (1 - washington) * tired : 0;
        same("buyer", t, at(f, "cancelled_by_buyer", t), buyer);
        same("both", t, at(f, "cancelled_now", t), washington + buyer);
        withdrew |= now;
        waited |= gone && !now;
      }
    }
    assertThat(withdrew && waited).isTrue();
  }

  /** Cancelled by the buyer, the buyer pays termination; by Washington, Washington does. */
  @Test
  void whoCancelsPaysTermination() {
    everywhere(
        FUTURES,
        (f, t) -> {
          double orders = worth(f, "backlog", t - 1);
          double work = worth(f, "progress", t - 1);
          double owed = work + given(f, "termination_rate") * (orders - work);
          double paid = given(f, "deposit_share") * orders + given(f, "milestone_share") * work;
          double level = level(f, t);
          double charge = level * net(f) * Math.max(0, owed - paid);
          double buyer = at(f, "cancelled_by_buyer", t);
          double washington = at(f, "cancelled_by_washington", t);
          same("buyer", t, at(f, "termination_by_buyer", t), buyer * charge, 1e4);
          same("Washington", t, at(f, "termination_by_washington", t), washington * charge, 1e4);
          same("refund", t, at(f, "refund_by_washington", t), washington * level * paid, 1e4);
          double reused = given(f, "reused_share") * level * net(f) * work;
          same("buyer's", t, at(f, "reused_for_buyer", t), buyer * reused, 1e4);
          same("Washington's", t, at(f, "reused_for_washington", t), washington * reused, 1e4);
        });
    for (String who : List.of("buyer", "washington")) {
      assertThat(FUTURES).anyMatch(f -> total(f, "termination_by_" + who) > 1);
    }
  }

  @Test
  void aWashingtonThatStaysCancelsNothing() {
    List<Future> futures =
        Purchase.of("paper_assurances", Map.of("security.us_withdrawal_rate", "0"), 8);
    for (Future f : futures) {
      assertThat(total(f, "cancelled_now")).isZero();
      assertThat(total(f, "termination_by_buyer") + total(f, "refund_by_washington")).isZero();
    }
  }

  @Test
  void industryWorksForWhatItIsPaid() {
    everywhere(
        FUTURES,
        (f, t) -> {
          double begun =
              worth(
                  f,
                  s ->
                      units(f, "work", s, t) + Purchase.growth(f, s) * units(f, "delivered", s, t));
          double dropped = worth(f, "backlog", t - 1) - worth(f, "progress", t - 1);
          double given_up = at(f, "cancelled_now", t) * given(f, "termination_rate") * dropped;
          double aid =
              Purchase.disengaged(f, t)
                  ? 0
                  : Purchase.paid(f, t, given(f, "granted_aid_rate"))
                      * (1 - at(f, "security.us_pause_share", t));
          same("aid", t, at(f, "granted_aid", t), aid);
          double cost =
              (1 - given(f, "industry_margin")) * (net(f) * level(f, t) * (begun + given_up) + aid);
          same("cost", t, at(f, "production_cost", t), cost, 1e4);
          double ended = at(f, "termination_by_buyer", t) + at(f, "termination_by_washington", t);
          double flow = net(f) * at(f, "payments", t) + ended + aid - cost;
          same("industry", t, at(f, "industry_flow", t), flow, 1e4);
          same("own", t, at(f, "own_funds", t), Math.max(0, -flow), 1e4);
        });
  }

  @Test
  void whatOnePartyPaysAnotherReceives() {
    everywhere(
        FUTURES,
        (f, t) -> {
          double fees = at(f, "surcharges", t);
          double spent = fees * given(f, "administration_cost");
          double gone = at(f, "termination_by_washington", t) + at(f, "refund_by_washington", t);
          double reused = at(f, "reused_for_washington", t);
          double lent = at(f, "loan_draw", t) - at(f, "loan_service", t);
          double interest = at(f, "account_interest", t);
          double aid = at(f, "granted_aid", t);
          double treasury = fees - spent - lent - gone + reused - interest - aid;
          same("Treasury", t, at(f, "treasury_flow", t), treasury, 1e4);
          double part = part(f, t);
          double back = at(f, "refund", t);
          double own = at(f, "budget_paid", t) + at(f, "top_up", t) + at(f, "loan_service", t);
          same("Ukraine", t, at(f, "ukraine_flow", t), (1 - part) * back - own, 1e5);
          double safe =
              (at(f, "safe_draw", t) - at(f, "safe_service", t)) * at(f, "markets.eur_usd", t);
          double europe = part * back - at(f, "contributions", t) + safe;
          same("Europe", t, at(f, "european_flow", t), europe, 1e5);
          same("SAFE", t, at(f, "safe_lenders_flow", t), -safe);
          double saved = at(f, "holding", t) - at(f, "holding", t - 1);
          same("account", t, at(f, "account_flow", t), saved, 1e5);
          double outside =
              at(f, "production_cost", t)
                  + spent
                  - at(f, "asset_proceeds", t)
                  - at(f, "reused_for_buyer", t)
                  - reused;
          same("outside", t, at(f, "outside_flow", t), outside, 1e4);
          double parties = at(f, "industry_flow", t) + treasury + (1 - part) * back - own + europe;
          same("all", t, at(f, "parties_total", t), parties - safe + saved, 1e5);
          same("all", t, at(f, "parties_total", t), -outside, 1e5);
        });
  }

  /** Of a refund Europe gets its part of all that was paid in. */
  private static double part(Future f, int t) {
    double europe = 0;
    double all = 0;
    for (int p = 0; p <= t; p++) {
      europe += at(f, "contributions", p);
      all +=
          at(f, "contributions", p)
              + at(f, "budget_paid", p)
              + at(f, "top_up", p)
              + at(f, "loan_draw", p)
              + at(f, "asset_proceeds", p);
    }
    return all > 0 ? europe / all : 0;
  }

  /** R030: SAFE pays for American parts of European systems alone, up to the content allowed. */
  @Test
  void safePaysBackPartsAndNoAmericanSystem() {
    everywhere(
        FUTURES,
        (f, t) -> {
          double parts =
              level(f, t)
                  * term(f, "unit_price", PARTS)
                  * (given(f, "deposit_share") * units(f, "ordered", PARTS, t)
                      + given(f, "milestone_share") * units(f, "work", PARTS, t)
                      + (rest(f) + Purchase.growth(f, PARTS)) * units(f, "delivered", PARTS, t));
          same("parts", t, at(f, "parts_paid", t), parts, 1e3);
          double allowed =
              Math.min(1, given(f, "europe.foreign_content") / given(f, "parts_content"));
          double members = at(f, "europe.dear_share", t - 1) * at(f, "parts_paid", t - 1);
          double eligible = allowed * members / at(f, "markets.eur_usd", t);
          double left = Math.max(0, given(f, "safe_budget") - at(f, "safe_drawn", t - 1));
          double draw = t <= 20 ? Math.min(eligible, left) : 0;
          same("draw", t, at(f, "safe_draw", t), draw);
          double principal = 0;
          double interest = 0;
          for (int loan = 0; loan < t; loan++) {
            double drawn = at(f, "safe_draw", loan);
            double repaid = Math.max(0, t - loan - 41) / 140.0;
            principal += t - loan > 40 ? drawn / 140 : 0;
            interest += drawn * (1 - repaid) * at(f, "markets.eu_30y", loan) * f.length(t);
          }
          same("service", t, at(f, "safe_service", t), principal + interest, 1);
        });
    assertThat(FUTURES).anyMatch(f -> total(f, "safe_draw") > 1);
  }

  @Test
  void americanInterestIsOrdersAndLoans() {
    everywhere(
        FUTURES,
        (f, t) -> {
          double orders = level(f, t) * net(f) * worth(f, "backlog", t);
          double stake = orders + at(f, "loan_balance", t) + at(f, "arrears", t);
          same("stake", t, at(f, "us_stake", t), stake, 1e4);
          double share = Math.min(1, stake / given(f, "full_stake"));
          same("share", t, at(f, "us_stake_share", t), share, 1);
        });
  }
}
