package backstop.model;

import java.util.Optional;

/**
 * A number a path.
 *
 * @param name qualified: {@code drones.jv_npv}
 * @param party whose value it is, or empty
 * @param when undefined where this is 0
 * @param text the formula as the model writes it
 */
public record Measure(
    String name,
    Unit unit,
    String party,
    Formula formula,
    Optional<Formula> when,
    String text,
    Place place) {

  public String model() {
    return name.substring(0, name.indexOf('.'));
  }
}
