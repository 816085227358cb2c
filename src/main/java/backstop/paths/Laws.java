package backstop.paths;

import backstop.model.Distribution;
import backstop.model.Distribution.Beta;
import backstop.model.Distribution.Discrete;
import backstop.model.Distribution.Empirical;
import backstop.model.Distribution.Gamma;
import backstop.model.Distribution.Lognormal;
import backstop.model.Distribution.Normal;
import backstop.model.Distribution.Pert;
import backstop.model.Distribution.Quantiles;
import backstop.model.Distribution.Range;
import backstop.model.Distribution.Scaled;
import backstop.model.Distribution.StudentT;
import backstop.model.Distribution.Triangular;
import backstop.model.Distribution.Truncated;
import backstop.model.Distribution.Uniform;
import backstop.model.Distribution.Weibull;
import backstop.paths.SmoothLaws.BetaShape;
import backstop.paths.SmoothLaws.GammaShape;
import backstop.paths.SmoothLaws.Smooth;
import backstop.paths.SmoothLaws.StudentShape;

/** Distributions as declared, made ready for sampling. */
final class Laws implements Distribution.Cases<Law> {

  private static final double OUTSIDE = 0.05;

  private Laws() {}

  static Law of(Distribution distribution) {
    return distribution.match(new Laws());
  }

  @Override
  public Law uniform(Uniform law) {
    double margin =
        law.range() == Range.BOUNDS ? 0 : (law.high() - law.low()) * OUTSIDE / (1 - 2 * OUTSIDE);
    return new ClosedLaws.Uniform(law.low() - margin, law.high() + margin);
  }

  @Override
  public Law triangular(Triangular law) {
    return law.range() == Range.BOUNDS
        ? new ClosedLaws.Triangular(law.low(), law.mode(), law.high())
        : Bounds.triangular(law.low(), law.mode(), law.high());
  }

  @Override
  public Law pert(Pert law) {
    Pert bounded =
        law.range() == Range.BOUNDS ? law : Bounds.pert(law.low(), law.mode(), law.high());
    double width = bounded.high() - bounded.low();
    double place = (bounded.mode() - bounded.low()) / width;
    return new Smooth(Bounds.pertShape(place), bounded.low(), width);
  }

  @Override
  public Law normal(Normal law) {
    return new ClosedLaws.Normal(law.mean(), law.sd());
  }

  @Override
  public Law lognormal(Lognormal law) {
    return ClosedLaws.Lognormal.of(law.mean(), law.sd());
  }

  @Override
  public Law beta(Beta law) {
    return new Smooth(new BetaShape(law.a(), law.b()), law.low(), law.high() - law.low());
  }

  @Override
  public Law gamma(Gamma law) {
    return new Smooth(new GammaShape(law.shape()), 0, law.scale());
  }

  @Override
  public Law weibull(Weibull law) {
    return new ClosedLaws.Weibull(law.shape(), law.scale());
  }

  @Override
  public Law studentT(StudentT law) {
    return new Smooth(new StudentShape(law.degrees()), law.location(), law.scale());
  }

  @Override
  public Law discrete(Discrete law) {
    return new StepLaws.Discrete(law.values(), law.probabilities());
  }

  @Override
  public Law empirical(Empirical law) {
    return new StepLaws.Empirical(law.observations());
  }

  @Override
  public Law quantiles(Quantiles law) {
    return ClosedLaws.TwoPiece.through(law.p05(), law.p50(), law.p95());
  }

  @Override
  public Law truncated(Truncated law) {
    if (law.law() instanceof Discrete steps) {
      return StepLaws.Discrete.truncated(
          steps.values(), steps.probabilities(), law.low(), law.high());
    }
    return new TruncatedLaw(of(law.law()), law.low(), law.high());
  }

  @Override
  public Law scaled(Scaled law) {
    return new ClosedLaws.Scaled(of(law.law()), law.factor());
  }
}
