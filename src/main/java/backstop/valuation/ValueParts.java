package backstop.valuation;

import java.util.List;

/**
 * Names of the measures whose differences between guarantees are what a guarantee is worth.
 *
 * @param parts gains positive, costs negative, in one unit
 * @param total their sum on every path
 * @param force the part that is what upholding a guarantee costs
 * @param premium yearly, in basis points of the capital at risk; a library may be without it
 */
public record ValueParts(List<String> parts, String total, String force, String premium) {

  /** Those of the model of all deals together. */
  public static final ValueParts PORTFOLIO =
      new ValueParts(
          List.of(
              "portfolio.guarantee_deals",
              "portfolio.damage",
              "portfolio.war_support",
              "portfolio.force_cost",
              "portfolio.contingent_liability"),
          "portfolio.guarantee_value",
          "portfolio.force_cost",
          "portfolio.premium_bp");

  public ValueParts {
    parts = List.copyOf(parts);
    if (!parts.contains(force)) {
      throw new IllegalArgumentException(force + " is not among the parts " + parts);
    }
  }
}
