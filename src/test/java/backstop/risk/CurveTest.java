package backstop.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.Shipped;
import backstop.valuation.Outcomes.Column;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import backstop.valuation.Result;
import backstop.valuation.Valuation;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Curves whose points follow from normal outcomes, or are those of a valuation. */
class CurveTest {

  private static final Sampling SAMPLING = new Sampling(16384, 16, 5, Sampler.SOBOL);

  /** P05 and P95 of a standard normal are ∓1.644854; the mean of its worst 5% is −2.062713. */
  @Test
  void aLinearOutcomeGivesItsStraightLines() {
    Curve curve = curve("security.straight_end");

    for (CurvePoint point : curve.points(0)) {
      double mean = 8 * point.strength() - 3;
      assertThat(point.value().mean()).isCloseTo(mean, within(4.5 * point.error().mean()));
      assertThat(point.value().percentile(5)).isCloseTo(mean - 2 * 1.644854, within(0.01));
      assertThat(point.value().percentile(95)).isCloseTo(mean + 2 * 1.644854, within(0.01));
      assertThat(point.value().cvar95()).isCloseTo(mean - 2 * 2.062713, within(0.01));
      assertThat(point.change().mean()).isCloseTo(8 * point.strength(), within(1e-12));
    }
  }

  /** Φ(−mean / 2) at 0, 0.25, 0.5 and 0.75. */
  @Test
  void theChanceOfLossIsThatOfTheNormal() {
    List<CurvePoint> points = curve("security.straight_end").points(0);
    double[] chances = {0.9331928, 0.6914625, 0.3085375, 0.0668072};

    for (int i = 0; i < chances.length; i++) {
      assertThat(points.get(5 * i).value().probNegative()).isCloseTo(chances[i], within(0.001));
    }
  }

  @Test
  void changesPathByPathAreSurerThanThoseOfIndependentDraws() {
    List<CurvePoint> points = curve("security.gained_end").points(0);

    for (CurvePoint point : points.subList(1, points.size())) {
      double independent = Math.hypot(points.get(0).error().mean(), point.error().mean());
      assertThat(point.change().error()).isLessThan(independent);
      assertThat(point.change().mean())
          .isCloseTo(8 * point.strength(), within(4.5 * point.change().error()));
    }
  }

  /** Its extra is 0.4 under the one and 0 under the other: the mean of the money follows it. */
  @Test
  void otherAttributesOfTheGuaranteeStay() {
    CurveAsked strong = Trial.asked(SAMPLING, 1, "security.money_end");
    CurveAsked weak = Trial.asked(SAMPLING, 0, "security.money_end");
    double above = mean(strong) - mean(weak);

    assertThat(above).isCloseTo(0.4, within(1e-12));
  }

  private static double mean(CurveAsked asked) {
    return Curve.of(asked, List.of(List.of()), Trial.execution(1, 512))
        .points(0)
        .get(10)
        .value()
        .mean();
  }

  @Test
  void everyStrengthIsAValuationOfItsOwnToTheLastBit() {
    Library library = Trial.read(Shipped.MODELS, Shipped.INPUTS);
    int posture = library.postures().indexOf("reassurance_force");
    List<String> measures =
        List.of("drones.jv_npv", "minerals_fund.fund_npv", "portfolio.us_npv", "security.relapses");
    Sampling few = new Sampling(64, 4, 9, Sampler.SOBOL);
    CurveAsked asked = Trial.asked(library, Trial.grid(), few, posture, measures);
    Pass pass = Pass.of(asked, Trial.grid(), Trial.execution(2, 64));

    assertThat(pass.measured().sound()).isTrue();
    for (int s = 0; s < Trial.grid().size(); s++) {
      Result result = value(library.pinned(Trial.STRENGTH, Trial.grid().get(s)), asked);
      for (int m = 0; m < measures.size(); m++) {
        Column own = result.outcomes().column(posture, asked.measures().get(m));
        assertThat(pass.column(s, m).values()).isEqualTo(own.values());
      }
    }
  }

  private static Result value(Library library, CurveAsked asked) {
    Request request = asked.request();
    Request all =
        new Request(
            List.of(),
            request.postures(),
            request.reference(),
            request.sampling(),
            List.of(),
            Overlay.NONE);
    return Valuation.value(library, all, Trial.execution(2, 64));
  }

  @Test
  void searchesShareTheirValuations() {
    CurveAsked asked = Trial.asked(SAMPLING, 0, "security.straight_end", "security.bent_end");
    List<Target> targets =
        List.of(new Target(Target.Kind.MEAN, 1), new Target(Target.Kind.SHORTFALL, 0));
    Curve curve = Curve.of(asked, List.of(targets, targets), Trial.execution(1, 512));

    assertThat(curve.breakEvens()).hasSize(4);
    assertThat(curve.passes()).hasSizeLessThanOrEqualTo(4);
    assertThat(IntStream.range(1, curve.passes().size()))
        .allMatch(i -> curve.passes().get(i).strengths().size() <= 32);
  }

  private static Curve curve(String measure) {
    return Curve.of(Trial.asked(SAMPLING, 0, measure), List.of(List.of()), Trial.execution(1, 512));
  }
}
