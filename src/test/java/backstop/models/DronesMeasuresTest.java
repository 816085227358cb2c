package backstop.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.kernel.Interpreter;
import backstop.kernel.Reading;
import backstop.model.Draws;
import backstop.model.Library;
import backstop.paths.Paths;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Measures of the drone programme, summed up again from their lines. */
final class DronesMeasuresTest {

  private static final int PATHS = 24;
  private static final Library LIBRARY = Programme.library(Map.of());
  private static final Map<String, Integer> ROWS =
      IntStream.range(0, LIBRARY.rows().size())
          .boxed()
          .collect(Collectors.toMap(r -> LIBRARY.rows().get(r).name(), r -> r));
  private static final Draws DRAWS =
      Paths.of(LIBRARY, new Sampling(PATHS, 1, 11, Sampler.RANDOM), false).block(0, PATHS);

  @Test
  void measuresAreSumsOfTheirLines() {
    for (int path = 0; path < PATHS; path++) {
      Interpreter run = run(path);
      double rate = given("markets.riskless_rate", path);
      double premium = given("markets.equity_premium", path);
      double venture = rate + given("drones.venture_beta", path) * premium;
      double owners = venture + given("drones.venture_residual", path);
      npv(run, "jv_npv", owners, t -> owners(run, t));
      npv(run, "jv_npv_common", rate, t -> owners(run, t));
      npv(run, "ukrainian_partner_npv_common", rate, t -> at(run, "ukrainian_partner_flow", t));
      npv(run, "us_partner_npv_common", rate, t -> at(run, "us_partner_flow", t));
      npv(run, "insurers_npv_common", rate, t -> at(run, "insurers_flow", t));
      npv(run, "all_parties_npv_common", rate, t -> -at(run, "outside_flow", t));
      npv(run, "outside_npv_common", rate, t -> at(run, "outside_flow", t));
      npv(run, "refunds", rate, t -> at(run, "refund", t));
      double american = 1 - given("drones.ukrainian_share", path);
      npv(run, "us_partner_capital_at_risk", owners, t -> american * at(run, "equity_call", t));
      npv(run, "ukrainian_partner_npv", owners, t -> at(run, "ukrainian_partner_flow", t));
      npv(run, "us_partner_npv", owners, t -> at(run, "us_partner_flow", t));
      npv(run, "ukraine_state_npv", rate, t -> at(run, "ukraine_state_flow", t));
      npv(run, "us_government_npv", rate, t -> at(run, "us_government_flow", t));
      npv(run, "donors_npv", rate, t -> at(run, "donors_flow", t));
      double cover = rate + given("drones.insurer_beta", path) * premium;
      npv(run, "insurers_npv", cover, t -> at(run, "insurers_flow", t));
      npv(run, "capital_at_risk", owners, t -> at(run, "equity_call", t));
      npv(run, "terminal_value", owners, t -> at(run, "salvage", t));
      double required = run.value(row("security.required_return"), 0);
      npv(run, "jv_npv_conventional", required, t -> owners(run, t));
    }
  }

  @Test
  void countsAndSharesAreThoseOfTheirLines() {
    for (int path = 0; path < PATHS; path++) {
      Interpreter run = run(path);
      double made = total(t -> at(run, "made", t));
      double drones = total(t -> at(run, "drones_made", t));
      double sales = total(t -> at(run, "jv_sales", t) + at(run, "american_output", t));
      close(measure(run, "drones_delivered").value(), drones);
      close(measure(run, "volume_delivered").value(), drones / 50e6);
      close(measure(run, "programme_delivered").value(), sales / 50_000);
      Reading price = measure(run, "average_price");
      assertThat(price.undefined()).isEqualTo(drones == 0);
      if (drones > 0) {
        close(price.value(), 1e6 * sales / drones);
        double list = total(t -> at(run, "list_price", t) * at(run, "made", t)) / made;
        close(measure(run, "regulated_price").value(), list);
        double used = made / total(t -> at(run, "plant_limit", t));
        close(measure(run, "utilisation_mean").value(), used);
      }
      close(measure(run, "cost_index_end").value(), at(run, "cost_index", periods() - 1));
      double worth = measure(run, "jv_npv").value();
      double risked = measure(run, "capital_at_risk").value();
      ratio(measure(run, "npv_per_capital_at_risk"), worth, risked);
      ratio(measure(run, "terminal_value_share"), measure(run, "terminal_value").value(), worth);
      close(measure(run, "quarters_short_of_funds").value(), total(t -> shortOfFunds(run, t)));
    }
  }

  @Test
  void returnAndPaybackFitTheFlows() {
    int defined = 0;
    for (int path = 0; path < PATHS; path++) {
      Interpreter run = run(path);
      Reading irr = measure(run, "jv_irr");
      if (!irr.undefined()) {
        double zero = total(t -> owners(run, t) * Math.pow(1 + irr.value(), -years(t)));
        assertThat(zero).isCloseTo(0, within(1e-5));
        defined++;
      }
      Reading payback = measure(run, "jv_payback");
      if (!payback.undefined()) {
        double sum = 0;
        for (int t = 0; t < periods(); t++) {
          sum += owners(run, t);
          assertThat(years(t) < payback.value() || sum >= -1e-6).isTrue();
        }
      }
    }
    assertThat(defined).isGreaterThan(PATHS / 2);
  }

  private static Interpreter run(int path) {
    int posture = LIBRARY.postures().indexOf("reassurance_force_us_enablers");
    return Interpreter.of(LIBRARY, DRAWS, path, posture);
  }

  private static double owners(Interpreter run, int t) {
    return at(run, "dividends_at_home", t)
        + at(run, "dividends_abroad", t)
        - at(run, "equity_call", t);
  }

  private static void npv(Interpreter run, String name, double rate, IntToDoubleFunction flow) {
    double sum = total(t -> flow.applyAsDouble(t) * Math.pow(1 + rate, -years(t)));
    assertThat(measure(run, name).value()).as(name).isCloseTo(sum, within(1e-6));
  }

  /** Undefined where nothing was risked. */
  private static void ratio(Reading share, double part, double whole) {
    assertThat(share.undefined()).isEqualTo(whole == 0);
    if (whole != 0) {
      close(share.value(), part / whole);
    }
  }

  private static double shortOfFunds(Interpreter run, int t) {
    double money = at(run, "funding_limit", t);
    boolean binds = money < at(run, "scheduled", t) && money < at(run, "plant_limit", t);
    return binds ? at(run, "live", t) : 0;
  }

  private static void close(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
  }

  private static double total(IntToDoubleFunction flow) {
    return IntStream.range(0, periods()).mapToDouble(flow).sum();
  }

  private static int periods() {
    return LIBRARY.timeline().size();
  }

  private static double years(int t) {
    return LIBRARY.timeline().periods().get(t).years();
  }

  private static double at(Interpreter run, String line, int t) {
    return run.value(row("drones." + line), t);
  }

  private static int row(String name) {
    return ROWS.get(name);
  }

  private static Reading measure(Interpreter run, String name) {
    return run.measure(LIBRARY.measures().indexOf(LIBRARY.measure("drones." + name).orElseThrow()));
  }

  private static double given(String name, int path) {
    var found =
        LIBRARY.assumptions().stream().filter(a -> a.name().equals(name)).findFirst().orElseThrow();
    return found.uncertain() ? DRAWS.value(found.draw())[path] : found.value();
  }
}
