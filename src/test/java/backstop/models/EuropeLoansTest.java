package backstop.models;

import static backstop.models.Burden.at;
import static backstop.models.Burden.given;
import static backstop.models.Burden.paid;
import static backstop.models.Burden.total;
import static backstop.models.Futures.everywhere;
import static backstop.models.Futures.same;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** SAFE loans as docs/models/europe.md tells them, and against schedules in closed form. */
final class EuropeLoansTest {

  private static final String POSTURE = "reassurance_force";
  private static final double CENT = 1e-8;

  /** Everything is drawn at once, at the Union's thirty-year yield of 3% + 0.675%. */
  private static Future oneDraw(Map<String, String> terms) {
    Map<String, String> sets = new HashMap<>(terms);
    sets.put("europe.safe_envelope", "100");
    sets.put("europe.safe_prefinancing", "1");
    sets.put("europe.expansion_rate", "0");
    sets.put("europe.spread_volatility", "0");
    sets.put("markets.eu_10y_start", "0.03");
    sets.put("markets.eu_10y_mean", "0.03");
    sets.put("markets.eu_10y_volatility", "0");
    return Burden.of(Futures.with(sets), POSTURE, 2).get(1);
  }

  /** R027 and R028: ten years of interest alone, then 35 equal yearly principals by quarters. */
  @Test
  void aLoanOfAHundredFollowsItsSchedule() {
    Future f = oneDraw(Map.of());
    double interest = 100 * 0.03675 / 4;
    double principal = 100.0 / 35 / 4;
    assertThat(at(f, "safe_draw", 0)).isCloseTo(100, within(CENT));
    assertThat(at(f, "safe_service", 0)).isZero();
    for (int t = 1; t < f.periods(); t++) {
      double paid = Math.max(0, t - 41);
      assertThat(at(f, "safe_draw", t)).isZero();
      double left = 1 - paid / 140;
      assertThat(at(f, "safe_interest", t)).isCloseTo(interest * left, within(CENT));
      double due = t > 40 ? principal : 0;
      assertThat(at(f, "safe_repayment", t)).isCloseTo(due, within(CENT));
      double end = 100 - due * (t - 40);
      assertThat(at(f, "safe_outstanding", t)).isCloseTo(end, within(CENT));
    }
    assertThat(at(f, "safe_outstanding", 100)).isCloseTo(100 - 60 * principal, within(CENT));
  }

  /** 8 quarters on 100, then on 100, 95, …, 5: interest on 1,850 for a quarter. */
  @Test
  void aShortLoanIsRepaidToTheCent() {
    Future f = oneDraw(Map.of("europe.safe_grace", "2", "europe.safe_term", "7"));
    assertThat(total(f, "safe_repayment")).isCloseTo(100, within(CENT));
    assertThat(total(f, "safe_interest")).isCloseTo(1850 * 0.03675 / 4, within(CENT));
    for (int t = 29; t < f.periods(); t++) {
      assertThat(at(f, "safe_outstanding", t)).isCloseTo(0, within(CENT));
      assertThat(at(f, "safe_service", t)).isCloseTo(0, within(CENT));
    }
    assertThat(at(f, "safe_outstanding", 27)).isCloseTo(5, within(CENT));
  }

  /** Loan by loan: each keeps the yield of its quarter. */
  @Test
  void everyLoanIsServedOnItsOwnTerms() {
    for (Future f : Burden.of(POSTURE)) {
      for (int t = 0; t < f.periods(); t++) {
        double interest = 0;
        double principal = 0;
        for (int loan = 0; loan < t; loan++) {
          double drawn = at(f, "safe_draw", loan);
          double rate = f.at("markets.eu_30y", loan);
          double repaid = Math.max(0, t - loan - 41) / 140.0;
          interest += drawn * (1 - repaid) * rate / 4;
          principal += t - loan > 40 ? drawn / 140 : 0;
        }
        same("principal", t, at(f, "safe_repayment", t), principal);
        same("interest", t, at(f, "safe_interest", t), interest);
      }
    }
  }

  @Test
  void statesThatPayMoreThanTheUnionDrawWhatTheRulesAllow() {
    everywhere(
        Burden.of(POSTURE),
        (f, t) -> {
          double width = given(f, "spread_width");
          double middle = at(f, "member_spread", t);
          double dear = Math.min(1, Math.max(0, 0.5 + middle / width / 2));
          same("dear", t, at(f, "dear_share", t), dear);
          double arms = given(f, "equipment_share") * at(f, "rearmament", t);
          double european = arms - at(f, "american_arms", t);
          same("European arms", t, at(f, "european_arms", t), european);
          double rest = paid(f, t, given(f, "eligible_purchases"));
          same("eligible", t, at(f, "eligible", t), 0.82 * european + rest);
          double left = at(f, "safe_limit", t) - at(f, "safe_drawn", t - 1);
          double draw = Math.min(dear * at(f, "eligible", t), Math.max(0, left));
          boolean open = at(f, "safe_open", t) == 1;
          same("draw", t, at(f, "safe_draw", t), open ? draw : 0);
          double drawn = at(f, "safe_drawn", t - 1) + at(f, "safe_draw", t);
          same("drawn", t, at(f, "safe_drawn", t), drawn);
        });
  }

  /** R029: 15% at once, the rest as years pass; the window closes with 2030, period 20. */
  @Test
  void loansAreReleasedOverTheirYearsUntilTheWindowCloses() {
    everywhere(
        Burden.of(POSTURE),
        (f, t) -> {
          double first = Math.max(0.15, Math.min(1, 0.15 + 0.25 * t / given(f, "safe_years")));
          same("released", t, at(f, "released", t), first);
          boolean expanded = t > 0 && f.holds("europe.safe_expanded", t - 1);
          double more = at(f, "more_released", t - 1) + 0.25 / given(f, "safe_years");
          double second = expanded ? Math.min(1, Math.max(0.15, more)) : 0;
          same("more released", t, at(f, "more_released", t), second);
          boolean late = expanded && at(f, "more_released", t - 1) < 1 - 1e-12;
          same("open", t, at(f, "safe_open", t), t <= 20 || late ? 1 : 0);
          double limit = first * given(f, "safe_envelope") + second * given(f, "safe_expansion");
          same("limit", t, at(f, "safe_limit", t), limit);
        });
  }

  @Test
  void drawingsNeverPassTheEnvelope() {
    boolean exhausted = false;
    boolean expanded = false;
    for (Future f : Burden.of("paper_assurances")) {
      for (int t = 0; t < f.periods(); t++) {
        boolean grown = f.holds("europe.safe_expanded", t);
        double envelope = given(f, "safe_envelope") + (grown ? given(f, "safe_expansion") : 0);
        assertThat(at(f, "safe_drawn", t)).isLessThanOrEqualTo(envelope * (1 + 1e-12));
        boolean all = at(f, "safe_drawn", t) > envelope * (1 - 1e-12);
        same("exhausted", t, at(f, "safe_exhausted", t), all ? 1 : 0);
        exhausted |= all;
        expanded |= grown;
      }
    }
    assertThat(exhausted && expanded).isTrue();
  }

  @Test
  void anExpansionMayComeWhileTheWindowIsOpen() {
    everywhere(
        Burden.of(POSTURE),
        (f, t) -> {
          if (!f.holds("europe.safe_expanded", t - 1)) {
            double rate = t <= 20 ? given(f, "expansion_rate") : 0;
            double hazard = at(f, "safe_expanded.hazard", t - 1) + rate * f.length(t);
            same("hazard", t, at(f, "safe_expanded.hazard", t), hazard);
          }
        });
  }

  @Test
  void nobodyDrawsWhereOwnMoneyIsCheaper() {
    Map<String, String> cheap =
        Map.of(
            "europe.spread_start", "-0.02",
            "europe.spread_mean", "-0.02",
            "europe.spread_volatility", "0");
    for (Map<String, String> off : List.of(cheap, Map.of("europe.safe_envelope", "0"))) {
      Map<String, String> alone = new HashMap<>(off);
      alone.put("europe.expansion_rate", "0");
      for (Future f : Burden.of(Futures.with(alone), POSTURE, 4)) {
        assertThat(total(f, "safe_draw") + total(f, "safe_service")).isZero();
        assertThat(total(f, "lenders_flow")).isZero();
      }
    }
  }
}
