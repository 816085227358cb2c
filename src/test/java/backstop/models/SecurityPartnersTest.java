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

/** Washington, Europe and the Union as docs/models/security.md tells them. */
final class SecurityPartnersTest {

  private static final List<String> STANCES =
      List.of("active_backstop", "enablers", "arms_only", "disengaged");

  @ParameterizedTest
  @ValueSource(strings = {"article_5_like", "reassurance_force_us_enablers", "paper_assurances"})
  void washingtonStartsAtTheRoleAndStepsDown(String posture) {
    List<Future> futures = Futures.of(posture);
    int role = STANCES.indexOf(futures.get(0).words("us_role"));
    everywhere(
        futures,
        (f, t) -> {
          int before = stance(f, t - 1);
          int now = stance(f, t);
          assertThat(t > 0 || before == role).isTrue();
          assertThat(now).isBetween(Math.max(role, before - 1), Math.min(3, before + 2));
          same("withdrawal", t, f.at("us_withdrawal", t), now > before ? 1 : 0);
          same("below role", t, f.at("us_below_role", t), now > role ? 1 : 0);
          same("role kept", t, f.at("us_role_kept", t), now > role ? 0 : 1);
          boolean unbroken = IntStream.rangeClosed(0, t).allMatch(p -> stance(f, p) == role);
          same("role unbroken", t, f.at("us_role_unbroken", t), unbroken ? 1 : 0);
        });
    assertThat(count(futures, "us_withdrawal")).isPositive();
  }

  @Test
  void oneStepOrTwoInTheShareGiven() {
    Map<String, String> often = Map.of("us_withdrawal_rate", "1", "us_step_share", "0.8");
    long one = 0;
    long two = 0;
    for (Future f : Futures.of(Futures.with(often), "article_5_like")) {
      for (int t = 0; t < f.periods(); t++) {
        int step = stance(f, t) - stance(f, t - 1);
        one += step == 1 && stance(f, t - 1) < 2 ? 1 : 0;
        two += step == 2 ? 1 : 0;
      }
    }
    double error = Math.sqrt(0.8 * 0.2 / (one + two));
    assertThat((double) one / (one + two)).isCloseTo(0.8, within(4 * error));
  }

  @Test
  void pausesDelayDeliveriesOnly() {
    List<Future> many =
        Futures.of(Futures.with(Map.of("us_pause_rate", "6")), "reassurance_force_us_enablers");
    List<Future> none =
        Futures.of(Futures.with(Map.of("us_pause_rate", "0")), "reassurance_force_us_enablers");
    assertThat(count(none, "us_pause_share")).isZero();
    assertThat(count(many, "us_pause_share")).isPositive();
    for (int path = 0; path < many.size(); path++) {
      Future other = none.get(path);
      everywhere(
          List.of(many.get(path)),
          (f, t) -> {
            same("stance", t, stance(f, t), stance(other, t));
            same("delivers", t, f.at("us_delivers", t), stance(f, t) == 3 ? 0 : 1);
            double pause = f.at("us_pause", t) * f.given("pause_length") / f.length(t);
            same("pause", t, f.at("us_pause_share", t), Math.min(1, pause));
            double arms = f.given("other_arms") * f.at("us_delivers", t);
            same("arms", t, f.at("us_arms", t), arms * (1 - f.at("us_pause_share", t)));
          });
    }
  }

  @Test
  void withdrawalsFollowElections() {
    everywhere(
        Futures.of("article_5_like"),
        (f, t) -> {
          int cycle = Math.floorMod(2025 + (int) Math.floor(f.years(t) + 0.74), 4);
          double turnover = cycle == 1 ? 0.625 : cycle == 0 ? 0.125 : -0.375;
          double pull = f.given("stakes_weight") * f.given("other_stakes");
          double hazard =
              f.given("us_withdrawal_rate")
                  * (1 + f.given("election_effect") * turnover)
                  * Math.exp(-pull);
          same("withdrawal", t, f.at("us_withdrawal_hazard", t), hazard);
          same(
              "return", t, f.at("us_return_hazard", t), f.given("us_return_rate") * Math.exp(pull));
        });
  }

  @Test
  void stakesBindWashington() {
    Map<String, String> bound =
        Map.of("other_stakes", "1", "stakes_weight", "1", "occupied_weight", "0");
    Map<String, String> loose =
        Map.of("other_stakes", "1", "stakes_weight", "0", "occupied_weight", "0");
    Future tied = Futures.of(Futures.with(bound), "article_5_like", 2).get(1);
    Future free = Futures.of(Futures.with(loose), "article_5_like", 2).get(1);
    double rarer = tied.at("us_withdrawal_hazard", 9) / free.at("us_withdrawal_hazard", 9);
    double likelier = tied.at("us_return_hazard", 9) / free.at("us_return_hazard", 9);
    assertThat(rarer).isCloseTo(Math.exp(-1), within(1e-12));
    assertThat(likelier).isCloseTo(Math.exp(1), within(1e-12));
  }

  @Test
  void withdrawalInvitesProbing() {
    everywhere(
        Futures.of("article_5_like"),
        (f, t) -> {
          double faded =
              t == 0
                  ? 0
                  : f.at("probing", t - 1) * Math.exp(-f.length(t) / f.given("probing_years"));
          boolean withdrew = stance(f, t) > stance(f, t - 1);
          same("probing", t, f.at("probing", t), withdrew ? 1 : faded);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"article_5_like", "reassurance_force", "tripwire_us_backstop"})
  void troopsRampToATargetOfWillAndMeans(String posture) {
    everywhere(
        Futures.of(posture),
        (f, t) -> {
          double forces = f.holds("posture_in_force", t) ? f.posture("troops") : 0;
          double will = f.in("european_resolve", "willing", t) ? 1 : f.given("wavering_will");
          double european = forces * (1 - f.posture("us_troop_share")) * will;
          same("wanted", t, f.at("troops_wanted", t), european);
          double means = stance(f, t) >= 2 ? f.given("sustainable_without_enablers") : 1;
          double target = european * Math.min(means, f.at("pool_share", t));
          ramp(f, t, "european_troops", target);
          double american = stance(f, t) == 0 ? forces * f.posture("us_troop_share") : 0;
          ramp(f, t, "us_troops", american);
        });
  }

  @Test
  void drawdownElsewherePullsTroops() {
    List<Future> futures = Futures.of("article_5_like");
    everywhere(
        futures,
        (f, t) -> {
          double need = f.holds("us_drawdown", t) ? 300000 * f.given("drawdown_share") : 0;
          same("need", t, f.at("european_need", t), need);
          double claimed = f.given("rotation_ratio") * f.at("troops_wanted", t) + need;
          double share = Math.min(1, f.given("deployable_pool") / Math.max(1, claimed));
          same("share of the pool", t, f.at("pool_share", t), share);
        });
    assertThat(futures).anyMatch(f -> f.holds("us_drawdown", 100) && f.at("pool_share", 100) < 1);
  }

  @Test
  void openClustersRaiseReform() {
    everywhere(
        Futures.of("eu_mutual_defence"),
        (f, t) -> {
          double pace = f.holds("veto_lifted", t) ? 1 : f.given("vetoed_pace");
          double opened =
              f.at("clusters_opened", t - 1)
                  + f.given("cluster_pace") * f.posture("eu_path") * pace * f.length(t);
          same("clusters", t, f.at("clusters_opened", t), Math.min(1, opened));
          double end =
              0.36
                  + f.given("reform_strength") * f.at("strength", t)
                  + f.given("reform_clusters") * f.at("clusters_opened", t)
                  + f.given("reform_member") * f.at("accession", t);
          double step = Math.exp(-f.length(t) / f.given("reform_years"));
          double before = f.at("reform", t - 1);
          double reform = Math.min(1, end) + (before - Math.min(1, end)) * step;
          same("reform", t, f.at("reform", t), reform);
          same("leakage", t, f.at("leakage", t), f.given("leakage_at_zero") * (1 - reform));
        });
  }

  @Test
  void accessionWaitsForTheVeto() {
    List<Future> futures = Futures.of("eu_mutual_defence");
    everywhere(
        futures,
        (f, t) -> assertThat(f.holds("accession", t) && !f.holds("veto_lifted", t)).isFalse());
    assertThat(count(futures, "accession")).isPositive();
    Map<String, String> never = Map.of("veto_lift_rate", "0");
    List<Future> blocked = Futures.of(Futures.with(never), "eu_mutual_defence");
    assertThat(count(blocked, "accession")).isZero();
  }

  @Test
  void accessionIsRarerInWarAndOnAHalfPath() {
    everywhere(
        Futures.of("reassurance_force"),
        (f, t) -> {
          if (!f.holds("accession", t - 1)) {
            boolean war = f.in("conflict", "war", t - 1);
            double rate =
                f.given("accession_rate")
                    * 0.6
                    * f.at("clusters_opened", t)
                    * f.at("veto_lifted", t)
                    * (war ? f.given("accession_in_war") : 1);
            same(
                "hazard of accession",
                t,
                f.at("accession.hazard", t),
                hazard(f, "accession", t, rate));
          }
        });
  }

  @Test
  void washingtonPressesForTheVetoToBeLifted() {
    everywhere(
        Futures.of("paper_assurances"),
        (f, t) -> {
          if (!f.holds("veto_lifted", t - 1)) {
            double pressed = stance(f, t) < 3 ? 1 + f.given("us_pressure_effect") : 1;
            double rate = f.given("veto_lift_rate") * pressed;
            same("hazard", t, f.at("veto_lifted.hazard", t), hazard(f, "veto_lifted", t, rate));
          }
        });
  }

  private static double hazard(Future f, String clock, int t, double rate) {
    return f.at(clock + ".hazard", t - 1) + rate * f.length(t);
  }

  private static void ramp(Future f, int t, String row, double target) {
    double before = f.at(row, t - 1);
    double step = Math.exp(-f.length(t) / f.given("deployment_years"));
    same(row, t, f.at(row, t), target + (before - target) * step);
  }

  private static int stance(Future f, int period) {
    return IntStream.range(0, 4)
        .filter(s -> f.in("us_commitment", STANCES.get(s), period))
        .findFirst()
        .orElseThrow();
  }
}
