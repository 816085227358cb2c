package backstop.models;

import static backstop.models.Futures.everywhere;
import static backstop.models.Futures.same;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rate of each chain, event and jump, as docs/models/security.md tells them. */
final class SecurityRatesTest {

  /** Within a period whatever calls for a decision. */
  private static final double AT_ONCE = 1e6;

  @ParameterizedTest
  @ValueSource(strings = {"article_5_like", "reassurance_force_us_enablers", "paper_assurances"})
  void washingtonStepsDownAndUpToItsRole(String posture) {
    everywhere(
        Futures.of(posture),
        (f, t) -> {
          double down = f.at("us_withdrawal_hazard", t);
          double one = down * f.given("us_step_share");
          double up = f.at("us_return_hazard", t);
          boolean backs = f.words("us_role").equals("active_backstop");
          boolean enables = backs || f.words("us_role").equals("enablers");
          leads(f, t, "us_commitment", "active_backstop", "enablers", one);
          leads(f, t, "us_commitment", "active_backstop", "arms_only", down - one);
          leads(f, t, "us_commitment", "enablers", "arms_only", one);
          leads(f, t, "us_commitment", "enablers", "disengaged", down - one);
          leads(f, t, "us_commitment", "arms_only", "disengaged", down - one);
          leads(f, t, "us_commitment", "disengaged", "arms_only", up);
          leads(f, t, "us_commitment", "arms_only", "enablers", enables ? up : 0);
          leads(f, t, "us_commitment", "enablers", "active_backstop", backs ? up : 0);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"article_5_like", "paper_assurances"})
  void europeWaversSoonerWithoutWashington(String posture) {
    everywhere(
        Futures.of(posture),
        (f, t) -> {
          double alone = f.at("us_below_role", t) * f.given("wavering_without_us");
          double wavering = f.given("wavering_rate") * (1 + alone);
          leads(f, t, "european_resolve", "willing", "wavering", wavering);
          leads(f, t, "european_resolve", "wavering", "willing", f.given("recovery_rate"));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"article_5_like", "paper_assurances"})
  void peaceSettlesByStrengthAndPromisesAreDecided(String posture) {
    everywhere(
        Futures.of(posture),
        (f, t) -> {
          leads(f, t, "conflict", "war", "ceasefire", f.at("ceasefire_hazard", t));
          leads(f, t, "conflict", "ceasefire", "war", f.at("relapse_hazard", t));
          leads(f, t, "conflict", "ceasefire", "settled", f.given("settlement_rate"));
          leads(f, t, "conflict", "settled", "war", f.at("relapse_hazard", t));
          double weak = 1 - f.at("strength", t);
          settles(f, t, "line_frozen", f.given("frozen_weight"));
          settles(f, t, "land_ceded", f.given("ceded_weight") * weak);
          settles(f, t, "land_returned", f.given("returned_weight") * (1 - weak));
          settles(f, t, "neutrality", f.given("neutrality_weight") * weak);
          double kept = f.at("honour_probability", t);
          double tested = AT_ONCE * f.at("tested", t);
          leads(f, t, "promise_record", "untested", "honoured", tested * kept);
          leads(f, t, "promise_record", "untested", "broken", tested * (1 - kept));
          double peace = f.in("conflict", "war", t) ? 0 : AT_ONCE;
          leads(f, t, "promise_record", "honoured", "untested", peace);
        });
  }

  private static void settles(Future f, int t, String kind, double weight) {
    double settled = f.in("conflict", "settled", t) ? AT_ONCE : 0;
    double war = f.in("conflict", "war", t) ? AT_ONCE : 0;
    leads(f, t, "settlement_kind", "none", kind, settled * weight);
    leads(f, t, "settlement_kind", kind, "none", war);
  }

  @ParameterizedTest
  @ValueSource(strings = {"article_5_like", "paper_assurances"})
  void transfersOpenInPeaceAndMayCloseAgain(String posture) {
    everywhere(
        Futures.of(posture),
        (f, t) -> {
          double peace = f.in("conflict", "war", t - 1) ? 0 : 1;
          double weak = f.given("transfer_rate") * (1 - f.at("strength", t)) * peace;
          double closing = AT_ONCE * f.at("relapse", t) + weak;
          leads(f, t, "transfer", "free", "restricted", closing);
          leads(f, t, "transfer", "restricted", "free", f.given("transfer_lift_rate") * peace);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"article_5_like", "eu_mutual_defence"})
  void eventsAndJumpsComeAtTheirRates(String posture) {
    everywhere(
        Futures.of(posture),
        (f, t) -> {
          boolean war = f.in("conflict", "war", t - 1);
          boolean presses = !f.in("us_commitment", "disengaged", t);
          double veto =
              f.given("veto_lift_rate") * (presses ? 1 + f.given("us_pressure_effect") : 1);
          double joins =
              f.given("accession_rate")
                  * f.posture("eu_path")
                  * f.at("clusters_opened", t)
                  * f.at("veto_lifted", t)
                  * (war ? f.given("accession_in_war") : 1);
          double takes = f.given("expropriation_rate") * (1 - f.at("reform", t - 1));
          rate(f, t, "us_drawdown", f.given("us_drawdown_rate"));
          rate(f, t, "veto_lifted", veto);
          rate(f, t, "accession", joins);
          rate(f, t, "succession", war ? 0 : f.posture("succession_rate"));
          rate(f, t, "us_pause", f.given("us_pause_rate"));
          rate(f, t, "hybrid_attack", f.at("hybrid_hazard", t));
          rate(f, t, "expropriation", takes);
        });
  }

  private static void rate(Future f, int t, String clock, double rate) {
    same(clock, t, f.at(clock + ".rate", t), rate);
  }

  /** A rate counts in the state from which it leads. */
  private static void leads(Future f, int t, String chain, String from, String to, double rate) {
    String row = chain + "." + from + "_to_" + to;
    same(row, t, f.at(row, t), f.in(chain, from, t - 1) ? rate : 0);
  }
}
