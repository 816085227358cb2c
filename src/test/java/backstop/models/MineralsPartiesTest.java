package backstop.models;

import static backstop.models.Futures.same;
import static backstop.models.Minerals.eachDeposit;
import static backstop.models.Minerals.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Owners, insurers and the table of flows, as docs/models/minerals_fund.md tells them. */
final class MineralsPartiesTest {

  private static final List<Future> FUTURES = Minerals.futures();
  private static final double SIZE = 10_000;

  /** What a mine earns after the state makes good earlier losses, then is shared by cost. */
  @Test
  void dividendsComeAfterShortfallsAndFollowOwnership() {
    int[] count = new int[2];
    eachDeposit(
        FUTURES,
        d -> {
          double hole = 0;
          for (int t = 0; t < d.future().periods(); t++) {
            double flow = working(d, t);
            d.is("project_flow", t, flow, 100);
            double free = Math.max(0, flow - hole);
            count[0] += flow > 0 && hole > 0 ? 1 : 0;
            hole = Math.max(0, hole - flow);
            d.is("shortfall", t, hole, 1000);
            d.is("distributable", t, free, 1000);
            double kept = 1 - d.at("taken", t);
            d.is("dividends", t, d.at("ownership", t - 1) * kept * free, 1000);
            double invested = d.at("invested", t);
            d.is("ownership", t, invested > 0 ? d.at("stake_cost", t) / invested : 0);
            count[1] += d.at("dividends", t) > 0 ? 1 : 0;
          }
        });
    assertThat(count[0]).as("earlier losses made good").isPositive();
    assertThat(count[1]).as("dividends").isPositive();
  }

  private static double working(Deposit d, int t) {
    double american = d.number("offtake") * d.future().given("offtake_advantage");
    double state =
        d.at("rent", t) + d.at("royalty", t) + d.at("state_profit", t) + d.at("profit_tax", t);
    double mine =
        d.at("operating", t) + d.at("sustaining", t) + d.at("repair", t) + d.at("closure", t);
    return d.at("sales", t) * (1 - american) - state - mine;
  }

  /** Each taking takes its part of what owners still have of what is begun. */
  @Test
  void takingsReduceTheOwners() {
    int[] taken = new int[1];
    eachDeposit(
        FUTURES,
        d -> {
          double kept = 1;
          for (int t = 0; t < d.future().periods(); t++) {
            boolean begun = d.at("works", t - 1) > 0;
            kept *= begun ? 1 - d.future().at("security.expropriation", t) : 1;
            d.is("taken", t, 1 - kept, 1);
          }
          taken[0] += kept < 1 ? 1 : 0;
        });
    assertThat(taken[0]).isPositive();
    for (Future f : FUTURES) {
      for (int t = 0; t < f.periods(); t++) {
        int period = t;
        double state =
            sum(
                f,
                d ->
                    d.at("taken", period)
                        * (d.at("distributable", period) + d.at("remaining_value", period)));
        same("takings", t, f.at("takings", t), state, 1000);
      }
    }
  }

  @Test
  void whatIsBuiltOrDecidedIsWorthItsReservesAtTheEnd() {
    int[] count = new int[2];
    for (Future f : FUTURES) {
      int last = f.periods() - 1;
      double nominal = 1 + f.given("markets.riskless_rate") + f.given("developer_residual");
      nominal += f.given("developer_beta") * f.given("markets.equity_premium");
      double real = nominal / Math.exp(f.given("markets.inflation_mean")) - 1;
      double cpi = f.at("markets.us_cpi", last);
      for (Deposit d : Minerals.deposits(f)) {
        double years = d.at("reserve_left", last) / d.number("capacity");
        double worth = d.at("net_margin", last) * MineralsDepositsTest.annuity(real, years) * cpi;
        double planned = d.number("investment") * f.given("expected_overrun");
        double open = (1 - d.at("works", last)) * planned * MineralsDepositsTest.costs(d, last);
        boolean stands = d.holds("go", last) && !d.holds("lost", last) && !d.holds("ended", last);
        d.is("remaining_value", last, stands ? Math.max(0, worth - open) : 0, SIZE);
        count[0] += stands && worth > open ? 1 : 0;
        count[1] += stands && open > 0 ? 1 : 0;
        for (int t = 0; t < last; t++) {
          assertThat(d.at("remaining_value", t)).isZero();
        }
      }
    }
    assertThat(count[0]).as("mines worth something").isPositive();
    assertThat(count[1]).as("mines half built").isNotNegative();
  }

  /** The table of deals.md 4, row by row; a plus is received. */
  @Test
  void flowsAreThoseOfTheTable() {
    for (Future f : FUTURES) {
      for (int t = 0; t < f.periods(); t++) {
        double mines = earned(f, t) - spent(f, t);
        double state = state(f, t) + f.at("takings", t);
        double half = f.at("licence_inflow", t);
        double american = f.at("seed_call_us", t);
        double ukrainian = f.at("seed_call_ukraine", t);
        double stakes = sum(f, "purchase", t);
        double shares = sum(f, "dividends", t) + sum(f, "stake_sales", t);
        double works = f.at("infrastructure_bought", t);
        double rents = f.at("infrastructure_income", t) + f.at("infrastructure_sold", t);
        double offtake = offtake(f, t);
        double cover = f.at("claims", t) - f.at("premium", t);
        double bank = f.at("co_finance", t) - f.at("interest", t) - f.at("repayment", t);
        double fee = f.at("manager_fee", t);
        double paid = f.at("distribution", t);
        double developers = mines - state + stakes - shares - offtake + cover + bank;
        double fund = half + american + ukrainian - paid - stakes - works + shares + rents - fee;
        is(f, "developers_flow", t, developers);
        is(f, "fund_flow", t, fund);
        is(f, "insurers_flow", t, -cover - bank);
        is(f, "outside_flow", t, -mines + works - rents + fee);
        is(f, "us_flow", t, offtake - american + to(f, "us", "with_aid", t));
        double home = state - half - ukrainian;
        is(f, "ukraine_flow", t, home + to(f, "ukraine", "with_aid", t));
        is(f, "us_flow_without_aid", t, offtake - american + to(f, "us", "without_aid", t));
        is(f, "ukraine_flow_without_aid", t, home + to(f, "ukraine", "without_aid", t));
        is(f, "fund_returns", t, paid - half - american - ukrainian);
        is(f, "deal_flow", t, mines);
      }
    }
  }

  private static void is(Future f, String line, int t, double expected) {
    same(line, t, f.at(line, t), expected, SIZE);
  }

  private static double earned(Future f, int t) {
    return sum(f, "sales", t) + sum(f, "remaining_value", t);
  }

  private static double spent(Future f, int t) {
    double spent = 0;
    for (String line :
        List.of("operating", "investment", "sustaining", "repair", "closure", "audit_spending")) {
      spent += sum(f, line, t);
    }
    return spent;
  }

  private static double state(Future f, int t) {
    double taken = 0;
    for (String line : List.of("fee", "rent", "royalty", "state_profit", "profit_tax")) {
      taken += sum(f, line, t);
    }
    return taken;
  }

  private static double offtake(Future f, int t) {
    double sold = sum(f, d -> d.number("offtake") * d.at("sales", t));
    same("advantage", t, f.at("advantage", t), sold * f.given("offtake_advantage"), 100);
    return f.at("advantage", t);
  }

  private static double to(Future f, String partner, String basis, int t) {
    return f.at(partner + "_distribution[" + basis + "]", t);
  }

  /** Whatever is paid inside, the parties together have what came from outside them. */
  @Test
  void partiesTogetherHaveWhatComesFromOutside() {
    for (Future f : FUTURES) {
      for (int t = 0; t < f.periods(); t++) {
        double with = 0;
        double without = 0;
        for (String party : List.of("developers", "fund", "us", "ukraine", "insurers")) {
          boolean partner = party.equals("us") || party.equals("ukraine");
          with += f.at(party + "_flow", t);
          without += f.at(party + (partner ? "_flow_without_aid" : "_flow"), t);
        }
        same("with aid", t, with, -f.at("outside_flow", t), SIZE);
        same("without aid", t, without, -f.at("outside_flow", t), SIZE);
        same("total", t, f.at("parties_total", t), with, SIZE);
      }
    }
  }

  @Test
  void coverCostsPremiumAndPaysForStrikesLossAndTaking() {
    int[] count = new int[3];
    for (Future f : FUTURES) {
      for (int t = 0; t < f.periods(); t++) {
        int period = t;
        double plant = sum(f, "plant_value", t);
        same("plant", t, f.at("plant_total", t), plant, SIZE);
        double share = Math.min(f.given("insured_share"), f.at("security.cover_share", t));
        same("cover", t, f.at("cover", t), share);
        double price = f.at("security.war_risk_premium", t) * f.length(t);
        same("premium", t, f.at("premium", t), share * plant * price, SIZE);
        double hit = sum(f, "repair", t) + sum(f, "lost_plant", t);
        double seized = f.at("security.expropriation", t);
        double untaken =
            sum(f, d -> d.at("plant_value", period - 1) * (1 - d.at("taken", period - 1)));
        double caught = f.at("security.transfer_claim", t) * f.at("withheld", t);
        double loss = hit + seized * untaken + caught;
        same("claims", t, f.at("claims", t), f.at("cover", t - 1) * loss, SIZE);
        count[0] += hit > 0 ? 1 : 0;
        count[1] += seized * untaken > 0 ? 1 : 0;
        count[2] += caught > 0 ? 1 : 0;
      }
    }
    assertThat(count).doesNotContain(0);
  }

  /** Development banks lend a part of what developers put in, and lose what lies on lost ground. */
  @Test
  void loansAreServicedButForLostDeposits() {
    int[] lost = new int[1];
    for (Future f : FUTURES) {
      double loan = 0;
      for (int t = 0; t < f.periods(); t++) {
        double own = sum(f, "investment", t) - sum(f, "purchase", t);
        same("own", t, f.at("own_investment", t), own, 100);
        double weak = f.given("co_finance_weak");
        double strength = f.at("security.strength", t);
        double part = weak * (1 - strength) + f.given("co_finance_share") * strength;
        same("lent", t, f.at("co_finance", t), part * own, 100);
        double before = f.at("plant_total", t - 1);
        double gone = before > 0 ? sum(f, "lost_plant", t) / before : 0;
        lost[0] += gone > 0 && loan > 0 ? 1 : 0;
        loan *= 1 - gone;
        double spread = f.at("security.spread", t) / 1e4 * f.given("spread_pass_through");
        double rate = f.at("markets.us_10y", t) + f.given("loan_margin") + spread;
        same("interest", t, f.at("interest", t), loan * rate * f.length(t), 100);
        boolean last = t == f.periods() - 1;
        double kept = Math.exp(-f.length(t) / f.given("loan_years"));
        double back = last ? loan + part * own : loan * (1 - kept);
        same("repaid", t, f.at("repayment", t), back, 100);
        loan += part * own - back;
        same("loan", t, f.at("loan", t), loan, 1000);
      }
    }
    assertThat(lost[0]).isPositive();
  }

  @Test
  void developersDividendsWaitWhileTransfersAreRestricted() {
    int[] waited = new int[1];
    for (Future f : FUTURES) {
      double held = 0;
      for (int t = 0; t < f.periods(); t++) {
        int period = t;
        double theirs =
            sum(
                f,
                d ->
                    d.at("distributable", period)
                        * (1 - d.at("taken", period))
                        * (1 - d.at("ownership", period - 1)));
        boolean shut = f.in("security.transfer", "restricted", t) && t < f.periods() - 1;
        double free = shut ? 0 : held + theirs;
        double out = f.at("developers_flow", t) - theirs + free;
        same("cash", t, f.at("developers_cash_flow", t), out, SIZE);
        held = shut ? held + theirs : 0;
        same("held", t, f.at("withheld", t), held, SIZE);
        waited[0] += held > 0 ? 1 : 0;
      }
    }
    assertThat(waited[0]).isPositive();
  }
}
