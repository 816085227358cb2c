package backstop.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.valuation.Difference.Standing;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Moves of a price times a volume, whose split is known. */
class BridgeTest {

  private static final Sampling SAMPLING = new Sampling(256, 16, 3, Sampler.SOBOL);
  private static final double EXACT = 1e-9;

  /**
   * Of x·y the share of x is (x₁ − x₀)(y₀ + y₁)/2 and that of y likewise; luck is common to all,
   * and the mean of its sample follows from the worth before.
   */
  @Test
  void aProductIsSharedByHalves() {
    Trade from = Trade.plain();
    Trade to = from.with("markets.level", 3).with("goods.volume", 14);
    BridgeMove move = only(from, to, BridgeStatistic.MEAN);
    double luck = (move.before().value() / Trade.YEARS + 4) / 20;
    double each = luck * Trade.YEARS;

    assertThat(move.amounts().get(0).value()).isCloseTo((3 - 2) * 12.0 * each, within(EXACT));
    assertThat(move.amounts().get(1).value()).isCloseTo((14 - 10) * 2.5 * each, within(EXACT));
    assertThat(move.amounts().get(0).drawn() / move.before().error())
        .isCloseTo(12.0 / 20, within(EXACT));
    assertThat(move.amounts().get(0).standing()).isEqualTo(Standing.DIFFERENT);
  }

  @Test
  void aChangeInOneModelAloneIsItsOwn() {
    BridgeMove move = only(Trade.plain(), Trade.plain().with("goods.fee", 5), BridgeStatistic.MEAN);

    assertThat(move.amounts()).hasSize(1);
    assertThat(move.amounts().get(0).value()).isCloseTo(-Trade.YEARS, within(EXACT));
    assertThat(move.amounts().get(0).value()).isEqualTo(move.move().value());
    assertThat(move.amounts().get(0).drawn()).isLessThan(EXACT);
  }

  @Test
  void nothingThatDiffersIsNoMove() {
    BridgeMove move = only(Trade.plain(), Trade.plain(), BridgeStatistic.MEAN);

    assertThat(move.amounts()).isEmpty();
    assertThat(move.standing()).isEqualTo(Standing.SAME);
  }

  @ParameterizedTest
  @EnumSource(BridgeStatistic.class)
  void partsAddUpAndTurnWithTheEnds(BridgeStatistic statistic) {
    Random random = new Random(7);
    for (int pair = 0; pair < 10; pair++) {
      Trade from = drawn(random);
      Trade to = drawn(random);
      BridgeMove there = only(from, to, statistic);
      BridgeMove back = only(to, from, statistic);

      double sum = there.amounts().stream().mapToDouble(BridgeMove.Amount::value).sum();
      assertThat(sum).isCloseTo(there.after().value() - there.before().value(), within(EXACT));
      for (int part = 0; part < there.amounts().size(); part++) {
        assertThat(back.amounts().get(part).value())
            .isCloseTo(-there.amounts().get(part).value(), within(EXACT));
        assertThat(back.amounts().get(part).drawn())
            .isCloseTo(there.amounts().get(part).drawn(), within(EXACT));
      }
    }
  }

  private static Trade drawn(Random random) {
    String goods = Trade.plain().texts().get("models/goods.yaml");
    Trade trade =
        Trade.plain()
            .with("markets.level", 1 + random.nextDouble())
            .with("goods.volume", 5 + 10 * random.nextDouble())
            .with("goods.fee", 15 * random.nextDouble());
    return random.nextBoolean()
        ? trade
        : trade.text("models/goods.yaml", goods.replace("* DT", "* DT * 2"));
  }

  private static BridgeMove only(Trade from, Trade to, BridgeStatistic statistic) {
    Bridge bridge = Trade.bridge(from, to, SAMPLING, statistic);
    assertThat(bridge.faults()).isEmpty();
    assertThat(bridge.moves()).hasSize(1);
    return bridge.moves().get(0);
  }
}
