package backstop.models;

import static backstop.models.Futures.everywhere;
import static backstop.models.Futures.same;
import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Library;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the parties weigh at the table, as docs/models/security.md tells it. */
final class SecurityOfferTest {

  private static final String FORCE = "reassurance_force";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "article_5_like",
        "tripwire_us_backstop",
        "reassurance_force_us_enablers",
        FORCE,
        "train_and_equip",
        "great_power_council",
        "self_reliance"
      })
  void anOfferIsWeighedAtFullDeployment(String posture) {
    everywhere(Futures.of(posture).subList(0, 8), SecurityOfferTest::weighed);
  }

  private static void weighed(Future f, int t) {
    double allowed = 1 - f.posture("adversary_veto");
    same("troops", t, f.at("offered_troops", t), troops(f));
    double share = 1 - Math.exp(-troops(f) / f.given("tripwire_scale"));
    double tripwire = share * f.posture("forward_share") * wire(f.words("us_role"));
    same("tripwire", t, f.at("offered_tripwire", t), tripwire);
    double build =
        f.given("readiness_base_rate")
            + f.given("training_rate") * f.posture("training_effort") * allowed
            + f.given("arming_rate") * (f.posture("arming_effort") + f.given("arms_expected"))
            + f.given("drone_rate") * f.given("drones_expected");
    same("build", t, f.at("offered_build", t), build);
    double gain = (build / (build + f.given("readiness_age_rate")) - 0.5) / 0.5;
    double denial = f.given("denial_weight") * Math.max(0, gain);
    same("denial", t, f.at("offered_denial", t), denial);
    double promise = f.posture("legal_commitment") * honour(f, t);
    same("honour", t, f.at("offered_honour", t), honour(f, t));
    double deterred = 1 - (1 - promise * allowed) * (1 - tripwire * allowed) * (1 - denial);
    double strength = Math.min(1, deterred / f.given("strength_scale"));
    same("offer", t, f.at("offered_strength", t), strength);
  }

  private static double troops(Future f) {
    double american = f.posture("troops") * f.posture("us_troop_share");
    double european = f.posture("troops") - american;
    double pool = f.given("deployable_pool") / f.given("rotation_ratio");
    boolean alone = f.words("us_role").equals("arms_only");
    double kept = european * (alone ? f.given("sustainable_without_enablers") : 1);
    return american + Math.min(kept, pool);
  }

  private static double wire(String role) {
    return role.equals("active_backstop") ? 1 : role.equals("enablers") ? 0.9 : 0.6;
  }

  private static double honour(Future f, int t) {
    String role = f.words("us_role");
    String guarantor = f.words("guarantor");
    int tier =
        role.equals("active_backstop")
            ? 4
            : role.equals("enablers") ? 3 : List.of("paper", "partners").indexOf(guarantor);
    return f.at("tier_honour[tier_" + (tier < 0 ? 2 : tier) + "]", t);
  }

  @Test
  void thePoolLimitsWhatATreatyOffers() {
    assertThat(Futures.of("article_5_like"))
        .anyMatch(f -> f.at("offered_troops", 0) < f.posture("troops") * (1 - 1e-9));
  }

  /** A treaty with troops, training and patrols that its adversary may veto. */
  @Test
  void aVetoStopsAllThatGuarantorsSend(@TempDir Path folder) {
    String row = "30000,0,0.5,0.5,0.1,0.3,0.4,0.6,0,";
    Library vetoed = Futures.edited(folder, "guarantees.csv", row, row.replaceFirst("0,$", "1,"));
    List<Future> futures = Futures.of(vetoed, FORCE, 8);
    everywhere(futures, SecurityOfferTest::weighed);
    everywhere(
        futures,
        (f, t) -> {
          for (String sent :
              List.of("promise", "troops_wanted", "troops", "patrols", "tripwire", "training")) {
            same(sent, t, f.at(sent, t), 0);
          }
        });
  }
}
