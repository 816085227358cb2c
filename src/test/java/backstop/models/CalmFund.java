package backstop.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The minerals fund at peace, with prices that stand still: what a test does not say is nought.
 * Deposits work from the first quarter at 100 kt a year, for 100 of investment and at 280 USD a
 * tonne, with nothing lost; lithium costs 800 USD a tonne, gas 300. The Fund is closed in the first
 * quarter. Cells of a deposit are those of {@code deposits.csv}, by the column's name.
 */
final class CalmFund {

  private static final Map<String, String> COLUMNS = columns();

  private static final Map<String, String> CALM =
      Map.ofEntries(
          Map.entry("markets.inflation", "0"),
          Map.entry("markets.inflation_mean", "0"),
          Map.entry("markets.ukrainian_inflation", "0"),
          Map.entry("markets.price_before[lithium]", "800"),
          Map.entry("markets.price_after[lithium]", "800"),
          Map.entry("markets.price_long_run[lithium]", "800"),
          Map.entry("markets.price_volatility[lithium]", "0"),
          Map.entry("markets.price_before[gas]", "300"),
          Map.entry("markets.price_after[gas]", "300"),
          Map.entry("markets.price_volatility[gas]", "0"),
          Map.entry("security.war_years", "0"),
          Map.entry("security.taking", "0"),
          Map.entry("security.attack_size", "0"),
          Map.entry("security.first_outage", "0"),
          Map.entry("security.second_outage", "0"),
          Map.entry("security.restricted_from", "99"),
          Map.entry("ramp_years", "0.25"),
          Map.entry("offtake_advantage", "0"),
          Map.entry("expected_overrun", "1"),
          Map.entry("horizon", "2050-12-31"));

  private final Map<String, Map<String, String>> deposits = new LinkedHashMap<>();
  private final List<String> dated = new ArrayList<>();
  private final Map<String, String> sets = new HashMap<>(CALM);

  CalmFund() {
    deposit("nowhere", "front_distance", "-1", "stage", "open", "regime", "production_sharing");
    deposit("lost", "front_distance", "-1", "mineral", "gas");
  }

  private static Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    for (String column : "name mineral territory stage regime licence".split(" ")) {
      columns.put(column, column);
    }
    for (String column :
        ("front_distance (km);claimed (flag);reserve (kt);capacity (kt/year);price_ratio (ratio);"
                + "investment (USDm);expansion_investment (USDm);expansion_price (ratio);"
                + "expansion_cost (USD/t);operating_cost (USD/t);haulage (USD/t);"
                + "sustaining (1/year);closure_cost (USDm);audit_cost (USDm);"
                + "commercial_chance (share);audit_rate (1/year);award_rate (1/year);"
                + "study_years (years);build_years (years);permit_fee (USDm);royalty (share);"
                + "state_share (share);exposure (ratio);power_need (ratio);offtake (share);"
                + "fund_stake (share)")
            .split(";")) {
      columns.put(column.substring(0, column.indexOf(' ')), column);
    }
    return columns;
  }

  private static Map<String, String> cells() {
    Map<String, String> cells = new LinkedHashMap<>();
    COLUMNS.keySet().forEach(column -> cells.put(column, "0"));
    cells.putAll(Map.of("mineral", "lithium", "stage", "awarded", "licence", "new"));
    cells.putAll(Map.of("regime", "licence", "commercial_chance", "1", "build_years", "0.25"));
    cells.putAll(Map.of("front_distance", "999", "reserve", "100000", "capacity", "100"));
    cells.putAll(Map.of("price_ratio", "1", "investment", "100", "operating_cost", "280"));
    return cells;
  }

  /**
   * Adds a deposit.
   *
   * @param changes column, cell, column, cell, …
   */
  CalmFund deposit(String key, String... changes) {
    Map<String, String> cells = cells();
    for (int i = 0; i < changes.length; i += 2) {
      if (cells.put(changes[i], changes[i + 1]) == null) {
        throw new IllegalArgumentException("deposits have no column " + changes[i]);
      }
    }
    deposits.put(key, cells);
    return this;
  }

  /** A deposit that goes ahead in the first quarter. */
  CalmFund working(String key, String... changes) {
    return deposit(key, changes).dated("go[" + key + "]", "2025-12-31", "happened");
  }

  /** A driver of the fund takes a state on a date. */
  CalmFund dated(String driver, String date, String state) {
    dated.add("minerals_fund." + driver + "," + date + "," + state + ",judgement: dated");
    return this;
  }

  /** The Fund's first close. */
  CalmFund closed(String date) {
    return dated("fund_phase", date, "locked_up");
  }

  /** An assumption, the fund's unless qualified. */
  CalmFund set(String name, String value) {
    sets.put(name, value);
    return this;
  }

  /** A price that stands still, in USD a tonne. */
  CalmFund price(String mineral, String price) {
    return set("markets.price_before[" + mineral + "]", price)
        .set("markets.price_after[" + mineral + "]", price)
        .set("markets.price_long_run[" + mineral + "]", price);
  }

  SmallFund base() {
    return SmallFund.of(
        Map.of(
            "deposits.csv", deposits(),
            "base_case.csv", "driver,date,state,source\n" + String.join("\n", dated) + "\n",
            "assumptions.csv", assumptions()),
        sets);
  }

  private String deposits() {
    String header = "deposit," + String.join(",", COLUMNS.values()) + ",source\n";
    return deposits.entrySet().stream()
        .map(d -> d.getKey() + "," + String.join(",", d.getValue().values()) + ",judgement: a test")
        .collect(Collectors.joining("\n", header, "\n"));
  }

  /** The example's, with one luck and one overrun for all deposits. */
  private static String assumptions() {
    String row = "minerals_fund.%s,2025-09-30,%s,,,,,judgement: a test,judgement,\n";
    try {
      return Files.readAllLines(SmallFund.EXAMPLE.resolve("inputs/assumptions.csv")).stream()
          .filter(line -> !line.matches("minerals_fund\\.(audit_luck|cost_overrun)\\[.*"))
          .collect(Collectors.joining("\n", "", "\n"))
          .concat(row.formatted("audit_luck", "0"))
          .concat(row.formatted("cost_overrun", "1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
