package backstop.valuation;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was laid over the library before it was valued.
 *
 * @param scenario name in {@code scenarios.yaml}
 * @param sets assumption to value as given on the command line
 * @param strength at which the guarantee's strength is pinned
 * @param repairCorrelations whether correlations that no joint law has give way to the nearest that
 *     one has
 */
public record Overlay(
    Optional<String> scenario,
    SortedMap<String, String> sets,
    OptionalDouble strength,
    boolean repairCorrelations) {

  public static final Overlay NONE =
      new Overlay(Optional.empty(), new TreeMap<>(Map.of()), OptionalDouble.empty(), false);

  public Overlay {
    sets = Collections.unmodifiableSortedMap(new TreeMap<>(sets));
  }
}
