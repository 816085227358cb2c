package backstop.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs of the shop that matter, or do not, by construction. */
class InfluenceTest {

  private static final Influence INFLUENCE = new Influence(Shop.with(Map.of()));

  @ParameterizedTest
  @CsvSource({
    "shop.price, shop.turnover",
    "shop.demand, shop.turnover",
    "shop.rent, shop.costs",
    "month.weight, shop.seasonal",
    "month.open, shop.seasonal",
  })
  void whatAMeasureReadsMovesIt(String input, String measure) {
    assertThat(INFLUENCE.moves(input, measure)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop.fire_loss", "shop.fire_rate", "guarantee.insured"})
  void oneRarePathUnderOneGuaranteeIsEnough(String input) {
    assertThat(INFLUENCE.moves(input, "shop.burnt")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "shop.rent, shop.turnover",
    "shop.price, shop.costs",
    "shop.idle, shop.turnover",
    "shop.weightless, shop.turnover",
    "shop.slack, shop.turnover",
    "month.lucky, shop.seasonal",
    "month.weight, shop.turnover",
    "guarantee.insured, shop.turnover",
  })
  void whatAMeasureDoesNotDependOnLeavesItAlone(String input, String measure) {
    assertThat(INFLUENCE.moves(input, measure)).isFalse();
  }

  @Test
  void whatDoesNotExistMovesNothing() {
    assertThat(INFLUENCE.moves("shop.prize", "shop.turnover")).isFalse();
    assertThat(INFLUENCE.moves("month.heat", "shop.turnover")).isFalse();
    assertThat(INFLUENCE.moves("shop.price", "shop.takings")).isFalse();
  }
}
