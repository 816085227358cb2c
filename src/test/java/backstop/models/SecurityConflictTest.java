package backstop.models;

import static backstop.models.Futures.count;
import static backstop.models.Futures.everywhere;
import static backstop.models.Futures.same;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** War, peace, tests and what they cost, as docs/models/security.md tells them. */
final class SecurityConflictTest {

  private static final String FORCE = "reassurance_force_us_enablers";

  @ParameterizedTest
  @ValueSource(strings = {FORCE, "paper_assurances"})
  void warStopsSettlesAndReturns(String posture) {
    List<Future> futures = Futures.of(posture);
    everywhere(
        futures,
        (f, t) -> {
          boolean war = f.in("conflict", "war", t);
          boolean wasWar = f.in("conflict", "war", t - 1);
          boolean straight = wasWar && f.in("conflict", "settled", t);
          assertThat(straight).isFalse();
          same("war in period", t, f.at("war_in_period", t), wasWar ? 1 : 0);
          same("at war", t, f.at("at_war", t), war ? 1 : 0);
          same("relapse", t, f.at("relapse", t), war && !wasWar ? 1 : 0);
          double age = war || wasWar ? 0 : f.at("peace_age", t - 1) + f.length(t);
          same("age of peace", t, f.at("peace_age", t), age);
        });
    assertThat(count(futures, "relapse")).isPositive();
  }

  @Test
  void relapseIntensityIsWeibullInTheAgeOfPeace() {
    everywhere(
        Futures.of(FORCE),
        (f, t) -> {
          double k = f.given("hazard_shape");
          double a = f.at("peace_age", t - 1);
          double dt = f.length(t);
          double growth = Math.pow((a + dt) / 5, k) - Math.pow(a / 5, k);
          double settled = f.in("conflict", "settled", t - 1) ? f.given("settled_ratio") : 1;
          double probed = 1 + f.given("probing_relapse") * f.at("probing", t);
          double intensity = 5 * f.at("strength_hazard", t) * growth / dt * settled * probed;
          same("relapse hazard", t, f.at("relapse_hazard", t), intensity);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5", "1", "1.5"})
  void offerHastensOrDelaysPeace(String effect) {
    List<Future> futures = Futures.of(Futures.with(Map.of("posture_effect", effect)), FORCE, 4);
    everywhere(
        futures,
        (f, t) -> {
          double offer = Math.pow(Double.parseDouble(effect), f.at("offered_strength", t));
          boolean intervening = f.in("promise_record", "honoured", t - 1);
          double rate =
              f.given("ceasefire_rate") * offer * (intervening ? f.given("intervention_speed") : 1);
          same("ceasefire hazard", t, f.at("ceasefire_hazard", t), rate);
        });
  }

  @Test
  void settlementsHaveKinds() {
    Map<String, String> soon =
        Map.of("settlement_rate", "2", "ceasefire_rate", "2", "returned_weight", "2");
    List<Future> futures = Futures.of(Futures.with(soon), FORCE, 48);
    everywhere(
        futures,
        (f, t) -> {
          boolean settled = f.in("conflict", "settled", t);
          assertThat(f.in("settlement_kind", "none", t)).isEqualTo(!settled);
          boolean returned = f.in("settlement_kind", "land_returned", t);
          same("land returned", t, f.at("returned_land", t), returned ? 1 : 0);
        });
    for (String kind : List.of("line_frozen", "land_ceded", "land_returned", "neutrality")) {
      assertThat(futures).as(kind).anyMatch(f -> f.in("settlement_kind", kind, 80));
    }
  }

  @Test
  void weakOffersSettleOnWorseTerms() {
    Map<String, String> soon =
        Map.of("settlement_rate", "2", "ceasefire_rate", "2", "returned_weight", "1");
    double weak = share(Futures.of(Futures.with(soon), "paper_assurances", 48), "returned_land");
    double strong = share(Futures.of(Futures.with(soon), "article_5_like", 48), "returned_land");
    assertThat(strong).isGreaterThan(weak + 0.1);
  }

  @Test
  void theFrontMovesInWarOnly() {
    List<Future> futures = Futures.of("self_reliance");
    everywhere(
        futures,
        (f, t) -> {
          double velocity =
              f.given("front_drift")
                  - f.given("front_hold") * f.at("denial", t)
                  + f.given("front_speed") * f.at("front_pressure", t);
          double moved = f.in("conflict", "war", t - 1) ? velocity * f.length(t) : 0;
          same("front", t, f.at("front_advance", t), f.at("front_advance", t - 1) + moved);
        });
    assertThat(futures).anyMatch(f -> f.at("front_advance", 8) > 0);
    assertThat(futures).anyMatch(f -> f.at("front_advance", 8) < 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {FORCE, "paper_assurances", "self_reliance"})
  void anHonouredTestEndsTheWarSooner(String posture) {
    List<Future> futures = Futures.of(posture);
    everywhere(
        futures,
        (f, t) -> {
          boolean promised =
              f.posture("legal_commitment") > 0 && !f.in("promise_record", "broken", t - 1);
          boolean tested = f.holds("relapse", t) && promised;
          same("tested", t, f.at("tested", t), tested ? 1 : 0);
          boolean honoured = f.in("promise_record", "honoured", t);
          boolean broken = f.in("promise_record", "broken", t);
          assertThat(!tested || honoured || broken).as("a test is decided at once").isTrue();
          same("honoured", t, f.at("test_honoured", t), tested && honoured ? 1 : 0);
          same("broken", t, f.at("test_broken", t), tested && broken ? 1 : 0);
          boolean helping =
              f.in("conflict", "war", t - 1) && f.in("promise_record", "honoured", t - 1);
          same("intervention", t, f.at("intervention", t), helping ? 1 : 0);
          boolean again = f.in("promise_record", "honoured", t) && !f.in("conflict", "war", t);
          assertThat(again).as("peace makes an honoured promise testable again").isFalse();
        });
    assertThat(count(futures, "tested") > 0).isEqualTo(!posture.equals("self_reliance"));
  }

  @Test
  void testsAreHonouredAtTheirChance() {
    Map<String, String> fragile = Map.of("ceasefire_rate", "2", "hazard_reading", "1");
    List<Future> futures = Futures.of(Futures.with(fragile), "reassurance_force", 96);
    double[] sums = new double[3];
    everywhere(
        futures,
        (f, t) -> {
          if (f.holds("tested", t)) {
            double chance = f.at("honour_probability", t);
            sums[0] += f.at("test_honoured", t) - chance;
            sums[1] += chance * (1 - chance);
            sums[2]++;
          }
        });
    assertThat(sums[2]).isGreaterThan(60);
    assertThat(sums[0] / Math.sqrt(sums[1])).isBetween(-4.5, 4.5);
  }

  @Test
  void aBrokenPromiseIsBrokenForGood() {
    List<Future> futures = Futures.of("reassurance_force");
    everywhere(
        futures,
        (f, t) -> {
          if (f.in("promise_record", "broken", t - 1)) {
            assertThat(f.in("promise_record", "broken", t)).isTrue();
            for (String row : List.of("promise", "troops", "tripwire", "training", "patrols")) {
              same(row, t, f.at(row, t), 0);
            }
          }
        });
    assertThat(count(futures, "promise_broken")).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {FORCE, "self_reliance", "article_5_like"})
  void guarantorsPayForWhatTheyDo(String posture) {
    everywhere(
        Futures.of(posture),
        (f, t) -> {
          double money = f.at("markets.us_cpi", t) * f.length(t);
          double soldier = f.given("troop_cost") / 1e6 * money;
          boolean behind =
              f.in("us_commitment", "active_backstop", t) || f.in("us_commitment", "enablers", t);
          boolean force = f.holds("posture_in_force", t) && f.posture("troops") > 0;
          double enablers = behind && force ? f.given("enabler_rate") * money : 0;
          same("us", t, f.at("us_force_cost", t), f.at("us_troops", t) * soldier + enablers);
          double patrols = f.given("patrol_rate") * f.at("patrols", t) * money;
          double schooling =
              (f.given("training_cost_rate") * f.at("training", t)
                      + f.given("arming_cost_rate") * f.posture("arming_effort"))
                  * money;
          boolean alone = f.words("payer").equals("ukraine");
          double europe = f.at("european_troops", t) * soldier + patrols + (alone ? 0 : schooling);
          same("europe", t, f.at("cost_europe", t), europe);
          same("ukraine", t, f.at("cost_ukraine", t), alone ? schooling : 0);
          same("contingent", t, f.at("contingent_cost", t), contingent(f, t));
        });
  }

  @Test
  void measuresCountWhatTheySay() {
    for (Future f : Futures.of(FORCE)) {
      double since = 0;
      boolean peace = false;
      boolean early = false;
      boolean late = false;
      for (int t = 0; t < f.periods(); t++) {
        since = peace ? since + f.length(t) : 0;
        peace = peace || !f.in("conflict", "war", t);
        early = early || (f.holds("relapse", t) && since <= 5 + 1e-9);
        late = late || (f.holds("relapse", t) && since <= 10 + 1e-9);
        same("since ceasefire", t, f.at("since_ceasefire", t), since);
        same("relapsed early", t, f.at("relapsed_early", t), early ? 1 : 0);
        same("relapsed late", t, f.at("relapsed_late", t), late ? 1 : 0);
        same("damage", t, f.at("damage", t), f.at("war_damage", t) + f.at("hybrid_damage", t));
      }
    }
  }

  private static double contingent(Future f, int t) {
    boolean war = f.in("conflict", "war", t - 1);
    double bound = f.at("legal_commitment", t);
    double helping = f.holds("intervention", t) ? f.given("intervention_rate") : 0;
    double rearming =
        war && f.in("promise_record", "broken", t - 1) ? f.given("rearmament_rate") : 0;
    double men = f.at("european_troops", t) + f.at("us_troops", t);
    double leaving = f.holds("test_broken", t) ? men * f.given("evacuation_cost") / 1e6 : 0;
    return ((helping + rearming) * bound * f.length(t) + leaving) * f.at("markets.us_cpi", t);
  }

  private static double share(List<Future> futures, String row) {
    return futures.stream().filter(f -> f.holds(row, 60)).count() / (double) futures.size();
  }
}
