package backstop.models;

import static backstop.models.Programme.everywhere;
import static backstop.models.Programme.same;
import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Library;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rates, switches and the end of the drone programme as docs/models/drones.md tells them. */
final class DronesRatesTest {

  private static final String POSTURE = "reassurance_force_us_enablers";

  @ParameterizedTest
  @ValueSource(strings = {POSTURE, "paper_assurances"})
  void licencesPartsAndStrikesComeAtTheirRates(String posture) {
    everywhere(
        Programme.of(posture),
        (p, t) -> {
          boolean war = p.at("security.war_in_period", t) == 1;
          double opening = p.given("export_opening_rate_" + (war ? "war" : "peace"));
          double closing = war ? p.given("export_closing_rate") : 0;
          double lift = p.given("licence_lift_rate") * p.at("security.strength", t - 1);
          leads(p, t, "export_regime", "closed", "licensed", opening);
          leads(p, t, "export_regime", "licensed", "closed", closing);
          leads(p, t, "export_regime", "licensed", "free", war ? 0 : lift);
          leads(p, t, "export_regime", "free", "licensed", closing);
          leads(p, t, "parts_supply", "flowing", "embargoed", p.given("embargo_rate"));
          leads(p, t, "parts_supply", "embargoed", "flowing", p.given("embargo_end_rate"));
          same("signing", t, p.at("signing.rate", t), p.at("signing_rate", t));
          double strikes = p.given("strike_rate") * p.at("security.strike_index", t);
          same("strikes", t, p.at("plant_strike.rate", t), strikes);
        });
  }

  /** A rate counts in the state from which it leads. */
  private static void leads(Programme p, int t, String chain, String from, String to, double rate) {
    String row = chain + "." + from + "_to_" + to;
    same(row, t, p.at(row, t), p.in(chain, from, t - 1) ? rate : 0);
  }

  @ParameterizedTest
  @CsvSource({"inside_arms_sale, 1, 0", "inside_arms_sale, 1, 1", "active, 0, 0", "active, 0, 1"})
  void aProgrammeThatIsNotAdditionalIsNeverSigned(String name, String value, String fixed) {
    everywhere(
        Programme.of(POSTURE, Map.of(name, value, "fixed_volume", fixed)),
        (p, t) -> {
          for (String row : new String[] {"additional", "headline", "signing.rate", "signing"}) {
            assertThat(p.at(row, t)).as(row).isZero();
          }
          assertThat(p.at("programme_room", t)).isZero();
        });
  }

  /** Losses that are not made good end it early. */
  @Test
  void theVentureEndsWithItsTermOrItsLosses() {
    int early = 0;
    for (Programme p : Programme.of(POSTURE, Map.of("walk_away", "0.2"))) {
      double limit = 0.2 * p.given("committed_equity");
      boolean ended = false;
      for (int t = 0; t < p.periods(); t++) {
        boolean lost = p.at("tax_losses", t - 1) > limit;
        boolean late = p.at("elapsed", t) >= 5 + p.given("delivery_tail");
        boolean before = ended;
        ended = ended || lost || late;
        early += ended && !before && lost && !late ? 1 : 0;
        same("wound up", t, p.at("wound_up", t), ended ? 1 : 0);
        same("closing", t, p.at("closing", t), ended && !before ? 1 : 0);
        double signed = p.at("signing", t);
        same("live", t, p.at("live", t), ended ? 0 : signed);
        boolean open = signed == 1 && !ended && p.at("elapsed", t) < 5;
        same("window", t, p.at("window_open", t), open ? 1 : 0);
      }
    }
    assertThat(early).isPositive();
  }

  @Test
  void whatOthersReadOfTheProgramme() {
    Map<String, String> small = Map.of("drone_capacity", "1500", "full_stake", "300");
    boolean all = false;
    boolean bound = false;
    for (Programme p : Programme.of("article_5_like", small)) {
      double allowed = 1 + p.given("overhead_allowance") + p.given("design_allowance");
      for (int t = 0; t < p.periods(); t++) {
        double yearly = p.at("made", t) * p.at("capacity_per_sale", t) / p.length(t);
        double output = p.at("live", t) * yearly * 1.25 * allowed / 1500;
        same("output", t, p.at("home_output", t), Math.min(1, output));
        double insured = p.given("insured_share") * p.at("plant_value", t);
        same("cover", t, p.at("cover_wanted", t), p.at("live", t) * insured);
        double worth =
            p.at("plant_book", t) + p.at("receivables", t) + p.at("cash", t) - p.at("loan", t);
        double stake =
            Math.max(0, (1 - p.given("ukrainian_share")) * worth)
                + p.at("blocked_dividends", t)
                + p.at("backlog[us_american_made]", t);
        same("stake", t, p.at("us_stake", t), stake, 10_000);
        same("share", t, p.at("us_stake_share", t), Math.min(1, p.at("us_stake", t) / 300));
        all |= output > 1;
        bound |= stake > 300;
      }
    }
    assertThat(all && bound).isTrue();
  }

  /** Will, squeeze and ventures, each at most all of what they can take. */
  @ParameterizedTest
  @ValueSource(strings = {"1", "8"})
  void donorsOrderWhatWillSqueezeAndVenturesLeave(String link) {
    Library library = Programme.library(Map.of("squeeze_link", link, "venture_link", link));
    Set<String> europe = Set.of("europe");
    boolean all = false;
    for (Future f : Futures.joined(library, "drones", europe, "paper_assurances", 6)) {
      double share = Double.parseDouble(link);
      for (int t = 0; t < f.periods(); t++) {
        double loose = 1 - f.at("security.locked_in_share", t);
        double will = 1 - loose * (1 - f.at("security.european_will", t));
        double cut = share * loose * f.at("europe.support_cut", t - 1);
        double ventures = share * f.at("europe.venture_share", t - 1);
        double left = will * (1 - Math.min(1, cut)) * (1 - Math.min(1, ventures));
        same("left", t, f.at("donors_left", t), left);
        all |= cut > 1;
      }
    }
    assertThat(all).isEqualTo(link.equals("8"));
  }
}
