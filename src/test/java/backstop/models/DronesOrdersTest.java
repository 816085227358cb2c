package backstop.models;

import static backstop.models.Programme.BUYERS;
import static backstop.models.Programme.CLASSES;
import static backstop.models.Programme.everywhere;
import static backstop.models.Programme.same;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Classes, buyers and the order window as docs/models/drones.md tells them. */
final class DronesOrdersTest {

  private static final String POSTURE = "reassurance_force";
  private static final List<Programme> FUTURES = Programme.of(POSTURE);

  /** Columns of inputs/drones.csv and inputs/buyers.csv, in the order of their rows. */
  private static final double[] VOLUME = {0.9, 0.099, 0.001, 0.00005, 0.2};

  private static final double[] AMERICAN = {0.2, 0.5, 0.2, 0.1, 0};
  private static final double[] DOLLARS = {2500, 2000, 2000, 0, 1500};
  private static final double[] EUROS = {0, 0, 0, 1400, 0};
  private static final double[] WAR_DRIVEN = {1, 0.2, 0, 0.5, 0};

  @Test
  void unitsOfAllClassesSpendTheMoney() {
    everywhere(
        FUTURES,
        (p, t) -> {
          double weights = 0;
          for (int c = 0; c < CLASSES.size(); c++) {
            weights += VOLUME[c] * p.given("reference_price[" + CLASSES.get(c) + "]");
          }
          double home = 0;
          double drones = 0;
          for (int c = 0; c < CLASSES.size(); c++) {
            String key = "[" + CLASSES.get(c) + "]";
            double reference = p.given("reference_price" + key);
            same("mix", t, p.at("mix" + key, t), VOLUME[c] * reference / weights);
            double american =
                1e6
                    * AMERICAN[c]
                    * p.at("american_output", t)
                    / (p.at("american_price_level", t) * reference / 1.25);
            home += (p.at("units_made" + key, t) - american) * p.at("price" + key, t) / 1e6;
            drones += c < 4 ? p.at("units_made" + key, t) : 0;
          }
          same("home output", t, home, p.at("made", t), 1 + p.at("made", t));
          same("drones", t, p.at("drones_made", t), drones);
        });
  }

  @Test
  void eitherMoneyOrNumberIsFixed() {
    Map<String, String> plenty = new HashMap<>(plentyOfBudget());
    for (Programme p : Programme.of(POSTURE, plenty)) {
      double ordered = p.at("orders_to_date", p.periods() - 1);
      assertThat(ordered == 0 || Math.abs(ordered - 50_000) < 1e-3).as("%s", ordered).isTrue();
      same("drift", 0, p.at("price_drift", p.periods() - 1), 1);
    }
    plenty.put("fixed_volume", "1");
    boolean otherBill = false;
    for (Programme p : Programme.of(POSTURE, plenty)) {
      double ordered = p.at("drones_ordered", p.periods() - 1);
      assertThat(ordered == 0 || Math.abs(ordered - 50e6) < 1).as("%s", ordered).isTrue();
      double bill = p.sum("jv_sales") + p.sum("american_output");
      otherBill |= ordered > 0 && Math.abs(bill - 50_000) > 1_000;
    }
    assertThat(otherBill).isTrue();
  }

  /** With a fixed number, a book that nobody touches keeps its number and changes its value. */
  @Test
  void openOrdersOfAFixedNumberFollowThePrice() {
    Map<String, String> sets = new HashMap<>(plentyOfBudget());
    sets.put("fixed_volume", "1");
    everywhere(
        Programme.of(POSTURE, sets),
        (p, t) -> {
          double drift = p.at("price_level", t) / p.at("price_level", t - 1);
          for (String buyer : BUYERS) {
            double book = p.at("backlog[" + buyer + "]", t - 1) * drift;
            double open = p.at("open_orders[" + buyer + "]", t);
            same("open", t, open, book + p.at("ordered[" + buyer + "]", t), open);
          }
        });
  }

  @Test
  void buyersOrderWhatTheyNeedAndShareWhatIsLeft() {
    everywhere(
        FUTURES,
        (p, t) -> {
          double wanted = p.sum("wanted", BUYERS, t);
          double room = Math.max(0, 50_000 - p.at("orders_to_date", t - 1));
          double share = wanted > 0 ? Math.min(1, room / wanted) : 0;
          for (int b = 0; b < BUYERS.size(); b++) {
            String key = "[" + BUYERS.get(b) + "]";
            double need = need(p, b, t);
            same("need", t, p.at("need" + key, t), need);
            double target = need * (p.at("contract_years", t) + p.length(t));
            double pause = b == 1 || b == 2 ? p.at("security.us_pause_share", t) : 0;
            double order = Math.max(0, target - p.at("backlog" + key, t - 1)) * (1 - pause) * share;
            same("ordered", t, p.at("ordered" + key, t), order, 50_000);
          }
        });
  }

  private static double need(Programme p, int b, int t) {
    String buyer = BUYERS.get(b);
    double peace = 1 - WAR_DRIVEN[b] * (1 - p.given("peace_demand")) * (1 - p.at("wartime", t));
    double washington = b == 1 || b == 2 ? p.at("security.us_delivers", t) : 1;
    double flexible = 1 - p.at("security.locked_in_share", t);
    double europe = b == 3 ? 1 - flexible * (1 - p.at("security.european_will", t)) : 1;
    double licence = b == 4 ? p.at("permitted_exports", t) : 1;
    double money = (DOLLARS[b] + EUROS[b] * p.at("markets.eur_usd", t)) * p.at("markets.us_cpi", t);
    return p.at("window_open", t)
        * p.given("budget_factor[" + buyer + "]")
        * money
        * peace
        * washington
        * europe
        * licence;
  }

  @Test
  void exportsNeedALicence() {
    long sold = 0;
    for (Programme p : FUTURES) {
      for (int t = 0; t < p.periods(); t++) {
        double share =
            p.in("export_regime", "free", t)
                ? 1
                : p.in("export_regime", "licensed", t) ? p.given("licensed_share") : 0;
        same("permitted", t, p.at("permitted_exports", t), share);
        double abroad = p.at("delivered[licensed_exports]", t);
        same("abroad", t, p.at("delivered_abroad", t), abroad);
        double regulated =
            p.ventureSum("open_orders", t)
                - p.at("open_orders[licensed_exports]", t)
                    * (1 - 1 / (1 + p.given("export_premium")));
        same("base orders", t, p.at("base_orders", t), regulated);
        sold += abroad > 0 ? 1 : 0;
      }
    }
    assertThat(sold).isPositive();
    Map<String, String> closed =
        Map.of("export_opening_rate_war", "0", "export_opening_rate_peace", "0");
    assertThat(Programme.of(POSTURE, closed)).allMatch(p -> p.sum("delivered_abroad") == 0);
  }

  @Test
  void theWindowClosesAndTheRestLapses() {
    long lapsed = 0;
    for (Programme p : FUTURES) {
      int first = first(p, "started");
      double tail = p.given("delivery_tail");
      for (int t = 0; t < p.periods(); t++) {
        double since = first < 0 || t <= first ? 0 : (t - first) * 0.25;
        same("elapsed", t, p.at("elapsed", t), since);
        if (first >= 0 && t >= first + 20) {
          assertThat(p.sum("ordered", BUYERS, t)).as("orders in period %d", t).isZero();
        }
        if (since >= 5 + tail) {
          assertThat(p.at("live", t)).as("live in period %d", t).isZero();
          assertThat(p.at("made", t) + p.at("american_output", t)).isZero();
        }
      }
      int ended = first(p, "wound_up");
      if (first >= 0 && ended < 0 == false && ended >= first + 20) {
        double rest = 50_000 - p.at("orders_to_date", p.periods() - 1);
        same("lapsed", first + 20, p.sum("lapsed_budget"), rest, 50_000);
        lapsed += rest > 1 ? 1 : 0;
      }
    }
    assertThat(lapsed).isPositive();
  }

  @Test
  void theAgreementIsSignedInTimeOrNever() {
    for (Programme p : FUTURES) {
      int signed = first(p, "signing");
      assertThat(signed).isLessThan(33);
      for (int t = 0; t < p.periods(); t++) {
        boolean war = p.at("security.war_in_period", t) == 1;
        double rate = p.given(war ? "signing_rate_war" : "signing_rate_peace");
        double pull = 1 + p.given("integration_pull") * p.at("security.integration", t);
        double expected = t < 32 ? p.at("security.us_delivers", t) * pull * rate : 0;
        same("rate", t, p.at("signing_rate", t), expected);
      }
    }
  }

  /** Held back for three years, the agreement is on offer for eight years from then. */
  @Test
  void aCommitmentHeldBackIsOfferedLater() {
    for (Programme p : Programme.of(POSTURE, Map.of("commitment_delay", "3"))) {
      for (int t = 0; t < p.periods(); t++) {
        boolean offered = t >= 12 && t < 44 && p.at("security.us_delivers", t) > 0;
        assertThat(p.at("signing_rate", t) > 0).as("quarter %s", t).isEqualTo(offered);
      }
    }
  }

  @Test
  void peaceCutsDemandAndContractsKeepTheBookFull() {
    everywhere(
        FUTURES,
        (p, t) -> {
          double speed = 1 - Math.exp(-p.length(t) / p.given("demand_adjustment"));
          double before = t == 0 ? 1 : p.at("wartime", t - 1);
          double war = p.at("security.war_in_period", t);
          same("wartime", t, p.at("wartime", t), before + (war - before) * speed);
          double left = 5 + p.given("delivery_tail") - p.at("elapsed", t);
          double horizon = p.at("security.procurement_horizon", t);
          double contract = Math.max(p.length(t), Math.min(horizon, left));
          same("contract", t, p.at("contract_years", t), contract);
          double delivery = Math.min(contract + p.length(t), Math.max(p.length(t), left));
          same("delivery", t, p.at("delivery_years", t), delivery);
        });
    double shortBook = firstBook(Map.of("security.weak_horizon", "1"));
    double longBook = firstBook(Map.of("security.weak_horizon", "4"));
    assertThat(longBook).isGreaterThan(1.5 * shortBook);
  }

  /** Mean of the first quarter's orders over futures. */
  private static double firstBook(Map<String, String> sets) {
    return Programme.of("paper_assurances", sets).stream()
        .filter(p -> first(p, "started") >= 0)
        .mapToDouble(p -> p.sum("ordered", BUYERS, first(p, "started")))
        .average()
        .orElseThrow();
  }

  private static Map<String, String> plentyOfBudget() {
    return Map.of(
        "budget_factor[ukraine_budget]", "10",
        "budget_factor[european_donors]", "10",
        "delivery_tail", "1",
        "walk_away", "1000");
  }

  private static int first(Programme p, String flag) {
    return java.util.stream.IntStream.range(0, p.periods())
        .filter(t -> p.at(flag, t) == 1)
        .findFirst()
        .orElse(-1);
  }

  @Test
  void ordersEndAsDeliveriesOrAreCancelled() {
    for (Programme p : FUTURES) {
      int last = p.periods() - 1;
      double done = p.sum("jv_sales") + p.sum("american_output") + p.sum("cancelled");
      same("orders", last, p.at("orders_to_date", last), done, 50_000);
      assertThat(List.of(p.sum("backlog", BUYERS, last))).containsExactly(0.0);
    }
  }
}
