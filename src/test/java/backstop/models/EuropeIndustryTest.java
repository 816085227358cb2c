package backstop.models;

import static backstop.models.Burden.at;
import static backstop.models.Burden.dollars;
import static backstop.models.Burden.given;
import static backstop.models.Burden.moved;
import static backstop.models.Burden.steps;
import static backstop.models.Futures.everywhere;
import static backstop.models.Futures.same;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** European industry, its ventures and what is bought in America, as docs/models/europe.md. */
final class EuropeIndustryTest {

  @ParameterizedTest
  @ValueSource(strings = {"reassurance_force", "article_5_like"})
  void industryBuildsUnderLongContractsAndABackstop(String posture) {
    everywhere(
        Burden.of(posture),
        (f, t) -> {
          double length =
              f.at("security.procurement_horizon", t) / f.given("security.strong_horizon");
          double trust = length * (steps(f, t) < 2 ? 1 : given(f, "unbacked"));
          same("contracts", t, at(f, "contracts", t), trust);
          double target = trust * at(f, "rearming", t);
          double years = given(f, "capacity_years");
          double grown = moved(f, t, "industry_growth", target, years);
          same("growth", t, at(f, "industry_growth", t), grown);
          double capacity = 1 + given(f, "capacity_gain") * grown;
          same("capacity", t, at(f, "defence_capacity", t), capacity);
          double ventures = given(f, "venture_gain") * f.at("security.integration", t) * grown;
          same("ventures", t, at(f, "venture_share", t), ventures);
        });
  }

  @Test
  void withoutABackstopTheSameContractsBuildLess() {
    Map<String, String> alike = Map.of("europe.unbacked", "1");
    List<Future> trusted = Burden.of(Futures.with(alike), "reassurance_force");
    List<Future> doubted = Burden.of("reassurance_force");
    for (int path = 0; path < trusted.size(); path++) {
      assertThat(at(trusted.get(path), "industry_growth", 60))
          .isGreaterThan(at(doubted.get(path), "industry_growth", 60));
    }
  }

  @Test
  void americanArmsGiveWayAsEuropeanIndustryGrows() {
    everywhere(
        Burden.of("reassurance_force_us_enablers"),
        (f, t) -> {
          double grown = at(f, "industry_growth", t - 1);
          double share = given(f, "american_arms_share") * (1 - grown * given(f, "substitution"));
          same("share", t, at(f, "american_share", t), share);
          double arms = given(f, "equipment_share") * at(f, "rearmament", t) * share;
          same("arms", t, at(f, "american_arms", t), arms);
          double stocks = steps(f, t) < 3 ? given(f, "stock_share") * at(f, "stocks", t) : 0;
          same("stocks", t, at(f, "american_stocks", t), stocks);
          double yearly = (arms + stocks) * dollars(f, t) / f.length(t);
          same("orders", t, at(f, "us_orders", t), yearly);
        });
  }

  /** R030: in what SAFE pays, at most 35% comes from outside; it pays for no American system. */
  @Test
  void americanPartsInWhatSafePaysStayUnderTheCeiling() {
    Map<String, String> many =
        Map.of("europe.parts_share", "0.5", "europe.foreign_content", "0.35");
    everywhere(
        Burden.of(Futures.with(many), "reassurance_force"),
        (f, t) -> {
          double european = at(f, "european_arms", t);
          double safe = Math.min(european, at(f, "safe_draw", t));
          same("paid by SAFE", t, at(f, "paid_by_safe", t), safe);
          double parts = 0.35 * safe + 0.5 * (european - safe);
          same("parts", t, at(f, "american_parts", t), parts);
        });
  }

  @Test
  void whatEuropeansUseOfAmericaIsPaidToAmerica() {
    everywhere(
        Burden.of("article_5_like"),
        (f, t) -> {
          double paid =
              at(f, "american_arms", t)
                  + at(f, "american_parts", t)
                  + at(f, "american_stocks", t)
                  + at(f, "american_enablers", t)
                  + given(f, "munition_share") * at(f, "force", t);
          same("paid to America", t, at(f, "paid_to_us", t), paid);
        });
  }
}
