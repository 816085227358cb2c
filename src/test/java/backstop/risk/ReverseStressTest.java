package backstop.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.Shipped;
import backstop.valuation.Execution;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Design points that are known in closed form. */
class ReverseStressTest {

  private static final Sampling FEW = new Sampling(256, 16, 5, Sampler.SOBOL);

  /** β = |t| / |a| and u* = t · a / |a|² of a·u = t (Hasofer and Lind 1974). */
  @ParameterizedTest
  @ValueSource(doubles = {-5, -1, 3, 9})
  void thePointOfALinearLimitStateIsItsFootpoint(double threshold) {
    DesignPoint found = found("linear_end", threshold);

    assertThat(found.beta()).isCloseTo(Math.abs(threshold) / Math.sqrt(14), within(1e-6));
    Map<String, Double> scores = scores(found);
    assertThat(scores.get("functions.n_1")).isCloseTo(threshold * 3 / 14, within(2e-3));
    assertThat(scores.get("functions.n_2")).isCloseTo(threshold * -2 / 14, within(2e-3));
    assertThat(scores.get("functions.n_3")).isCloseTo(threshold / 14, within(2e-3));
    assertThat(found.hits()).isTrue();
    assertThat(found.value()).isCloseTo(threshold, within(1e-9));
  }

  /** Importance factors are the squares of the direction cosines, and add up to 1. */
  @Test
  void sharesAreTheSquaresOfTheDirection() {
    DesignPoint found = found("linear_end", -5);

    List<Move> moves = found.moves();
    assertThat(moves.get(0).driver()).isEqualTo("functions.n_1");
    assertThat(moves.get(0).share()).isCloseTo(9.0 / 14, within(2e-3));
    assertThat(moves.stream().mapToDouble(Move::share).sum()).isCloseTo(1, within(1e-12));
  }

  /** The variance of c₁ + 2·c₂ + 3·n₁ with correlation ½ is 1 + 4 + 2 + 9. */
  @Test
  void correlatedDriversAreMadeIndependentFirst() {
    assertThat(found("pair_end", -6).beta()).isCloseTo(6.0 / 4, within(1e-6));
  }

  /** ln S of nine quarters is −T/2 + √T·u: T + 1 is the variance with the assumption. */
  @Test
  void aProcessCountsByItsEndPoint() {
    double years = 9 / 4.0;
    double beta = (4 + years / 2) / Math.sqrt(years + 1);

    assertThat(found("walked_end", 4).beta()).isCloseTo(beta, within(1e-6));
  }

  /** The hyperbola x·y = −c is nearest at (√c, −√c); at the origin no axis alone moves it. */
  @Test
  void aHyperbolaIsFoundThoughNoDriverAloneMovesAnything() {
    DesignPoint found = found("together_end", -2);

    assertThat(found.beta()).isCloseTo(2, within(1e-6));
    assertThat(found.moves()).allMatch(move -> Math.abs(move.share() - 0.5) < 2e-3);
  }

  /** A step of 1 from its 70th percentile and half a unit are nearer than a unit and a half. */
  @Test
  void aStepIsTakenToItsEdge() {
    double edge = 0.5244005127080407;

    assertThat(found("stepped_end", 1.5).beta())
        .isCloseTo(Math.sqrt(edge * edge + 0.25), within(1e-5));
  }

  /** The step alone jumps over the threshold: nothing else has to move. */
  @Test
  void aJumpOverTheThresholdIsSaid() {
    DesignPoint found = found("stepped_end", 0.999);

    assertThat(found.beta()).isCloseTo(0.5244005127080407, within(1e-5));
    assertThat(found.hits()).isFalse();
    assertThat(found.value()).isEqualTo(1);
    assertThat(found.before()).isZero();
  }

  @Test
  void whatIsOutOfReachIsNotFound() {
    ReverseStress far = of("linear_end", -100, 1);

    assertThat(far.found()).isEmpty();
    assertThat(far.start()).isEmpty();
    assertThat(far.closest()).isBetween(-6 * Math.sqrt(14) - 1e-9, -6 * Math.sqrt(14) + 0.3);
    assertThat(of("still_end", 3, 1).found()).isEmpty();
  }

  @Test
  void withoutAValueAtTheMediansThereIsNoSearch() {
    assertThatThrownBy(() -> of("rare_end", 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("functions.rare_end has no value when every driver is at its median");
  }

  @Test
  void theShareBeyondIsThatOfTheSimulatedPaths() {
    ReverseStress found = of("linear_end", -5, 1);

    assertThat(found.beyond()).isCloseTo(found.found().orElseThrow().chance(), within(0.03));
    assertThat(found.falling()).isTrue();
    assertThat(found.origin()).isZero();
    assertThat(found.start()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"2, 64", "3, 256"})
  void threadsAndBlocksDoNotMatter(int threads, int blockPaths) {
    Execution other = new Execution(threads, blockPaths, (done, of) -> {});
    DesignPoint plain = found("pair_end", -6);

    assertThat(ReverseStress.of(asked("pair_end", -6), other).found().orElseThrow().point())
        .isEqualTo(plain.point());
  }

  /**
   * Clocks, a process and assumptions of the farm: valued again, each point is on its threshold.
   */
  @ParameterizedTest
  @CsvSource({"none, 0", "none, 3", "word, -1"})
  void everyPointValuedAgainHitsItsThreshold(String promise, double threshold) {
    Library farm = Farm.base().library();
    int posture = Math.max(0, farm.postures().indexOf(promise));
    Request request =
        new Request(List.of(), List.of(posture), posture, FEW, List.of(), Overlay.NONE);
    int measure = Farm.measure(farm, "owner_npv");
    ReverseStress stress =
        ReverseStress.of(
            new ReverseAsked(farm, request, measure, threshold, 20), Trial.execution(2, 512));
    DesignPoint found = stress.found().orElseThrow();

    assertThat(found.hits()).isTrue();
    assertThat(found.value()).isCloseTo(threshold, within(1e-9));
    assertThat(found.here().value(measure)).isEqualTo(found.value());
    assertThat(stress.sound()).isTrue();
  }

  /** Where few drivers may move, the point is none the less the shipped model's own. */
  @Test
  void thePointOfAShippedModelIsOnItsThresholdWhenValuedAgain() {
    Library shipped = Trial.read(Shipped.MODELS, Shipped.INPUTS);
    int posture = shipped.postures().indexOf("reassurance_force");
    Request request =
        new Request(List.of(), List.of(posture), posture, FEW, List.of(), Overlay.NONE);
    int measure = shipped.measures().indexOf(shipped.measure("security.spread_5y").orElseThrow());
    ReverseStress stress =
        ReverseStress.of(
            new ReverseAsked(shipped, request, measure, 500, 4), Trial.execution(2, 512));
    DesignPoint found = stress.found().orElseThrow();

    assertThat(found.point()).hasSizeLessThanOrEqualTo(4);
    assertThat(found.hits()).isTrue();
    assertThat(found.value()).isCloseTo(500, within(1e-3));
    assertThat(found.here().value(measure)).isEqualTo(found.value());
    assertThat(stress.valued()).isLessThanOrEqualTo(ReverseStress.most());
    assertThat(stress.capped()).isFalse();
  }

  @Test
  void theSentenceNamesWhatMovesMost() {
    String sentence = new Quote(of("linear_end", -5, 1)).sentence();

    assertThat(sentence)
        .startsWith(
            "The likeliest way found in which functions.linear_end falls below -5: n 1 is -1.07")
        .contains("(median 0; 14th percentile)", "; n 2 is 0.71");
  }

  private static DesignPoint found(String measure, double threshold) {
    return of(measure, threshold, 1).found().orElseThrow();
  }

  private static ReverseStress of(String measure, double threshold, int threads) {
    return ReverseStress.of(asked(measure, threshold), Trial.execution(threads, 512));
  }

  private static ReverseAsked asked(String measure, double threshold) {
    Request request = new Request(List.of(), List.of(0), 0, FEW, List.of(), Overlay.NONE);
    Library library = Response.LIBRARY;
    int position =
        library.measures().indexOf(library.measure("functions." + measure).orElseThrow());
    return new ReverseAsked(library, request, position, threshold, 20);
  }

  private static Map<String, Double> scores(DesignPoint found) {
    return found.moves().stream().collect(Collectors.toMap(Move::driver, Move::score));
  }
}
