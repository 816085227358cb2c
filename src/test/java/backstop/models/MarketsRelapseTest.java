package backstop.models;

import static backstop.models.Futures.everywhere;
import static backstop.models.Futures.same;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What a return of war does to prices, as docs/models/markets.md tells it. */
final class MarketsRelapseTest {

  private static final Offset<Double> TINY = within(1e-12);
  private static final int YEAR = 4;

  private static final List<Future> FUTURES = Futures.of(Futures.shipped(), "paper_assurances", 64);

  @Test
  void aReturnOfWarJumpsGasHryvniaAndSpreadTogether() {
    int wars = 0;
    for (Future future : FUTURES) {
      int t = firstRelapse(future);
      if (t + 1 < future.periods()) {
        wars++;
        assertThat(gas(future, t)).isCloseTo(1, TINY);
        assertThat(costs(future, t)).isCloseTo(1, TINY);
        double jump = future.given("markets.gas_relapse_jump");
        double fall = future.given("markets.hryvnia_relapse_fall");
        assertThat(gas(future, t + 1)).isCloseTo(1 + jump, TINY);
        assertThat(costs(future, t + 1)).isCloseTo(1 - fall, TINY);
        double spread = future.given("war_spread") + future.given("relapse_spread");
        double asked = future.at("spread", t) / future.at("spread_noise", t);
        assertThat(asked / spread).isCloseTo(1, TINY);
      }
    }
    assertThat(wars).isGreaterThan(FUTURES.size() / 4);
  }

  /** A year on, a share exp(−1 year / shock_years) of the jump is left. */
  @Test
  void theJumpFades() {
    int wars = 0;
    for (Future future : FUTURES) {
      int t = firstRelapse(future);
      if (t + 1 + YEAR < future.periods() && !again(future, t)) {
        wars++;
        double left = Math.exp(-1 / future.given("shock_years"));
        double jump = future.given("markets.gas_relapse_jump") * left;
        double fall = future.given("markets.hryvnia_relapse_fall") * left;
        assertThat(gas(future, t + 1 + YEAR)).isCloseTo(1 + jump, TINY);
        assertThat(costs(future, t + 1 + YEAR)).isCloseTo(1 - fall, TINY);
      }
    }
    assertThat(wars).isGreaterThan(FUTURES.size() / 4);
  }

  /** Gas is wholly exposed, other minerals are not. */
  @Test
  void otherMineralsDoNotMove() {
    everywhere(
        FUTURES,
        (f, t) -> {
          for (String mineral : List.of("lithium", "graphite", "iron_ore", "uranium")) {
            same(mineral, t, markup(f, mineral, t), 1);
          }
        });
  }

  @Test
  void ukrainianCostsAreThePriceLevelAtTheRealHryvnia() {
    assertThat(FUTURES).allMatch(f -> f.at("markets.ukrainian_costs", -1) == 1);
    everywhere(
        FUTURES,
        (f, t) -> {
          double shock = t == 0 ? 0 : f.at("relapse_shock", t - 1);
          double real = f.at("markets.hryvnia", t);
          double fall = 1 - f.given("markets.hryvnia_relapse_fall") * shock;
          double level = f.at("markets.us_cpi", t) * real * fall;
          same("costs", t, f.at("markets.ukrainian_costs", t), level);
          double jump = 1 + f.given("markets.gas_relapse_jump") * shock;
          same("gas", t, gas(f, t), jump);
        });
  }

  /** The number of periods when there is none. */
  private static int firstRelapse(Future future) {
    return IntStream.range(0, future.periods())
        .filter(t -> future.holds("relapse", t))
        .findFirst()
        .orElse(future.periods());
  }

  private static boolean again(Future future, int first) {
    return IntStream.rangeClosed(first + 1, first + YEAR).anyMatch(t -> future.holds("relapse", t));
  }

  private static double gas(Future future, int period) {
    return markup(future, "gas", period);
  }

  private static double markup(Future future, String mineral, int period) {
    return future.at("markets.price[" + mineral + "]", period)
        / future.at("markets.real_price[" + mineral + "]", period)
        / future.at("markets.us_cpi", period);
  }

  private static double costs(Future future, int period) {
    return future.at("markets.ukrainian_costs", period)
        / future.at("markets.hryvnia", period)
        / future.at("markets.us_cpi", period);
  }
}
