package backstop.paths;

import backstop.model.Elementary;

/** Normal scores of Student's t numbers: Φ⁻¹(T(t)), as a {@link Curve} of arsinh t. */
final class StudentScores {

  /** Scores go this far; |t| beyond is held there. */
  private static final double SCORES = 8.2;

  private static final int INTERVALS = 64;
  private static final double TOLERANCE = 1e-11;

  private final Curve curve;
  private final SmoothLaws.StudentShape shape;
  private final Law chiSquare;
  private final double degrees;

  StudentScores(double degrees) {
    this.degrees = degrees;
    shape = new SmoothLaws.StudentShape(degrees);
    double end = shape.position(new SmoothLaws.Smooth(shape, 0, 1).at(SCORES));
    curve = Curve.of(this::score, 0, end, INTERVALS, TOLERANCE);
    chiSquare = new SmoothLaws.Smooth(new SmoothLaws.GammaShape(degrees / 2), 0, 2);
  }

  private double score(double y) {
    return -NormalLaw.inverse(Elementary.exp(shape.logAbove(y)));
  }

  /** √(ν / W) with W the chi-square at the normal score {@code z}. */
  double stretch(double z) {
    return Math.sqrt(degrees / chiSquare.at(z));
  }

  /** The normal score of {@code t}. */
  double of(double t) {
    double score = curve.at(shape.position(Math.abs(t)));
    return t < 0 ? -score : score;
  }
}
