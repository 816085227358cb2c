package backstop.risk;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.farm.Elsewhere;
import backstop.farm.ParcelWriter;
import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.valuation.Characteristic;
import backstop.valuation.ErrorTarget;
import backstop.valuation.Execution;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import backstop.valuation.Result;
import backstop.valuation.Valuation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Questions whose blocks are worked elsewhere, out of order and twice, beside those worked here.
 */
class FarmedTest {

  private static final Library LIBRARY = Farm.base().library();

  private static Request request(int paths, Sampler sampler, List<Integer> postures) {
    Sampling sampling = new Sampling(paths, 4, 3, sampler);
    return new Request(List.of(), postures, postures.get(0), sampling, List.of(), Overlay.NONE);
  }

  private static int npv() {
    return Farm.measure(LIBRARY, "owner_npv");
  }

  /** But for the draws of the stored cases, which are read here in any case. */
  private static List<Object> told(Result result) {
    return List.of(
        result.outcomes(),
        result.estimates(),
        result.profiles(),
        result.verdicts(),
        result.breakdowns(),
        result.differences());
  }

  /** Every figure of an answer, to the bit. */
  private static void assertSame(Function<Execution, Object> question) {
    Execution here = new Execution(2, 128, (done, of) -> {});
    try (Elsewhere elsewhere = new Elsewhere()) {
      Object farmed =
          question.apply(new Execution(1, 96, (done, of) -> {}, Optional.of(elsewhere)));
      assertThat(elsewhere.worked()).isPositive();
      assertThat(ParcelWriter.bytes(farmed)).isEqualTo(ParcelWriter.bytes(question.apply(here)));
    }
  }

  @ParameterizedTest
  @EnumSource(Sampler.class)
  void valueIsTheSame(Sampler sampler) {
    Request request = request(512, sampler, List.of(0, 1));
    assertSame(execution -> told(Valuation.value(LIBRARY, request, execution)));
  }

  @Test
  void doubledPathsAreTheSame() {
    Request most = request(4096, Sampler.SOBOL, List.of(1));
    List<ErrorTarget> targets = List.of(new ErrorTarget(npv(), Characteristic.MEAN, 1e-9, false));
    assertSame(execution -> told(Valuation.reach(LIBRARY, most, targets, execution).result()));
  }

  @Test
  void theCurveIsTheSame() {
    CurveAsked asked =
        new CurveAsked(
            LIBRARY,
            "farm.revenue",
            request(256, Sampler.SOBOL, List.of(1)),
            List.of(0.0, 0.5, 1.0),
            0.0,
            List.of(npv()));
    List<List<Target>> targets = List.of(List.of(new Target(Target.Kind.MEAN, 0)));
    assertSame(execution -> Curve.of(asked, targets, execution));
  }

  @Test
  void driversAreTheSame() {
    Request request = request(128, Sampler.SOBOL, List.of(1));
    SensitivityAsked asked =
        new SensitivityAsked(LIBRARY, request, npv(), Grouping.DRIVER, 8, true);
    assertSame(execution -> Sensitivity.of(asked, execution));
  }

  @Test
  void standardTestsAreTheSame() {
    StandardAsked asked =
        new StandardAsked(LIBRARY, request(128, Sampler.SOBOL, List.of(1)), List.of(npv()), 3);
    assertSame(
        execution ->
            StandardTests.of(asked, setting -> new Variant("set", "", LIBRARY), execution));
  }
}
