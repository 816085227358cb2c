package backstop.paths;

/** A distribution as the functions that sampling needs. */
interface Law {

  /** What {@link #at} takes. */
  enum Argument {
    /** A uniform in (0, 1). */
    UNIFORM,
    /** A standard normal: the score of that uniform, so that both tails keep their digits. */
    SCORE
  }

  Argument argument();

  /** The quantile. */
  double at(double argument);

  /** P(X ≤ x). */
  double below(double x);

  /** P(X &gt; x), with its digits where it is small. */
  double above(double x);

  /** The quantile of a uniform. */
  default double atUniform(double u) {
    return at(argument() == Argument.SCORE ? NormalLaw.inverse(u) : u);
  }

  /** The quantile of the standard normal {@code z}. */
  default double atScore(double z) {
    return at(argument() == Argument.SCORE ? z : Uniforms.inside(NormalLaw.below(z)));
  }
}
