package backstop.models;

import static backstop.models.Futures.everywhere;
import static backstop.models.Futures.same;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What security reads of the deals and of Europe, one period back, as docs/links.md. */
final class SecurityLinksTest {

  private static final Set<String> OTHERS =
      Set.of("minerals_fund", "arms_sale", "drones", "europe");

  private static List<Future> of(Map<String, String> sets) {
    return Futures.joined(
        Futures.with(sets), "security", OTHERS, "reassurance_force_us_enablers", 4);
  }

  @Test
  void dealsBindArmAndInsureWithAQuartersDelay() {
    List<Future> futures = of(Map.of());
    everywhere(futures, SecurityLinksTest::reads);
    for (String row :
        List.of(
            "minerals_fund.us_stake_share",
            "minerals_fund.occupied_prospect",
            "minerals_fund.cover_wanted",
            "arms_sale.us_stake_share",
            "arms_sale.delivery_rate",
            "arms_sale.air_defence",
            "drones.us_stake_share",
            "drones.home_output",
            "drones.cover_wanted",
            "europe.public_cover")) {
      assertThat(futures).as(row).anyMatch(f -> moves(f, row));
    }
  }

  @Test
  void stakesAndAirDefenceAreAtMostFull() {
    Map<String, String> high = Map.of("other_stakes", "0.99", "other_air_defence", "0.99");
    List<Future> futures = of(high);
    everywhere(futures, SecurityLinksTest::reads);
    assertThat(futures).anyMatch(f -> f.at("commercial_stakes", 40) == 1);
    assertThat(futures).anyMatch(f -> f.at("air_defence", 40) == 1);
  }

  private static boolean moves(Future f, String row) {
    return IntStream.range(0, f.periods()).anyMatch(t -> f.at(row, t) != f.at(row, -1));
  }

  private static void reads(Future f, int t) {
    double stakes =
        f.given("other_stakes")
            + f.given("fund_stakes") * f.at("minerals_fund.us_stake_share", t - 1)
            + f.given("arms_stakes") * f.at("arms_sale.us_stake_share", t - 1)
            + f.given("drone_stakes") * f.at("drones.us_stake_share", t - 1);
    same("stakes", t, f.at("commercial_stakes", t), Math.min(1, stakes));
    double pull =
        f.given("stakes_weight") * Math.min(1, stakes)
            + f.given("occupied_weight") * f.at("minerals_fund.occupied_prospect", t - 1);
    same("pull", t, f.at("stakes_pull", t), pull);
    double sold = f.given("other_arms") * f.at("us_delivers", t);
    double arms =
        sold * (1 - f.at("us_pause_share", t))
            + f.given("arms_link") * f.at("arms_sale.delivery_rate", t - 1);
    same("arms", t, f.at("us_arms", t), arms);
    double drones = f.given("drone_link") * f.at("drones.home_output", t - 1);
    same("drones", t, f.at("home_drones", t), f.given("other_drones") + drones);
    double shield = f.given("air_defence_link") * f.at("arms_sale.air_defence", t - 1);
    double sky = Math.min(1, f.given("other_air_defence") + shield);
    same("air defence", t, f.at("air_defence", t), sky);
    double asked = f.at("minerals_fund.cover_wanted", t - 1) + f.at("drones.cover_wanted", t - 1);
    double wanted = f.given("other_cover") + f.given("cover_link") * asked;
    same("cover wanted", t, f.at("cover_wanted", t), wanted);
    double war = f.in("conflict", "war", t) ? f.given("cover_in_war") : 1;
    double capacity =
        f.given("cover_capacity") * (1 + f.given("cover_growth") * f.at("strength", t)) * war;
    double lost = f.given("public_cover_share") * (1 - f.at("europe.public_cover", t - 1));
    same("cover offered", t, f.at("cover_offered", t), capacity * (1 - lost));
  }
}
