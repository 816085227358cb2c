package backstop.models;

import static backstop.models.Minerals.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.kernel.Reading;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Measures of the minerals fund, summed up again from its lines. */
final class MineralsMeasuresTest {

  private static final List<Future> FUTURES = Minerals.futures();

  @Test
  void valuesAreDiscountedSumsAtTheRateOfTheirParty() {
    for (Future f : FUTURES) {
      double riskless = f.given("markets.riskless_rate");
      double premium = f.given("markets.equity_premium");
      double owners =
          riskless + f.given("developer_beta") * premium + f.given("developer_residual");
      double insurers = riskless + f.given("insurer_beta") * premium;
      double required = f.at("security.required_return", 0);
      npv(f, "developers_npv", owners, t -> developers(f, t));
      npv(f, "developers_npv_common", riskless, t -> f.at("developers_flow", t));
      npv(f, "developers_npv_conventional", required, t -> developers(f, t));
      npv(f, "fund_npv", owners, t -> partners(f, t));
      npv(f, "fund_npv_common", riskless, t -> f.at("cash", t) - f.at("cash", t - 1));
      npv(f, "us_npv", riskless, t -> f.at("us_flow", t));
      npv(f, "us_npv_without_aid", riskless, t -> f.at("us_flow_without_aid", t));
      npv(f, "ukraine_npv", riskless, t -> f.at("ukraine_flow", t));
      npv(f, "ukraine_npv_without_aid", riskless, t -> f.at("ukraine_flow_without_aid", t));
      npv(f, "insurers_npv", insurers, t -> f.at("insurers_flow", t));
      npv(f, "insurers_npv_common", riskless, t -> f.at("insurers_flow", t));
      npv(f, "outside_npv_common", riskless, t -> f.at("outside_flow", t));
      npv(f, "all_parties_npv_common", riskless, t -> -f.at("outside_flow", t));
      npv(f, "licence_revenue", riskless, t -> f.at("licence_inflow", t));
      npv(f, "fund_dividends", riskless, t -> sum(f, "dividends", t));
      npv(f, "premiums_paid", riskless, t -> f.at("premium", t));
      npv(f, "capital_at_risk", owners, t -> ownMoney(f, t));
      npv(f, "fund_capital_at_risk", owners, t -> calls(f, t));
      npv(f, "terminal_value", owners, t -> rest(f, t));
      npv(f, "fund_terminal_value", owners, t -> sold(f, t));
    }
  }

  private static double developers(Future f, int t) {
    double newlyHeld = f.at("withheld", t) - f.at("withheld", t - 1);
    return f.at("developers_flow", t) - newlyHeld;
  }

  private static double partners(Future f, int t) {
    return f.at("distribution", t) - calls(f, t);
  }

  private static double calls(Future f, int t) {
    return f.at("cash_capital", t) - (t == 0 ? paidBefore(f) : f.at("cash_capital", t - 1));
  }

  private static double paidBefore(Future f) {
    return f.given("seed_paid_us") + f.given("seed_paid_ukraine");
  }

  private static double ownMoney(Future f, int t) {
    return sum(f, "investment", t) - sum(f, "purchase", t);
  }

  private static double rest(Future f, int t) {
    return sum(
        f, d -> d.at("remaining_value", t) * (1 - d.at("taken", t)) - d.at("stake_sales", t));
  }

  private static double sold(Future f, int t) {
    return sum(f, "stake_sales", t) + f.at("infrastructure_sold", t);
  }

  @Test
  void sharesAndRatiosAreThoseOfTheirSums() {
    int built = 0;
    for (Future f : FUTURES) {
      boolean invests = total(f, t -> ownMoney(f, t)) > 0;
      ratio(f, "npv_per_capital_at_risk", "developers_npv", "capital_at_risk", invests);
      ratio(f, "terminal_value_share", "terminal_value", "developers_npv", invests);
      boolean called = total(f, t -> calls(f, t)) > 0;
      ratio(f, "fund_npv_per_capital_at_risk", "fund_npv", "fund_capital_at_risk", called);
      ratio(f, "fund_terminal_value_share", "fund_terminal_value", "fund_npv", called);
      built += invests ? 1 : 0;
    }
    assertThat(built).isBetween(1, FUTURES.size());
  }

  private static void ratio(Future f, String share, String part, String whole, boolean defined) {
    Reading found = f.measure(share);
    assertThat(found.undefined()).as(share).isEqualTo(!defined);
    if (defined) {
      close(share, found.value(), f.measure(part).value() / f.measure(whole).value());
    }
  }

  /** Paid out, and held at cost, over cash paid in; the recognised ones count arms as paid in. */
  @Test
  void multiplesAreOnCashAndOnRecognisedCapital() {
    for (Future f : FUTURES) {
      int end = f.periods() - 1;
      multiple(f, "dpi_5y", 5, paid(f, 5), 0);
      multiple(f, "dpi_10y", 10, paid(f, 10), 0);
      multiple(f, "dpi_20y", 20, paid(f, 20), 0);
      multiple(f, "tvpi_10y", 10, paid(f, 10) + f.at("net_assets", quarter(f, 10)), 0);
      multiple(f, "tvpi", f.years(end), paid(f, f.years(end)), 0);
      multiple(f, "dpi_20y_recognised", 20, paid(f, 20), arms(f, 20));
      multiple(f, "tvpi_recognised", f.years(end), paid(f, f.years(end)), arms(f, f.years(end)));
    }
  }

  private static void multiple(Future f, String name, double years, double value, double arms) {
    int t = quarter(f, years);
    double cash =
        f.at("seed_us_to_date", t) + f.at("seed_ukraine_to_date", t) + f.at("licence_to_date", t);
    Reading found = f.measure(name);
    assertThat(found.undefined()).as(name).isEqualTo(cash == 0);
    if (cash > 0) {
      close(name, found.value(), value / (cash + arms));
    }
  }

  private static double paid(Future f, double years) {
    return IntStream.rangeClosed(0, quarter(f, years))
        .mapToDouble(t -> f.at("distribution", t))
        .sum();
  }

  private static double arms(Future f, double years) {
    return f.given("recognition_share") * f.at("aid_to_date", quarter(f, years));
  }

  /** The first quarter that ends so many years on. */
  private static int quarter(Future f, double years) {
    return IntStream.range(0, f.periods())
        .filter(t -> f.years(t) >= years - 1e-9)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void returnZeroesTheValueAndPaybackIsWhereTheSumTurns() {
    int[] defined = new int[2];
    for (Future f : FUTURES) {
      zeroes(f, "fund_irr", t -> partners(f, t), defined, 0);
      zeroes(f, "developers_irr", t -> developers(f, t), defined, 1);
      Reading payback = f.measure("fund_payback");
      double sum = 0;
      double least = 0;
      for (int t = 0; t < f.periods(); t++) {
        sum += partners(f, t);
        least = Math.min(least, sum);
        Futures.same("exposure", t, f.at("exposure_to_date", t), sum, 100);
        boolean repaid = !payback.undefined() && f.years(t) >= payback.value();
        assertThat(!repaid || sum >= -1e-6).as("sum after payback").isTrue();
      }
      assertThat(payback.undefined()).isEqualTo(sum < -1e-6 || least == 0);
      close("peak", f.measure("peak_exposure").value(), least);
    }
    assertThat(defined[0]).isPositive();
    assertThat(defined[1]).isPositive();
  }

  private static void zeroes(
      Future f, String name, IntToDoubleFunction flow, int[] defined, int count) {
    Reading irr = f.measure(name);
    if (!irr.undefined()) {
      double value = total(f, t -> flow.applyAsDouble(t) * discount(f, irr.value(), t));
      double gross = total(f, t -> Math.abs(flow.applyAsDouble(t)) * discount(f, irr.value(), t));
      assertThat(value).as(name).isCloseTo(0, within(1e-6 * gross));
      defined[count]++;
    }
  }

  @Test
  void countsAreThoseOfTheDeposits() {
    for (Future f : FUTURES) {
      int end = f.periods() - 1;
      double audited = sum(f, d -> d.holds("audit", end) || !d.is("stage", "open") ? 1 : 0);
      close("audited", f.measure("deposits_audited").value(), audited);
      double built = sum(f, d -> d.complete("works", end) ? 1 : 0);
      close("built", f.measure("deposits_built").value(), built);
      for (int years : new int[] {5, 10, 15}) {
        double working = sum(f, d -> d.at("running", quarter(f, years)));
        close("producing", f.measure("producing_" + years + "y").value(), working);
      }
      double before = 0;
      for (int year = 1; year <= 10; year++) {
        double now = f.at("licence_to_date", quarter(f, year));
        close("inflow", f.measure("licence_inflow_year_" + year).value(), now - before);
        before = now;
      }
    }
  }

  /** What is dug in ground that was occupied at the start, and critical metal under offtake. */
  @Test
  void returnedLandAndSupplyAreSumsOfTheirDeposits() {
    double supplied = 0;
    double returned = 0;
    for (Future f : FUTURES) {
      double rate = f.given("markets.riskless_rate");
      npv(f, "returned_land_value", rate, t -> sum(f, d -> occupied(d) ? earned(d, t) : 0));
      npv(f, "supply_secured", rate, t -> sum(f, d -> d.number("offtake") * critical(d, t)));
      supplied += f.measure("supply_secured").value();
      returned += Math.abs(f.measure("returned_land_value").value());
    }
    assertThat(supplied).isPositive();
    assertThat(returned).isPositive();
  }

  private static boolean occupied(Deposit d) {
    return d.number("front_distance") < 0;
  }

  private static double critical(Deposit d, int t) {
    boolean critical = !List.of("iron_ore", "uranium", "gas").contains(d.text("mineral"));
    return critical ? d.at("sales", t) : 0;
  }

  private static double earned(Deposit d, int t) {
    return d.at("sales", t)
        + d.at("remaining_value", t)
        - d.at("operating", t)
        - d.at("investment", t)
        - d.at("sustaining", t)
        - d.at("repair", t)
        - d.at("closure", t)
        - d.at("audit_spending", t);
  }

  @Test
  void stakeInTheFundIsTheAmericanPartOfItsAssets() {
    for (Future f : FUTURES) {
      for (int t = 0; t < f.periods(); t++) {
        double stake = f.at("us_share[with_aid]", t) * f.at("net_assets", t);
        Futures.same("stake", t, f.at("us_stake", t), stake);
        double share = Math.min(1, stake / f.given("full_stake"));
        Futures.same("share", t, f.at("us_stake_share", t), share);
      }
    }
  }

  private static void npv(Future f, String name, double rate, IntToDoubleFunction flow) {
    double value = total(f, t -> flow.applyAsDouble(t) * discount(f, rate, t));
    assertThat(f.measure(name).value()).as(name).isCloseTo(value, within(1e-6));
  }

  private static double discount(Future f, double rate, int t) {
    return Math.pow(1 + rate, -f.years(t));
  }

  private static double total(Future f, IntToDoubleFunction flow) {
    return IntStream.range(0, f.periods()).mapToDouble(flow).sum();
  }

  private static void close(String what, double actual, double expected) {
    double most = 1e-8 * Math.max(1, Math.abs(expected));
    assertThat(actual).as(what).isCloseTo(expected, within(most));
  }
}
