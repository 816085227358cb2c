package backstop.models;

import static backstop.models.Minerals.eachDeposit;
import static backstop.models.Minerals.everyDeposit;
import static backstop.models.MineralsDepositsTest.annuity;
import static backstop.models.MineralsDepositsTest.costs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mines from the first spade to closure, as docs/models/minerals_fund.md tells them. */
final class MineralsMinesTest {

  private static final List<Future> FUTURES = Minerals.futures();

  @Test
  void buildingTakesItsTimeAndLongerInWar() {
    int[] slow = new int[1];
    eachDeposit(
        FUTURES,
        d -> {
          double first = 0;
          double second = 0;
          double spent = 0;
          for (int t = 0; t < d.future().periods(); t++) {
            Future f = d.future();
            double pace = d.inWar(t) ? f.given("building_pace_war") : 1;
            double effort = d.holds("lost", t) ? 0 : pace * f.length(t);
            double before = first;
            double beforeExpansion = second;
            first += d.holds("go", t) ? effort / d.number("build_years") : 0;
            second += d.holds("expand", t) ? effort / f.given("expansion_years") : 0;
            first = Math.min(1, first);
            second = Math.min(1, second);
            d.is("works", t, first);
            d.is("expansion_works", t, second);
            d.is("completed", t, d.complete("works", t));
            double planned =
                (first - before) * d.number("investment")
                    + (second - beforeExpansion) * d.number("expansion_investment");
            double paid = planned * d.given("cost_overrun") * costs(d, t);
            d.is("investment", t, paid, d.number("investment"));
            spent += paid;
            d.is("invested", t, spent, d.number("investment"));
            slow[0] += d.inWar(t) && first > before ? 1 : 0;
          }
        });
    assertThat(slow[0]).as("quarters of building in war").isPositive();
  }

  /** From award to first output no sooner than studies and building together. */
  @Test
  void leadTimeIsStudyAndBuilding() {
    int[] worked = new int[1];
    eachDeposit(
        FUTURES,
        d -> {
          int award = -1;
          for (int t = 0; t < d.future().periods(); t++) {
            award = award < 0 && d.holds("awarded", t) ? t : award;
            if (d.holds("running", t)) {
              double since = (t + 1 - award) * 0.25;
              double least = d.number("study_years") + d.number("build_years");
              assertThat(since).as(d.key()).isGreaterThanOrEqualTo(least - 0.25 - 1e-9);
              worked[0]++;
              break;
            }
          }
        });
    assertThat(worked[0]).isPositive();
  }

  @Test
  void mineWorksWhileItsMarginHolds() {
    Map<String, Integer> count = new HashMap<>();
    eachDeposit(
        FUTURES,
        d -> {
          boolean working = false;
          boolean ended = false;
          double idle = 0;
          for (int t = 0; t < d.future().periods(); t++) {
            boolean stands = d.complete("works", t) && !d.holds("lost", t) && !ended;
            d.is("ready", t, stands);
            String asked = working ? "suspend_below" : "resume_above";
            double cost = d.at("unit_cost", t);
            boolean earns = d.at("unit_margin", t) / cost >= d.future().given(asked);
            count.merge(!stands ? "none" : working + " then " + earns, 1, Integer::sum);
            working = stands && earns;
            d.is("running", t, working);
            idle = stands && !working ? idle + d.future().length(t) : 0;
            d.is("idle_years", t, idle);
            boolean exhausted = stands && d.at("reserve_left", t) == 0;
            boolean abandoned = idle >= d.future().given("patience");
            count.merge(
                abandoned ? "abandoned" : exhausted ? "exhausted" : "open", 1, Integer::sum);
            boolean closes = !ended && (exhausted || abandoned);
            d.is("closure", t, closes ? d.number("closure_cost") * costs(d, t) : 0);
            ended |= closes;
            d.is("ended", t, ended);
          }
        });
    assertThat(count)
        .containsKeys("true then false", "false then true", "false then false", "true then true")
        .containsKeys("exhausted", "abandoned");
  }

  @Test
  void marginIsPriceLessStateAndCost() {
    int[] detours = new int[1];
    everyDeposit(
        FUTURES,
        (d, t) -> {
          Future f = d.future();
          boolean bigger = d.complete("expansion_works", t - 1);
          double ratio = d.number("price_ratio") + (bigger ? d.number("expansion_price") : 0);
          double price = d.market("price", t) * ratio;
          d.is("price", t, price);
          d.is("expanded", t, d.complete("expansion_works", t));
          double mine = d.number("operating_cost") + (bigger ? d.number("expansion_cost") : 0);
          double shut = 1 - f.at("security.sea_corridor", t);
          double haul = d.number("haulage") * (1 + shut * f.given("detour_cost"));
          double cost = mine * costs(d, t) + haul * f.at("markets.us_cpi", t);
          d.is("unit_cost", t, cost);
          double state = d.at("rent_share", t) + d.number("royalty");
          double american = d.number("offtake") * f.given("offtake_advantage");
          double margin = price - price * (state + american) - cost;
          d.is("unit_margin", t, margin, price);
          detours[0] += shut > 0 ? 1 : 0;
        });
    assertThat(detours[0]).isPositive();
  }

  /** Capacity, ramped up, less outages, damage and the pace of war, while the reserve lasts. */
  @Test
  void outputDrainsTheReserve() {
    Map<String, Integer> count = new HashMap<>();
    eachDeposit(
        FUTURES,
        d -> {
          double ramp = 0;
          double left = d.number("reserve");
          for (int t = 0; t < d.future().periods(); t++) {
            Future f = d.future();
            double dt = f.length(t);
            ramp = Math.min(1, ramp + (d.holds("running", t) ? dt / f.given("ramp_years") : 0));
            d.is("ramp", t, ramp);
            double power = 1 - d.number("power_need") * f.at("security.hybrid_outage", t);
            double whole = 1 - loss(d, t);
            double war = d.inWar(t) ? f.given("working_pace_war") : 1;
            double can = d.number("capacity") * dt * ramp * Math.max(0, power) * whole * war;
            double made = d.holds("running", t) ? Math.min(can, left) : 0;
            d.is("output", t, made);
            d.is("sales", t, made * d.at("price", t) / 1000);
            left -= made;
            d.is("reserve_left", t, left, d.number("reserve"));
            count.merge(made > 0 ? power < 1 ? "outage" : "whole" : "idle", 1, Integer::sum);
            count.merge(made > 0 && war < 1 ? "war" : "peace", 1, Integer::sum);
            count.merge(made > 0 && made < can ? "last" : "more", 1, Integer::sum);
          }
        });
    assertThat(count).containsKeys("outage", "whole", "idle", "war", "last");
  }

  private static double loss(Deposit d, int t) {
    double strikes = d.number("exposure") * d.future().at("security.interior_loss", t);
    double sabotage =
        d.future().given("sabotage_loss") * d.future().at("security.hybrid_attack", t);
    return Math.min(1, strikes + sabotage);
  }

  @Test
  void workingSuspendingAndUpkeepCost() {
    int[] idle = new int[1];
    everyDeposit(
        FUTURES,
        (d, t) -> {
          double dt = d.future().length(t);
          boolean rests = d.holds("ready", t) && !d.holds("running", t);
          double full = d.number("capacity") * d.number("operating_cost") / 1000 * costs(d, t) * dt;
          double care = rests ? d.future().given("idle_cost") * full : 0;
          d.is("operating", t, d.at("output", t) * d.at("unit_cost", t) / 1000 + care);
          double upkeep = d.number("sustaining") * d.number("investment") * costs(d, t) * dt;
          d.is("sustaining", t, d.holds("running", t) ? upkeep : 0);
          idle[0] += rests ? 1 : 0;
        });
    assertThat(idle[0]).isPositive();
  }

  @Test
  void repairIsPlantTimesLossAndLostPlantIsWrittenOff() {
    int[] count = new int[2];
    eachDeposit(
        FUTURES,
        d -> {
          double value = 0;
          for (int t = 0; t < d.future().periods(); t++) {
            boolean gone = d.holds("lost", t);
            d.is("plant_loss", t, loss(d, t));
            d.is("repair", t, gone ? 0 : value * loss(d, t));
            d.is("lost_plant", t, gone ? value : 0);
            count[0] += value > 0 && loss(d, t) > 0 ? 1 : 0;
            count[1] += value > 0 && gone ? 1 : 0;
            double built = d.at("works", t) * d.number("investment");
            built += d.at("expansion_works", t) * d.number("expansion_investment");
            value = gone || d.holds("ended", t) ? 0 : built * costs(d, t);
            d.is("plant_value", t, value);
          }
        });
    assertThat(count[0]).as("repairs").isPositive();
    assertThat(count[1]).as("plants lost").isPositive();
  }

  @Test
  void workingMinesExpandWhenTheNextStepPays() {
    int[] expanded = new int[1];
    eachDeposit(
        FUTURES,
        d -> {
          boolean decided = false;
          for (int t = 0; t < d.future().periods(); t++) {
            boolean works = d.at("running", t - 1) == 1 && d.number("expansion_investment") > 0;
            decided |= works && expansionPays(d, t);
            d.is("expand", t, decided);
          }
          expanded[0] += decided ? 1 : 0;
        });
    assertThat(expanded[0]).isPositive();
  }

  private static boolean expansionPays(Deposit d, int t) {
    Future f = d.future();
    double level = costs(d, t) / f.at("markets.us_cpi", t);
    double price = d.at("outlook", t) * d.number("expansion_price");
    double unit = price * (1 - d.at("expected_take", t)) - d.number("expansion_cost") * level;
    double tax = d.licensed() ? f.given("ukraine_tax") : 0;
    double yearly = d.number("capacity") * unit / 1000 * (1 - tax);
    double life = d.at("reserve_left", t - 1) / d.number("capacity");
    double worth = yearly * annuity(f.at("real_hurdle", t), life);
    double cost = d.number("expansion_investment") * f.given("expected_overrun") * level;
    return worth >= (1 + f.given("expansion_premium")) * cost;
  }

  /** An expansion of four years, begun at once; the mine has ore for some quarters. */
  @Test
  void anExpansionStopsWithTheMine() {
    CalmFund fund = new CalmFund().working("mine", "reserve", "60", "expansion_investment", "50");
    assertStopped(fund, "ended", 1);
  }

  /** The front takes two kilometres a quarter in the first year. */
  @Test
  void anExpansionStopsWhereTheLandIsLost() {
    CalmFund fund =
        new CalmFund()
            .working("mine", "front_distance", "5", "expansion_investment", "50")
            .set("security.war_years", "1")
            .set("security.front_speed", "8");
    assertStopped(fund, "lost", 0);
  }

  /** Work goes on in the quarter of {@code flag}, or up to the one before. */
  private static void assertStopped(CalmFund fund, String flag, int later) {
    SmallFund run =
        fund.dated("expand[mine]", "2025-12-31", "happened").set("expansion_years", "4").base();
    int stop = 1;
    while (run.at(flag + "[mine]", stop) == 0) {
      assertThat(run.at("expansion_works[mine]", stop))
          .isGreaterThan(run.at("expansion_works[mine]", stop - 1));
      stop++;
    }
    assertThat(stop).isBetween(3, 6);
    double works = run.at("expansion_works[mine]", stop - 1 + later);
    assertThat(works).isBetween(0.01, 0.99);
    assertThat(run.at("expansion_works[mine]", 8)).isEqualTo(works);
  }
}
