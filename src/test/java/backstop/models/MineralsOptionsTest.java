package backstop.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a deposit's owner may do, by hand: build or wait, suspend or go on, resume, give up. At full
 * work a deposit makes 25 kt a quarter at 280 USD a tonne.
 */
final class MineralsOptionsTest {

  private static final Offset<Double> ROUNDING = within(1e-9);

  private static final String[] SHARED = {"regime", "production_sharing"};

  /**
   * The price that developers look at is the mean of a price that follows d ln S = κ(α − ln S) dt +
   * σ dW with α = ln(mean) − σ²/4κ, walked here in steps of 1/64 year: 0.2% of sampling error.
   */
  @ParameterizedTest
  @CsvSource({"1500, 2, 0", "500, 2, 0", "800, 2, 0.25", "1500, 0.5, 0"})
  void developersLookAtTheMeanOfThePriceAhead(double today, double build, double view) {
    SmallFund fund =
        new CalmFund()
            .price("lithium", "" + today)
            .set("markets.price_long_run[lithium]", "900")
            .set("markets.price_half_life[lithium]", "3")
            .set("markets.price_volatility[lithium]", "0.4")
            .set("price_view", "" + view)
            .deposit("mine", "build_years", "" + build, "reserve", "400")
            .base();
    double mean = walked(today, build + view * 4); // 400 kt at 100 a year
    assertThat(fund.at("outlook[mine]", 1)).isCloseTo(mean, within(0.01 * mean));
    assertThat(Math.abs(mean - today)).isGreaterThan(0.02 * mean);
  }

  private static double walked(double today, double years) {
    SplittableRandom random = new SplittableRandom(11);
    double pull = Math.log(2) / 3;
    double level = Math.log(900) - 0.4 * 0.4 / (4 * pull);
    double step = 1.0 / 64;
    int paths = 40_000;
    double sum = 0;
    for (int path = 0; path < paths; path++) {
      double log = Math.log(today);
      for (double t = 0; t < years - step / 2; t += step) {
        log += pull * (level - log) * step + 0.4 * Math.sqrt(step) * random.nextGaussian();
      }
      sum += Math.exp(log);
    }
    return sum / paths;
  }

  /** 40% of cover: 0.4 × 9% + 0.6 × 13% = 11.4%, no inflation; ten years of reserve. */
  private static CalmFund choosing(double price) {
    return new CalmFund()
        .price("lithium", "" + price)
        .set("security.peace_return", "0.13")
        .set("security.insured_relief", "0.04")
        .set("waiting_premium", "0.3");
  }

  /**
   * 1.3 × 100 × 1.114^(1/8) = 131.7661938 has to be earned in ten years whose annuity is (1 −
   * 1.114^−10) / 0.114 = 5.791744716: 22.7506909 a year, or 227.506909 USD on each of 100 kt above
   * the 280 of cost. The state takes nothing.
   */
  @ParameterizedTest
  @CsvSource({"507.50, 0", "507.51, 1"})
  void aMineUnderSharingIsBuiltFromItsBreakEvenPriceOn(double price, double built) {
    SmallFund fund = choosing(price).deposit("mine", mine(SHARED)).base();
    assertThat(fund.at("pays[mine]", 1)).isEqualTo(built);
    assertThat(fund.drawn().at("go[mine]", 1)).isEqualTo(built);
    assertThat(fund.drawn().at("works[mine]", 1)).isEqualTo(built);
  }

  /**
   * Under a licence 18% of the margin above a tenth of the investment goes to the state: 0.82 m +
   * 1.8 = 22.7506909, m = 25.54962305; and 5% of the price p: 0.95 p − 280 = 255.4962305, p =
   * 563.680243.
   */
  @ParameterizedTest
  @CsvSource({"563.68, 0", "563.69, 1"})
  void aMineUnderALicenceNeedsMore(double price, double built) {
    SmallFund fund = choosing(price).deposit("mine", mine()).base();
    assertThat(fund.at("pays[mine]", 1)).isEqualTo(built);
    assertThat(fund.drawn().at("go[mine]", 1)).isEqualTo(built);
  }

  @Test
  void withoutTheChoiceToWaitEveryCommercialDepositIsBuilt() {
    CalmFund poor = choosing(300).set("deposit_option", "0").deposit("mine", mine());
    assertThat(poor.base().at("pays[mine]", 1)).isZero();
    assertThat(poor.base().drawn().at("go[mine]", 1)).isEqualTo(1);
    CalmFund barren =
        choosing(900).set("deposit_option", "0").deposit("mine", "commercial_chance", "0");
    assertThat(barren.set("chance_reading", "0").base().drawn().at("go[mine]", 40)).isZero();
  }

  @Test
  void aDecisionWaitsForTheStudies() {
    SmallFund drawn =
        choosing(900).deposit("mine", "reserve", "1000", "study_years", "1").base().drawn();
    assertThat(drawn.at("go[mine]", 3)).isZero();
    assertThat(drawn.at("go[mine]", 4)).isEqualTo(1);
  }

  private static String[] mine(String... regime) {
    String[] reserve = {"reserve", "1000"};
    String[] all = Arrays.copyOf(reserve, reserve.length + regime.length);
    System.arraycopy(regime, 0, all, reserve.length, regime.length);
    return all;
  }

  /** A year of building: an eighth a quarter in a year of war at half pace, then a quarter. */
  @Test
  void warSlowsBuildingAndWork() {
    CalmFund world =
        new CalmFund()
            .set("building_pace_war", "0.5")
            .set("working_pace_war", "0.9")
            .set("security.war_loss", "0")
            .set("security.sea_in_war", "1")
            .set("ramp_years", "1")
            .working("mine", "build_years", "1");
    double[] works = {0.125, 0.25, 0.375, 0.5, 0.75, 1, 1, 1, 1, 1};
    double[] output = {0, 0, 0, 0, 0, 6.25, 12.5, 18.75, 25, 25}; // ramp of four quarters
    SmallFund ended = world.set("security.war_years", "1").base();
    for (int quarter = 1; quarter <= works.length; quarter++) {
      assertThat(ended.at("works[mine]", quarter)).isCloseTo(works[quarter - 1], ROUNDING);
      assertThat(ended.at("output[mine]", quarter)).isCloseTo(output[quarter - 1], ROUNDING);
    }
    SmallFund lasting = world.set("security.war_years", "99").base();
    assertThat(lasting.at("works[mine]", 7)).isCloseTo(0.875, ROUNDING);
    assertThat(lasting.at("output[mine]", 8)).isCloseTo(0.9 * 6.25, ROUNDING);
    assertThat(lasting.at("output[mine]", 11)).isCloseTo(0.9 * 25, ROUNDING);
  }

  /**
   * The price steps after the fourth quarter; 266 is 5% below cost, 238 is 15%, 294 is 5% above.
   */
  private static SmallFund stepping(double before, double after) {
    return new CalmFund()
        .set("markets.price_change", "1")
        .set("markets.price_before[lithium]", "" + before)
        .set("markets.price_after[lithium]", "" + after)
        .set("suspend_below", "-0.1")
        .set("resume_above", "0.1")
        .set("idle_cost", "0.2")
        .set("patience", "3")
        .working("mine", "regime", "production_sharing", "closure_cost", "30")
        .base();
  }

  @ParameterizedTest
  @CsvSource({
    "800, 266, 1, 1", // a small loss is borne by a mine at work
    "800, 238, 1, 0", // a larger one is not
    "266, 294, 0, 0", // a mine that stands still is not started for a small gain
    "266, 322, 0, 1", // but for a larger one
  })
  void aMineIsSuspendedBelowOneMarginAndResumedAboveAnother(
      double before, double after, double first, double then) {
    SmallFund fund = stepping(before, after);
    assertThat(fund.at("running[mine]", 4)).isEqualTo(first);
    for (int quarter = 5; quarter <= 8; quarter++) {
      assertThat(fund.at("running[mine]", quarter)).isEqualTo(then);
    }
  }

  /** A fifth of the operating cost of 25 kt at 280: 1.4. */
  @Test
  void aSuspendedMineCostsItsUpkeep() {
    SmallFund fund = stepping(800, 238);
    assertThat(fund.at("operating[mine]", 4)).isCloseTo(7, ROUNDING);
    assertThat(fund.at("operating[mine]", 5)).isCloseTo(1.4, ROUNDING);
    assertThat(fund.at("output[mine]", 5)).isZero();
    assertThat(fund.at("idle_years[mine]", 8)).isCloseTo(1, ROUNDING);
  }

  /** Suspended from quarter 5, three years are over in quarter 16. */
  @Test
  void aMineIsGivenUpWhenPatienceEnds() {
    SmallFund fund = stepping(800, 238);
    assertThat(fund.at("ended[mine]", 15)).isZero();
    assertThat(fund.at("closure[mine]", 15)).isZero();
    assertThat(fund.at("ended[mine]", 16)).isEqualTo(1);
    assertThat(fund.at("closure[mine]", 16)).isCloseTo(30, ROUNDING);
    assertThat(fund.at("plant_value[mine]", 16)).isZero();
    assertThat(fund.at("operating[mine]", 17)).isZero();
    assertThat(fund.at("closure[mine]", 17)).isZero();
  }

  @Test
  void resumingStartsPatienceAfresh() {
    SmallFund fund = stepping(238, 800);
    assertThat(fund.at("idle_years[mine]", 4)).isCloseTo(1, ROUNDING);
    assertThat(fund.at("idle_years[mine]", 5)).isZero();
    assertThat(fund.at("output[mine]", 5)).isCloseTo(25, ROUNDING);
  }

  /** 60 kt last for two quarters and two fifths. */
  @Test
  void aMineEndsWithItsReserve() {
    SmallFund fund = new CalmFund().working("mine", "reserve", "60", "closure_cost", "30").base();
    assertThat(fund.at("output[mine]", 2)).isCloseTo(25, ROUNDING);
    assertThat(fund.at("output[mine]", 3)).isCloseTo(10, ROUNDING);
    assertThat(fund.at("ended[mine]", 2)).isZero();
    assertThat(fund.at("ended[mine]", 3)).isEqualTo(1);
    assertThat(fund.at("closure[mine]", 3)).isCloseTo(30, ROUNDING);
    assertThat(fund.at("output[mine]", 4)).isZero();
  }
}
