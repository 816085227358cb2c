package backstop.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.kernel.Reading;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures of security, taken again from its lines. */
final class SecurityMeasuresTest {

  @ParameterizedTest
  @ValueSource(strings = {"article_5_like", "self_reliance", "reassurance_force"})
  void costsAndDamageAreDiscountedSums(String posture) {
    for (Future f : Futures.of(posture)) {
      npv(f, "damage_total", t -> f.at("war_damage", t) + f.at("hybrid_damage", t));
      npv(f, "war_damage_total", t -> f.at("war_damage", t));
      npv(f, "hybrid_damage_total", t -> f.at("hybrid_damage", t));
      npv(f, "cost_to_europe", t -> f.at("cost_europe", t));
      npv(f, "cost_to_us", t -> f.at("us_force_cost", t));
      npv(f, "cost_to_ukraine", t -> f.at("cost_ukraine", t));
      npv(f, "contingent_liability", t -> f.at("contingent_cost", t));
      npv(f, "insurers_margin_total", t -> f.at("insurers_margin", t));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"article_5_like", "reassurance_force"})
  void sharesAreOfWhatTheyAreSharesOf(String posture) {
    for (Future f : Futures.of(posture)) {
      double tested = sum(f, t -> true, t -> f.at("tested", t));
      double honoured = sum(f, t -> true, t -> f.at("test_honoured", t));
      ratio(f, "promise_honoured", honoured, tested);
      double peace = sum(f, t -> !f.in("conflict", "war", t - 1), f::length);
      double hit = sum(f, t -> true, t -> f.at("hybrid_damage", t));
      ratio(f, "hybrid_damage_in_peace", hit, peace);
      IntPredicate early = t -> !f.in("conflict", "war", t) && f.at("peace_age", t) <= 5 + 1e-9;
      double spread = sum(f, early, t -> f.at("spread", t));
      ratio(f, "spread_in_early_peace", spread, sum(f, early, t -> 1));
    }
  }

  /** Undefined where there is nothing to share. */
  private static void ratio(Future f, String name, double part, double whole) {
    Reading measure = f.measure(name);
    assertThat(measure.undefined()).as(name).isEqualTo(whole == 0);
    if (whole != 0) {
      close(name, measure.value(), part / whole);
    }
  }

  private static void npv(Future f, String name, IntToDoubleFunction flow) {
    double rate = f.given("markets.riskless_rate");
    double worth = sum(f, t -> true, t -> flow.applyAsDouble(t) * Math.pow(1 + rate, -f.years(t)));
    close(name, f.measure(name).value(), worth);
  }

  private static double sum(Future f, IntPredicate when, IntToDoubleFunction of) {
    return IntStream.range(0, f.periods()).filter(when).mapToDouble(of).sum();
  }

  private static void close(String name, double actual, double expected) {
    assertThat(actual).as(name).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
  }
}
