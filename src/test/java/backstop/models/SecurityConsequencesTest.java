package backstop.models;

import static backstop.models.Futures.count;
import static backstop.models.Futures.everywhere;
import static backstop.models.Futures.same;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks, prices of risk, reform and procurement as docs/models/security.md tells them. */
final class SecurityConsequencesTest {

  private static final String FORCE = "reassurance_force_us_enablers";

  @ParameterizedTest
  @ValueSource(strings = {FORCE, "air_and_sea_patrols", "paper_assurances"})
  void patrolsLowerStrikesAndKeepTheSeaOpen(String posture) {
    everywhere(
        Futures.of(posture),
        (f, t) -> {
          double flying = f.holds("posture_in_force", t) ? f.posture("air_sea_patrols") : 0;
          same("patrols", t, f.at("patrols", t), flying);
          double lost = f.given("sea_closure") * (1 - f.given("patrol_sea") * flying);
          double open = f.in("conflict", "war", t - 1) ? 1 - lost : 1;
          same("sea corridor", t, f.at("sea_corridor", t), open);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {FORCE, "air_and_sea_patrols"})
  void strikesComeInWarAndAreRelieved(String posture) {
    everywhere(
        Futures.of(posture),
        (f, t) -> {
          double left =
              (1 - f.given("patrol_relief") * f.at("patrols", t))
                  * (1 - f.given("air_defence_relief") * f.given("other_air_defence"))
                  * (f.holds("intervention", t) ? f.given("intervention_damage") : 1);
          double strikes = f.in("conflict", "war", t - 1) ? f.at("war_intensity", t) * left : 0;
          same("strikes", t, f.at("strike_index", t), strikes);
          double damage = f.given("war_damage_rate") * strikes * f.length(t);
          same("damage", t, f.at("war_damage", t), damage * f.at("markets.us_cpi", t));
          double interior = damage * (1 - 0.72) / f.given("interior_capital");
          same("interior loss", t, f.at("interior_loss", t), interior);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"article_5_like", "paper_assurances"})
  void strengthRelievesAndPresenceDrawsHybridAttacks(String posture) {
    everywhere(
        Futures.of(posture),
        (f, t) -> {
          double stance =
              f.in("us_commitment", "active_backstop", t)
                  ? 1
                  : f.in("us_commitment", "enablers", t) ? 0.5 : 0;
          double presence = f.holds("posture_in_force", t) ? stance : 0;
          double rate =
              f.given("hybrid_rate")
                  * (1
                      - f.given("hybrid_relief") * f.at("strength", t)
                      + f.given("hybrid_presence") * presence)
                  * (1 + f.given("probing_hybrid") * f.at("probing", t));
          boolean war = f.in("conflict", "war", t - 1);
          same("hybrid hazard", t, f.at("hybrid_hazard", t), war ? 0 : rate);
          double usual = 1 - Math.exp(-f.given("hybrid_rate") * f.length(t));
          double yearly = f.given("energy_damage_rate") * f.given("hybrid_damage_share");
          double damage =
              f.at("hybrid_attack", t) * yearly * f.length(t) / usual * f.at("markets.us_cpi", t);
          same("hybrid damage", t, f.at("hybrid_damage", t), damage);
          double open =
              f.at("hybrid_outage", t - 1) * Math.exp(-f.length(t) / f.given("repair_years"));
          double outage = open + f.at("hybrid_attack", t) * f.given("outage_per_attack");
          same("outage", t, f.at("hybrid_outage", t), Math.min(1, outage));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {FORCE, "eu_mutual_defence", "article_5_like"})
  void spreadFollowsTierUnionAndPeace(String posture) {
    everywhere(
        Futures.of(posture),
        (f, t) -> {
          double eu =
              Math.max(
                  f.at("accession", t), f.given("candidate_credit") * f.at("clusters_opened", t));
          same("progress", t, f.at("eu_progress", t), eu);
          double belowTop = 1 - f.at("tier_weight[tier_4]", t);
          double level = tiers(f, "tier_spread", t) - f.given("eu_spread_gain") * eu * belowTop;
          double older = Math.max(0, f.at("peace_age", t) - 5);
          double peace = level * Math.exp(-f.given("spread_seasoning") * older);
          double shock = f.given("relapse_spread") * f.at("relapse_shock", t);
          boolean war = f.in("conflict", "war", t);
          double spread = war ? f.given("war_spread") + shock : peace;
          same("spread", t, f.at("spread", t), spread * f.at("spread_noise", t));
          double faded =
              t == 0
                  ? 0
                  : f.at("relapse_shock", t - 1) * Math.exp(-f.length(t) / f.given("shock_years"));
          same("shock", t, f.at("relapse_shock", t), f.holds("relapse", t) ? 1 : faded);
        });
  }

  @Test
  void requiredReturnFollowsTierAndYield() {
    everywhere(
        Futures.of(FORCE),
        (f, t) -> {
          double asked =
              f.in("conflict", "war", t)
                  ? f.at("tier_return[tier_0]", t)
                  : tiers(f, "tier_return", t);
          double yields = f.at("markets.us_10y", t) - 0.043;
          same("required return", t, f.at("required_return", t), asked + yields);
          double safe = f.at("tier_return[tier_4]", t);
          double insured = asked + yields - f.given("insured_relief") * (asked - safe);
          same("insured", t, f.at("required_return_insured", t), insured);
        });
  }

  @Test
  void insuranceLowersTheHurdle() {
    List<Future> futures = Futures.of("train_and_equip");
    everywhere(
        futures,
        (f, t) ->
            assertThat(f.at("required_return_insured", t)).isLessThan(f.at("required_return", t)));
  }

  @Test
  void premiumFallsWithStrength() {
    everywhere(
        Futures.of("tripwire_us_backstop"),
        (f, t) -> {
          double weak = f.given("weak_premium");
          double fall = Math.pow(f.given("strong_premium") / weak, f.at("strength", t));
          boolean war = f.in("conflict", "war", t);
          same(
              "premium",
              t,
              f.at("war_risk_premium", t),
              war ? f.given("war_premium") : weak * fall);
        });
  }

  @Test
  void coverIsLimitedAndPays() {
    List<Future> futures = Futures.of(FORCE);
    everywhere(
        futures,
        (f, t) -> {
          double capacity =
              f.given("cover_capacity")
                  * (1 + f.given("cover_growth") * f.at("strength", t))
                  * (f.in("conflict", "war", t) ? f.given("cover_in_war") : 1);
          double share = Math.min(1, capacity / f.given("other_cover"));
          same("cover", t, f.at("cover_share", t), share);
          boolean caught = f.in("transfer", "free", t - 1) && f.in("transfer", "restricted", t);
          double claims =
              f.at("interior_loss", t)
                  + (caught ? f.given("transfer_loss") : 0)
                  + f.at("expropriation", t);
          same("claims", t, f.at("cover_claims", t), Math.min(1, claims));
          double margin = share * (f.at("war_risk_premium", t) * f.length(t) - Math.min(1, claims));
          same("margin", t, f.at("insurers_margin", t), margin);
        });
    assertThat(count(futures, "transfer_claim")).isPositive();
  }

  @Test
  void aRelapseClosesTransfers() {
    everywhere(
        Futures.of("paper_assurances"),
        (f, t) -> {
          boolean closed = f.in("transfer", "restricted", t);
          same("restricted", t, f.at("transfer_restricted", t), closed ? 1 : 0);
          assertThat(f.holds("relapse", t) && f.in("transfer", "free", t - 1) && !closed).isFalse();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {FORCE, "paper_assurances", "eu_mutual_defence"})
  void contractsLengthenWithStrength(String posture) {
    everywhere(
        Futures.of(posture),
        (f, t) -> {
          double will = f.in("european_resolve", "willing", t) ? 1 : f.given("wavering_will");
          boolean kept = !f.in("promise_record", "broken", t - 1);
          double joint = kept ? f.posture("industrial_integration") * will : 0;
          same("integration", t, f.at("integration", t), joint);
          double trust = Math.min(1, f.at("strength", t) + f.given("integration_weight") * joint);
          double weak = f.given("weak_horizon");
          double horizon = weak + (f.given("strong_horizon") - weak) * trust;
          same("horizon", t, f.at("procurement_horizon", t), horizon);
          same("signal", t, f.at("procurement_signal", t), horizon / f.given("strong_horizon"));
          double loose = f.given("weak_lock_in");
          double locked = loose + (f.given("strong_lock_in") - loose) * f.at("strength", t) * will;
          same("locked in", t, f.at("locked_in_share", t), locked);
        });
  }

  @Test
  void reformLowersLeakageAndTakings() {
    Map<String, String> often = Map.of("expropriation_rate", "1");
    List<Future> futures = Futures.of(Futures.with(often), FORCE, 24);
    double[] sums = new double[2];
    everywhere(
        futures,
        (f, t) -> {
          sums[0] += f.holds("expropriation", t) ? 1 : 0;
          sums[1] += 1 - Math.exp(-(1 - f.at("reform", t - 1)) * f.length(t));
        });
    assertThat(sums[0]).isCloseTo(sums[1], within(4.5 * Math.sqrt(sums[1])));
  }

  private static double tiers(Future f, String row, int t) {
    double place = f.at("strength", t) * 4;
    return IntStream.rangeClosed(0, 4)
        .mapToDouble(k -> Math.max(0, 1 - Math.abs(place - k)) * f.at(row + "[tier_" + k + "]", t))
        .sum();
  }
}
