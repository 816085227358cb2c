package backstop.paths;

/** A continuous law given that its value lies in [low, high]. */
final class TruncatedLaw implements Law {

  private final Law law;
  private final double low;
  private final double high;
  private final double belowLow;
  private final double aboveHigh;
  private final double mass;

  TruncatedLaw(Law law, double low, double high) {
    this.law = law;
    this.low = low;
    this.high = high;
    belowLow = law.below(low);
    aboveHigh = law.above(high);
    mass = between(low, high);
    if (!(mass > 0)) {
      throw new IllegalArgumentException(
          "truncated(" + low + ", " + high + ") leaves nothing of the law: its probability is 0");
    }
  }

  /** P(a &lt; X ≤ b) of the law, from the tail in which it keeps its digits. */
  private double between(double a, double b) {
    return belowLow > 0.5 ? law.above(a) - law.above(b) : law.below(b) - law.below(a);
  }

  @Override
  public Argument argument() {
    return Argument.UNIFORM;
  }

  @Override
  public double at(double u) {
    double below = belowLow + u * mass;
    double x =
        below <= 0.5 ? law.atUniform(possible(below)) : fromAbove(aboveHigh + (1 - u) * mass);
    return Math.min(Math.max(x, low), high);
  }

  private double fromAbove(double above) {
    return law.argument() == Argument.SCORE
        ? law.at(-NormalLaw.inverse(possible(above)))
        : law.at(1 - possible(above));
  }

  private static double possible(double probability) {
    return Math.min(Math.max(probability, Double.MIN_NORMAL), 1 - 0x1p-53);
  }

  @Override
  public double below(double x) {
    return inside(between(low, x));
  }

  @Override
  public double above(double x) {
    return inside(between(x, high));
  }

  private double inside(double probability) {
    return Math.min(Math.max(probability / mass, 0), 1);
  }
}
