package backstop.models;

import static backstop.models.Minerals.eachDeposit;
import static backstop.models.Minerals.everyDeposit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the state takes and what the Fund gets of it, as docs/models/minerals_fund.md tells it. */
final class MineralsStateTest {

  private static final List<Future> FUTURES = Minerals.futures();

  @Test
  void aDepositHasOneRegime() {
    for (Deposit d : Minerals.deposits(FUTURES.get(0))) {
      boolean sharing = d.is("regime", "production_sharing");
      assertThat(sharing || d.licensed()).as(d.key()).isTrue();
      assertThat(sharing || d.number("royalty") == 0).as(d.key()).isTrue();
      assertThat(d.number("state_share") > 0).as(d.key()).isEqualTo(sharing);
    }
    everyDeposit(
        FUTURES,
        (d, t) -> {
          double sharing = d.at("royalty", t) + d.at("state_profit", t) + d.at("recovered", t);
          double licence = d.at("rent", t) + d.at("profit_tax", t);
          assertThat(d.licensed() ? sharing : licence).as(d.key()).isZero();
        });
  }

  @Test
  void rentFollowsTheMineralAndTheBandsOfGas() {
    Map<String, Integer> count = new HashMap<>();
    everyDeposit(
        FUTURES,
        (d, t) -> {
          double price = d.at("price", t);
          double rate = d.licensed() ? rentRate(d, price) : 0;
          d.is("rent_share", t, rate);
          d.is("rent", t, rate * d.at("sales", t));
          d.is("royalty", t, d.number("royalty") * d.at("sales", t));
          if (d.licensed() && d.is("mineral", "gas")) {
            count.merge(band(d.future(), price), 1, Integer::sum);
          }
        });
    assertThat(count).containsOnlyKeys("low", "middle", "high");
  }

  private static String band(Future f, double price) {
    return price <= f.given("gas_low_price")
        ? "low"
        : price <= f.given("gas_high_price") ? "middle" : "high";
  }

  /** Rent on the value of output; the dearest gas pays its band on the excess only. */
  static double rentRate(Deposit d, double price) {
    Future f = d.future();
    if (!d.is("mineral", "gas")) {
      return f.given("rent_rate[" + d.text("mineral") + "]") * f.given("rent_reading");
    }
    double middle = f.given("gas_rent_middle");
    double excess = price - f.given("gas_high_price");
    return switch (band(f, price)) {
      case "low" -> f.given("gas_rent_low");
      case "middle" -> middle;
      default -> (middle * (price - excess) + f.given("gas_rent_high") * excess) / price;
    };
  }

  @Test
  void costIsRecoveredFromACarriedPoolUnderItsCeiling() {
    Map<String, Integer> count = new HashMap<>();
    eachDeposit(
        FUTURES,
        d -> {
          double pool = 0;
          boolean paidBack = false;
          for (int t = 0; t < d.future().periods(); t++) {
            double after = d.at("sales", t) - d.at("royalty", t);
            String ceiling = paidBack ? "recovery_after" : "recovery_before";
            double most = d.future().given(ceiling) * after;
            double claim = d.licensed() ? 0 : pool + recoverable(d, t);
            double recovered = Math.min(claim, most);
            d.is("recovered", t, recovered, claim);
            double state = d.number("state_share") * (after - recovered);
            d.is("state_profit", t, state, after);
            pool = claim - recovered;
            d.is("cost_pool", t, pool, claim);
            paidBack |= d.complete("works", t) && claim <= most;
            d.is("paid_back", t, paidBack);
            String binds = recovered < claim ? "ceiling" : "pool";
            count.merge(after > 0 && !d.licensed() ? ceiling + " " + binds : "", 1, Integer::sum);
          }
        });
    assertThat(count).containsKeys("recovery_before ceiling", "recovery_after ceiling");
  }

  private static double recoverable(Deposit d, int t) {
    return d.at("audit_spending", t)
        + d.at("investment", t)
        + d.at("operating", t)
        + d.at("sustaining", t)
        + d.at("repair", t);
  }

  @Test
  void profitTaxCarriesLossesForward() {
    int[] relieved = new int[1];
    eachDeposit(
        FUTURES,
        d -> {
          double book = 0;
          double losses = 0;
          for (int t = 0; t < d.future().periods(); t++) {
            double size = d.number("investment") * 4;
            double wear = book - book * Math.exp(-d.future().length(t) / taxLife(d));
            d.is("depreciation", t, wear, size);
            book += d.at("investment", t) + d.at("sustaining", t) - wear;
            d.is("tax_book", t, book, size);
            double profit = profit(d, t) - wear;
            d.is("profit", t, profit, size);
            double taxed = Math.max(0, profit - losses);
            relieved[0] += profit > 0 && losses > 0 ? 1 : 0;
            losses = Math.max(0, losses - profit);
            d.is("tax_losses", t, losses, size);
            double rate = d.licensed() ? d.future().given("ukraine_tax") : 0;
            d.is("profit_tax", t, rate * taxed, size);
          }
        });
    assertThat(relieved[0]).isPositive();
  }

  private static double taxLife(Deposit d) {
    return d.future().given("tax_life");
  }

  private static double profit(Deposit d, int t) {
    double american = d.number("offtake") * d.future().given("offtake_advantage");
    return d.at("sales", t) * (1 - american)
        - d.at("rent", t)
        - d.at("royalty", t)
        - d.at("fee", t)
        - d.at("audit_spending", t)
        - d.at("operating", t)
        - d.at("repair", t)
        - d.at("closure", t);
  }

  /** Half of fee, rent and state share of new licences; never royalty or tax, never old. */
  @Test
  void theFundGetsItsShareOfNewLicencesOnly() {
    double[] old = new double[1];
    for (Future f : FUTURES) {
      double all = 0;
      for (int t = 0; t < f.periods(); t++) {
        double shared = 0;
        double taken = 0;
        for (Deposit d : Minerals.deposits(f)) {
          double three = d.at("fee", t) + d.at("rent", t) + d.at("state_profit", t);
          boolean isNew = d.is("licence", "new");
          d.is("new_licence", t, isNew);
          shared += isNew ? three : 0;
          taken += three + d.at("royalty", t) + d.at("profit_tax", t);
          old[0] += isNew ? 0 : three;
        }
        double due = f.in("fund_phase", "forming", t) ? 0 : f.given("fund_revenue_share") * shared;
        Futures.same("inflow", t, f.at("licence_inflow", t), due, 1);
        Futures.same("state's take", t, f.at("state_take", t), taken, 1);
        all += due;
        Futures.same("inflow to date", t, f.at("licence_to_date", t), all, all);
      }
    }
    assertThat(old[0]).as("taken of old licences, none of it shared").isPositive();
  }
}
