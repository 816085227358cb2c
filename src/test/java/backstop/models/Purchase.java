package backstop.models;

import backstop.model.Library;
import backstop.model.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What the tests of the arms sale have in common; rows without a model are its own. */
final class Purchase {

  static final List<String> SYSTEMS =
      List.of(
          "patriot_fire_unit",
          "pac3_mse",
          "other_air_defence",
          "radars",
          "aircraft_and_support",
          "ground_systems_stock",
          "ground_systems_new",
          "munitions_stock",
          "munitions_new",
          "sustainment",
          "parts_for_european_systems");

  static final String PARTS = "parts_for_european_systems";

  private static final String HOME = "arms_sale";
  private static final Recent<String, List<Future>> SHIPPED = new Recent<>(3);

  private Purchase() {}

  /** Of the shipped library, Europe's burden moving beside it. */
  static List<Future> of(String posture) {
    return SHIPPED.of(posture, p -> of(p, Map.of(), Futures.PATHS));
  }

  /** With assumptions set, {@code arms_sale.} understood. */
  static List<Future> of(String posture, Map<String, String> sets, int paths) {
    return of(Futures.read(HOME, sets), posture, paths);
  }

  static List<Future> of(Library library, String posture, int paths) {
    return Futures.joined(library, HOME, Set.of("europe"), posture, paths);
  }

  /**
   * Nothing delays: signed at once, letters ready a quarter later, no slip, pause, withdrawal or
   * competition, ceilings that stay, no chance in prices and more money than is needed.
   */
  static Map<String, String> smooth(Map<String, String> more) {
    Map<String, String> sets = new HashMap<>();
    sets.put("signing_rate_war", "1000");
    sets.put("preparation", "0.25");
    sets.put("preparation[ground_systems_stock]", "0.25");
    sets.put("preparation[munitions_stock]", "0.25");
    sets.put("slip", "0");
    sets.put("slot_competition", "0");
    sets.put("squeeze_link", "0");
    sets.put("production", "1");
    sets.put("expansion_years", "1e15");
    sets.put("price_ratio", "1");
    sets.put("european_rate", "1e7");
    sets.put("granted_aid_rate", "0");
    sets.put("opening_rate", "0");
    sets.put("security.us_withdrawal_rate", "0");
    sets.put("security.us_pause_rate", "0");
    sets.put("markets.defence_real_volatility", "0");
    sets.put("markets.inflation_volatility", "0");
    sets.put("markets.inflation_start", "0");
    sets.put("markets.inflation_mean", "0");
    sets.put("markets.defence_real_drift", "0");
    sets.putAll(more);
    return sets;
  }

  static double at(Future f, String row, int t) {
    return f.at(row, t);
  }

  static double given(Future f, String name) {
    return f.given(name);
  }

  /** A cell of inputs/systems.csv. */
  static double term(Future f, String column, String system) {
    Table table = f.table("system");
    return table.number(table.column(column), table.keys().indexOf(system));
  }

  static double units(Future f, String line, String system, int t) {
    return f.at(line + "[" + system + "]", t);
  }

  /** Something for each system. */
  interface Amount {
    double of(String system);
  }

  /** A sum over systems at the table's prices. */
  static double worth(Future f, Amount amount) {
    return SYSTEMS.stream().mapToDouble(s -> term(f, "unit_price", s) * amount.of(s)).sum();
  }

  static double worth(Future f, String line, int t) {
    return worth(f, s -> units(f, line, s, t));
  }

  static double total(Future f, String row) {
    return IntStream.range(0, f.periods()).mapToDouble(t -> at(f, row, t)).sum();
  }

  static boolean war(Future f, int t) {
    return f.in("security.conflict", "war", t - 1);
  }

  static boolean disengaged(Future f, int t) {
    return f.in("security.us_commitment", "disengaged", t);
  }

  /** What a yearly sum in prices of 2025 comes to in a period. */
  static double paid(Future f, int t, double yearly) {
    return yearly * f.length(t) * f.at("markets.us_cpi", t);
  }

  /** The share of a price paid on delivery, without growth. */
  static double rest(Future f) {
    return 1 - given(f, "deposit_share") - given(f, "milestone_share");
  }

  /** The share of a payment that is no surcharge. */
  static double net(Future f) {
    double surcharge =
        given(f, "administration_rate")
            + given(f, "contract_services_rate")
            + given(f, "transport_rate");
    return 1 / (1 + surcharge);
  }

  static double growth(Future f, String system) {
    return given(f, "cost_growth") * given(f, "slip[" + system + "]");
  }
}
