package backstop.models;

import static backstop.models.Futures.everywhere;
import static backstop.models.Futures.same;
import static backstop.models.Joint.mines;
import static backstop.models.Joint.value;
import static backstop.models.Joint.worth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.model.Library;
import backstop.model.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The five parts of a guarantee and capital at risk, as docs/models/portfolio.md tells them. */
final class PortfolioGuaranteeTest {

  private static final double SIZE = 1e6;

  private static final List<Future> FUTURES = Joint.shipped();

  /** A quarter of war calls for what a year of it costs more than peace, and for lost aid. */
  @Test
  void warCallsForSupportBeyondThatOfPeace() {
    boolean[] seen = new boolean[2];
    everywhere(
        FUTURES,
        (f, t) -> {
          boolean war = f.in("security.conflict", "war", t - 1);
          seen[war ? 1 : 0] = true;
          double peace = f.given("europe.support_in_war") * f.given("europe.support_in_peace");
          double more = f.given("europe.support_in_war") - peace;
          double yearly = (more + f.given("europe.stock_replacement")) * f.at("markets.us_cpi", t);
          double dollars = yearly * f.length(t) * f.at("markets.eur_usd", t);
          same("support", t, f.at("support_called", t), war ? dollars : 0, SIZE);
        });
    assertThat(seen).containsOnly(true);
  }

  @Test
  void theForceCostsWhatAllWhoGiveItPay() {
    everywhere(
        FUTURES,
        (f, t) -> {
          double guarantors =
              f.at("security.european_force_cost", t)
                  + f.at("security.us_force_cost", t)
                  + f.at("security.patrol_cost", t)
                  + f.at("security.training_and_arming_cost", t);
          double enablers = f.at("europe.european_enablers", t) * f.at("markets.eur_usd", t);
          same("force", t, f.at("cost_of_force", t), guarantors + enablers, SIZE);
          double test =
              f.at("security.intervention_cost", t) + f.at("security.abandonment_cost", t);
          same("test", t, f.at("contingent_cost", t), test, SIZE);
        });
  }

  /** Deals with their sign; damage, support, force and tests as costs. */
  @Test
  void aGuaranteeIsWorthItsFiveParts() {
    for (Future f : FUTURES) {
      double damage =
          worth(f, t -> f.at("security.war_damage", t) + f.at("security.hybrid_damage", t));
      double[] parts = {
        worth(f, t -> f.at("parties_total", t)),
        -damage,
        -worth(f, t -> f.at("support_called", t)),
        -worth(f, t -> f.at("cost_of_force", t)),
        -worth(f, t -> f.at("contingent_cost", t))
      };
      List<String> names =
          List.of("guarantee_deals", "damage", "war_support", "force_cost", "contingent_liability");
      for (int i = 0; i < parts.length; i++) {
        same(names.get(i), 0, value(f, names.get(i)), parts[i], SIZE);
      }
      same(
          "all",
          0,
          value(f, "guarantee_value"),
          IntStream.range(0, 5).mapToDouble(i -> parts[i]).sum(),
          SIZE);
    }
  }

  @Test
  void capitalAtRiskIsPlantInUkraine() {
    boolean[] lost = new boolean[1];
    everywhere(
        FUTURES,
        (f, t) -> {
          double mines = mines(f, "plant_value", t);
          same("capital", t, f.at("capital", t), mines + f.at("drones.plant_value", t), SIZE);
          double hit = mines(f, "repair", t) + mines(f, "lost_plant", t);
          double workshops = f.at("drones.plant_value", t - 1) * f.at("drones.plant_loss", t);
          same("lost", t, f.at("capital_lost", t), hit + workshops, SIZE);
          double price = f.at("security.war_risk_premium", t) * f.length(t);
          same("premium", t, f.at("market_premium", t), price * f.at("capital", t), SIZE);
          lost[0] |= hit > 0 && workshops > 0;
        });
    assertThat(lost[0]).as("both mines and workshops are hit in a quarter").isTrue();
  }

  @Test
  void premiumsAreYearlyPerDollarOfCapital() {
    for (Future f : FUTURES) {
      double capital = worth(f, t -> f.at("capital", t) * f.length(t));
      double lost = worth(f, t -> f.at("capital_lost", t));
      same("fair", 0, value(f, "premium_bp"), 1e4 * lost / capital);
      double market = worth(f, t -> f.at("market_premium", t));
      same("market", 0, value(f, "market_premium_bp"), 1e4 * market / capital);
    }
  }

  /**
   * A war without end: 44bn euros a year, half of it in peace, and 20bn for lost aid, at 1.20
   * dollars, are 50.4bn. Workshops of a billion that lose a hundredth every quarter lose 400 basis
   * points a year, quarters being 90 to 92 days long; cover at 1.5% costs 150.
   */
  @Test
  void aHandMadeWarIsChargedToTheDollarAndToTheBasisPoint() {
    Future f = Joint.of(handMade(), "paper_assurances", 1).get(0);
    same("support", 0, value(f, "war_support"), worth(f, t -> -50_400 * f.length(t)), SIZE);
    assertThat(value(f, "premium_bp")).isCloseTo(400, within(1.0));
    assertThat(value(f, "market_premium_bp")).isCloseTo(150, within(1e-6));
  }

  private static Library handMade() {
    Map<String, String> sums =
        Map.of(
            "minerals_fund.active", "0",
            "europe.support_in_war", "44000",
            "europe.support_in_peace", "0.5",
            "europe.stock_replacement", "20000");
    return Joint.library(sums)
        .pinned("markets.us_cpi", 1)
        .pinned("markets.eur_usd", 1.2)
        .pinned("security.war_in_period", 1)
        .pinned("security.war_risk_premium", 0.015)
        .pinned("drones.plant_value", 1000)
        .pinned("drones.plant_loss", 0.01);
  }

  /** Of critical minerals, what no American buyer has first call on. */
  @Test
  void supplyIsWhatAmericansDoNotCallOn() {
    List<Future> lively = Joint.of(Minerals.library(Minerals.LIVELY), "article_5_like", 3);
    boolean[] some = new boolean[1];
    everywhere(
        lively,
        (f, t) -> {
          double free = mines(f, "sales", t, d -> isCritical(f, d) ? 1 - d.number("offtake") : 0);
          same("supply", t, f.at("supply", t), free / f.length(t), SIZE);
          some[0] |= free > 0;
        });
    assertThat(some[0]).isTrue();
    for (Future f : lively) {
      same("early", 19, value(f, "supply_early"), f.at("supply", 19), SIZE);
      same("later", 39, value(f, "supply_10y"), f.at("supply", 39), SIZE);
    }
  }

  private static boolean isCritical(Future f, Deposit d) {
    Table minerals = f.table("mineral");
    int row = minerals.keys().indexOf(d.text("mineral"));
    return minerals.number(minerals.column("critical"), row) == 1;
  }
}
