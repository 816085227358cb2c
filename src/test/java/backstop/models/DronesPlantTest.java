package backstop.models;

import static backstop.models.Programme.everywhere;
import static backstop.models.Programme.same;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Money, plant and attacks as docs/models/drones.md tells them. */
final class DronesPlantTest {

  private static final String POSTURE = "reassurance_force";
  private static final List<Programme> FUTURES = Programme.of(POSTURE);

  @Test
  void outputIsTheLeastOfOrdersMoneyAndPlant() {
    long[] binding = new long[3];
    everywhere(
        FUTURES,
        (p, t) -> {
          double due = p.at("live", t) * p.at("base_orders", t) * p.length(t);
          double asked = due / p.at("delivery_years", t);
          double allowances = p.given("overhead_allowance") + retoolingRate(p);
          double overhead =
              allowances
                  * (1 - p.given("fixed_share"))
                  * p.at("cost_level", t)
                  * p.at("capacity_per_sale", t);
          double running = p.at("cost_per_sale", t) + overhead;
          same("running", t, p.at("running_per_sale", t), running);
          double owed = p.at("receivables", t - 1) - p.at("jv_receipts", t);
          double free = freeFunds(p, t);
          same("free", t, p.at("free_funds", t), free, 10_000);
          double spread = (free + owed) * p.length(t) / Math.max(0.25, p.given("payment_delay"));
          double money = Math.max(0, Math.min(free, spread)) / running;
          double home = p.at("home_capacity", t) * (1 - p.at("outage", t));
          double plant =
              (home + p.at("us_capacity", t)) * p.length(t) / p.at("capacity_per_sale", t);
          double schedule = asked * (running > 1 ? p.given("compelled_share") : 1);
          double made = Math.min(schedule, Math.min(money, plant));
          same("made", t, p.at("made", t), made, 10_000);
          if (made > 0) {
            binding[made == schedule ? 0 : money < plant ? 1 : 2]++;
          }
        });
    assertThat(binding).as("orders, money and plant each bind somewhere").doesNotContain(0);
  }

  private static double retoolingRate(Programme p) {
    return p.given("design_allowance") * 0.5 / p.given("design_life");
  }

  private static double freeFunds(Programme p, int t) {
    double line = Math.max(0, limit(p, t) - p.at("loan", t - 1));
    double equity = Math.max(0, p.given("committed_equity") - p.at("equity_paid", t - 1));
    double fixed =
        (p.given("overhead_allowance") + retoolingRate(p)) * p.at("fixed_work", t)
            + p.at("premium", t)
            + p.at("interest", t)
            + p.at("tax_in_ukraine", t)
            + p.at("tax_in_us", t);
    double cash = p.at("cash", t - 1) + p.at("jv_receipts", t) + p.at("claims", t);
    return p.at("live", t) * (cash + line + equity - fixed);
  }

  private static double limit(Programme p, int t) {
    double weak = p.given("bank_line_weak");
    double strength = p.at("security.strength", t);
    double ceiling = weak + (p.given("bank_line_strong") - weak) * strength;
    double pledged =
        0.8 * p.at("receivables", t - 1)
            + p.given("order_advance") * p.at("live", t) * p.at("base_orders", t);
    return Math.min(ceiling, pledged);
  }

  @Test
  void equityComesFirstThenTheLine() {
    everywhere(
        FUTURES,
        (p, t) -> {
          same("limit", t, p.at("line_limit", t), limit(p, t));
          double called = Math.max(0, p.at("loan", t - 1) - limit(p, t));
          double need = Math.max(0, called - p.at("cash_before_finance", t));
          same("need", t, p.at("equity_call", t) + p.at("draw", t), need, 10_000);
          double room = Math.max(0, p.given("committed_equity") - p.at("equity_paid", t - 1));
          if (p.at("draw", t) > 1e-6) {
            assertThat(p.at("equity_call", t)).isGreaterThanOrEqualTo(room - 1e-6);
          }
          double loan = p.at("loan", t - 1) + p.at("draw", t) - p.at("repayment", t);
          same("loan", t, p.at("loan", t), loan, 10_000);
          double margin = p.given("bank_margin") + p.at("markets.us_10y", t);
          double rate = margin + p.given("spread_pass_through") * p.at("security.spread", t) / 1e4;
          double interest = p.at("loan", t - 1) * rate * p.length(t);
          same("interest", t, p.at("interest", t), interest);
        });
  }

  @Test
  void plantIsBuiltWhereItBindsAndPays() {
    long built = 0;
    for (Programme p : Programme.of("article_5_like")) {
      double allowances = p.given("overhead_allowance") + p.given("design_allowance");
      double delay = p.given("build_years");
      for (int t = 0; t < p.periods(); t++) {
        double cover = p.at("cover", t);
        double rate =
            cover * p.at("security.required_return_insured", t)
                + (1 - cover) * p.at("security.required_return", t);
        double years = p.at("contract_years", t);
        double worth = (1 - Math.pow(1 + rate, -years)) / rate;
        double profit = p.given("margin") * (1 + allowances) * 0.85 * (1 - 0.18) * worth;
        same("pays", t, p.at("plant_pays", t), profit >= p.given("plant_cost") ? 1 : 0);
        double lines = p.at("lines_built", t);
        if (lines > 0) {
          assertThat(profit).isGreaterThanOrEqualTo(p.given("plant_cost"));
          assertThat(p.at("funding_limit", t)).isGreaterThan(p.at("plant_limit", t));
          assertThat(p.at("capacity_gap", t)).as("beyond open plants").isPositive();
          built++;
        }
        double spent = lines * p.given("plant_cost") * p.at("markets.ukrainian_costs", t);
        same("investment", t, p.at("investment", t), spent);
        double arrived = p.before("lines_built", t, delay);
        double open = 11_000 * p.given("unfunded_share") / 1.25 / (1 + allowances);
        double joined = (t == 0 ? open : p.at("open_plant", t - 1)) - p.at("open_plant", t);
        same("pool", t, p.at("open_plant", -1), open);
        double kept =
            (p.at("home_capacity", t - 1) - p.at("lines_moved", t - 1))
                * (1 - p.at("plant_loss", t));
        double ended = 1 - p.at("wound_up", t);
        double home = ended * (kept + joined + arrived);
        same("home", t, p.at("home_capacity", t), home, 10_000);
      }
    }
    assertThat(built).isPositive();
    Map<String, String> dear = Map.of("plant_cost", "3");
    assertThat(Programme.of("article_5_like", dear)).allMatch(p -> p.sum("lines_built") == 0);
  }

  @Test
  void openPlantsJoinAsOrdersAndMoneyCanUseThem() {
    boolean some = false;
    for (Programme p : FUTURES) {
      for (int t = 0; t < p.periods(); t++) {
        double due = p.at("live", t) * p.at("base_orders", t) / p.at("delivery_years", t);
        double needed = due * p.at("capacity_per_sale", t) / 0.85;
        same("needed", t, p.at("capacity_needed", t), needed);
        double allowances = p.given("overhead_allowance") + retoolingRate(p);
        double full = allowances * p.at("cost_level", t) * p.at("capacity_per_sale", t);
        double owed = p.at("receivables", t - 1) - p.at("jv_receipts", t);
        double gross = p.at("free_funds", t) + fixedCosts(p, t);
        double spread = (gross + owed) * p.length(t) / Math.max(0.25, p.given("payment_delay"));
        double fundable =
            Math.max(0, Math.min(gross, spread))
                / (p.at("cost_per_sale", t) + full)
                * p.at("capacity_per_sale", t)
                / (p.length(t) * 0.85);
        same("fundable", t, p.at("capacity_fundable", t), fundable, 10_000);
        double standing = p.at("standing_capacity", t) + p.at("us_capacity", t);
        double joining = Math.max(0, Math.min(needed, fundable) - standing);
        double pool = p.at("open_plant", t - 1);
        same("joining", t, p.at("joining_capacity", t), Math.min(pool, joining), 10_000);
        some |= joining > 0 && joining < pool;
      }
    }
    assertThat(some).isTrue();
  }

  private static double fixedCosts(Programme p, int t) {
    double allowances = p.given("overhead_allowance") + retoolingRate(p);
    return p.at("live", t) * (allowances * p.at("fixed_work", t) + p.at("premium", t));
  }

  @Test
  void attacksTakePlantAndOutput() {
    everywhere(
        FUTURES,
        (p, t) -> {
          double sabotage = p.given("sabotage_loss") * p.at("security.hybrid_attack", t);
          same("loss", t, p.at("plant_loss", t), Math.min(1, p.at("plant_strike", t) + sabotage));
          double outage = p.given("outage_exposure") * p.at("security.hybrid_outage", t);
          same("outage", t, p.at("outage", t), Math.min(1, outage));
          assertThat(p.at("security.war_in_period", t) == 1 || p.at("plant_strike", t) == 0)
              .isTrue();
        });
    Map<String, String> often = Map.of("strike_rate", "4", "sabotage_loss", "0");
    double losses = 0;
    double war = 0;
    for (Programme p : Programme.of(POSTURE, often)) {
      for (int t = 0; t < p.periods(); t++) {
        losses += p.at("plant_loss", t);
        war += p.at("security.strike_index", t) * 0.25;
      }
    }
    // Four strikes of 5% a year of war at mean intensity, at most one a quarter: 0.2 less what
    // the quarters with two strikes lose; the band is four standard errors of some 700 strikes.
    assertThat(losses / war).isBetween(0.8 * 4 * 0.05 * (1 - Math.exp(-1)), 1.2 * 4 * 0.05);
  }

  @Test
  void lossesMoveLinesAtAmericanCost() {
    Map<String, String> hit =
        Map.of("strike_rate", "10", "relocation_trigger", "0.1", "ukrainian_cost_ratio", "0.5");
    List<Programme> futures = Programme.of(POSTURE, hit);
    long moved = 0;
    for (Programme p : futures) {
      double recent = 0;
      for (int t = 0; t < p.periods(); t++) {
        recent += (p.at("plant_loss", t) / 0.25 - recent) * (1 - Math.exp(-0.25));
        same("recent", t, p.at("recent_loss", t), recent);
        double lines = p.at("lines_moved", t);
        assertThat(lines == 0 || recent > 0.1).isTrue();
        double price = p.given("plant_cost") * p.at("markets.us_cpi", t) / 0.5;
        same("relocation", t, p.at("relocation", t), lines * price);
        double premium = p.at("relocated_share", t - 1) * (1 / 0.5 - 1);
        same("premium", t, p.at("us_premium", t), premium);
        double abroad = p.at("us_capacity", t - 1) + p.before("lines_moved", t, delay(p));
        same("abroad", t, p.at("us_capacity", t), (1 - p.at("wound_up", t)) * abroad);
        moved += lines > 0 ? 1 : 0;
      }
    }
    assertThat(moved).isPositive();
    Map<String, String> never = Map.of("strike_rate", "0", "sabotage_loss", "0");
    assertThat(Programme.of(POSTURE, never)).allMatch(p -> p.sum("lines_moved") == 0);
  }

  private static double delay(Programme p) {
    return p.given("build_years");
  }
}
