package backstop.models;

import static backstop.models.Minerals.eachDeposit;
import static backstop.models.Minerals.everyDeposit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Deposits up to the decision to build, as docs/models/minerals_fund.md tells them. */
final class MineralsDepositsTest {

  private static final List<Future> FUTURES = Minerals.futures();

  @Test
  void groundIsReachedBehindTheLineAndLostWithIt() {
    int[] lost = new int[1];
    int[] returned = new int[1];
    eachDeposit(
        FUTURES,
        d -> {
          boolean gone = false;
          for (int t = 0; t < d.future().periods(); t++) {
            boolean home = within(d, t);
            d.is("reachable", t, home);
            gone |= d.holds("awarded", t) && !home;
            d.is("lost", t, gone);
            assertThat(!gone || d.at("output", t) == 0).isTrue();
            returned[0] += home && d.number("front_distance") < -20 ? 1 : 0;
          }
          lost[0] += gone ? 1 : 0;
        });
    assertThat(lost[0]).as("deposits lost").isPositive();
    assertThat(returned[0]).as("quarters of returned ground").isPositive();
  }

  private static boolean within(Deposit d, int t) {
    boolean behind = d.number("front_distance") > d.future().at("security.front_advance", t);
    boolean ceded = d.number("claimed") == 1 && d.settled("land_ceded", t - 1);
    return d.settled("land_returned", t - 1) || behind && !ceded;
  }

  @Test
  void claimedGroundGoesWhenLandIsCeded() {
    Map<String, String> ceding =
        Map.of(
            "security.ceasefire_rate", "2",
            "security.settlement_rate", "2",
            "security.frozen_weight", "0",
            "security.returned_weight", "0",
            "security.neutrality_weight", "0",
            "security.front_drift", "-60");
    int won = 0;
    int ceded = 0;
    for (Future f : Minerals.of("paper_assurances", ceding)) {
      for (Deposit d : Minerals.deposits(f)) {
        for (int t = 0; t < f.periods(); t++) {
          boolean wonBack = f.at("security.front_advance", t) < d.number("front_distance");
          boolean given = d.settled("land_ceded", t - 1) && d.number("claimed") == 1;
          d.is("reachable", t, wonBack && !given);
          won += wonBack && d.number("front_distance") < 0 ? 1 : 0;
          ceded += wonBack && given ? 1 : 0;
        }
      }
    }
    assertThat(won).isPositive();
    assertThat(ceded).isPositive();
  }

  @Test
  void auditsFollowTendersWhereTheirChanceIsWorthTheirCost() {
    int[] waits = new int[1];
    everyDeposit(
        FUTURES,
        (d, t) -> {
          boolean tendered = d.is("stage", "open") && within(d, t);
          double pace = d.inWar(t) ? d.future().given("audit_pace_war") : 1;
          double wait = d.number("study_years") + d.number("build_years");
          double today =
              gain(d, t) * Math.pow(1 + d.future().at("minerals_fund.real_hurdle", t), -wait);
          boolean worth = today * d.number("commercial_chance") >= auditCost(d, t);
          double rate = worth ? d.number("audit_rate") * pace : 0;
          d.is("audit_hazard", t, tendered ? rate : 0);
          waits[0] += tendered && rate == 0 ? 1 : 0;
          assertThat(d.step("audit", t)).as("an audit is for good").isBetween(0.0, 1.0);
          boolean done = d.step("audit", t) == 1;
          assertThat(!done || d.at("audit_hazard", t) > 0).isTrue();
          double price = auditCost(d, t) * d.future().at("markets.us_cpi", t);
          boolean late = t == 0 && d.is("stage", "awarded") && d.is("licence", "new");
          d.is("audit_spending", t, done || late ? price : 0);
          d.is("audited", t, d.holds("audit", t) || !d.is("stage", "open"));
        });
    assertThat(waits[0]).as("quarters in which terms are too poor for an audit").isPositive();
  }

  private static double auditCost(Deposit d, int t) {
    return d.number("audit_cost") * costs(d, t) / d.future().at("markets.us_cpi", t);
  }

  /** Of what is bought in Ukraine and abroad, 1 in 2025. */
  static double costs(Deposit d, int t) {
    double local = d.future().given("local_share");
    double abroad = d.future().at("markets.us_cpi", t);
    return abroad + local * (d.future().at("markets.ukrainian_costs", t) - abroad);
  }

  @Test
  void onlyAGoodAuditIsAwarded() {
    int[] poor = new int[1];
    everyDeposit(
        FUTURES,
        (d, t) -> {
          Future f = d.future();
          double chance =
              d.number("commercial_chance") + f.given("chance_width") * f.given("chance_reading");
          boolean good = d.given("audit_luck") < chance;
          d.is("commercial", t, good);
          boolean waiting = d.holds("audited", t) && !d.is("stage", "awarded") && within(d, t);
          double pace =
              (1 + f.given("award_pull") * f.at("security.reform", t))
                  * (d.inWar(t) ? f.given("award_pace_war") : 1);
          d.is("award_hazard", t, waiting && good ? d.number("award_rate") * pace : 0);
          assertThat(d.step("award", t)).as("an award is for good").isBetween(0.0, 1.0);
          boolean given = d.step("award", t) == 1;
          assertThat(!given || d.at("award_hazard", t) > 0).isTrue();
          d.is("fee", t, given ? d.number("permit_fee") * f.at("markets.us_cpi", t) : 0);
          d.is("awarded", t, d.holds("award", t) || d.is("stage", "awarded"));
          poor[0] += d.holds("audited", t) && !good ? 1 : 0;
        });
    assertThat(poor[0]).as("quarters of audits that found too little").isPositive();
  }

  /** The insured part asks the lower return and the rest the full one. */
  @Test
  void hurdleMixesInsuredAndUninsuredReturn() {
    for (Future f : FUTURES) {
      for (int t = 0; t < f.periods(); t++) {
        double insured = Math.min(f.given("insured_share"), f.at("security.cover_share", t));
        double full = f.at("security.required_return", t);
        double relief = full - f.at("security.required_return_insured", t);
        Futures.same("hurdle", t, f.at("hurdle", t), full - insured * relief);
        double growth = Math.log(1 + f.at("hurdle", t)) - f.given("markets.inflation_mean");
        Futures.same("real hurdle", t, f.at("real_hurdle", t), Math.exp(growth) - 1);
      }
    }
  }

  /** Mean of a log price that reverts to its long run (Schwartz 1997, one factor). */
  @Test
  void priceWhenDevelopersLookIsTheConditionalMean() {
    everyDeposit(
        FUTURES,
        (d, t) -> {
          double kappa = Math.log(2) / d.marketGiven("price_half_life");
          double squared = Math.pow(d.marketGiven("price_volatility"), 2);
          double alpha = Math.log(d.marketGiven("price_long_run")) - squared / (4 * kappa);
          double life = d.number("reserve") / d.number("capacity");
          double ahead = d.number("build_years") + d.future().given("price_view") * life;
          double fade = Math.exp(-kappa * ahead);
          double mean = fade * Math.log(d.market("real_price", t)) + (1 - fade) * alpha;
          double variance = squared / (2 * kappa) * (1 - fade * fade);
          double outlook = Math.exp(mean + variance / 2);
          d.is("outlook", t, outlook);
          boolean bigger = d.complete("expansion_works", t - 1);
          double ratio = d.number("price_ratio") + (bigger ? d.number("expansion_price") : 0);
          d.is("expected_price", t, outlook * ratio);
        });
  }

  @Test
  void marginIsWhatIsLeftOfTheExpectedPrice() {
    everyDeposit(
        FUTURES,
        (d, t) -> {
          Future f = d.future();
          double price = d.at("expected_price", t);
          double cpi = f.at("markets.us_cpi", t);
          d.is("expected_take", t, take(d, price * cpi));
          double level = costs(d, t) / cpi;
          boolean bigger = d.complete("expansion_works", t - 1);
          double cost = d.number("operating_cost") + (bigger ? d.number("expansion_cost") : 0);
          double american = d.number("offtake") * f.given("offtake_advantage") * price;
          double unit = price * (1 - take(d, price * cpi)) - american - cost * level;
          double gross = d.number("capacity") * (unit - d.number("haulage")) / 1000;
          double upkeep = d.number("sustaining") * d.number("investment") * level;
          double size = d.number("capacity") * price / 1000;
          d.is("expected_margin", t, gross - upkeep, size);
          double planned = d.number("investment") * f.given("expected_overrun") * level;
          double years = d.number("reserve") / d.number("capacity");
          double taxed = Math.max(0, gross - upkeep - planned / years);
          double tax = d.licensed() ? f.given("ukraine_tax") * taxed : 0;
          d.is("net_margin", t, gross - upkeep - tax, size);
        });
  }

  /** The state's part of the value of output, but for profit tax. */
  private static double take(Deposit d, double nominal) {
    if (!d.licensed()) {
      double free = 1 - d.number("royalty");
      double shared = free * (1 - d.future().given("recovery_after"));
      return d.number("royalty") + shared * d.number("state_share");
    }
    return MineralsStateTest.rentRate(d, nominal);
  }

  /** Wait when the margin, valued at today's return, leaves no premium over the cost. */
  @Test
  void minesAreBuiltOnceTheMarginCoversTheAnnuity() {
    Map<String, Integer> count = new HashMap<>();
    eachDeposit(
        FUTURES,
        d -> {
          boolean decided = false;
          double since = 0;
          for (int t = 0; t < d.future().periods(); t++) {
            since += d.holds("awarded", t) ? d.future().length(t) : 0;
            d.is("years_awarded", t, since);
            boolean ready = since >= d.number("study_years") && !d.holds("lost", t);
            boolean may = d.holds("awarded", t) && d.holds("commercial", t) && ready;
            boolean welcome = d.is("licence", "new") || d.future().holds("investing", t);
            decided |= may && welcome && pays(d, t);
            d.is("go", t, decided);
            String why = !may ? "not yet" : !welcome ? "old" : !pays(d, t) ? "waits" : "built";
            count.merge(why, 1, Integer::sum);
          }
        });
    assertThat(count).containsKeys("not yet", "old", "waits", "built");
  }

  private static boolean pays(Deposit d, int t) {
    return gain(d, t) >= d.future().given("waiting_premium") * outlay(d, t);
  }

  /** What a commercial deposit earns over its life beyond its investment, at today's hurdle. */
  private static double gain(Deposit d, int t) {
    double life = d.number("reserve") / d.number("capacity");
    double rate = d.future().at("real_hurdle", t);
    double gain = d.at("net_margin", t) * annuity(rate, life) - outlay(d, t);
    d.is("gain", t, gain, 1000);
    return gain;
  }

  /** Money is spent on average half the building time before first output. */
  private static double outlay(Deposit d, int t) {
    double level = costs(d, t) / d.future().at("markets.us_cpi", t);
    double cost = d.number("investment") * d.future().given("expected_overrun") * level;
    double wait = d.number("build_years") / 2;
    return cost * Math.pow(1 + d.future().at("real_hurdle", t), wait);
  }

  static double annuity(double rate, double years) {
    return rate == 0 ? years : (1 - Math.pow(1 + rate, -years)) / rate;
  }

  @Test
  void withoutTheChoiceToWaitWhatIsStudiedIsBuilt() {
    int built = 0;
    int losing = 0;
    for (Future f : Minerals.of("train_and_equip", Map.of("deposit_option", "0"))) {
      for (Deposit d : Minerals.deposits(f)) {
        boolean decided = false;
        for (int t = 0; t < f.periods(); t++) {
          boolean studied = d.at("years_awarded", t) >= d.number("study_years");
          boolean mine = studied && d.holds("commercial", t) && !d.holds("lost", t);
          decided |= mine && (d.is("licence", "new") || f.holds("investing", t));
          d.is("go", t, decided);
          d.is("running", t, d.holds("ready", t));
          d.is("expansion_works", t, 0);
          losing += d.holds("running", t) && d.at("unit_margin", t) < 0 ? 1 : 0;
        }
        built += decided ? 1 : 0;
      }
    }
    assertThat(built).isPositive();
    assertThat(losing).as("quarters worked at a loss").isPositive();
  }
}
