package backstop.models;

import static backstop.models.Burden.at;
import static backstop.models.Burden.dollars;
import static backstop.models.Futures.everywhere;
import static backstop.models.Futures.same;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.valuation.Difference;
import backstop.valuation.Execution;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import backstop.valuation.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts that the default library must reproduce for Europe's burden. */
final class EuropeFactsTest {

  private static final int PATHS = 256;

  /** From weak to strong, as in deals.md 8. */
  private static final List<String> LADDER =
      List.of(
          "paper_assurances",
          "train_and_equip",
          "reassurance_force",
          "reassurance_force_us_enablers",
          "article_5_like");

  private static final Library LIBRARY = Futures.shipped();
  private static final Result RESULT = value();

  private static Result value() {
    List<Integer> postures = LADDER.stream().map(LIBRARY.postures()::indexOf).toList();
    Sampling sampling = new Sampling(PATHS, 16, 1, Sampler.SOBOL);
    Request request =
        new Request(
            List.of("europe"), postures, postures.get(0), sampling, List.of(), Overlay.NONE);
    return backstop.valuation.Valuation.value(
        LIBRARY, request, new Execution(2, 256, (done, all) -> {}));
  }

  private static int measure(String name) {
    return LIBRARY.measures().indexOf(LIBRARY.measure("europe." + name).orElseThrow());
  }

  /** How much a measure differs between two rungs of the ladder, over two standard errors. */
  private static double step(int rung, int below, String measure) {
    Difference step =
        RESULT.difference(
            LIBRARY.postures().indexOf(LADDER.get(rung)),
            LIBRARY.postures().indexOf(LADDER.get(below)),
            measure(measure));
    return step.mean() / (2 * step.error());
  }

  @Test
  void everyCheckHolds() {
    assertThat(RESULT.breakdowns()).isEmpty();
    assertThat(RESULT.verdicts()).allMatch(verdict -> verdict.held());
  }

  /** Paired, two standard errors. */
  @Test
  void aWeakerGuaranteeMakesEuropeRearmMoreAndAStrongerOneCostsMoreForce() {
    for (int rung = 1; rung < LADDER.size(); rung++) {
      assertThat(step(rung, rung - 1, "rearmament_cost")).as(LADDER.get(rung)).isLessThan(-1);
      assertThat(step(rung, rung - 1, "force_cost")).as(LADDER.get(rung)).isGreaterThan(1);
    }
  }

  @Test
  void whatAWeakGuaranteeCrowdsOut() {
    int treaty = LADDER.size() - 1;
    for (String measure : List.of("support_displaced", "squeeze_peak", "us_npv", "burden_total")) {
      assertThat(step(treaty, 0, measure)).as(measure).isLessThan(-1);
    }
    assertThat(step(treaty, 0, "public_cover_least")).isGreaterThan(1);
    assertThat(step(treaty, 0, "defence_capacity_10y")).isGreaterThan(1);
  }

  /** Signs and parties, added up from the payments. */
  @Test
  void whatOnePartyPaysAnotherReceives() {
    everywhere(
        Burden.of("reassurance_force_us_enablers"),
        (f, t) -> {
          double loan = at(f, "safe_draw", t) - at(f, "safe_service", t);
          double support = at(f, "support", t);
          double guarantee =
              at(f, "force", t)
                  + at(f, "european_enablers", t)
                  + at(f, "american_enablers", t)
                  + at(f, "contingent", t);
          double ukraine = support + at(f, "stocks", t);
          double arms = at(f, "rearmament", t);
          double members = 0.82 * arms + 0.65 * guarantee + 0.75 * ukraine;
          double others = 0.18 * arms + 0.35 * guarantee + 0.25 * ukraine;
          same("spending", t, at(f, "spending[members]", t), members);
          double rate = dollars(f, t);
          same("members", t, at(f, "members_flow", t), (loan - members) * rate);
          same("others", t, at(f, "others_flow", t), -others * rate);
          same("lenders", t, at(f, "lenders_flow", t), -loan * rate);
          same("Ukraine", t, at(f, "ukraine_flow", t), support * rate);
          double america = at(f, "paid_to_us", t) * rate;
          same("America", t, at(f, "united_states_flow", t), america);
          double outside = (members + others - support) * rate - america;
          same("outside", t, at(f, "outside_flow", t), outside);
        });
  }

  /** A payer that is given a tenth of the loans receives and serves a tenth. */
  @Test
  void loansGoToThoseWhoMayBorrow(@TempDir Path folder) {
    Library shared = Futures.edited(folder, "payers.csv", "0.25,0.16,0,", "0.25,0.16,0.1,");
    everywhere(
        Burden.of(shared, "reassurance_force", 4),
        (f, t) -> {
          double loan = at(f, "safe_draw", t) - at(f, "safe_service", t);
          double flow = (0.1 * loan - at(f, "spending[others]", t)) * dollars(f, t);
          same("others", t, at(f, "others_flow", t), flow);
        });
    for (Future f : Burden.of(shared, "reassurance_force", 4)) {
      double owed = 0.1 * value(f, "terminal_loans");
      same("burden", 0, value(f, "burden_others"), owed - worth(f, "others_flow"));
    }
  }

  @Test
  void measuresAreSumsOfTheirLines() {
    for (Future f : Burden.of("reassurance_force").subList(0, 8)) {
      int last = f.periods() - 1;
      double loans = at(f, "safe_outstanding", last) * dollars(f, last) * discount(f, last);
      same("terminal loans", last, value(f, "terminal_loans"), loans);
      double members = loans - worth(f, "members_flow");
      double others = -worth(f, "others_flow");
      same("members", last, value(f, "burden_members"), members);
      same("others", last, value(f, "burden_others"), others);
      same("total", last, value(f, "burden_total"), members + others);
      same("share", last, value(f, "terminal_share"), loans / (members + others));
      same("lenders", last, value(f, "lenders_npv"), worth(f, "lenders_flow") + loans);
      same("America", last, value(f, "us_npv"), worth(f, "united_states_flow"));
      same("Ukraine", last, value(f, "ukraine_npv"), worth(f, "ukraine_flow"));
      same("outside", last, value(f, "outside_npv"), worth(f, "outside_flow"));
    }
  }

  @Test
  void costsAreWorthTheirEuros() {
    for (Future f : Burden.of("reassurance_force_us_enablers").subList(0, 8)) {
      same("arms", 0, value(f, "rearmament_cost"), euros(f, "rearmament"));
      same("force", 0, value(f, "force_cost"), euros(f, "force"));
      double enablers = euros(f, "european_enablers") + euros(f, "american_enablers");
      same("replaced", 0, value(f, "replacement_cost"), enablers + euros(f, "stocks"));
      same("contingent", 0, value(f, "contingent_cost"), euros(f, "contingent"));
      double displaced = euros(f, "support_wanted") - euros(f, "support");
      assertThat(value(f, "support_displaced")).isCloseTo(displaced, within(1e-3));
    }
  }

  /** Period 19 ends five years on, period 39 ten. */
  @Test
  void levelsAreThoseOfTheirDates() {
    for (Future f : Burden.of("reassurance_force").subList(0, 8)) {
      for (String level : List.of("safe_drawn", "defence_capacity", "us_orders")) {
        same(level, 19, value(f, level + "_early"), at(f, level, 19));
        same(level, 39, value(f, level + "_10y"), at(f, level, 39));
      }
      double early = at(f, "rearmament", 19) * dollars(f, 19) * 4;
      same("rearmament", 19, value(f, "rearmament_early"), early);
      double later = at(f, "rearmament", 39) * dollars(f, 39) * 4;
      same("rearmament", 39, value(f, "rearmament_10y"), later);
      same("ventures", 39, value(f, "venture_share_10y"), at(f, "venture_share", 39));
      int last = f.periods() - 1;
      same("drawn", last, value(f, "safe_drawn_end"), at(f, "safe_drawn", last));
      same("owed", last, value(f, "safe_outstanding_end"), at(f, "safe_outstanding", last));
      same("strained", 0, value(f, "strained_share"), share(f));
    }
  }

  private static double share(Future f) {
    return IntStream.range(0, f.periods()).filter(t -> at(f, "strain", t) > 0).count()
        / (double) f.periods();
  }

  private static double value(Future f, String measure) {
    return f.measure("europe." + measure).value();
  }

  private static double euros(Future f, String row) {
    return IntStream.range(0, f.periods())
        .mapToDouble(t -> at(f, row, t) * dollars(f, t) * discount(f, t))
        .sum();
  }

  private static double worth(Future f, String row) {
    return IntStream.range(0, f.periods()).mapToDouble(t -> at(f, row, t) * discount(f, t)).sum();
  }

  private static double discount(Future f, int t) {
    return Math.pow(1 + f.given("markets.riskless_rate"), -f.years(t));
  }
}
