package backstop.models;

import static backstop.models.Futures.everywhere;
import static backstop.models.Futures.same;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strength and readiness as docs/models/security.md tells them, restated and compared. */
final class SecurityStrengthTest {

  private static final List<String> TIERS =
      List.of("tier_0", "tier_1", "tier_2", "tier_3", "tier_4");

  @ParameterizedTest
  @CsvSource({"-1, 0.30", "0, 0.50", "0.5, 0.60", "1, 0.70"})
  void ambiguityIsTheWidthOfTheText(String reading, double legal) {
    List<Future> futures =
        Futures.of(Futures.with(Map.of("legal_reading", reading)), "reassurance_force", 2);
    assertThat(futures.get(0).at("legal_commitment", 0)).isCloseTo(legal, within(1e-12));
  }

  @Test
  void aTreatyMayBecomeMembership() {
    List<Future> futures = Futures.of("article_5_like");
    everywhere(
        futures,
        (f, t) -> {
          if (f.holds("succession", t)) {
            same("legal commitment", t, f.at("legal_commitment", t), 0.97);
          } else {
            assertThat(f.at("legal_commitment", t)).isBetween(0.75, 0.97);
          }
          boolean begins = f.holds("succession", t) && !f.holds("succession", t - 1);
          assertThat(begins && f.in("conflict", "war", t - 1)).isFalse();
        });
    assertThat(Futures.count(futures, "succession")).isPositive();
    assertThat(Futures.count(Futures.of("reassurance_force"), "succession")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"article_5_like", "train_and_equip", "eu_mutual_defence"})
  void fourDeterrentsCombineAsIndependent(String posture) {
    everywhere(
        Futures.of(posture),
        (f, t) -> {
          double failing = 1;
          for (String part : List.of("promise", "tripwire", "denial", "union_deterrence")) {
            failing *= 1 - f.at(part, t);
          }
          double strength = Math.min(1, (1 - failing) / f.given("strength_scale"));
          same("strength", t, f.at("strength", t), strength);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"article_5_like", "train_and_equip", "paper_assurances", "reassurance_force"})
  void promiseBeginsWithTheFirstCeasefire(String posture) {
    everywhere(
        Futures.of(posture),
        (f, t) -> {
          boolean agreed = IntStream.range(-1, t).anyMatch(p -> !f.in("conflict", "war", p));
          boolean kept = !f.in("promise_record", "broken", t - 1);
          double promise = f.at("legal_commitment", t) * honour(f, t) * (agreed && kept ? 1 : 0);
          same("promise", t, f.at("promise", t), promise);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"article_5_like", "reassurance_force_us_enablers", "ceasefire_monitoring"})
  void tripwireSaturatesAndNeedsWashington(String posture) {
    everywhere(
        Futures.of(posture),
        (f, t) -> {
          double presence = 1 - Math.exp(-f.at("troops", t) / f.given("tripwire_scale"));
          double tripwire = presence * f.posture("forward_share") * washington(f, t);
          same("tripwire", t, f.at("tripwire", t), tripwire);
        });
  }

  @Test
  void denialIsTheGainOfReadiness() {
    List<Future> futures = Futures.of("self_reliance");
    everywhere(
        futures,
        (f, t) -> {
          double gain = Math.max(0, (f.at("force_readiness", t) - 0.5) / 0.5);
          boolean ceded = f.in("settlement_kind", "land_ceded", t - 1);
          double denial = f.given("denial_weight") * gain * (ceded ? f.given("ceded_denial") : 1);
          boolean neutral = f.in("settlement_kind", "neutrality", t - 1);
          same(
              "denial",
              t,
              f.at("denial", t),
              neutral ? Math.min(f.given("neutrality_cap"), denial) : denial);
        });
  }

  @Test
  void neutralityCapsDenial() {
    Map<String, String> neutral =
        Map.of("neutrality_weight", "1000000", "settlement_rate", "5", "ceasefire_rate", "5");
    List<Future> futures = Futures.of(Futures.with(neutral), "self_reliance");
    everywhere(
        futures,
        (f, t) -> {
          if (f.in("settlement_kind", "neutrality", t - 1)) {
            assertThat(f.at("denial", t)).isLessThanOrEqualTo(f.given("neutrality_cap"));
          }
        });
    assertThat(futures).anyMatch(f -> f.at("denial", 60) == f.given("neutrality_cap"));
  }

  @Test
  void membershipDetersByItself() {
    List<Future> futures = Futures.of("eu_mutual_defence");
    everywhere(
        futures,
        (f, t) -> {
          double will = f.in("european_resolve", "willing", t) ? 1 : f.given("wavering_will");
          double union = f.holds("accession", t) ? f.given("eu_defence_weight") * will : 0;
          same("deterrence of the Union", t, f.at("union_deterrence", t), union);
        });
    assertThat(Futures.count(futures, "accession")).isPositive();
  }

  @Test
  void vetoCancelsPromiseTroopsAndPatrols() {
    everywhere(
        Futures.of("great_power_council"),
        (f, t) -> {
          for (String row : List.of("promise", "troops", "patrols", "tripwire", "training")) {
            same(row, t, f.at(row, t), 0);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"train_and_equip", "self_reliance", "paper_assurances"})
  void trainingActsOnlyThroughDenial(String posture) {
    everywhere(
        Futures.of(posture),
        (f, t) -> {
          double build = build(f, t);
          double decay =
              f.given("readiness_age_rate")
                  + (f.in("conflict", "war", t - 1) ? f.given("readiness_war_loss") : 0);
          double rest = build / (build + decay);
          double step = Math.exp(-(build + decay) * f.length(t));
          double readiness = rest + (f.at("force_readiness", t - 1) - rest) * step;
          same("readiness", t, f.at("force_readiness", t), readiness);
        });
  }

  @Test
  void hazardIsLogLinearBetweenTiers() {
    everywhere(
        Futures.of("reassurance_force_us_enablers"),
        (f, t) -> {
          double place = f.at("strength", t) / 0.25;
          int below = Math.min(3, (int) Math.floor(place));
          double low = Math.log(f.at("tier_hazard[" + TIERS.get(below) + "]", t));
          double high = Math.log(f.at("tier_hazard[" + TIERS.get(below + 1) + "]", t));
          double hazard = Math.exp(low + (high - low) * (place - below));
          same("hazard", t, f.at("strength_hazard", t), hazard);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 0.10, 0.02, 1000, 0.20, tier_0",
    "0, 0.15, 0.05, 1200, 0.25, tier_0",
    "1, 0.25, 0.10, 1500, 0.30, tier_0",
    "-1, 0.015, 0.50, 300, 0.11, tier_3",
    "1, 0.06, 0.75, 550, 0.15, tier_3"
  })
  void oneReadingMovesAllTiers(
      String reading, double hazard, double honour, double spread, double asked, String tier) {
    Map<String, String> read =
        Map.of(
            "hazard_reading", reading,
            "honour_reading", reading,
            "spread_reading", reading,
            "return_reading", reading);
    Future future = Futures.of(Futures.with(read), "paper_assurances", 2).get(0);
    assertThat(future.at("tier_hazard[" + tier + "]", 0)).isCloseTo(hazard, within(1e-12));
    assertThat(future.at("tier_honour[" + tier + "]", 0)).isCloseTo(honour, within(1e-12));
    assertThat(future.at("tier_spread[" + tier + "]", 0)).isCloseTo(spread, within(1e-9));
    assertThat(future.at("tier_return[" + tier + "]", 0)).isCloseTo(asked, within(1e-12));
  }

  private static double build(Future f, int t) {
    boolean war = f.in("conflict", "war", t - 1);
    boolean kept = !f.in("promise_record", "broken", t - 1);
    double will = f.in("european_resolve", "willing", t) ? 1 : f.given("wavering_will");
    double training =
        kept ? f.posture("training_effort") * will * (war ? f.given("training_in_war") : 1) : 0;
    double sold = f.in("us_commitment", "disengaged", t) ? 0 : f.given("other_arms");
    double arms = f.posture("arming_effort") + sold * (1 - f.at("us_pause_share", t));
    return f.given("readiness_base_rate")
        + f.given("training_rate") * training
        + f.given("arming_rate") * arms
        + f.given("drone_rate") * f.given("other_drones");
  }

  private static double honour(Future f, int t) {
    String tier =
        Map.of("paper", "tier_0", "partners", "tier_1", "coalition", "tier_2")
            .get(f.words("guarantor"));
    double european =
        f.at("tier_honour[" + tier + "]", t)
            * (f.in("european_resolve", "willing", t) ? 1 : f.given("wavering_honour"));
    double american = 0;
    if (f.in("us_commitment", "active_backstop", t)) {
      american = f.at("tier_honour[tier_4]", t);
    } else if (f.in("us_commitment", "enablers", t)) {
      american = f.at("tier_honour[tier_3]", t);
    }
    return Math.max(european, american);
  }

  private static double washington(Future f, int t) {
    if (f.in("us_commitment", "active_backstop", t)) {
      return 1;
    }
    if (f.in("us_commitment", "enablers", t)) {
      return 0.9;
    }
    return f.in("us_commitment", "arms_only", t) ? 0.6 : 0.5;
  }
}
