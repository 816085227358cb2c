package backstop.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import backstop.model.Assumption;
import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A commitment that pays 10 in peace and loses 6 in war, where peace comes for good. */
class WaitingTest {

  private static final Path FOLDER = Path.of("src/test/resources/backstop/risk/waiting");
  private static final Library LIBRARY =
      Trial.read(FOLDER.resolve("models"), FOLDER.resolve("inputs"));
  private static final int YEARS = 5;

  /** The chance that peace comes within a year in which it has not come before. */
  private static final double PEACE = 1 - Math.exp(-0.25);

  private static WaitingAsked asked(String measure, int seed) {
    Sampling sampling = new Sampling(1 << 13, 16, seed, Sampler.RANDOM);
    return new WaitingAsked(
        LIBRARY,
        new Request(List.of(), List.of(0), 0, sampling, List.of(), Overlay.NONE),
        LIBRARY.measures().indexOf(LIBRARY.measure("venture." + measure).orElseThrow()),
        LIBRARY.assumptions().stream()
            .map(Assumption::name)
            .toList()
            .indexOf("venture.commitment_delay"),
        YEARS,
        OptionalInt.of(LIBRARY.line("venture.peace").orElseThrow().firstRow()));
  }

  private static Waiting of(String measure, int seed, int threads) {
    return Waiting.of(asked(measure, seed), Trial.execution(threads, 512));
  }

  /** The chance that the first date in peace is so many years off. */
  private static double first(int year) {
    return Math.pow(1 - PEACE, year - 1) * PEACE;
  }

  /**
   * One commits on the first date in peace: the value is Σ P(first in year k) · 10 · e^(−0.05k).
   */
  private static double exact() {
    return IntStream.rangeClosed(1, YEARS)
        .mapToDouble(k -> first(k) * 10 * Math.exp(-0.05 * k))
        .sum();
  }

  @Test
  void oneWaitsForPeace() {
    Waiting found = of("sailing_npv", 1, 1);

    assertThat(found.now().value()).isCloseTo(-6, within(1e-12));
    assertThat(found.value().value()).isCloseTo(exact(), within(4 * found.value().error()));
    assertThat(found.gain().value()).isCloseTo(found.value().value(), within(1e-12));
    assertThat(found.clairvoyant().value()).isCloseTo(found.value().value(), within(1e-9));
    assertThat(found.martingale().value())
        .isBetween(exact() - 4 * found.martingale().error(), 1.1 * exact());
    for (int k = 1; k <= YEARS; k++) {
      assertThat(found.dates().get(k).share()).isCloseTo(first(k), within(0.02));
      assertThat(found.dates().get(k).shown()).isEqualTo(1);
      assertThat(found.dates().get(k).tells().get(0).name()).isEqualTo("venture.peace");
    }
    assertThat(found.never()).isCloseTo(Math.pow(1 - PEACE, YEARS), within(0.02));
  }

  /** What is not known before one commits changes nothing, but for him who knows the future. */
  @Test
  void luckAfterTheCommitmentIsNotForeseen() {
    Waiting found = of("swaying_npv", 2, 1);

    assertThat(found.value().value()).isCloseTo(exact(), within(4 * found.value().error()));
    assertThat(found.clairvoyant().value()).isGreaterThan(1.1 * exact());
    assertThat(found.most().value()).isGreaterThan(exact() - 4 * found.most().error());
    assertThat(found.martingale().value()).isLessThan(found.clairvoyant().value());
  }

  @Test
  void nothingToWaitFor() {
    Waiting sure = of("sure_npv", 3, 1);
    Waiting losing = of("losing_npv", 3, 1);

    assertThat(sure.dates().get(0).share()).isEqualTo(1);
    assertThat(sure.gain().value()).isZero();
    assertThat(sure.most().value()).isCloseTo(10, within(1e-9));
    assertThat(losing.never()).isEqualTo(1);
    assertThat(losing.most().value()).isCloseTo(0, within(1e-9));
  }

  @Test
  void sameBitsForAnyThreads() {
    Waiting one = of("swaying_npv", 4, 1);
    Waiting two = of("swaying_npv", 4, 2);

    assertThat(two.value()).isEqualTo(one.value());
    assertThat(two.martingale()).isEqualTo(one.martingale());
    assertThat(two.dates()).isEqualTo(one.dates());
  }

  @Test
  void whatCannotBeHeldBackIsRefused() {
    assertThatThrownBy(() -> of("idle_npv", 5, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("commitment_delay does not change venture.idle_npv");
    assertThatThrownBy(() -> of("undefined_npv", 5, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("undefined on");
  }
}
