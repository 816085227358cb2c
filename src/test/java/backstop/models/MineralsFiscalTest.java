package backstop.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The state's take, case by case, by hand from calibration F027 to F029 and F049 to F053. A quarter
 * of a deposit that is always at work makes 25 kt: 20 of sales at 800 USD a tonne, 7 of cost at
 * 280.
 */
final class MineralsFiscalTest {

  private static final Offset<Double> ROUNDING = within(1e-9);

  /** F050, a judgement that the tests take as given. */
  private static CalmFund newWells() {
    return wells("0.06", "0.12", "0.36");
  }

  private static CalmFund wells(String low, String middle, String high) {
    return new CalmFund()
        .set("gas_rent_low", low)
        .set("gas_rent_middle", middle)
        .set("gas_rent_high", high);
  }

  private static SmallFund atPrice(CalmFund wells, double price) {
    return wells
        .price("gas", "" + price)
        .working("well", "mineral", "gas", "operating_cost", "10")
        .base();
  }

  /** Rent in dollars a thousand cubic metres. */
  private static double rent(SmallFund fund) {
    return fund.at("rent[well]", 2) * 1000 / fund.at("output[well]", 2);
  }

  @ParameterizedTest
  @CsvSource({
    "140, 8.40", // 6% of 140
    "150, 9.00", // 6% of 150
    "300, 36.00", // 12% of 300
    "400, 48.00", // 12% of 400
    "415, 53.40", // 48 + 36% of 15
    "600, 120.00" // 48 + 36% of 200
  })
  void newWellsPayByBandsOfPrice(double price, double rent) {
    SmallFund fund = atPrice(newWells(), price);
    assertThat(rent(fund)).isCloseTo(rent, ROUNDING);
    assertThat(fund.at("expected_take[well]", 2) * price).isCloseTo(rent, ROUNDING);
  }

  @ParameterizedTest
  @CsvSource({
    "140, 20.30", // F049a: 14.5% of 140
    "150, 21.75", // 14.5% of 150
    "300, 87.00", // F049b: 29% of 300
    "400, 116.00", // 29% of 400
    "415, 125.75", // F049c: 116 + 65% of 15
    "600, 246.00" // 116 + 65% of 200
  })
  void oldShallowWellsPayMore(double price, double rent) {
    assertThat(rent(atPrice(wells("0.145", "0.29", "0.65"), price))).isCloseTo(rent, ROUNDING);
  }

  @ParameterizedTest
  @CsvSource({
    "140, 9.80", // F049, deeper than 5 km: 7% of 140
    "150, 10.50", // 7% of 150
    "300, 42.00", // 14% of 300
    "400, 56.00", // 14% of 400
    "415, 60.65", // 56 + 31% of 15
    "600, 118.00" // 56 + 31% of 200
  })
  void oldDeepWellsPayLess(double price, double rent) {
    assertThat(rent(atPrice(wells("0.07", "0.14", "0.31"), price))).isCloseTo(rent, ROUNDING);
  }

  /** The middle rate is on the whole value, the high rate on the excess only. */
  @Test
  void rentJumpsAtTheLowPriceAndIsContinuousAtTheHighOne() {
    assertThat(rent(atPrice(newWells(), 150.01))).isCloseTo(18.0012, ROUNDING); // 12% of 150.01
    assertThat(rent(atPrice(newWells(), 400.01))).isCloseTo(48.0036, ROUNDING); // 48 + 36% of 0.01
  }

  /**
   * F027 to F029: 70% until the investment is paid back, then 30%; the state has 4%; no royalty.
   */
  private static CalmFund dobra(String... changes) {
    return new CalmFund()
        .set("recovery_before", "0.7")
        .set("recovery_after", "0.3")
        .closed("2025-12-31")
        .working("dobra", shared(changes));
  }

  private static String[] shared(String... changes) {
    String[] terms = {"regime", "production_sharing", "state_share", "0.04"};
    String[] all = Arrays.copyOf(terms, terms.length + changes.length);
    System.arraycopy(changes, 0, all, terms.length, changes.length);
    return all;
  }

  /**
   * The pool starts at 100, grows by 7 and shrinks by 14 a quarter: 93 after the first, 2 after the
   * fourteenth. Calibration A derives 30% × 4% = 1.2% of output while it lasts.
   */
  @Test
  void whileTheFirstInvestmentIsRecoveredTheStateHas1point2Percent() {
    SmallFund fund = dobra().base();
    for (int quarter = 1; quarter <= 14; quarter++) {
      assertThat(fund.at("sales[dobra]", quarter)).isCloseTo(20, ROUNDING);
      assertThat(fund.at("recovered[dobra]", quarter)).isCloseTo(14, ROUNDING);
      assertThat(fund.at("cost_pool[dobra]", quarter)).isCloseTo(100 - 7 * quarter, ROUNDING);
      assertThat(fund.at("state_profit[dobra]", quarter)).isCloseTo(0.012 * 20, ROUNDING);
      assertThat(fund.at("licence_inflow", quarter)).isCloseTo(0.006 * 20, ROUNDING);
      assertThat(fund.at("paid_back[dobra]", quarter)).isZero();
    }
  }

  /**
   * In quarter 15, three and three quarter years after first output (F028: from year 4 or 5), 2 + 7
   * is left to recover: the state has 4% of 11. From then on 6 of 7 may be recovered, 1 is carried
   * forward each quarter, and the state has 70% × 4% = 2.8% of output.
   */
  @Test
  void afterwardsTheStateHas2point8PercentWhereCostExceedsTheCeiling() {
    SmallFund fund = dobra().base();
    assertThat(fund.at("recovered[dobra]", 15)).isCloseTo(9, ROUNDING);
    assertThat(fund.at("state_profit[dobra]", 15)).isCloseTo(0.44, ROUNDING);
    assertThat(fund.at("cost_pool[dobra]", 15)).isCloseTo(0, ROUNDING);
    assertThat(fund.at("paid_back[dobra]", 15)).isEqualTo(1);
    for (int quarter = 16; quarter <= 40; quarter++) {
      assertThat(fund.at("recovered[dobra]", quarter)).isCloseTo(6, ROUNDING);
      assertThat(fund.at("cost_pool[dobra]", quarter)).isCloseTo(quarter - 15, ROUNDING);
      assertThat(fund.at("state_profit[dobra]", quarter)).isCloseTo(0.028 * 20, ROUNDING);
      assertThat(fund.at("licence_inflow", quarter)).isCloseTo(0.014 * 20, ROUNDING);
    }
  }

  /**
   * At 100 USD a tonne, 2.5 of cost leaves the ceiling of 6 unused: 4% of 17.5 is 3.5% of output,
   * not 2.8%. An investment of 10 is paid back in the first quarter: 4% of 20 − 12.5.
   */
  @Test
  void aCheapMineLeavesTheStateMore() {
    SmallFund fund = dobra("operating_cost", "100", "investment", "10").base();
    assertThat(fund.at("state_profit[dobra]", 1)).isCloseTo(0.3, ROUNDING);
    assertThat(fund.at("paid_back[dobra]", 1)).isEqualTo(1);
    assertThat(fund.at("recovered[dobra]", 2)).isCloseTo(2.5, ROUNDING);
    assertThat(fund.at("state_profit[dobra]", 2)).isCloseTo(0.7, ROUNDING);
  }

  /** Royalty of 5% first: 1. Then 70% of 19 for cost: 13.3. Then 4% of the 5.7 that are left. */
  @Test
  void royaltyComesBeforeCost() {
    SmallFund fund = dobra("royalty", "0.05").base();
    assertThat(fund.at("royalty[dobra]", 1)).isCloseTo(1, ROUNDING);
    assertThat(fund.at("recovered[dobra]", 1)).isCloseTo(13.3, ROUNDING);
    assertThat(fund.at("state_profit[dobra]", 1)).isCloseTo(0.228, ROUNDING);
    assertThat(fund.at("expected_take[dobra]", 1)).isCloseTo(0.05 + 0.95 * 0.028, ROUNDING);
  }

  @Test
  void noCostIsRecoveredTwiceOrForgotten() {
    everyQuarter(dobra().base(), "dobra", 100);
    everyQuarter(dobra("operating_cost", "130", "sustaining", "0.05").base(), "dobra", 100);
    everyQuarter(SmallFund.example(), "mine", 8);
  }

  private static void everyQuarter(SmallFund fund, String key, int quarters) {
    String[] costs = {"audit_spending", "investment", "operating", "sustaining", "repair"};
    double spent = 0;
    double recovered = 0;
    for (int quarter = 1; quarter <= quarters; quarter++) {
      for (String cost : costs) {
        spent += fund.at(cost + "[" + key + "]", quarter);
      }
      double now = fund.at("recovered[" + key + "]", quarter);
      double pool = fund.at("cost_pool[" + key + "]", quarter);
      double shared =
          fund.at("sales[" + key + "]", quarter) - fund.at("royalty[" + key + "]", quarter);
      boolean after = fund.at("paid_back[" + key + "]", quarter - 1) == 1;
      recovered += now;
      assertThat(spent - recovered).as("quarter %d", quarter).isCloseTo(pool, ROUNDING);
      assertThat(pool).as("pool of quarter %d", quarter).isGreaterThanOrEqualTo(-1e-9);
      assertThat(now).isBetween(0.0, (after ? 0.3 : 0.7) * shared + 1e-9);
    }
  }

  /** What cost is less than its ceiling is all there was, to the last bit, with sums that round. */
  @ParameterizedTest
  @ValueSource(strings = {"271.3", "273.7", "277.1", "279.9", "281.3", "283.7", "287.9", "289.3"})
  void aMineIsPaidBackInTheFirstQuarterThatLeavesRoomUnderTheCeiling(String cost) {
    SmallFund fund = dobra("operating_cost", cost, "sustaining", "0.037", "royalty", "0.01").base();
    int quarter = 1;
    while (fund.at("recovered[dobra]", quarter) > 0.7 * 19.8 - 1e-6) { // 99% of 20
      assertThat(fund.at("paid_back[dobra]", quarter)).isZero();
      quarter++;
    }
    assertThat(fund.at("paid_back[dobra]", quarter)).as("quarter %d", quarter).isEqualTo(1);
    assertThat(fund.at("cost_pool[dobra]", quarter)).isZero();
  }

  /** F052 and F053: 5% rent and 18% profit tax; a mine is written down by e^(−1/32) a quarter. */
  private static SmallFund quarry() {
    return new CalmFund()
        .set("rent_rate[lithium]", "0.05")
        .set("ukraine_tax", "0.18")
        .set("tax_life", "8")
        .set("deposit_option", "0")
        .set("markets.price_change", "0.5")
        .set("markets.price_before[lithium]", "240")
        .closed("2025-12-31")
        .working("quarry", "stage", "open", "permit_fee", "2", "audit_cost", "1")
        .dated("audit[quarry]", "2025-12-31", "happened")
        .dated("award[quarry]", "2025-12-31", "happened")
        .base();
  }

  /**
   * Two quarters at 240 USD a tonne, when 25 kt bring 6 and cost 7, then two at 800. The book of
   * 100 loses 1 − e^(−1/32) = 3.0766765528% a quarter, from the quarter after it was spent.
   */
  @Test
  void lossesAreCarriedForwardAgainstProfitTax() {
    SmallFund fund = quarry();
    double[] rent = {0.3, 0.3, 1, 1}; // 5% of 6, then of 20
    double[] fee = {2, 0, 0, 0};
    double[] depreciation = {0, 3.0766765528, 2.9820171663, 2.8902701433};
    double[] profit = {
      -4.3, // 6 − 0.3 − 7 − 2 of fee − 1 of audit
      -4.3766765528, // 6 − 0.3 − 7 − 3.0766765528
      9.0179828337, // 20 − 1 − 7 − 2.9820171663
      9.1097298567 // 20 − 1 − 7 − 2.8902701433
    };
    double[] losses = {4.3, 8.6766765528, 0, 0};
    double[] tax = {
      0,
      0,
      0.0614351306, // 18% of 9.0179828337 − 8.6766765528
      1.6397513742 // 18% of 9.1097298567
    };
    for (int quarter = 1; quarter <= 4; quarter++) {
      int q = quarter - 1;
      assertThat(fund.at("rent[quarry]", quarter)).isCloseTo(rent[q], ROUNDING);
      assertThat(fund.at("fee[quarry]", quarter)).isCloseTo(fee[q], ROUNDING);
      assertThat(fund.at("depreciation[quarry]", quarter)).isCloseTo(depreciation[q], ROUNDING);
      assertThat(fund.at("profit[quarry]", quarter)).isCloseTo(profit[q], ROUNDING);
      assertThat(fund.at("tax_losses[quarry]", quarter)).isCloseTo(losses[q], ROUNDING);
      assertThat(fund.at("profit_tax[quarry]", quarter)).isCloseTo(tax[q], ROUNDING);
    }
  }

  /** 4% of 100 a year is 1 a quarter: 101, less 3.0766765528% of it, and 1 again. */
  @Test
  void sustainingInvestmentIsWrittenDownToo() {
    SmallFund fund = new CalmFund().working("quarry", "sustaining", "0.04").base();
    assertThat(fund.at("tax_book[quarry]", 1)).isCloseTo(101, ROUNDING);
    assertThat(fund.at("depreciation[quarry]", 2)).isCloseTo(3.1074433179, ROUNDING);
    assertThat(fund.at("tax_book[quarry]", 2)).isCloseTo(98.8925566821, ROUNDING);
  }

  /** F051 is read as the rate of the table's mineral: here 11% of 20. */
  @Test
  void aLicenceOfAnotherMineralPaysItsOwnRate() {
    CalmFund ore = new CalmFund().set("rent_rate[lithium]", "0.11").set("rent_reading", "1");
    assertThat(ore.working("mine").base().at("rent[mine]", 1)).isCloseTo(2.2, ROUNDING);
    CalmFund high = new CalmFund().set("rent_rate[lithium]", "0.05").set("rent_reading", "1.6");
    assertThat(high.working("mine").base().at("rent[mine]", 1)).isCloseTo(1.6, ROUNDING);
  }

  private static CalmFund fourRegimes() {
    return newWells()
        .set("fund_revenue_share", "0.5")
        .set("rent_rate[lithium]", "0.05")
        .set("recovery_before", "0.7")
        .working("well", "mineral", "gas", "operating_cost", "100")
        .working("old_well", "mineral", "gas", "operating_cost", "100", "licence", "old")
        .working("dobra", shared("royalty", "0.02"))
        .working("quarry", "stage", "open", "permit_fee", "2")
        .dated("audit[quarry]", "2025-12-31", "happened")
        .dated("award[quarry]", "2025-12-31", "happened");
  }

  /**
   * F001 and F002. Rent of a well: 12% of 7.5, 0.9. Of the quarry: 5% of 20, 1, and its fee 2.
   * Dobra: royalty 0.4, cost 70% of 19.6, state share 4% of 5.88, 0.2352. Profit tax: 18% of 7.5 −
   * 0.9 − 2.5 for each well, 0.738, and of 20 − 1 − 7 − 2 for the quarry, 1.8.
   */
  @Test
  void halfOfFeeRentAndStateShareOfNewLicencesGoesToTheFund() {
    SmallFund fund = fourRegimes().closed("2025-12-31").base();
    // 2 + 0.9 + 0.9 + 1 + 0.4 + 0.2352 + 2 × 0.738 + 1.8
    assertThat(fund.at("state_take", 1)).isCloseTo(8.7112, ROUNDING);
    // (2 + 0.9 + 1 + 0.2352) / 2, then without the fee
    assertThat(fund.at("licence_inflow", 1)).isCloseTo(2.0676, ROUNDING);
    assertThat(fund.at("licence_inflow", 2)).isCloseTo(1.0676, ROUNDING);
    assertThat(fund.at("licence_to_date", 2)).isCloseTo(3.1352, ROUNDING);
  }

  @Test
  void nothingGoesToTheFundBeforeItsFirstClose() {
    SmallFund fund = fourRegimes().closed("2026-03-31").base();
    assertThat(fund.at("licence_inflow", 1)).isZero();
    assertThat(fund.at("licence_inflow", 2)).isCloseTo(1.0676, ROUNDING);
  }
}
