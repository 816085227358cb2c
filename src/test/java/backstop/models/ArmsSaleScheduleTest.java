package backstop.models;

import static backstop.models.Purchase.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Without friction, payments and deliveries to the cent from the terms of the letters alone. */
final class ArmsSaleScheduleTest {

  private static final double CENT = 1e-8;

  /** Escalation of 3% a year, continuous. */
  private static final Map<String, String> DEARER =
      Map.of(
          "markets.inflation_start", "0.02",
          "markets.inflation_mean", "0.02",
          "markets.defence_real_drift", "0.01",
          "deposit_share", "0.12",
          "milestone_share", "0.35",
          "transport_rate", "0.03",
          "contract_services_rate", "0.012",
          "administration_cost", "1",
          "industry_margin", "0.11");

  private static final Future DEAR = smooth(DEARER);

  private static Future smooth(Map<String, String> sets) {
    return Purchase.of("paper_assurances", Purchase.smooth(sets), 1).get(0);
  }

  /**
   * A line of the basket as known on 30 September 2025.
   *
   * @param lead quarters from order to delivery
   * @param yearly Ukraine's slots a year
   */
  private record Letter(String system, double units, double price, int lead, double yearly) {

    /** One order a quarter from the second on, each as large as a quarter's slots allow. */
    double ordered(int t) {
      return t < 1 ? 0 : Math.max(0, Math.min(yearly / 4, units - (t - 1) * yearly / 4));
    }

    double delivered(int t) {
      return ordered(t - lead);
    }

    /** Quarterly instalments from the quarter after the order to delivery. */
    double worked(int t) {
      double work = 0;
      for (int age = 1; age <= lead; age++) {
        work += ordered(t - age) / lead;
      }
      return work;
    }
  }

  private static final List<Letter> LETTERS =
      List.of(
          new Letter("patriot_fire_unit", 10, 1500, 16, 12 * 0.15),
          new Letter("pac3_mse", 1500, 8.3, 12, 600 * 0.25),
          new Letter("other_air_defence", 50, 150, 10, 20 * 0.3),
          new Letter("radars", 60, 60, 10, 40 * 0.2),
          new Letter("aircraft_and_support", 40, 160, 12, 40 * 0.15),
          new Letter("ground_systems_stock", 300, 10, 2, 300 * 0.5),
          new Letter("ground_systems_new", 900, 10, 8, 400 * 0.3),
          new Letter("munitions_stock", 250, 10, 2, 250 * 0.5),
          new Letter("munitions_new", 1800, 10, 8, 1000 * 0.25),
          new Letter("sustainment", 1005, 10, 4, 600 * 0.3),
          new Letter("parts_for_european_systems", 250, 10, 6, 200 * 0.2));

  private interface Units {
    double of(Letter letter, int t);
  }

  /** Millions of dollars at the prices of August 2025. */
  private static double worth(Units units, int t) {
    return LETTERS.stream().mapToDouble(l -> l.price() * units.of(l, t)).sum();
  }

  private static double index(int t) {
    return Math.exp(0.03 * (t + 1) / 4);
  }

  private static double payments(int t) {
    return index(t)
        * (0.12 * worth(Letter::ordered, t)
            + 0.35 * worth(Letter::worked, t)
            + 0.53 * worth(Letter::delivered, t));
  }

  private static void isCent(String row, int t, double expected) {
    assertThat(at(DEAR, row, t)).as("%s in period %d", row, t).isCloseTo(expected, within(CENT));
  }

  @Test
  void depositsMilestonesAndBalancesAreThoseOfTheLetters() {
    for (int t = 0; t < DEAR.periods(); t++) {
      isCent("deposits", t, 0.12 * index(t) * worth(Letter::ordered, t));
      isCent("milestones", t, 0.35 * index(t) * worth(Letter::worked, t));
      isCent("balance", t, 0.53 * index(t) * worth(Letter::delivered, t));
      isCent("payments", t, payments(t));
    }
  }

  /** 3.2%, 1.2% and 3% on what industry is paid; what they bring is spent. */
  @Test
  void surchargesRecoverCostAndIndustryKeepsItsMargin() {
    for (int t = 0; t < DEAR.periods(); t++) {
      isCent("surcharges", t, payments(t) * 0.074 / 1.074);
      double cost = 0.89 * index(t) * worth(Letter::worked, t) / 1.074;
      isCent("production_cost", t, cost);
      isCent("industry_flow", t, payments(t) / 1.074 - cost);
      double interest = at(DEAR, "account_interest", t);
      double loans = at(DEAR, "loan_service", t) - at(DEAR, "loan_draw", t);
      isCent("treasury_flow", t, loans - interest);
    }
  }

  @Test
  void deliveriesComeAfterTheirLeadTimeAndEndAtTheBasket() {
    Map<String, Double> received = new HashMap<>();
    for (int t = 0; t < DEAR.periods(); t++) {
      for (Letter letter : LETTERS) {
        String unit = "delivered[" + letter.system() + "]";
        isCent(unit, t, letter.delivered(t));
        received.merge(letter.system(), letter.delivered(t), Double::sum);
      }
    }
    for (Letter letter : LETTERS) {
      assertThat(received.get(letter.system())).isCloseTo(letter.units(), within(CENT));
    }
    assertThat(DEAR.measure("arms_sale.delay").value()).isCloseTo(0, within(CENT));
    assertThat(DEAR.measure("arms_sale.cancelled_share").value()).isZero();
    assertThat(DEAR.measure("arms_sale.delivered_end").value()).isCloseTo(1, within(CENT));
  }

  /** R037 and the terms of such loans: five years of interest alone, then forty equal quarters. */
  @Test
  void aLoanOfAHundredFollowsItsSchedule() {
    Future f = lent(Map.of("security.ceasefire_rate", "1000"));
    assertThat(at(f, "loan_draw", 0)).isCloseTo(100, within(CENT));
    for (int t = 1; t < f.periods(); t++) {
      double left = 100 - 2.5 * Math.min(40, Math.max(0, t - 21));
      double due = left * 0.055 / 4 + (t > 20 && t <= 60 ? 2.5 : 0);
      assertThat(at(f, "loan_service", t)).as("period %d", t).isCloseTo(due, within(CENT));
    }
    assertThat(Purchase.total(f, "loan_service")).isCloseTo(100 + interest(), within(CENT));
  }

  /** Twenty-one quarters on 100, then on 97.5, 95, …, 2.5. */
  private static double interest() {
    return (21 * 100 + 2.5 * 39 * 40 / 2) * 0.055 / 4;
  }

  /** Nothing is paid in war and no interest is charged on what is put off. */
  @Test
  void warPutsServiceOffForGood() {
    Future f = lent(Map.of("security.ceasefire_rate", "0", "arrears_recovery", "0.4"));
    assertThat(Purchase.total(f, "loan_service")).isZero();
    int last = f.periods() - 1;
    assertThat(at(f, "arrears", last)).isCloseTo(100 + interest(), within(CENT));
    assertThat(at(f, "loan_worth", last)).isCloseTo(0.4 * (100 + interest()), within(CENT));
  }

  /** Only Washington lends, 100 at once; no war returns on the path. */
  private static Future lent(Map<String, String> more) {
    Map<String, String> sets = new HashMap<>(more);
    sets.put("european_rate", "0");
    sets.put("ukraine_rate", "0");
    sets.put("loan_rate", "1000");
    sets.put("loan_limit", "100");
    sets.put("loan_interest", "0.055");
    sets.put("loans_unbacked", "1");
    sets.put("security.hazard_reading", "-1");
    return Purchase.of("nato_membership", Purchase.smooth(sets), 8).stream()
        .filter(f -> Purchase.total(f, "security.relapse") == 0)
        .findFirst()
        .orElseThrow();
  }

  /**
   * SAFE pays back what parts cost the quarter before, until 400 euro are lent or 2030 is over; two
   * years of grace, then twenty equal quarters, at 3% + 0.675%.
   */
  @Test
  void safeLoansForPartsFollowTheirSchedule() {
    Future f = safe();
    Letter parts = LETTERS.get(10);
    double[] draws = new double[f.periods()];
    double drawn = 0;
    for (int t = 1; t < f.periods(); t++) {
      double paid =
          10
              * (0.12 * parts.ordered(t - 1)
                  + 0.35 * parts.worked(t - 1)
                  + 0.53 * parts.delivered(t - 1));
      draws[t] = t <= 20 ? Math.min(paid / 1.2, 400 - drawn) : 0;
      drawn += draws[t];
      assertThat(at(f, "safe_draw", t)).as("period %d", t).isCloseTo(draws[t], within(CENT));
      double service = 0;
      for (int loan = 0; loan < t; loan++) {
        int instalments = Math.min(20, Math.max(0, t - loan - 9));
        boolean due = t - loan > 8 && t - loan <= 28;
        service += draws[loan] * (1 - instalments / 20.0) * 0.03675 / 4;
        service += due ? draws[loan] / 20 : 0;
      }
      assertThat(at(f, "safe_service", t)).as("period %d", t).isCloseTo(service, within(CENT));
    }
    assertThat(drawn).isCloseTo(400, within(CENT));
  }

  private static Future safe() {
    Map<String, String> sets = new HashMap<>();
    sets.put("deposit_share", "0.12");
    sets.put("milestone_share", "0.35");
    sets.put("parts_content", "0.3");
    sets.put("safe_budget", "400");
    sets.put("europe.foreign_content", "0.35");
    sets.put("europe.safe_grace", "2");
    sets.put("europe.safe_term", "7");
    sets.put("europe.spread_start", "0.05");
    sets.put("europe.spread_mean", "0.05");
    sets.put("europe.spread_volatility", "0");
    sets.put("markets.eur_usd_start", "1.2");
    sets.put("markets.eur_usd_mean", "1.2");
    sets.put("markets.eur_usd_volatility", "0");
    sets.put("markets.eu_10y_start", "0.03");
    sets.put("markets.eu_10y_mean", "0.03");
    sets.put("markets.eu_10y_volatility", "0");
    return smooth(sets);
  }
}
