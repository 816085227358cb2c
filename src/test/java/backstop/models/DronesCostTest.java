package backstop.models;

import static backstop.models.Programme.CLASSES;
import static backstop.models.Programme.everywhere;
import static backstop.models.Programme.same;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cost, experience and price as docs/models/drones.md tells them. */
final class DronesCostTest {

  private static final String POSTURE = "reassurance_force_us_enablers";
  private static final List<Programme> FUTURES = Programme.of(POSTURE);
  private static final double[] BEFORE = {6e6, 5e4, 2e4, 500, 1e6};
  private static final double[] VOLUME = {0.9, 0.099, 0.001, 0.00005, 0.2};

  @Test
  void eachDoublingCutsValueAddedAtHome() {
    everywhere(
        FUTURES,
        (p, t) -> {
          double mix = 0;
          double base = 0;
          for (int c = 0; c < CLASSES.size(); c++) {
            String key = "[" + CLASSES.get(c) + "]";
            double made = t == 0 ? BEFORE[c] : p.at("cumulative_output" + key, t - 1);
            double doublings = Math.log(made / BEFORE[c]) / Math.log(2);
            double left = Math.pow(1 - p.given("learning_rate" + key), doublings);
            same("learning", t, p.at("learning" + key, t), left);
            double next = made + p.at("units_made" + key, t);
            same("cumulative", t, p.at("cumulative_output" + key, t), next);
            double home = p.given("home_content" + key);
            double cost =
                reference(p, key)
                    * (home
                            * left
                            * p.at("markets.ukrainian_costs", t)
                            * (1 + p.at("us_premium", t))
                        + (1 - home) * p.at("parts_index", t));
            same("unit cost", t, p.at("unit_cost" + key, t), cost);
            mix += VOLUME[c] * cost;
            base += VOLUME[c] * reference(p, key);
          }
          if (p.at("wound_up", t) == 0) {
            same("index", t, p.at("cost_index", t), mix / base / p.at("markets.us_cpi", t));
          } else {
            same("index", t, p.at("cost_index", t), p.at("cost_index", t - 1));
          }
        });
  }

  @Test
  void anEmbargoRaisesPartsOnly() {
    Map<String, String> soon = Map.of("embargo_rate", "5", "embargo_end_rate", "0");
    for (Programme p : Programme.of(POSTURE, soon)) {
      double pressure = 0;
      double speed = 1 - Math.exp(-0.25 / p.given("embargo_adjustment"));
      for (int t = 0; t < p.periods(); t++) {
        pressure += ((p.in("parts_supply", "embargoed", t) ? 1 : 0) - pressure) * speed;
        double normal = p.at("parts_price", t) * p.at("markets.us_cpi", t);
        double parts = normal * (1 + (p.given("embargo_multiple") - 1) * pressure);
        same("parts", t, p.at("parts_index", t), parts);
      }
      assertThat(pressure).as("every path is embargoed in the end").isCloseTo(1, within(1e-3));
    }
    Map<String, String> never = Map.of("embargo_rate", "0");
    assertThat(Programme.of(POSTURE, never)).allMatch(p -> p.sum("embargo_pressure") == 0);
  }

  @Test
  void priceIsTheCostOfTwoQuartersAgoPlusMargin() {
    everywhere(
        FUTURES,
        (p, t) -> {
          double list = 0;
          double cost = 0;
          double plant = 0;
          for (int c = 0; c < CLASSES.size(); c++) {
            String key = "[" + CLASSES.get(c) + "]";
            double then = t < 2 ? reference(p, key) : p.at("unit_cost" + key, t - 2);
            double price = then * allowed(p) * (1 + p.given("margin"));
            same("price", t, p.at("price" + key, t), price);
            list += c < 4 ? VOLUME[c] * price : 0;
            cost += p.at("mix" + key, t) * p.at("unit_cost" + key, t) / price;
            plant += p.at("mix" + key, t) * reference(p, key) / price;
          }
          same("list price", t, p.at("list_price", t), list);
          same("direct cost", t, p.at("direct_cost", t), p.at("made", t) * cost);
          same("plant per sale", t, p.at("capacity_per_sale", t), plant);
        });
  }

  @Test
  void shortLivedDesignsCostMoreThanThePriceAllows() {
    double atHalf = retooling(Map.of("design_life", "0.5"));
    assertThat(retooling(Map.of("design_life", "0.25"))).isCloseTo(2 * atHalf, within(1e-12));
    assertThat(retooling(Map.of("design_life", "1"))).isCloseTo(atHalf / 2, within(1e-12));
    everywhere(
        FUTURES,
        (p, t) -> {
          double moved = p.at("relocated_share", t - 1);
          double american = p.at("markets.us_cpi", t) / p.given("ukrainian_cost_ratio");
          double level = p.at("markets.ukrainian_costs", t) * (1 - moved) + american * moved;
          double plant = p.at("home_capacity", t) + p.at("us_capacity", t);
          double fixed =
              p.at("live", t) * level * p.given("fixed_share") * 0.85 * plant * p.length(t);
          double running =
              level * (1 - p.given("fixed_share")) * p.at("made", t) * p.at("capacity_per_sale", t);
          double work = fixed + running;
          same("fixed", t, p.at("fixed_work", t), fixed);
          same("overhead", t, p.at("overhead", t), p.given("overhead_allowance") * work);
          double retooling = p.given("design_allowance") * 0.5 / p.given("design_life") * work;
          same("retooling", t, p.at("retooling", t), retooling);
        });
  }

  /** Retooling relative to overhead, where both rest on the same work. */
  private static double retooling(Map<String, String> sets) {
    Map<String, String> all = new java.util.HashMap<>(sets);
    all.put("design_allowance", "0.04");
    all.put("overhead_allowance", "0.12");
    List<Programme> futures = Programme.of(POSTURE, all);
    double retooling = futures.stream().mapToDouble(p -> p.sum("retooling")).sum();
    return retooling / futures.stream().mapToDouble(p -> p.sum("overhead")).sum();
  }

  private static double reference(Programme p, String key) {
    return p.given("reference_price" + key) / 1.25 / allowed(p);
  }

  private static double allowed(Programme p) {
    return 1 + p.given("overhead_allowance") + p.given("design_allowance");
  }
}
