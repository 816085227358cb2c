package backstop.models;

import static backstop.models.Programme.BUYERS;
import static backstop.models.Programme.CLASSES;
import static backstop.models.Programme.everywhere;
import static backstop.models.Programme.same;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Partners, taxes, royalty and cover as docs/models/drones.md tells them. */
final class DronesVentureTest {

  private static final String POSTURE = "reassurance_force_us_enablers";
  private static final List<Programme> FUTURES = Programme.of(POSTURE);
  private static final double[] AMERICAN = {0.2, 0.5, 0.2, 0.1, 0};

  @Test
  void royaltyFlowsToTheOwnerOfTheDesign() {
    everywhere(
        FUTURES,
        (p, t) -> {
          double orders = p.at("open_orders[us_american_made]", t);
          double rate = p.at("live", t) * orders / p.at("delivery_years", t);
          double before = t == 0 ? 0 : p.at("american_capacity", t - 1);
          double ramp = 1 - Math.exp(-p.length(t) / p.given("american_ramp"));
          double lines = before + (rate - before) * ramp;
          same("lines", t, p.at("american_capacity", t), lines);
          double paused = 1 - p.at("security.us_pause_share", t);
          double output = Math.min(rate, lines) * p.length(t) * paused;
          same("output", t, p.at("american_output", t), output);
          double royalty = p.given("design_compensation") * p.given("royalty_rate") * output;
          same("royalty", t, p.at("royalty", t), royalty);
          double level = americanLevel(p, t) * (1 + p.given("american_margin"));
          double cost = output * p.at("american_level", t) / level;
          same("cost", t, p.at("american_cost", t), cost);
          double share = p.given("ukrainian_share");
          double ukrainian =
              royalty + p.at("dividends_at_home", t) - share * p.at("equity_call", t);
          same("Ukrainian partner", t, p.at("ukrainian_partner_flow", t), ukrainian, 10_000);
          double tax = 0.21 * Math.max(0, output - cost - royalty);
          double american =
              p.at("receipts[us_american_made]", t)
                  - cost
                  - royalty
                  - tax
                  + p.at("dividends_abroad", t)
                  - (1 - share) * p.at("equity_call", t);
          same("American partner", t, p.at("us_partner_flow", t), american, 10_000);
        });
  }

  /** The American cost level of two quarters ago. */
  private static double americanLevel(Programme p, int t) {
    if (t < 2) {
      return 1 / p.given("ukrainian_cost_ratio");
    }
    double level = 0;
    for (int c = 0; c < CLASSES.size(); c++) {
      level += AMERICAN[c] * p.at("learning[" + CLASSES.get(c) + "]", t - 2);
    }
    return level * p.at("markets.us_cpi", t - 2) / p.given("ukrainian_cost_ratio");
  }

  @Test
  void partnersShareByEquityAndDividendsWaitAtTheBorder() {
    boolean waited = false;
    for (Programme p : FUTURES) {
      double blocked = 0;
      for (int t = 0; t < p.periods(); t++) {
        double dividends = p.at("dividends", t);
        double share = p.given("ukrainian_share");
        same("at home", t, p.at("dividends_at_home", t), share * dividends);
        blocked += (1 - share) * dividends;
        double abroad = p.at("security.transfer_restricted", t) == 1 ? 0 : blocked;
        same("abroad", t, p.at("dividends_abroad", t), abroad, 10_000);
        blocked -= abroad;
        same("blocked", t, p.at("blocked_dividends", t), blocked, 10_000);
        waited |= blocked > 0;
        double kept = p.at("live", t) * 0.25 * p.at("direct_cost", t);
        assertThat(dividends == 0 || p.at("loan", t) < 1e-6).as("line before dividends").isTrue();
        assertThat(dividends == 0 || p.at("cash", t) >= kept - 1e-6).isTrue();
      }
    }
    assertThat(waited).isTrue();
  }

  @Test
  void taxIsPaidWhereThePlantStands() {
    for (Programme p : FUTURES) {
      double losses = 0;
      double taxable = 0;
      double moved = 0;
      double book = 0;
      for (int t = 0; t < p.periods(); t++) {
        same("Ukraine", t, p.at("tax_in_ukraine", t), taxable * (1 - moved) * 0.18);
        same("America", t, p.at("tax_in_us", t), taxable * moved * 0.21);
        double wear = book * (1 - Math.exp(-0.25 / p.given("plant_life")));
        double lost = book * p.at("plant_loss", t) * (1 - moved);
        double profit =
            p.at("jv_sales", t)
                - p.at("refund", t)
                - p.at("direct_cost", t)
                - p.at("overhead", t)
                - p.at("retooling", t)
                - p.at("premium", t)
                + p.at("claims", t)
                - p.at("interest", t)
                - wear
                - lost;
        same("profit", t, p.at("profit", t), profit, 10_000);
        taxable = Math.max(0, profit - losses);
        losses = Math.max(0, losses - profit);
        moved = p.at("relocated_share", t);
        double spent = p.at("investment", t) + p.at("relocation", t);
        same(
            "salvage",
            t,
            p.at("salvage", t),
            p.at("closing", t) * p.given("plant_recovery") * book);
        book = p.at("wound_up", t) == 1 ? 0 : book + spent - wear - lost;
        same("book", t, p.at("plant_book", t), book, 10_000);
      }
    }
  }

  @Test
  void coverCostsPremiumAndPaysClaims() {
    everywhere(
        FUTURES,
        (p, t) -> {
          double share = Math.min(p.given("insured_share"), p.at("security.cover_share", t));
          double value =
              p.at("home_capacity", t) * p.given("plant_cost") * p.at("markets.ukrainian_costs", t);
          same("value", t, p.at("plant_value", t), value);
          double price = p.at("security.war_risk_premium", t) * p.length(t);
          double premium = p.at("live", t) * share * value * price;
          same("premium", t, p.at("premium", t), premium);
          double claims =
              t == 0
                  ? 0
                  : p.at("live", t)
                      * p.at("cover", t - 1)
                      * p.at("plant_value", t - 1)
                      * p.at("plant_loss", t);
          same("claims", t, p.at("claims", t), claims);
          same("insurers", t, p.at("insurers_flow", t), premium - claims, 10_000);
        });
  }

  @Test
  void buyersPayAfterTheDelayAndGetTheirRefund() {
    for (Programme p : FUTURES) {
      double owed = 0;
      for (int t = 0; t < p.periods(); t++) {
        for (String buyer : BUYERS) {
          String key = "[" + buyer + "]";
          double credit = buyer.equals("us_american_made") ? 0 : p.at("refund_share", t);
          double bill = p.at("delivered" + key, t) * (1 - credit);
          same("invoice", t, p.at("invoiced" + key, t), bill);
          double paid = p.before("invoiced" + key, t, p.given("payment_delay"));
          same("receipt", t, p.at("receipts" + key, t), paid);
        }
        owed += p.ventureSum("invoiced", t) - p.ventureSum("receipts", t);
        same("owed", t, p.at("receivables", t), owed, 10_000);
        double state = p.at("tax_in_ukraine", t) - p.at("receipts[ukraine_budget]", t);
        same("Ukraine", t, p.at("ukraine_state_flow", t), state, 10_000);
        double donors = -p.at("receipts[european_donors]", t);
        same("donors", t, p.at("donors_flow", t), donors);
        double america =
            p.at("tax_in_us", t)
                + p.at("american_tax", t)
                - p.at("receipts[us_ukrainian_made]", t)
                - p.at("receipts[us_american_made]", t);
        same("America", t, p.at("us_government_flow", t), america, 10_000);
      }
    }
  }
}
