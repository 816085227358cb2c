package backstop.cli;

import backstop.source.Ingredient;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What moves together from one end of a bridge to the other.
 *
 * @param draws whether how paths are drawn is among it
 */
record BridgePart(String name, Set<Ingredient> ingredients, boolean draws) {

  /** How paths are drawn. */
  static final BridgePart NOISE = new BridgePart("sampling noise", Set.of(), true);

  static BridgePart of(Ingredient ingredient) {
    return new BridgePart(name(ingredient), Set.of(ingredient), false);
  }

  private static String name(Ingredient ingredient) {
    return switch (ingredient.kind()) {
      case DATE -> "time passed";
      case INPUTS -> ingredient.model();
      case TEXT -> "model text";
      case OPTIONS -> "options";
    };
  }

  BridgePart with(BridgePart other) {
    Set<Ingredient> both = new LinkedHashSet<>(ingredients);
    both.addAll(other.ingredients);
    return new BridgePart(name + " with " + other.name, both, draws || other.draws);
  }
}
