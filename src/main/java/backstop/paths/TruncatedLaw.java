package backstop.paths;

/** A continuous law given that its value lies in [low, high]. */
final class TruncatedLaw implements Law {

  private final Law law;
  private final double low;
  private final double high;
  private final boolean inUpperTail;
  private final double start;
  private final double mass;

  TruncatedLaw(Law law, double low, double high) {
    this.law = law;
    this.low = low;
    this.high = high;
    inUpperTail = law.below(low) > 0.5;
    start = inUpperTail ? law.above(high) : law.below(low);
    mass = inUpperTail ? law.above(low) - start : law.below(high) - start;
    if (!(mass > 0)) {
      throw new IllegalArgumentException(
          "truncated(" + low + ", " + high + ") leaves nothing of the law: its probability is 0");
    }
  }

  @Override
  public Argument argument() {
    return Argument.UNIFORM;
  }

  @Override
  public double at(double u) {
    return Math.min(Math.max(inUpperTail ? fromAbove(u) : fromBelow(u), low), high);
  }

  private double fromBelow(double u) {
    return law.atUniform(Math.min(Math.max(start + u * mass, Double.MIN_NORMAL), 1 - 0x1p-53));
  }

  private double fromAbove(double u) {
    double above = Math.min(Math.max(start + (1 - u) * mass, Double.MIN_NORMAL), 1 - 0x1p-53);
    return law.argument() == Argument.SCORE ? law.at(-NormalLaw.inverse(above)) : law.at(1 - above);
  }

  @Override
  public double below(double x) {
    return inside(inUpperTail ? law.above(low) - law.above(x) : law.below(x) - start);
  }

  @Override
  public double above(double x) {
    return inside(inUpperTail ? law.above(x) - start : law.below(high) - law.below(x));
  }

  private double inside(double probability) {
    return Math.min(Math.max(probability / mass, 0), 1);
  }
}
