package backstop.model;

/**
 * A number declared in a model and valued in {@code inputs/}: one per name, or per name and key.
 *
 * @param name qualified, with its key: {@code minerals_fund.cost_overrun[dobra]}
 * @param value the central value, used in the base case and where the assumption is certain; after
 *     scenario changes
 * @param draw position in {@link Library#draws()}, or −1 when the assumption is certain
 * @param record where the value comes from
 */
public record Assumption(
    String name, Unit unit, String meaning, double value, int draw, InputRow record) {

  public Assumption {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " must be finite, not " + value);
    }
  }

  public boolean uncertain() {
    return draw >= 0;
  }

  /** The model that declares it. */
  public String model() {
    return name.substring(0, name.indexOf('.'));
  }
}
