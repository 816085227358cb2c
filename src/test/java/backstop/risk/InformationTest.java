package backstop.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import backstop.model.Chain;
import backstop.model.Formula;
import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.valuation.Mixture;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/** Decisions whose value of information is known in closed form. */
class InformationTest {

  private static final Path FOLDER = Path.of("src/test/resources/backstop/risk/decision");
  private static final Library LIBRARY =
      Trial.read(FOLDER.resolve("models"), FOLDER.resolve("inputs"));
  private static final OptionalDouble FREE = OptionalDouble.of(0);

  private static final Fact PROMISE = new Fact.Promise("promise", Fact.Promise.ITSELF);
  private static final Fact MOON = new Fact.Number("moon", new Formula.AssumptionValue(at("moon")));
  private static final Fact LUCK = new Fact.Number("luck", new Formula.AssumptionValue(at("luck")));

  private static int at(String assumption) {
    return LIBRARY.assumptions().stream()
        .map(one -> one.name())
        .toList()
        .indexOf("decision." + assumption);
  }

  private static Fact state(String chain, double years) {
    Chain found =
        LIBRARY.chains().stream()
            .filter(one -> one.name().equals("decision." + chain))
            .findFirst()
            .orElseThrow();
    return new Fact.State(chain + "@" + years, found, years);
  }

  private static Information of(OptionalDouble price, int seed, String payoff, Fact... facts) {
    return of(List.of(), price, seed, payoff, facts);
  }

  private static Information of(
      List<Later> later, OptionalDouble price, int seed, String payoff, Fact... facts) {
    Sampling sampling = new Sampling(1 << 14, 16, seed, Sampler.RANDOM);
    Request request =
        new Request(
            List.of(),
            List.of(0, 1, 2),
            0,
            sampling,
            List.of(),
            Overlay.NONE,
            Optional.of(new Mixture(List.of(0.5, 0.3, 0.2))));
    List<Knowledge> kinds = List.of(facts).stream().map(f -> new Knowledge(List.of(f))).toList();
    return Information.of(
        new InformationAsked(LIBRARY, request, List.of(measure(payoff)), later, price, kinds),
        Trial.execution(1, 512));
  }

  private static int measure(String name) {
    return LIBRARY.measures().indexOf(LIBRARY.measure("decision." + name).orElseThrow());
  }

  private static Worth kind(Information found, String name) {
    return found.kinds().stream().filter(k -> k.name().equals(name)).findFirst().orElseThrow();
  }

  private static void assertNear(Worth worth, double expected) {
    assertThat(worth.value().value()).isCloseTo(expected, within(4 * worth.value().error() + 1e-9));
    assertThat(worth.high()).isCloseTo(expected, within(4 * worth.value().error() + 1e-9));
  }

  /**
   * A storm by the end with chance p = 1 − exp(−0.2 · 1.25): the venture is worth 4 − 10 p > 0, and
   * who knows declines in a storm, which saves 6 p. The other chain tells nothing.
   */
  @Test
  void twoStates() {
    double storm = 1 - Math.exp(-0.2 * 1.25);
    Information found = of(FREE, 1, "sailing_end", state("sea", 1.25), state("tide", 1.25));

    assertThat(found.decision()).isZero();
    assertNear(found.perfect(), 6 * storm);
    assertNear(kind(found, "sea@1.25"), 6 * storm);
    assertThat(kind(found, "sea@1.25").changed()).isCloseTo(storm, within(0.02));
    assertThat(found.share(kind(found, "sea@1.25"))).isCloseTo(1, within(1e-9));
    assertThat(kind(found, "tide@1.25").value().value()).isZero();
    assertThat(kind(found, "sea@1.25").answers())
        .extracting(Answer::label)
        .containsExactly("calm", "storm");
  }

  /**
   * Who sails later brings 1.5 whatever the sea does: less than 4 − 10 p, so that one sails now,
   * but 7.5 more in a storm, which who knows of it gains.
   */
  @Test
  void waitingIsAnAction() {
    double storm = 1 - Math.exp(-0.2 * 1.25);
    Map<String, String> sheltered = Map.of("decision.gain", "1.5", "decision.harm", "0");
    Library later = Trial.read(FOLDER.resolve("models"), FOLDER.resolve("inputs"), sheltered);
    Information found =
        of(List.of(new Later("wait", later)), FREE, 1, "sailing_end", state("sea", 1.25));

    assertThat(found.asked().actions()).containsExactly("invest", "wait", "decline");
    assertThat(found.decision()).isZero();
    assertThat(found.means().get(1).value()).isEqualTo(1.5);
    assertNear(found.perfect(), 7.5 * storm);
    assertNear(kind(found, "sea@1.25"), 7.5 * storm);
  }

  /** Known half way: after a storm by then all is lost, else one may still come. */
  @Test
  void knowingEarlierIsWorthLess() {
    double early = 1 - Math.exp(-0.2 * 0.5);
    Information found = of(FREE, 2, "sailing_end", state("sea", 0.5));

    assertNear(kind(found, "sea@0.5"), 6 * early);
    assertThat(kind(found, "sea@0.5").value().value()).isLessThan(found.perfect().value().value());
  }

  /** The unit normal loss: φ(u) − u · Φ(−u) at u = 0.3, where investing is best. */
  @Test
  void aNormalOutcome() {
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    double loss = normal.density(0.3) - 0.3 * normal.cumulativeProbability(-0.3);
    Information found = of(FREE, 3, "drilling_end", LUCK, MOON);

    assertNear(found.perfect(), loss);
    assertThat(kind(found, "luck").value().value()).isBetween(0.9 * loss, 1.02 * loss);
    assertThat(Math.abs(kind(found, "moon").value().value()))
        .isLessThanOrEqualTo(3 * kind(found, "moon").value().error() + 1e-9);
  }

  /** At the price 0.3 the mean is 0, and the future worth φ(0). */
  @Test
  void anEvenPriceLeavesNothingToChoose() {
    Information found = of(OptionalDouble.empty(), 4, "drilling_end", MOON);

    assertThat(found.price()).isCloseTo(0.3, within(0.04));
    assertThat(found.decision()).isEqualTo(1);
    assertThat(found.perfect().value().value())
        .isCloseTo(1 / Math.sqrt(2 * Math.PI), within(4 * found.perfect().value().error()));
    assertThat(kind(found, "moon").value().value())
        .isLessThanOrEqualTo(3 * kind(found, "moon").value().error());
    assertThat(kind(found, "moon").high()).isGreaterThanOrEqualTo(0);
  }

  /** Means −0.2, 1 and −2 with chances 0.5, 0.3 and 0.2: declining pays 0, knowing 0.3 · 1. */
  @Test
  void theGuarantee() {
    Information found = of(FREE, 5, "promised_end", PROMISE);

    assertThat(found.means().get(0).value()).isCloseTo(-0.2, within(1e-12));
    assertThat(found.decision()).isEqualTo(1);
    assertThat(kind(found, "promise").value().value()).isCloseTo(0.3, within(1e-12));
    assertThat(found.perfect().value().value()).isCloseTo(0.3, within(1e-12));
    assertThat(kind(found, "promise").answers())
        .extracting(Answer::action)
        .containsExactly(1, 0, 1);
  }

  @Test
  void aPartIsWorthNoMoreThanTheWhole() {
    Information found = of(FREE, 6, "both_end", PROMISE, LUCK, MOON, state("sea", 1));

    for (Worth kind : found.kinds()) {
      assertThat(kind.value().value()).isLessThanOrEqualTo(kind.high() + 1e-12);
      assertThat(kind.high()).isLessThanOrEqualTo(found.perfect().value().value());
    }
  }

  @Test
  void anUndefinedPayoffIsRefused() {
    assertThatThrownBy(() -> of(FREE, 7, "storm_year", PROMISE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("decision.storm_year is undefined on");
  }
}
