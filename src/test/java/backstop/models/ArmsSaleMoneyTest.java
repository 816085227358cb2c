package backstop.models;

import static backstop.models.Futures.everywhere;
import static backstop.models.Futures.same;
import static backstop.models.Purchase.at;
import static backstop.models.Purchase.given;
import static backstop.models.Purchase.paid;
import static backstop.models.Purchase.rest;
import static backstop.models.Purchase.term;
import static backstop.models.Purchase.total;
import static backstop.models.Purchase.units;
import static backstop.models.Purchase.worth;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The account, who fills it and what may be ordered from it, as docs/models/arms_sale.md. */
final class ArmsSaleMoneyTest {

  private static final List<Future> FUTURES = Purchase.of("reassurance_force_us_enablers");

  private static double level(Future f, int t) {
    return given(f, "price_ratio") * at(f, "markets.defence_prices", t);
  }

  /** Unpaid of what is on order, at the table's prices. */
  private static double unpaid(Future f, int t) {
    double after = 1 - given(f, "deposit_share");
    return worth(
        f,
        s ->
            units(f, "backlog", s, t) * (after + Purchase.growth(f, s))
                - units(f, "progress", s, t) * given(f, "milestone_share"));
  }

  @Test
  void sourcesPledgeWhatTheirStateAllows() {
    everywhere(FUTURES, ArmsSaleMoneyTest::pledges);
    everywhere(Purchase.of("paper_assurances"), ArmsSaleMoneyTest::pledges);
  }

  private static void pledges(Future f, int t) {
    double signed = at(f, "signed", t);
    boolean war = Purchase.war(f, t);
    double locked = at(f, "security.locked_in_share", t);
    double loose = (1 - locked) * at(f, "security.european_will", t);
    double cut = given(f, "squeeze_link") * (1 - locked) * at(f, "europe.support_cut", t - 1);
    double europe = given(f, "european_rate") * (war ? 1 : given(f, "contributions_in_peace"));
    double contributed = signed * paid(f, t, europe) * (locked + loose) * (1 - cut);
    same("Europe", t, at(f, "european_pledge", t), contributed);
    double own = given(f, "ukraine_rate") * (war ? 1 : given(f, "ukraine_in_peace"));
    same("Ukraine", t, at(f, "ukraine_pledge", t), signed * paid(f, t, own));
    boolean backed =
        f.in("security.us_commitment", "active_backstop", t)
            || f.in("security.us_commitment", "enablers", t);
    double lent = given(f, "loan_rate") * (backed ? 1 : given(f, "loans_unbacked"));
    double room = Math.max(0, given(f, "loan_limit") - at(f, "loan_drawn", t - 1));
    double loans = Purchase.disengaged(f, t) ? 0 : signed * Math.min(paid(f, t, lent), room);
    same("loans", t, at(f, "loan_pledge", t), loans);
    double free = given(f, "immobilised") * at(f, "markets.eur_usd", t);
    double pot = given(f, "asset_share") * Math.max(0, free - given(f, "pledged_assets"));
    double yearly = pot * f.length(t) / given(f, "asset_years");
    double left = Math.max(0, pot - at(f, "assets_paid", t - 1));
    double assets = signed * at(f, "assets_opened", t - 1) * Math.min(yearly, left);
    same("assets", t, at(f, "asset_pledge", t), assets);
    same("all", t, at(f, "pledged", t), contributed + signed * paid(f, t, own) + loans + assets);
  }

  @Test
  void assetsAreOpenedAtTheirRate() {
    everywhere(
        FUTURES,
        (f, t) -> {
          if (at(f, "assets_opened", t - 1) == 0) {
            double before = at(f, "assets_opened.hazard", t - 1);
            double hazard = before + given(f, "opening_rate") * f.length(t);
            same("hazard", t, at(f, "assets_opened.hazard", t), hazard);
          }
        });
  }

  @Test
  void noMoreIsCalledThanMayBeNeededAndSourcesShareTheCall() {
    boolean part = false;
    for (Future f : FUTURES) {
      for (int t = 0; t < f.periods(); t++) {
        double dues = unpaid(f, t - 1) * (1 - at(f, "cancelled_now", t));
        double open = Purchase.disengaged(f, t) ? 0 : worth(f, "remaining", t - 1);
        double needed = level(f, t) * (dues + open);
        same("to pay", t, at(f, "to_pay", t), needed, 1e5);
        double pledged = at(f, "pledged", t);
        double call = Math.max(0, needed - at(f, "holding", t - 1));
        double share = pledged > 0 ? Math.min(1, call / pledged) : 0;
        same("call", t, at(f, "call_share", t), share, 1);
        double called = at(f, "call_share", t);
        same("Europe", t, at(f, "contributions", t), called * at(f, "european_pledge", t));
        same("Ukraine", t, at(f, "budget_paid", t), called * at(f, "ukraine_pledge", t));
        same("loans", t, at(f, "loan_draw", t), called * at(f, "loan_pledge", t));
        same("assets", t, at(f, "asset_proceeds", t), called * at(f, "asset_pledge", t));
        part |= share > 0 && share < 1;
      }
    }
    assertThat(part).isTrue();
  }

  /** Opening, interest, money in, payments and refunds; what is left waits. */
  @Test
  void moneyNotUsedWaitsInTheAccountAndEarnsInterest() {
    everywhere(
        FUTURES,
        (f, t) -> {
          double before = at(f, "holding", t - 1);
          double yield = Math.max(0, at(f, "markets.us_10y", t) - given(f, "account_discount"));
          double interest = before * yield * f.length(t);
          same("interest", t, at(f, "account_interest", t), interest);
          double in =
              before
                  + interest
                  + at(f, "contributions", t)
                  + at(f, "budget_paid", t)
                  + at(f, "loan_draw", t)
                  + at(f, "asset_proceeds", t)
                  + at(f, "refund_by_washington", t)
                  + at(f, "reused_for_buyer", t);
          double must = at(f, "milestones", t) + at(f, "termination_by_buyer", t);
          double added = Math.max(0, must - in);
          same("top up", t, at(f, "top_up", t), added, 1e4);
          double left = Math.max(0, in - must);
          double wanted = balance(f, t);
          double share = wanted > left ? left / wanted : 1;
          same("paid", t, at(f, "paid_share", t), share, 1);
          double balance = wanted * at(f, "paid_share", t);
          same("balance", t, at(f, "balance", t), balance, 1e4);
          double rest = left - balance - at(f, "deposits", t);
          double open = Purchase.disengaged(f, t) ? 0 : worth(f, "remaining", t);
          double refund = Math.max(0, rest - level(f, t) * (unpaid(f, t) + open));
          same("refund", t, at(f, "refund", t), refund, 1e5);
          same("holding", t, at(f, "holding", t), rest - refund, 1e5);
        });
  }

  private static double balance(Future f, int t) {
    return level(f, t)
        * worth(f, s -> units(f, "deliverable", s, t) * (rest(f) + Purchase.growth(f, s)));
  }

  @Test
  void depositsAndMilestonesAreSharesOfThePriceOfTheDay() {
    everywhere(
        FUTURES,
        (f, t) -> {
          double deposits = given(f, "deposit_share") * level(f, t) * worth(f, "ordered", t);
          same("deposits", t, at(f, "deposits", t), deposits, 1e4);
          double paid = given(f, "milestone_share") * level(f, t) * worth(f, "work", t);
          same("milestones", t, at(f, "milestones", t), paid);
          double all = deposits + paid + at(f, "balance", t);
          same("payments", t, at(f, "payments", t), all, 1e4);
          same("net", t, at(f, "surcharges", t), all * (1 - Purchase.net(f)), 1e4);
        });
  }

  /** Orders share what is wanted pro rata, as far as deposits and every later payment fit. */
  @Test
  void ordersFitTheMoneyAtHandAndTheMoneyToCome() {
    boolean tight = false;
    boolean poor = false;
    for (Future f : FUTURES) {
      for (int t = 0; t < f.periods(); t++) {
        double share = fits(f, t);
        same("share", t, at(f, "order_share", t), share, 1);
        tight |= share > 0 && share < 1;
        poor |= at(f, "deposit_fit", t) < at(f, "payments_fit", t);
        for (String s : Purchase.SYSTEMS) {
          double ordered = units(f, "wanted", s, t) * at(f, "order_share", t);
          same(s, t, units(f, "ordered", s, t), ordered);
        }
      }
    }
    assertThat(tight && poor).isTrue();
  }

  private static double fits(Future f, int t) {
    boolean sells = !Purchase.disengaged(f, t);
    for (String s : Purchase.SYSTEMS) {
      double most = Math.min(units(f, "remaining", s, t - 1), units(f, "slots", s, t));
      boolean worthALetter = units(f, "remaining", s, t - 1) > 1e-6 * term(f, "quantity", s);
      double wanted = sells && worthALetter && f.holds("ready[" + s + "]", t) ? most : 0;
      same(s, t, units(f, "wanted", s, t), wanted);
    }
    double worth = level(f, t) * worth(f, "wanted", t);
    if (worth == 0) {
      return 0;
    }
    double deposit = given(f, "deposit_share") * worth;
    double reserved = rest(f) * level(f, t) * worth(f, "progress", t);
    double free = Math.max(0, at(f, "spendable", t) - at(f, "balance", t) - reserved);
    double after = (1 - given(f, "deposit_share")) * level(f, t);
    double added = after * worth(f, s -> units(f, "wanted", s, t) / term(f, "lead_years", s));
    double running = after * worth(f, "work", t) / f.length(t);
    double locked = at(f, "security.locked_in_share", t);
    double sure = locked + (1 - locked) * given(f, "trust");
    double expected = at(f, "pledged", t) / f.length(t) * sure;
    double yearly = Math.max(0, expected - running + free / 4) / (added + deposit / 4);
    return Math.min(1, Math.min(deposit > free ? free / deposit : 1, yearly));
  }

  /** With money as expected and no price rises, every later payment is met from the account. */
  @Test
  void everyLaterPaymentOfANewOrderIsMet() {
    for (int money : new int[] {3000, 9000}) {
      Map<String, String> sets = new HashMap<>(Purchase.smooth(Map.of()));
      sets.put("european_rate", Integer.toString(money));
      sets.put("ukraine_rate", "0");
      sets.put("loan_rate", "0");
      sets.put("contributions_in_peace", "1");
      sets.put("security.wavering_rate", "0");
      sets.put("trust", "1");
      for (Future f : Purchase.of("paper_assurances", sets, 2)) {
        for (int t = 0; t < f.periods(); t++) {
          assertThat(at(f, "top_up", t)).isLessThan(1e-6);
          assertThat(at(f, "paid_share", t)).isGreaterThan(1 - 1e-9);
        }
      }
    }
  }

  /** Money that stops with the war leaves instalments to Ukraine's budget. */
  @Test
  void ukrainesBudgetPaysWhatIsDueWhenTheAccountIsEmpty() {
    Map<String, String> sets = new HashMap<>();
    sets.put("contributions_in_peace", "0");
    sets.put("ukraine_in_peace", "0");
    sets.put("loan_rate", "0");
    sets.put("milestone_share", "0.5");
    List<Future> futures = Purchase.of("reassurance_force", sets, 8);
    assertThat(futures).anyMatch(f -> total(f, "top_up") > 100);
    everywhere(
        futures,
        (f, t) -> {
          double gap =
              level(f, t) * worth(f, "wanted", t) * (1 - at(f, "order_share", t))
                  + balance(f, t) * (1 - at(f, "paid_share", t))
                  + at(f, "top_up", t);
          same("gap", t, at(f, "funding_gap", t), gap / f.length(t), 1e4);
        });
  }

  /** Sources are dry when the buyer gives its orders up. */
  @Test
  void ukrainesBudgetPaysTheTerminationThatTheAccountCannot() {
    Map<String, String> sets = new HashMap<>();
    sets.put("contributions_in_peace", "0");
    sets.put("ukraine_in_peace", "0");
    sets.put("loan_rate", "0");
    sets.put("buyer_cancels", "20");
    sets.put("washington_cancels", "0");
    sets.put("termination_rate", "1");
    sets.put("reused_share", "0");
    sets.put("security.us_withdrawal_rate", "0.5");
    boolean alone = false;
    for (Future f : Purchase.of("reassurance_force", sets, 8)) {
      for (int t = 0; t < f.periods(); t++) {
        double work = at(f, "milestones", t);
        double had = at(f, "available", t);
        double due = work + at(f, "termination_by_buyer", t);
        same("top-up", t, at(f, "top_up", t), Math.max(0, due - had), 1e4);
        alone |= work < had && due > had + 1;
      }
    }
    assertThat(alone).isTrue();
  }

  @Test
  void aFixedBudgetBuysFewerUnitsAsPricesRise() {
    Map<String, String> sets = new HashMap<>();
    sets.put("fixed_budget", "1");
    sets.put("price_ratio", "1.2");
    boolean shrunk = false;
    for (Future f : Purchase.of("article_5_like", sets, 8)) {
      double budget = given(f, "agreed_sum");
      double spent = 0;
      for (int t = 0; t < f.periods(); t++) {
        double cost = level(f, t) * worth(f, "remaining", t - 1);
        double left = Math.max(0, budget - spent);
        double gone = cost > left ? 1 - left / cost : 0;
        same("shrink", t, at(f, "shrink", t), gone, 1e4);
        shrunk |= gone > 0;
        spent += level(f, t) * worth(f, "ordered", t);
        double cancelled =
            at(f, "cancelled_now", t) * worth(f, "backlog", t - 1)
                + at(f, "shrink", t) * worth(f, "remaining", t - 1);
        double before = worth(f, "cancelled", t - 1);
        same("given up", t, worth(f, "cancelled", t), before + cancelled, 1e4);
        double rest = worth(f, "remaining", t - 1) * (1 - gone) - worth(f, "ordered", t);
        same("remaining", t, worth(f, "remaining", t), Math.max(0, rest), 1e4);
      }
      assertThat(spent).isLessThanOrEqualTo(budget * (1 + 1e-9));
    }
    assertThat(shrunk).isTrue();
  }

  /** Loan by loan, as the terms say; service stops in war and comes late. */
  @Test
  void loansAreServedInPeaceOnly() {
    everywhere(
        FUTURES,
        (f, t) -> {
          double principal = 0;
          double owed = 0;
          for (int loan = 0; loan < t; loan++) {
            int paid = Math.min(40, Math.max(0, t - loan - 21));
            double drawn = at(f, "loan_draw", loan);
            owed += drawn * (1 - paid / 40.0);
            principal += t - loan > 20 && t - loan <= 60 ? drawn / 40 : 0;
          }
          double interest = given(f, "loan_interest") * owed * f.length(t);
          double due = interest + principal;
          same("due", t, at(f, "loan_due", t), due, 1e3);
          double late = at(f, "arrears", t - 1);
          double caught = late * (1 - Math.exp(-f.length(t) / given(f, "arrears_years")));
          double served = Purchase.war(f, t) ? 0 : due + caught;
          same("service", t, at(f, "loan_service", t), served, 1e3);
          same("arrears", t, at(f, "arrears", t), late + due - served, 1e3);
          double worth =
              at(f, "loan_balance", t) + given(f, "arrears_recovery") * at(f, "arrears", t);
          same("worth", t, at(f, "loan_worth", t), worth);
        });
    assertThat(FUTURES).anyMatch(f -> total(f, "arrears") > 1);
  }
}
