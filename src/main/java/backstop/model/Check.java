package backstop.model;

/**
 * A relation between two rows on every path in every period.
 *
 * @param relation EQUAL, AT_MOST or AT_LEAST
 * @param left position of a row
 * @param right position of a row
 */
public record Check(String name, Relation relation, int left, int right, String text, Place place) {

  /** Share of the largest of |left|, |right| and one unit by which a check may miss. */
  public static final double TOLERANCE = 1e-9;

  /** The model that declares it. */
  public String model() {
    return name.substring(0, name.indexOf('.'));
  }

  /** Whether the check holds for two values; an undefined value never passes. */
  public boolean holds(double a, double b) {
    double slack = TOLERANCE * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    return switch (relation) {
      case EQUAL -> Math.abs(a - b) <= slack;
      case AT_MOST -> a <= b + slack;
      case AT_LEAST -> a >= b - slack;
      default -> throw new IllegalStateException(name + " cannot check " + relation);
    };
  }
}
