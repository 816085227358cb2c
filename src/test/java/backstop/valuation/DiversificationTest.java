package backstop.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Shortfalls of normals and of their sum, against their closed forms. */
class DiversificationTest {

  private static final NormalDistribution NORMAL = new NormalDistribution();
  private static final Sampling SAMPLING = new Sampling(1 << 14, 16, 5, Sampler.SOBOL);
  private static final double CORRELATION = -0.4;

  /** Standard errors by which an estimate may miss: 1 in 2,300 misses by chance. */
  private static final double ERRORS = 4.5;

  /** What 5% of a replicate's few paths leave of a bias, as a share. */
  private static final double BIAS = 2e-3;

  private static final int CALM = 0;
  private static final int ROUGH = 1;

  private static Library library;

  @BeforeAll
  static void read() {
    library = Libraries.read(Path.of("src/test/resources/backstop/valuation/pooled"));
  }

  @ParameterizedTest
  @EnumSource(Sampler.class)
  void ofNormalsIsThatOfTheirSum(Sampler sampler) {
    Result result = value(new Sampling(1 << 14, 16, 5, sampler), Optional.empty());
    Diversification.Row row = investors(result).rows().get(CALM);
    double sd = Math.sqrt(4 + 1 + 2 * CORRELATION * 2 * 1 + 2.25);
    double together = shortfall(1.5, sd);
    double apart = shortfall(1, 2) + shortfall(0.5, 1) + shortfall(0, 1.5);

    assertNear(row.together(), together);
    assertNear(row.apart(), apart);
    assertNear(row.gain(), together - apart);
    assertNear(row.share(), 1 - together / apart);
  }

  @Test
  void partsThatAreWorstOnTheSamePathsGainNothing() {
    Diversification.Row row = all(value(SAMPLING, Optional.empty())).get(1).rows().get(CALM);

    assertThat(row.together().value()).isNegative();
    assertThat(row.gain().value()).isCloseTo(0, within(1e-12));
    assertThat(row.gain().error()).isCloseTo(0, within(1e-12));
    assertThat(row.share().value()).isCloseTo(0, within(1e-12));
  }

  @Test
  void withoutALossThereIsNoShare() {
    Diversification.Row row = all(value(SAMPLING, Optional.empty())).get(2).rows().get(CALM);

    assertThat(row.together().value()).isCloseTo(0.75, within(1e-12));
    assertThat(row.apart().value()).isCloseTo(0.75, within(1e-12));
    assertThat(row.share().value()).isNaN();
  }

  @Test
  void growsWithWhatIsHeld() {
    List<Diversification.Row> rows = investors(value(SAMPLING, Optional.empty())).rows();

    assertThat(rows.get(ROUGH).gain().value())
        .isCloseTo(2 * rows.get(CALM).gain().value(), within(1e-10));
    assertThat(rows.get(ROUGH).gain().error())
        .isCloseTo(2 * rows.get(CALM).gain().error(), within(1e-10));
    assertThat(rows.get(ROUGH).share().value())
        .isCloseTo(rows.get(CALM).share().value(), within(1e-10));
  }

  @Test
  void ofAMixtureThatIsNearlyOneGuaranteeIsNearThat() {
    Mixture mixture = new Mixture(List.of(1e-9, 1 - 1e-9));
    List<Diversification.Row> rows = investors(value(SAMPLING, Optional.of(mixture))).rows();

    assertThat(rows).hasSize(3);
    assertThat(rows.get(2).posture()).isEqualTo(Estimate.MIXTURE);
    assertThat(rows.get(2).gain().value()).isCloseTo(rows.get(ROUGH).gain().value(), within(0.02));
    assertThat(rows.get(2).gain().error()).isCloseTo(rows.get(ROUGH).gain().error(), within(0.02));
  }

  @Test
  void thereIsNoneWithoutEveryPart() {
    Result result = value(SAMPLING, Optional.empty());
    TotalParts lacking = TotalParts.of("portfolio.investors", List.of("minerals", "gas"));

    assertThat(Diversification.of(result, List.of(lacking))).isEmpty();
    assertThat(all(result)).hasSize(3);
    assertThat(investors(result).parts()).hasSize(3);
  }

  /** The mean of a normal below its 5% quantile q is m − s φ(q) / 0.05. */
  private static double shortfall(double mean, double sd) {
    double quantile = NORMAL.inverseCumulativeProbability(0.05);
    return mean - sd * NORMAL.density(quantile) / 0.05;
  }

  private static void assertNear(Statistic statistic, double expected) {
    double allowed = ERRORS * statistic.error() + BIAS * Math.abs(expected);
    assertThat(statistic.value()).isCloseTo(expected, within(allowed));
    assertThat(statistic.error()).isBetween(1e-6, 0.05 * Math.abs(expected));
  }

  private static Diversification investors(Result result) {
    return all(result).get(0);
  }

  private static List<Diversification> all(Result result) {
    return Diversification.of(result, TotalParts.PORTFOLIO);
  }

  private static Result value(Sampling sampling, Optional<Mixture> mixture) {
    Request request =
        new Request(
            List.of(), List.of(CALM, ROUGH), CALM, sampling, List.of(), Overlay.NONE, mixture);
    return Valuation.value(library, request, new Execution(1, 512, (done, of) -> {}));
  }
}
