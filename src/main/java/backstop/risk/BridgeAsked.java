package backstop.risk;

import java.util.List;

/**
 * Measures whose move from one world to another is to be told in parts.
 *
 * @param parts their names; part i is bit i of a coalition
 * @param guarantees names, in the order in which the worlds' requests have them
 * @param measures names
 * @param replicates that give the errors: a number that divides those of every world
 */
public record BridgeAsked(
    List<String> parts,
    List<String> guarantees,
    List<String> measures,
    BridgeStatistic statistic,
    int replicates) {

  public BridgeAsked {
    parts = List.copyOf(parts);
    guarantees = List.copyOf(guarantees);
    measures = List.copyOf(measures);
    if (guarantees.isEmpty() || measures.isEmpty()) {
      throw new IllegalArgumentException("no bridge of " + measures + " under " + guarantees);
    }
  }

  public Shapley shapley() {
    return Shapley.of(parts.size());
  }
}
