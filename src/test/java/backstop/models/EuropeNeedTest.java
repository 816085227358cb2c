package backstop.models;

import static backstop.models.Burden.at;
import static backstop.models.Burden.dollars;
import static backstop.models.Burden.given;
import static backstop.models.Burden.moved;
import static backstop.models.Burden.paid;
import static backstop.models.Burden.steps;
import static backstop.models.Burden.total;
import static backstop.models.Burden.war;
import static backstop.models.Futures.everywhere;
import static backstop.models.Futures.same;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Europe is called on to pay, as docs/models/europe.md tells it. */
final class EuropeNeedTest {

  @ParameterizedTest
  @ValueSource(strings = {"paper_assurances", "reassurance_force", "article_5_like"})
  void statesRearmForWhatWashingtonLeavesAndTheGuaranteeDoesNotCover(String posture) {
    everywhere(
        Burden.of(posture),
        (f, t) -> {
          double gap = given(f, "replaced_backed") + steps(f, t) * given(f, "replaced_step");
          if (f.holds("security.us_drawdown", t)) {
            gap += given(f, "drawdown_weight") * f.given("security.drawdown_share");
          }
          same("gap", t, at(f, "american_gap", t), gap);
          double wanted = Math.min(1, gap - gap * given(f, "calm") * f.at("security.strength", t));
          same("wanted", t, at(f, "rearming_wanted", t), wanted);
          double years = given(f, "rearming_years");
          same("rearming", t, at(f, "rearming", t), moved(f, t, "rearming", wanted, years));
          double whole = paid(f, t, given(f, "full_replacement"));
          same("rearmament", t, at(f, "rearmament", t), whole * at(f, "rearming", t));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"reassurance_force", "reassurance_force_us_enablers", "article_5_like"})
  void theForceAndItsEnablersArePaidByThoseWhoSendThem(String posture) {
    everywhere(
        Burden.of(posture),
        (f, t) -> {
          double force =
              f.at("security.european_force_cost", t)
                  + f.at("security.patrol_cost", t)
                  + f.at("security.training_and_arming_cost", t);
          same("force", t, at(f, "force", t), force / dollars(f, t));
          double size = Math.min(1, f.at("security.european_troops", t) / given(f, "whole_force"));
          double own = steps(f, t) < 2 ? 0 : paid(f, t, given(f, "own_enablers") * size);
          same("own enablers", t, at(f, "european_enablers", t), own);
          boolean american = steps(f, t) < 2 && f.holds("security.posture_in_force", t);
          double charge = given(f, "enabler_charge") * f.given("security.enabler_rate");
          double theirs = american ? paid(f, t, charge) / dollars(f, t) : 0;
          same("American enablers", t, at(f, "american_enablers", t), theirs);
          double europe = 1 - f.posture("us_troop_share");
          double contingent = f.at("security.contingent_cost", t) * europe / dollars(f, t);
          same("contingent", t, at(f, "contingent", t), contingent);
        });
  }

  @Test
  void nobodyWantsMoreThanTheWholeOfWashington() {
    Map<String, String> high = Map.of("europe.replaced_backed", "0.9", "europe.calm", "0");
    everywhere(
        Burden.of(Futures.with(high), "reassurance_force", 4),
        (f, t) -> assertThat(at(f, "rearming_wanted", t)).isEqualTo(1));
  }

  @Test
  void warAsksForStocksAndSupport() {
    everywhere(
        Burden.of("reassurance_force"),
        (f, t) -> {
          boolean delivers = steps(f, t) < 3;
          double granted = delivers ? given(f, "american_grants") : 0;
          double stocks = paid(f, t, given(f, "stock_replacement")) * (1 - granted);
          same("stocks", t, at(f, "stocks", t), war(f, t) ? stocks : 0);
          double will =
              f.in("security.european_resolve", "willing", t)
                  ? 1
                  : f.given("security.wavering_will");
          double support = paid(f, t, given(f, "support_in_war")) * will;
          double peace = support * given(f, "support_in_peace");
          same("support", t, at(f, "support_wanted", t), war(f, t) ? support : peace);
        });
  }

  /** Shares of inputs/payers.csv; loans are the members' alone. */
  @Test
  void membersAndOthersShareEachCall() {
    everywhere(
        Burden.of("reassurance_force_us_enablers"),
        (f, t) -> {
          double guarantee =
              at(f, "force", t)
                  + at(f, "european_enablers", t)
                  + at(f, "american_enablers", t)
                  + at(f, "contingent", t);
          double ukraine = at(f, "support_wanted", t) + at(f, "stocks", t);
          double defence = at(f, "rearmament", t);
          double service = at(f, "safe_interest", t) + at(f, "safe_repayment", t);
          same("service", t, at(f, "safe_service", t), service);
          double members = 0.82 * defence + 0.65 * guarantee + 0.75 * ukraine + service;
          double others = 0.18 * defence + 0.35 * guarantee + 0.25 * ukraine;
          same("members", t, at(f, "need[members]", t), members);
          same("others", t, at(f, "need[others]", t), others);
          same("need", t, at(f, "need_total", t), members + others);
        });
  }

  @Test
  void anAmericanDrawdownRaisesNeed() {
    List<Future> none =
        Burden.of(Futures.with(Map.of("us_drawdown_rate", "0")), "reassurance_force");
    List<Future> soon =
        Burden.of(Futures.with(Map.of("us_drawdown_rate", "4")), "reassurance_force");
    double before = 0;
    double after = 0;
    for (int path = 0; path < none.size(); path++) {
      Future stays = none.get(path);
      Future leaves = soon.get(path);
      double gap = at(leaves, "american_gap", 60) - at(stays, "american_gap", 60);
      double drawn = given(leaves, "drawdown_weight") * leaves.given("security.drawdown_share");
      same("gap", 60, gap, drawn);
      before += total(stays, "need_total");
      after += total(leaves, "need_total");
    }
    assertThat(after).isGreaterThan(1.02 * before);
  }
}
