package backstop.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Parts that are multiples of one normal about 10: slopes are read off the table of guarantees. */
class GuaranteeValueTest {

  private static final Sampling SAMPLING = new Sampling(2048, 16, 3, Sampler.RANDOM);
  private static final int PAPER = 1;
  private static final int STRONG = 2;

  /** Of strong_guarantee less paper_assurances: deals, damage, support, force, liability, sum. */
  private static final List<Double> SLOPES = List.of(2.0, 4.0, 2.0, -0.5, -0.25, 7.25);

  private static Library library;

  @BeforeAll
  static void read() {
    library = Libraries.read(Path.of("src/test/resources/backstop/valuation/priced"));
  }

  @Test
  void partsArePathByPathAndSumToTheWhole() {
    Result result = value(List.of(), List.of(0, 1, 2), Optional.empty());
    GuaranteeValue worth = worth(result).orElseThrow();
    Estimate luck = result.estimate(PAPER, worth.measures().get(0));
    GuaranteeValue.Row strong = worth.rows().get(STRONG);

    assertThat(worth.over()).isEqualTo(PAPER);
    for (int part = 0; part < SLOPES.size(); part++) {
      Difference more = strong.more().get(part);
      assertThat(more.mean()).isCloseTo(SLOPES.get(part) * luck.value().mean(), within(1e-10));
      assertThat(more.error())
          .isCloseTo(Math.abs(SLOPES.get(part)) * luck.error().mean(), within(1e-12));
    }
    double parts = strong.more().subList(0, 5).stream().mapToDouble(Difference::mean).sum();
    assertThat(strong.more().get(5).mean()).isCloseTo(parts, within(1e-10));
    assertThat(strong.more().get(5).measure()).isEqualTo(worth.total());
  }

  /** On every path 7.25 in all with 0.5 of force off it: (7.25 + 0.5) / 0.5, and no error. */
  @Test
  void aDollarOfForceBringsTheRestAndItself() {
    GuaranteeValue worth =
        worth(value(List.of(), List.of(0, 1, 2), Optional.empty())).orElseThrow();

    assertThat(worth.rows().get(STRONG).perForce().value()).isCloseTo(15.5, within(1e-10));
    assertThat(worth.rows().get(STRONG).perForce().error()).isCloseTo(0, within(1e-10));
    assertThat(worth.rows().get(PAPER).perForce().value()).isNaN();
    assertThat(worth.rows().get(0).perForce().value()).isNaN();
  }

  /**
   * Replicates {@code [2, 4]} and {@code [1, 1]} over {@code [1, 1]} and {@code [1, 3]} have means
   * 3 and 1 over 1 and 2: ratios 3 and 0.5, {@code np.std([3, 0.5], ddof=1) / 2 ** 0.5} = 1.25; all
   * together 2 / 1.5.
   */
  @Test
  void theErrorOfARatioIsThatOfTheReplicatesRatios() {
    Statistic ratio =
        new Replicates(2)
            .statistic(
                List.of(new double[] {2, 4, 1, 1}, new double[] {1, 1, 1, 3}),
                c -> Summary.of(c.get(0)).mean() / Summary.of(c.get(1)).mean());

    assertThat(ratio.value()).isCloseTo(2 / 1.5, within(1e-15));
    assertThat(ratio.error()).isCloseTo(1.25, within(1e-15));
  }

  @Test
  void thePremiumIsThatOfTheGuaranteeItself() {
    Result result = value(List.of(), List.of(0, 1, 2), Optional.empty());
    GuaranteeValue worth = worth(result).orElseThrow();
    double paper = worth.rows().get(PAPER).premium().orElseThrow().value().mean();

    assertThat(paper).isCloseTo(200, within(3.0));
    assertThat(worth.rows().get(STRONG).premium().orElseThrow().value().mean())
        .isCloseTo(0.4 * paper, within(1e-10));
  }

  @Test
  void aMixtureIsWorthItsWeights() {
    Optional<Mixture> mixture = Optional.of(new Mixture(List.of(0.25, 0.75)));
    GuaranteeValue worth = worth(value(List.of(), List.of(1, 2), mixture)).orElseThrow();

    assertThat(worth.rows()).hasSize(3);
    for (int part = 0; part < SLOPES.size(); part++) {
      assertThat(worth.rows().get(2).more().get(part).mean())
          .isCloseTo(0.75 * worth.rows().get(1).more().get(part).mean(), within(1e-10));
    }
    assertThat(worth.rows().get(2).posture()).isEqualTo(Estimate.MIXTURE);
    assertThat(worth.rows().get(2).perForce().value()).isCloseTo(15.5, within(1e-9));
  }

  @Test
  void withoutPaperTheFirstOfTheCatalogueStandsIn() {
    assertThat(worth(value(List.of(), List.of(2, 0), Optional.empty())).orElseThrow().over())
        .isZero();
  }

  @Test
  void thereIsNoneWithoutTheMeasuresOrASecondGuarantee() {
    assertThat(worth(value(List.of("shop"), List.of(0, 1), Optional.empty()))).isEmpty();
    assertThat(worth(value(List.of(), List.of(PAPER), Optional.empty()))).isEmpty();
    assertThat(worth(value(List.of("portfolio"), List.of(0, 1), Optional.empty()))).isPresent();
  }

  @Test
  void whatAGuaranteeIsWorthIsAHeadline() {
    assertThat(Headline.ofDeals(library).stream().map(m -> library.measures().get(m).name()))
        .containsExactly("portfolio.total_npv", "shop.shop_npv", "portfolio.guarantee_value");
  }

  private static Optional<GuaranteeValue> worth(Result result) {
    return GuaranteeValue.of(result, ValueParts.PORTFOLIO);
  }

  private static Result value(
      List<String> models, List<Integer> postures, Optional<Mixture> mixture) {
    Request request =
        new Request(models, postures, postures.get(0), SAMPLING, List.of(), Overlay.NONE, mixture);
    return Valuation.value(library, request, new Execution(1, 512, (done, of) -> {}));
  }
}
